// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// Waits for one child on a thread of its own and knows whether its number may still be signalled.
final class Reaper: Sendable {
  private let pid: Int32
  private let state = Guarded<FinishedCommand.Termination?>(nil)

  init(_ pid: Int32) {
    self.pid = pid
    Thread.detachNewThread { self.reap() }
  }

  var termination: FinishedCommand.Termination? { state.withLock { $0 } }

  /// False, without a signal, when the child has ended: its number may belong to another process by then.
  @discardableResult
  func kill(_ signal: Int32) -> Bool {
    state.withLock { $0 == nil && Glibc.kill(pid, signal) == 0 }
  }

  /// Kills the child and the process group it leads, if it made one, at once.
  func killGroup() {
    state.withLock { termination in
      guard termination == nil else { return }
      _ = Glibc.kill(-pid, SIGKILL)
      _ = Glibc.kill(pid, SIGKILL)
    }
  }

  /// Waits without taking the number away, then takes it under the lock that `kill` holds too.
  private func reap() {
    var ended = siginfo_t()
    while waitid(P_PID, id_t(pid), &ended, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    state.withLock { termination in
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7F
      termination = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
    }
  }
}
