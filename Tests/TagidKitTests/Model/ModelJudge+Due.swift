// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

/// Whether what went was due. Nothing is when nobody can say why.
extension ModelJudge {
  func why(_ line: SentMessage.Line, _ message: SentMessage, _ run: ModelRun) -> Fault? {
    let (office, route) = (run.office, message.route)
    if line.isAboutMessages { return whyAboutMessages(line, message, run) }
    if line.kind == .duty { return whyDuty(line, message, office) }
    if line.kind == .document { return whyDocument(line, message, office) }
    guard let indicator = line.indicator, let percent = line.percent, let target = line.target else {
      return Fault(.due, "nobody knows what it is about")
    }
    if line.kind == .withdrawn { return whyWithdrawn(line, route, office) }
    guard let row = office.row(indicator) else { return Fault(.due, "the row cannot be read") }
    let reader = Reader(office, indicator, route.recipient, percent)
    switch line.kind {
    case .deadline: return whyStage(line, percent, target, row, reader, message, office)
    case .loss: return whyLoss(percent, target, row, reader, message, office)
    case .targetMoved: return whyMoved(line, percent, target, row, route, office)
    default: return whyBulletin(line, percent, row, reader, message, office)
    }
  }

  /// As what somebody reads of an indicator.
  struct Reader {
    var isOwner: Bool
    /// What an escalation calls them for.
    var triggers: [Escalation.Trigger]

    init(_ office: NaiveOffice, _ indicator: IndicatorID, _ key: String, _ percent: Int) {
      isOwner = key == ModelWorld.chat || office.owners(indicator).contains(key)
      triggers = isOwner ? [] : office.escalations(indicator, to: key, percent: percent)
    }

    var isEscalated: Bool { !triggers.isEmpty }
    /// The stages on which they are called, by name.
    var stages: [String] {
      triggers.compactMap { if case .stage(let stage) = $0, stage != .lost { stage.name } else { nil } }
    }
  }

  // MARK: Deadlines

  private func whyStage(
    _ line: SentMessage.Line, _ percent: Int, _ target: CivilDate, _ row: NaiveRow, _ reader: Reader,
    _ message: SentMessage, _ office: NaiveOffice
  ) -> Fault? {
    let indicator = row.indicator.id
    if let achieved = row.achieved, achieved >= percent { return Fault(.achieved, "\(achieved) % is proven") }
    if row.done != nil { return Fault(.achieved, "it is done") }
    guard let cliff = row.cliff, cliff.percent == percent, cliff.target == target else {
      return Fault(.due, "what is open is \(row.cliff.map { "\($0.percent) % by \($0.target)" } ?? "nothing")")
    }
    guard reader.isOwner || reader.isEscalated else { return Fault(.escalations, "nobody calls this reader") }
    if line.word == "last-chance" { return whyLastChance(cliff, indicator, reader, message.route, office) }
    if line.word.hasPrefix("act-by-") {
      if !reader.isOwner { return Fault(.escalations, "an escalation tells no moved day") }
      let known = memory.heard(message.route, indicator, cliff)
      guard line.word.hasPrefix("act-by-\(cliff.actBy)") else {
        return Fault(.due, "the act-by date is \(cliff.actBy)")
      }
      return known.contains { $0.actBy != cliff.actBy } ? nil : Fault(.due, "no other day was told")
    }
    if office.isSnoozed(indicator, cliff) { return Fault(.snoozed, "somebody put it off") }
    if !reader.isOwner, office.isAcknowledged(indicator, cliff) {
      return Fault(.acknowledged, "somebody has it in hand")
    }
    if line.word.hasPrefix("unacknowledged-") { return whySilence(line, cliff, row, reader, office) }
    if line.word.hasPrefix("0d-") {
      let known = memory.heard(message.route, indicator, cliff)
      guard reader.isOwner, line.word == "0d-\(cliff.actBy)", cliff.actBy <= office.day else {
        return Fault(.due, "the last day is \(cliff.actBy)")
      }
      return known.contains { $0.isCertain && $0.actBy < cliff.actBy } ? nil : Fault(.due, "no earlier day was told")
    }
    let names = reader.isOwner ? office.policy(indicator, percent).before.map(\.name) : reader.stages
    guard names.contains(line.word) else {
      return Fault(reader.isOwner ? .due : .escalations, "the policy has no such stage")
    }
    let ladder = office.calendar.ladder(names, closes: cliff.closes)
    guard let latest = ladder.last(where: { $0.day <= office.day }), latest.stage == line.word else {
      return Fault(.due, "it is not the latest due of \(ladder.map { "\($0.stage) on \($0.day)" })")
    }
    if (line.reason == Notice.Reason.stageDue.rawValue) && latest.day != office.day {
      return Fault(.due, "it fell on \(latest.day) and says that it falls on today")
    }
    return nil
  }

  private func whyLastChance(
    _ cliff: NaiveRow.Cliff, _ indicator: IndicatorID, _ reader: Reader, _ route: Route, _ office: NaiveOffice
  ) -> Fault? {
    guard reader.isOwner else { return Fault(.escalations, "a last chance is the owners'") }
    if office.calendar.isWorking(office.day) { return Fault(.due, "a last chance on a working day") }
    if cliff.closes >= office.calendar.after(office.day) { return Fault(.due, "there is a working day left") }
    let known = memory.heard(route, indicator, cliff).filter(\.isCertain)
    let isHeard = known.contains { $0.day >= office.calendar.before(office.day, 3) && $0.day <= office.day }
    let believes = memory.heard(route, indicator, cliff).contains { $0.actBy > cliff.actBy }
    return isHeard && !believes ? Fault(.due, "it was told in the last three working days") : nil
  }

  private func whySilence(
    _ line: SentMessage.Line, _ cliff: NaiveRow.Cliff, _ row: NaiveRow, _ reader: Reader, _ office: NaiveOffice
  ) -> Fault? {
    guard let count = Int(line.word.dropFirst("unacknowledged-".count)),
      reader.triggers.contains(.unacknowledged(count))
    else { return Fault(.escalations, "the policy does not ask for it") }
    let start = "\(ModelWorld.id)/\(row.indicator.id)/\(cliff.percent)/\(cliff.target)/"
    let owners = office.owners(row.indicator.id).flatMap { office.routes(of: $0) }
    var stages: Set<String> = []
    for (told, day) in memory.told
    where owners.contains(told.route) && told.identity.hasPrefix(start) && day < office.day {
      stages.insert(String(told.identity.dropFirst(start.count)))
    }
    stages = stages.filter { !$0.hasPrefix("act-by-") && !$0.hasPrefix("moved-") && !$0.hasPrefix("unack") }
    return stages.count >= count ? nil : Fault(.due, "the owners were told \(stages.sorted()) alone")
  }

  private func whyLoss(
    _ percent: Int, _ target: CivilDate, _ row: NaiveRow, _ reader: Reader, _ message: SentMessage,
    _ office: NaiveOffice
  ) -> Fault? {
    guard let (tier, closes) = row.lost.first(where: { $0.tier.percent == percent }),
      tier.targetDate(in: ModelWorld.year) == target
    else { return Fault(row.achieved.map { $0 >= percent } ?? false ? .achieved : .due, "it is not lost") }
    if row.indicator.unit == .date, row.achieved != nil { return Fault(.achieved, "it is done") }
    if closes >= office.day || office.calendar.after(closes) > office.day {
      return Fault(.due, "it is open until \(closes)")
    }
    let isToBeTold = office.policy(row.indicator.id, percent).lost
    if reader.isOwner { return isToBeTold ? nil : Fault(.due, "the policy tells no losses") }
    if reader.triggers.contains(.stage(.lost)) { return nil }
    let start = "\(ModelWorld.id)/\(row.indicator.id)/\(percent)/"
    let wasTold = memory.told.contains { $0.key.route == message.route && $0.key.identity.hasPrefix(start) }
    return isToBeTold && wasTold ? nil : Fault(.escalations, "this reader was told nothing of it")
  }

  private func whyMoved(
    _ line: SentMessage.Line, _ percent: Int, _ target: CivilDate, _ row: NaiveRow, _ route: Route,
    _ office: NaiveOffice
  ) -> Fault? {
    let from = CivilDate(iso: String(line.word.dropFirst("moved-from-".count).prefix(10)))
    let written = row.dates(percent)
    guard let from, written.contains(target), !written.contains(from) else {
      return Fault(.due, "the plan has \(written)")
    }
    let believed = JudgeMemory.Deadline(route: route, indicator: row.indicator.id, percent: percent, target: from)
    return memory.heard[believed] == nil ? Fault(.due, "no such date was told") : nil
  }
}
