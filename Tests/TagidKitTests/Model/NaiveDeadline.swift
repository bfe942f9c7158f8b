// SPDX-License-Identifier: Apache-2.0
import Reminders
import WorkingDays

@testable import TagidKit

/// Whose an indicator or a duty is, and by which policy it is reminded.
struct NaiveMatter {
  /// The indicator's id, or the duty's name.
  var subject: String
  /// Of the tier; nil for a duty.
  var percent: Int?
  var focal: [String]
  /// Who reads in the place of those who are away and have no replacement.
  var standIns: [String]
  /// Whom escalations may call.
  var group: Owners.Group
  var policy: Policy

  var isDuty: Bool { percent == nil }
}

/// A date by which something is to be done, worked out on paper.
struct NaiveDeadline {
  var matter: NaiveMatter
  var target: CivilDate
  var closes: CivilDate
  var actBy: CivilDate
  /// The date before it of the same tier, and when it closed.
  var previous: (target: CivilDate, closes: CivilDate)?
  /// The first day on which a duty can be done.
  var opens: CivilDate?

  /// How its identities begin.
  var start: String { "\(ModelWorld.id)/\(matter.subject)/\(matter.percent.map { "\($0)" } ?? "-")/\(target)/" }

  func identity(_ word: String) -> String { start + word }

  /// Stages in the order of their days; none before it can be done.
  func ladder(_ stages: [String], _ calendar: NaiveCalendar) -> [(stage: String, day: CivilDate)] {
    let ladder = calendar.ladder(stages, closes: closes)
    return opens.map { opens in ladder.filter { $0.day >= opens } } ?? ladder
  }

  /// Those of whose it is: the policy's stages, and the day on which it can be done first.
  func ownLadder(_ calendar: NaiveCalendar) -> [(stage: String, day: CivilDate)] {
    // The office works on no day on which it can be done: one word on the working day before.
    if let opens, actBy < opens { return [("0d", actBy)] }
    let ladder = ladder(matter.policy.before.map(\.name), calendar)
    guard let opens, calendar.isWorking(opens) else { return ladder }
    return [("opens", opens)] + ladder
  }
}
