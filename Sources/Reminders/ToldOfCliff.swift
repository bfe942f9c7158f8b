// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// What one recipient was told of one cliff, whatever stages the policy has today. The notice of a loss tells of the cliff
/// that comes next as well.
struct ToldOfCliff {
  /// By the last part of the identity, such as `7d` or `act-by-2025-12-30`; `next` for what a loss told of it.
  private let certain: [(name: String, telling: Told.Telling, actBy: CivilDate?)]
  /// What may have arrived after all that did, with the act-by dates in it.
  private let open: [CivilDate]

  init(_ told: Told, plan: String, indicator: IndicatorID, percent: Int, target: CivilDate) {
    self.init(told, of: told.tellings.isEmpty ? "" : "\(plan)/\(indicator)/") { telling in
      if let tier = telling.tier, tier.percent == percent, tier.target == target { return (tier.word, telling.actBy) }
      if let next = telling.next, next.percent == percent, next.target == target { return ("next", next.actBy) }
      return nil
    }
  }

  /// What one recipient was told of a duty.
  init(_ told: Told, of duty: DutyStanding) {
    let beginning = duty.identity("").text
    self.init(told, of: beginning) { (String($0.identity.dropFirst(beginning.utf8.count)), $0.actBy) }
  }

  /// - Parameters:
  ///   - matter: how all identities begin that may be about it.
  ///   - heard: the last part of an identity and the act-by date it told; nil for what is about something else.
  private init(_ told: Told, of matter: String, heard: (Told.Telling) -> (name: String, actBy: CivilDate?)?) {
    var certain: [(name: String, telling: Told.Telling, actBy: CivilDate?)] = []
    var open: [CivilDate] = []
    for telling in told.tellings {
      guard telling.identity.hasPrefix(matter), let (name, actBy) = heard(telling) else { continue }
      if telling.isCertain {
        certain.append((name, telling, actBy))
        open = []
      } else if let actBy {
        open.append(actBy)
      }
    }
    self.certain = certain
    self.open = open
  }

  /// Whether nothing was told of it.
  var isEmpty: Bool { certain.isEmpty }

  /// The latest day on which the plan's date was told to have moved to this one; nil when it was not.
  var corrected: CivilDate? {
    certain.filter { $0.name.hasPrefix("\(TargetMove.word)-") }.map(\.telling.day).max()
  }

  func has(_ stage: Stage) -> Bool { has(stage.name) }

  /// - Parameter name: the last part of an identity.
  func has(_ name: String) -> Bool { certain.contains { $0.name == name } }

  /// Whether anything was told that was not the end of it.
  var hasBeginning: Bool { certain.contains { $0.name != Stage.lost.name && $0.name != "next" } }

  /// The stages that were told, with the first day of each.
  var stages: [String: CivilDate] {
    let again = "\(Stage.days(0).name)-"
    let told = certain.filter { Stage($0.name) != nil || $0.name == Stage.lastChance.name || $0.name.hasPrefix(again) }
    return Dictionary(told.map { ($0.name, $0.telling.day) }, uniquingKeysWith: min)
  }

  /// Whether something of it was told on the day.
  func isOf(_ day: CivilDate) -> Bool { certain.contains { $0.telling.day == day } }

  /// Whether something was told on a day that is still to come: the clock was set back.
  func isAhead(of day: CivilDate) -> Bool { certain.contains { $0.telling.day > day } }

  /// The latest act-by date that was told, or may have been, and is not this one; nil when the reader knows this one, or
  /// was told nothing.
  func believed(otherThan actBy: CivilDate) -> CivilDate? {
    believed.last { $0 != actBy }
  }

  /// The act-by date that was told last, and those in what may have arrived since.
  private var believed: [CivilDate] {
    certain.last(where: { $0.actBy != nil })?.actBy.map { [$0] + open } ?? []
  }

  /// Whether the reader was told of it on a day or later and knows of no later act-by date than this one: who believes
  /// that a working day is left has not heard.
  /// - Parameter loss: the day of the notice of a loss, which tells of this cliff too.
  func isHeard(since day: CivilDate, orOn loss: CivilDate?, with actBy: CivilDate) -> Bool {
    let days = certain.map(\.telling.day) + [loss].compactMap { $0 }
    return days.contains { $0 >= day } && !believed.contains { $0 > actBy }
  }

  /// The latest act-by date that was told as the last day; nil when none was.
  var lastDay: CivilDate? {
    let again = "\(Stage.days(0).name)-"
    return certain.filter { $0.name == Stage.days(0).name || $0.name.hasPrefix(again) }
      .map { $0.actBy ?? $0.telling.day }.max()
  }
}
