// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The descriptors a listener has open, so that stopping can wake every thread blocked on one of them.
///
/// A descriptor is shut down and closed only under the lock: none is ever touched after its number was given away.
final class OpenSockets: Sendable {
  private struct State: Sendable {
    var descriptors: Set<Int32> = []
    var isStopped = false
  }

  private let state = Guarded(State())

  /// False, with the descriptor closed, when everything was stopped already.
  func add(_ descriptor: Int32) -> Bool {
    state.withLock { state in
      guard !state.isStopped else {
        Glibc.close(descriptor)
        return false
      }
      state.descriptors.insert(descriptor)
      return true
    }
  }

  func close(_ descriptor: Int32) {
    state.withLock { state in
      guard state.descriptors.remove(descriptor) != nil else { return }
      Glibc.close(descriptor)
    }
  }

  /// Ends all conversations at once; the threads that own the descriptors wake up and close them.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      for descriptor in state.descriptors { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }
  }

  var isStopped: Bool { state.withLock { $0.isStopped } }
}
