// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// What is due of one deadline, an indicator's or a duty's, to somebody whom the policy's `escalate` names.
struct EscalationSteps {
  typealias Step = (stage: Stage, day: CivilDate)

  /// What makes an escalation reach this reader.
  let triggers: Set<Escalation.Trigger>
  /// What the reader was told of the deadline.
  let known: ToldOfCliff
  /// The first day a run looked at the deadline for the reader; nil when that is new.
  let knownSince: CivilDate?
  let day: CivilDate
  let calendar: WorkingCalendar

  /// The stage that is due, and the silence, in this order; both may be on one day.
  /// - Parameters:
  ///   - owners: what each focal point was told of the deadline.
  ///   - days: puts stages in the order of their days.
  func due(
    _ policy: Policy, owners: () -> [ToldOfCliff], days: ([Stage]) throws(CalendarError) -> [Step]
  ) throws(CalendarError) -> [Step] {
    [try stage(policy, days), try silence(owners)].compactMap { $0 }
  }

  /// Everything that may come to this reader but the loss, with its day; a silence has none until so many reminders went.
  func ladder(
    owners: () -> [ToldOfCliff], days: ([Stage]) throws(CalendarError) -> [Step]
  ) throws(CalendarError) -> [(stage: Stage, day: CivilDate?)] {
    var ladder: [(stage: Stage, day: CivilDate?)] = try days(ownStages).map { ($0.stage, $0.day) }
    guard !counts.isEmpty else { return ladder }
    let told = Self.days(owners())
    for count in counts {
      let day = count <= told.count ? try calendar.workingDay(1, after: told[count - 1]) : nil
      ladder.append((.unacknowledged(count), day))
    }
    return ladder
  }

  private var ownStages: [Stage] { triggers.map(\.stage).filter { !$0.isSilence && $0 != .lost } }

  /// The numbers of reminders without an answer that reach this reader.
  private var counts: [Int] {
    triggers.compactMap { if case .unacknowledged(let count) = $0 { count } else { nil } }.sorted()
  }

  /// The days on which the different stages were told first, in their order.
  private static func days(_ owners: [ToldOfCliff]) -> [CivilDate] {
    var first: [String: CivilDate] = [:]
    for owner in owners { first.merge(owner.stages) { min($0, $1) } }
    return first.values.sorted()
  }

  /// Why nothing is due.
  var silence: Silence { triggers.contains { known.has($0.stage) } ? .alreadyTold : .notYetDue }

  /// How many reminders nobody acknowledged, when that is among what is due.
  static func silence(in due: [Step]) -> Int? {
    due.compactMap { if case .unacknowledged(let count) = $0.stage { count } else { nil } }.first
  }

  /// The latest stage of this reader that is due and was not told. Of what was due before the reader was there only the
  /// latest stage of the policy goes.
  private func stage(
    _ policy: Policy, _ days: ([Stage]) throws(CalendarError) -> [Step]
  ) throws(CalendarError) -> Step? {
    let own = ownStages
    let ladder = try days(own)
    guard let latest = ladder.lastIndex(where: { $0.day <= day }),
      latest > ladder.lastIndex(where: { known.has($0.stage) }) ?? -1
    else { return nil }
    let met = knownSince ?? day
    if ladder[latest].day < met || knownSince == nil {
      let all = try days(Array(Set(own + policy.before)))
      guard all.last(where: { $0.day <= met })?.stage == ladder[latest].stage else { return nil }
    }
    return ladder[latest]
  }

  /// The working day after so many stages of the deadline were told to the focal points; of several numbers the largest.
  private func silence(_ owners: () -> [ToldOfCliff]) throws(CalendarError) -> Step? {
    let counts = counts
    guard !counts.isEmpty else { return nil }
    let days = Self.days(owners())
    for count in counts.reversed() where count <= days.count {
      if known.has(.unacknowledged(count)) { return nil }
      let due = try calendar.workingDay(1, after: days[count - 1])
      if due <= day { return due < knownSince ?? day ? nil : (.unacknowledged(count), due) }
    }
    return nil
  }
}

extension Policy {
  /// What makes an escalation reach somebody whom it may call by these names.
  func triggers(for recipients: Set<Escalation.Recipient>) -> Set<Escalation.Trigger> {
    Set(escalations.filter { !recipients.isDisjoint(with: $0.to) }.map(\.trigger))
  }
}

extension Escalation.Trigger {
  fileprivate var stage: Stage {
    switch self {
    case .stage(let stage): stage
    case .unacknowledged(let count): .unacknowledged(count)
    }
  }
}

extension Stage {
  /// Whether it stands for the silence of those who were reminded.
  package var isSilence: Bool { if case .unacknowledged = self { true } else { false } }
}
