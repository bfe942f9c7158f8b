// SPDX-License-Identifier: Apache-2.0
import NotificationJournal

/// The exit statuses that scripts and timers may rely on (sysexits.h); the first in this order that applies is given.
package enum ExitStatus: Int32, Sendable {
  case usage = 64
  case configuration = 78
  case cannotWrite = 73
  case cannotRead = 74
  /// Nothing of what was due got through.
  case unavailable = 69
  /// Another run holds the lock, or some messages are deferred or unknown: a later run goes on.
  case tryAgain = 75
  /// A plan or a calendar has errors; what could be served was.
  case dataError = 65
  case success = 0
}
