// SPDX-License-Identifier: Apache-2.0

import CLibcurl

/// Carries transfers to their servers on one thread, several at once over connections that are kept, through libcurl's multi
/// interface.
final class Carrier {
  private struct Job {
    var ticket: Int
    var transfer: Transfer
    var isFresh = false
  }

  private let multi: MultiHandle
  private var waiting: [String: ArraySlice<Job>] = [:]
  private var running: [UnsafeMutableRawPointer: (handle: CurlHandle, job: Job)] = [:]
  private var atWork: [String: Int] = [:]
  private var idle: [CurlHandle] = []
  private var finished: [(ticket: Int, outcome: DeliveryOutcome)] = []

  /// Throws when libcurl cannot be started.
  init() throws(DeliveryError) { multi = try MultiHandle() }

  deinit {
    for (handle, _) in running.values { multi.remove(handle) }
  }

  /// Takes a transfer; it begins at once when its server has a connection to spare.
  /// - Parameter ticket: by which the outcome is given back.
  func submit(_ transfer: Transfer, as ticket: Int) {
    waiting[transfer.server, default: []].append(Job(ticket: ticket, transfer: transfer))
    start(transfer.server)
  }

  /// How many transfers have no outcome yet.
  var count: Int { running.count + finished.count + waiting.values.reduce(0) { $0 + $1.count } }

  /// What was done since the last call; waits for it, at most as long as this.
  /// - Parameter bell: ends the waiting too.
  func outcomes(within milliseconds: Int, or bell: Bell? = nil) -> [(ticket: Int, outcome: DeliveryOutcome)] {
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
      if let done = outcomes(within: 1000).first { return done.outcome }
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
    let server = job.transfer.server
    atWork[server, default: 1] -= 1
    if !job.isFresh, job.transfer.deservesFreshConnection(report) {
      var again = job
      again.isFresh = true
      waiting[server, default: []].insert(again, at: waiting[server, default: []].startIndex)
    } else {
      finished.append((job.ticket, job.transfer.judge(report)))
    }
    start(server)
  }

  private func openHandle() throws(DeliveryError) -> CurlHandle {
    if let handle = idle.popLast() { return handle }
    return try CurlHandle()
  }

  private func start(_ server: String) {
    while let job = waiting[server]?.first, atWork[server, default: 0] < job.transfer.limits.connections {
      waiting[server]?.removeFirst()
      do throws(DeliveryError) {
        let handle = try openHandle()
        if let refused = handle.load(job.transfer, isFresh: job.isFresh, sockets: multi.sockets) {
          finished.append((job.ticket, job.transfer.judge(refused)))
          handle.unload()
          idle.append(handle)
        } else {
          try multi.add(handle)
          running[handle.pointer] = (handle, job)
          atWork[server, default: 0] += 1
        }
      } catch {
        finished.append((job.ticket, DeliveryOutcome(.deferred, detail: error.message, channelIsDown: true)))
      }
    }
    if waiting[server]?.isEmpty ?? true { waiting[server] = nil }
  }
}
