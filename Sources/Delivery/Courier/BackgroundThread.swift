// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// A thread that ends by itself.
enum BackgroundThread {
  private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Throws when the system gives no thread: whoever waits for its work would wait for ever.
  static func start(_ run: @escaping @Sendable () -> Void) throws(DeliveryError) {
    let held = Unmanaged.passRetained(Work(run))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, held.toOpaque())
    guard failure == 0 else {
      held.release()
      throw DeliveryError(.transport, "no thread can be started: \(String(cString: strerror(failure)))")
    }
    pthread_detach(thread)
  }
}
