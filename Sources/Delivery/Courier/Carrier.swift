// SPDX-License-Identifier: Apache-2.0

import CLibcurl

/// Carries transfers to their servers on one thread, several at once over connections that are kept, through libcurl's multi
/// interface.
final class Carrier {
  private final class Job {
    let ticket: Int
    let transfer: Transfer
    /// Whether no connection that is open may be used.
    var isFresh = false

    init(_ transfer: Transfer, as ticket: Int) {
      self.transfer = transfer
      self.ticket = ticket
    }
  }

  private let multi: MultiHandle
  private var waiting: [TransferQueue: ArraySlice<Job>] = [:]
  private var running: [UnsafeMutableRawPointer: (handle: CurlHandle, job: Job)] = [:]
  private var atWork: [TransferQueue: Int] = [:]
  private var idle: [CurlHandle] = []
  private var finished: [Finished] = []

  /// Throws when libcurl cannot be started.
  init() throws(DeliveryError) { multi = try MultiHandle() }

  deinit {
    for (handle, _) in running.values { multi.remove(handle) }
  }

  /// Takes a transfer; it begins at once when its server has a connection to spare.
  /// - Parameter ticket: by which the outcome is given back.
  func submit(_ transfer: Transfer, as ticket: Int) {
    waiting[transfer.queue, default: []].append(Job(transfer, as: ticket))
    start(transfer.queue)
  }

  /// What was done since the last call; waits for it, at most as long as this.
  /// - Parameter bell: ends the waiting too.
  func outcomes(within milliseconds: Int, or bell: Bell? = nil) -> [Finished] {
    work()
    if finished.isEmpty, !running.isEmpty || bell != nil {
      multi.poll(milliseconds, besides: bell?.descriptor)
      work()
    }
    defer { finished.removeAll() }
    return finished
  }

  /// One transfer alone, to its end.
  func send(_ transfer: Transfer) -> DeliveryOutcome {
    submit(transfer, as: 0)
    while true {
      if let done = outcomes(within: 1000).first { return done.outcome() }
    }
  }

  private func work() {
    for (handle, job) in running.values where handle.cutWhenOverdue() == false {
      running[handle.pointer] = nil
      finish(handle, job, CURLE_OPERATION_TIMEDOUT.rawValue)
    }
    multi.perform()
    while let (pointer, code) = multi.nextDone() {
      guard let (handle, job) = running.removeValue(forKey: pointer) else { continue }
      finish(handle, job, code)
    }
  }

  private func finish(_ handle: CurlHandle, _ job: Job, _ code: UInt32) {
    let report = handle.report(code)
    multi.remove(handle)
    handle.unload()
    idle.append(handle)
    let queue = job.transfer.queue
    atWork[queue, default: 1] -= 1
    if !job.isFresh, job.transfer.deservesFreshConnection(report) {
      job.isFresh = true
      waiting[queue, default: []].insert(job, at: waiting[queue, default: []].startIndex)
    } else {
      finished.append(Finished(job.ticket, job.transfer, report))
    }
    start(queue)
  }

  private func openHandle() throws(DeliveryError) -> CurlHandle {
    if let handle = idle.popLast() { return handle }
    return try CurlHandle()
  }

  private func start(_ queue: TransferQueue) {
    while let job = waiting[queue]?.first, atWork[queue, default: 0] < queue.connections {
      waiting[queue]?.removeFirst()
      do throws(DeliveryError) {
        let handle = try openHandle()
        if let refused = handle.load(job.transfer, isFresh: job.isFresh, sockets: multi.sockets) {
          finished.append(Finished(job.ticket, job.transfer, refused))
          handle.unload()
          idle.append(handle)
        } else {
          try multi.add(handle)
          running[handle.pointer] = (handle, job)
          atWork[queue, default: 0] += 1
        }
      } catch {
        finished.append(Finished(job.ticket, error))
      }
    }
    if waiting[queue]?.isEmpty ?? true { waiting[queue] = nil }
  }
}
