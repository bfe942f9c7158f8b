// SPDX-License-Identifier: Apache-2.0
import Plans
import Reminders
import WorkingDays

extension Told {
  /// After a notice was taken by the server, as the journal would have it.
  func after(_ notice: DeadlineNotice, on day: CivilDate, isCertain: Bool = true) -> Told {
    var next: Next?
    if notice.stage == .lost, let cliff = notice.cliff {
      next = Next(percent: cliff.percent, target: cliff.targetDate, actBy: cliff.actBy)
    }
    let new = zip(notice.identities, notice.actByDates).map { identity, actBy in
      Telling(identity.text, on: day, actBy: actBy, next: next, isCertain: isCertain)
    }
    return Told(tellings: tellings + new, rejected: rejected, knownSince: knownSince)
  }

  /// After a run looked at the indicator for this reader.
  func after(aRunOn day: CivilDate) -> Told {
    Told(tellings: tellings, rejected: rejected, knownSince: knownSince ?? day)
  }
}
