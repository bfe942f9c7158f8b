// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// The latest step of a ladder that is due and was not told, with the earlier ones that will never be sent (rule 5).
struct DueStep {
  enum Found {
    case step(DueStep)
    case nothing(Silence)
  }

  /// Its place on the ladder.
  var place: Int
  var passedOver: Range<Int>

  /// - Parameter days: of the steps, in order.
  static func latest(_ days: [CivilDate], on day: CivilDate, isTold: (Int) -> Bool) -> Found {
    guard let place = days.lastIndex(where: { $0 <= day }) else { return .nothing(.notYetDue) }
    let lastTold = days.indices.last(where: isTold) ?? -1
    guard lastTold < place else { return .nothing(.alreadyTold) }
    return .step(DueStep(place: place, passedOver: (lastTold + 1)..<place))
  }

  /// Why a step of a day goes now.
  /// - Parameter wasHeldBack: whether it waited for the end of a snooze.
  static func reason(
    _ stageDay: CivilDate, on day: CivilDate, _ told: Told, wasHeldBack: Bool
  ) -> Notice.Reason {
    if stageDay == day { return .stageDue }
    if let handOver = told.handOver, stageDay < handOver.day { return .handedOver }
    if told.isNew(on: stageDay) { return .firstNotice }
    return wasHeldBack ? .snoozeEnded : .caughtUp
  }
}
