// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization
#if canImport(Glibc)
  import Glibc
#endif

/// Reads and hashes on a thread of its own, a few pieces ahead of whoever takes the lines apart: that is more than a quarter of
/// the work.
final class ReadAhead {
  /// What the two threads share.
  private final class Desk: Sendable {
    struct State: Sendable {
      var steps: [Result<LineSource.Step, JournalError>] = []
      var isOver = false
    }

    let source: LineSource
    let state = Mutex(State())
    let filled = DispatchSemaphore(value: 0)
    let free = DispatchSemaphore(value: 0)

    init(_ source: LineSource) { self.source = source }

    func work() {
      var source = source
      while true {
        free.wait()
        if state.withLock({ $0.isOver }) { return }
        let step = Result { () throws(JournalError) in try source.next() }
        state.withLock { $0.steps.append(step) }
        filled.signal()
        guard case .success(.piece) = step else { return }
      }
    }
  }

  /// How many pieces may wait to be taken.
  private static let most = 2

  private let desk: Desk
  private let thread: pthread_t

  /// Nil when the system gives no thread.
  init?(_ source: LineSource) {
    desk = Desk(source)
    let held = Unmanaged.passRetained(desk)
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { desk in
        if let desk { Unmanaged<Desk>.fromOpaque(desk).takeRetainedValue().work() }
        return nil
      }, held.toOpaque())
    guard failure == 0 else {
      held.release()
      return nil
    }
    self.thread = thread
    for _ in 0..<Self.most { desk.free.signal() }
  }

  /// The next step; not to be asked after the last.
  func next() throws(JournalError) -> LineSource.Step {
    desk.filled.wait()
    let step = desk.state.withLock { $0.steps.removeFirst() }
    desk.free.signal()
    return try step.get()
  }

  /// Ends the thread; until then it needs the file.
  func stop() {
    desk.state.withLock { $0.isOver = true }
    desk.free.signal()
    pthread_join(thread, nil)
  }
}
