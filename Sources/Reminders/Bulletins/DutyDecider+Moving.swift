// SPDX-License-Identifier: Apache-2.0
import Foundation
import WorkingDays

/// A due date that moved in the settings is told to everybody who was told another one, as for the targets of plans.
extension DutyDecider {
  /// How the due date differs from what this recipient was told last; nil when it does not, when nothing was told, and when
  /// the duty is done. A date that was over before the duty can be done is that of an earlier round, which did not move.
  package func dateMove(of standing: DutyStanding, told: Told) -> DutyDateMove? {
    guard standing.done == nil, !told.tellings.isEmpty else { return nil }
    let (due, matter) = (standing.duty.due, "\(standing.plan)/\(standing.duty.name)/-/")
    // The date that was told last, then those in what may have arrived since.
    var believed: [CivilDate] = []
    for telling in told.tellings where telling.identity.hasPrefix(matter) {
      let date = telling.identity.dropFirst(matter.utf8.count).prefix { $0 != "/" }
      guard let date = CivilDate(iso: String(date)) else { continue }
      if telling.isCertain {
        believed = [date]
      } else if !believed.isEmpty {
        believed.append(date)
      }
    }
    guard let from = believed.last(where: { $0 != due }), from >= day || from >= standing.duty.earliest else {
      return nil
    }
    let word = standing.identity(DutyDateMove.beginning(from)).text
    let times = told.tellings.count { $0.isCertain && $0.identity.hasPrefix(word) }
    return DutyDateMove(from: from, number: times + 1)
  }

  /// The decision with what the reader has to hear of the date: in one notice with what is due anyway, else alone.
  func tellingMove(_ standing: DutyStanding, _ told: Told, _ decision: Decision) throws(CalendarError) -> Decision {
    guard let move = dateMove(of: standing, told: told) else { return decision }
    // One notice a day, but tomorrow is too late to hear that today is the last day.
    if standing.actBy != day, told.tellings.contains(where: { $0.isCertain && $0.day == day }) {
      return .silent(.alreadyTold)
    }
    switch decision {
    case .send(.bulletin(.duty(var notice))):
      notice.also.append(.dateMoved(move))
      // A stage that the new date put into the past is not late: nobody missed it.
      if [.caughtUp, .firstNotice].contains(notice.reason), notice.stageDay < day { notice.reason = .targetDateMoved }
      return .send(.bulletin(.duty(notice)))
    case .silent(.dayOff), .silent(.addressRejected), .send: return decision
    case .silent:
      guard try calendar.isWorking(day) else { return .silent(.dayOff) }
      return send(try notice(standing, [.dateMoved(move)], .targetDateMoved, on: day), told)
    }
  }
}
