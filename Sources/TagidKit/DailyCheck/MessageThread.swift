// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Which thread of a reader's mail program a message belongs to: the year of the indicator it is about, or, when it is about
/// several or none, the recipient's own year.
enum MessageThread {
  /// The same for every message of the thread, whatever was sent before; 32 hex digits.
  static func root(of notices: [Notice], for recipient: String, _ morning: Morning) -> String {
    let parts = only(notices, morning) ?? [recipient, FiscalYear(containing: morning.day).label]
    return String(SHA256Digest.hex(Array((["thread"] + parts).joined(separator: "\n").utf8)).prefix(32))
  }

  /// The plan, its year and the indicator, when all notices are about one.
  private static func only(_ notices: [Notice], _ morning: Morning) -> [String]? {
    guard let first = notices.first, let plan = first.plan, let indicator = first.indicator,
      notices.allSatisfy({ $0.plan == plan && $0.indicator == indicator })
    else { return nil }
    let standing = morning.standings.first { $0.plan.id == plan }
    let year = standing?.plan.fiscalYear ?? FiscalYear(containing: morning.day)
    return ["indicator", plan, year.label, "\(indicator)"]
  }
}
