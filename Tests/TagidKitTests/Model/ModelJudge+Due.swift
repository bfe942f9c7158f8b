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
    if line.kind == .document { return whyDocument(line, message, office) }
    guard let matter = office.matter(line.subject, line.percent), let target = line.target else {
      return Fault(.due, "nobody knows what it is about")
    }
    let reader = Reader(office, matter, route)
    if line.isOfDuty { return whyDuty(line, reader, office) }
    if line.kind == .withdrawn { return whyWithdrawn(line, route, office) }
    guard let percent = line.percent, let row = line.indicator.flatMap({ office.row($0) }) else {
      return Fault(.due, "the row cannot be read")
    }
    switch line.kind {
    case .deadline:
      if let achieved = row.achieved, achieved >= percent { return Fault(.achieved, "\(achieved) % is proven") }
      if row.done != nil { return Fault(.achieved, "it is done") }
      guard let cliff = office.cliff(row), cliff.start == line.start else {
        return Fault(.due, "what is open is \(row.cliff.map { "\($0.percent) % by \($0.target)" } ?? "nothing")")
      }
      return whyStage(line, cliff, reader, office)
    case .loss:
      guard let (tier, closes) = row.lost.first(where: { $0.tier.percent == percent }),
        tier.targetDate(in: ModelWorld.year) == target
      else { return Fault(row.achieved.map { $0 >= percent } ?? false ? .achieved : .due, "it is not lost") }
      if row.indicator.unit == .date, row.achieved != nil { return Fault(.achieved, "it is done") }
      return whyLoss(line, closes, reader, office)
    case .targetMoved: return whyMoved(line, percent, target, row, route)
    default: return whyBulletin(line, percent, row, reader, office)
    }
  }

  /// As what somebody reads of something.
  struct Reader {
    var route: Route
    var matter: NaiveMatter
    var isOwner: Bool
    /// What an escalation calls them for.
    var triggers: [Escalation.Trigger]

    init(_ office: NaiveOffice, _ matter: NaiveMatter, _ route: Route) {
      (self.matter, self.route) = (matter, route)
      isOwner = office.isOwner(route, matter)
      triggers = isOwner ? [] : office.triggers(matter, for: route.recipient)
    }

    /// The stages on which they are called, by name.
    var stages: [String] {
      triggers.compactMap { if case .stage(let stage) = $0, stage != .lost { stage.name } else { nil } }
    }
  }

  private func whyDuty(_ line: SentMessage.Line, _ reader: Reader, _ office: NaiveOffice) -> Fault? {
    guard let duty = office.world.duties.first(where: { $0.name == line.subject }), duty.due == line.target,
      let deadline = office.deadline(duty)
    else { return Fault(.due, "there is no such duty") }
    if office.isDone(duty) { return Fault(.achieved, "it is done") }
    if line.kind == .loss { return whyLoss(line, deadline.closes, reader, office) }
    return office.day > deadline.closes
      ? Fault(.due, "it was due by \(deadline.closes)") : whyStage(line, deadline, reader, office)
  }

  // MARK: Deadlines

  private func whyStage(
    _ line: SentMessage.Line, _ deadline: NaiveDeadline, _ reader: Reader, _ office: NaiveOffice
  ) -> Fault? {
    guard reader.isOwner || !reader.triggers.isEmpty else { return Fault(.escalations, "nobody calls this reader") }
    let known = memory.heard(reader.route, deadline.start)
    if line.word == "last-chance" {
      return reader.isOwner
        ? whyLastChance(deadline, known, office) : Fault(.escalations, "a last chance is the owners'")
    }
    if line.word.hasPrefix("act-by-") {
      if !reader.isOwner { return Fault(.escalations, "an escalation tells no moved day") }
      guard line.word.hasPrefix("act-by-\(deadline.actBy)") else {
        return Fault(.due, "the act-by date is \(deadline.actBy)")
      }
      return known.contains { $0.actBy != deadline.actBy } ? nil : Fault(.due, "no other day was told")
    }
    if office.isSnoozed(deadline) { return Fault(.snoozed, "somebody put it off") }
    if !reader.isOwner, office.isAcknowledged(deadline) { return Fault(.acknowledged, "somebody has it in hand") }
    if line.word.hasPrefix("unacknowledged-") { return whySilence(line, deadline, reader, office) }
    if line.word.hasPrefix("0d-") {
      guard reader.isOwner, line.word == "0d-\(deadline.actBy)", deadline.actBy <= office.day else {
        return Fault(.due, "the last day is \(deadline.actBy)")
      }
      return known.contains { $0.isCertain && $0.actBy < deadline.actBy } ? nil : Fault(.due, "no earlier day was told")
    }
    let ladder =
      reader.isOwner ? deadline.ownLadder(office.calendar) : deadline.ladder(reader.stages, office.calendar)
    guard ladder.contains(where: { $0.stage == line.word }) else {
      return Fault(reader.isOwner ? .due : .escalations, "the policy has no such stage")
    }
    guard let latest = ladder.last(where: { $0.day <= office.day }), latest.stage == line.word else {
      return Fault(.due, "it is not the latest due of \(ladder.map { "\($0.stage) on \($0.day)" })")
    }
    if line.reason == Notice.Reason.stageDue.rawValue && latest.day != office.day {
      return Fault(.due, "it fell on \(latest.day) and says that it falls on today")
    }
    return nil
  }

  private func whyLastChance(
    _ deadline: NaiveDeadline, _ known: [JudgeMemory.Heard], _ office: NaiveOffice
  ) -> Fault? {
    if office.calendar.isWorking(office.day) { return Fault(.due, "a last chance on a working day") }
    if deadline.closes >= office.calendar.after(office.day) { return Fault(.due, "there is a working day left") }
    if let opens = deadline.opens, opens > office.day { return Fault(.due, "it cannot be done before \(opens)") }
    let recent = office.calendar.before(office.day, 3)
    let isHeard = known.contains { $0.isCertain && $0.day >= recent && $0.day <= office.day }
    let believes = known.contains { $0.actBy > deadline.actBy }
    return isHeard && !believes ? Fault(.due, "it was told in the last three working days") : nil
  }

  private func whySilence(
    _ line: SentMessage.Line, _ deadline: NaiveDeadline, _ reader: Reader, _ office: NaiveOffice
  ) -> Fault? {
    guard let count = Int(line.word.dropFirst("unacknowledged-".count)),
      reader.triggers.contains(.unacknowledged(count))
    else { return Fault(.escalations, "the policy does not ask for it") }
    let owners = office.owners(deadline.matter).flatMap { office.routes(of: $0) }
    var stages: Set<String> = []
    for (told, day) in memory.told where owners.contains(told.route) && told.identity.hasPrefix(deadline.start) {
      let own = SentMessage.Line(text: told.identity, reason: "")
      if own.isStage, day < office.day { stages.insert(own.word) }
    }
    return stages.count >= count ? nil : Fault(.due, "the owners were told \(stages.sorted()) alone")
  }

  private func whyLoss(
    _ line: SentMessage.Line, _ closes: CivilDate, _ reader: Reader, _ office: NaiveOffice
  ) -> Fault? {
    if closes >= office.day || office.calendar.after(closes) > office.day {
      return Fault(.due, "it is open until \(closes)")
    }
    let isToBeTold = reader.matter.policy.lost
    if reader.isOwner { return isToBeTold ? nil : Fault(.due, "the policy tells no losses") }
    if reader.triggers.contains(.stage(.lost)) { return nil }
    let start = "\(ModelWorld.id)/\(line.subject)/\(line.percent.map { "\($0)" } ?? "-")/"
    let wasTold = memory.told.contains { $0.key.route == reader.route && $0.key.identity.hasPrefix(start) }
    return isToBeTold && wasTold ? nil : Fault(.escalations, "this reader was told nothing of it")
  }

  private func whyMoved(
    _ line: SentMessage.Line, _ percent: Int, _ target: CivilDate, _ row: NaiveRow, _ route: Route
  ) -> Fault? {
    let from = CivilDate(iso: String(line.word.dropFirst("moved-from-".count).prefix(10)))
    let written = row.dates(percent)
    guard let from, written.contains(target), !written.contains(from) else {
      return Fault(.due, "the plan has \(written)")
    }
    let believed = "\(ModelWorld.id)/\(row.indicator.id)/\(percent)/\(from)/"
    return memory.heard(route, believed).isEmpty ? Fault(.due, "no such date was told") : nil
  }
}
