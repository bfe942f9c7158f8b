// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

/// Whether what went beside the deadlines was due.
extension ModelJudge {
  func whyBulletin(
    _ line: SentMessage.Line, _ percent: Int, _ row: NaiveRow, _ reader: Reader, _ office: NaiveOffice
  ) -> Fault? {
    switch line.kind {
    case .pace: return reader.isOwner ? whyPace(line, row, office) : Fault(.due, "only owners are paced")
    case .look: return reader.isOwner ? whyLook(line, row, office) : Fault(.due, "only owners look")
    case .closing, .evidence:
      guard row.achieved == percent, row.cliff == nil, !row.canFall else { return Fault(.due, "it is not done") }
      if line.kind == .evidence {
        return reader.isOwner ? whyEvidence(line, row, reader.route, office) : Fault(.due, "only owners are asked")
      }
      let isKnown = memory.subjects[reader.route]?.contains(line.subject) ?? false
      return isKnown ? nil : Fault(.due, "who was told nothing needs no last word")
    default: return Fault(.due, "nobody knows what it is about")
    }
  }

  private func whyPace(_ line: SentMessage.Line, _ row: NaiveRow, _ office: NaiveOffice) -> Fault? {
    guard row.indicator.unit == .count, let best = row.indicator.tiers.first, best.percent == 100,
      case .value(let target) = best.target,
      let quarter = ModelWorld.year.quarters.first(where: { $0.contains(office.day) }), quarter.number < 4,
      line.target == quarter.last, line.word.hasPrefix("q\(quarter.number)-")
    else { return Fault(.pace, "the quarter has no share") }
    let number = quarter.number
    let share = Self.share(of: target, by: number)
    if let value = row.value, value >= share { return Fault(.pace, "\(value) is no less than \(share)") }
    let ladder = office.calendar.ladder(["14d", "7d", "3wd"], closes: office.calendar.onOrBefore(quarter.last))
    guard let latest = ladder.last(where: { $0.day <= office.day }), line.word == "q\(number)-\(latest.stage)" else {
      return Fault(.pace, "it is not the latest due of \(ladder)")
    }
    return nil
  }

  /// The quarters' shares are whole, rounded up.
  static func share(of target: Decimal, by quarter: Int) -> Decimal {
    Decimal((NSDecimalNumber(decimal: target).intValue * quarter + 3) / 4)
  }

  private func whyLook(_ line: SentMessage.Line, _ row: NaiveRow, _ office: NaiveOffice) -> Fault? {
    let day = office.day
    guard row.indicator.unit == .percent, line.word == "m-\(day.iso.dropLast(3))", ModelWorld.year.contains(day),
      let start = CivilDate(year: day.year, month: day.month, day: 1), let best = row.indicator.tiers.first,
      case .value(let target) = best.target
    else { return Fault(.due, "nothing is looked at") }
    if office.calendar.onOrAfter(start) > day { return Fault(.due, "the month's first working day is to come") }
    if let value = row.value, value >= target, let word = row.word, word.about >= start.adding(days: -1) {
      return Fault(.due, "\(value) of \(word.about) meets it")
    }
    return nil
  }

  private func whyEvidence(
    _ line: SentMessage.Line, _ row: NaiveRow, _ route: Route, _ office: NaiveOffice
  ) -> Fault? {
    let (day, calendar) = (office.day, office.calendar)
    if route.recipient == ModelWorld.chat { return Fault(.due, "a chat has no evidence") }
    guard let word = row.word, word.evidence == nil else { return Fault(.due, "it is proven") }
    let evaluation = office.world.evaluation
    if let evaluation, day > evaluation { return Fault(.due, "the evaluation is over") }
    if line.word == "evidence-final" {
      let isTime = evaluation.map { calendar.before($0, 10) <= day } ?? false
      return isTime ? nil : Fault(.due, "the evaluation is far")
    }
    return calendar.after(word.recorded, 10) <= day ? nil : Fault(.due, "it was recorded on \(word.recorded)")
  }

  func whyWithdrawn(_ line: SentMessage.Line, _ route: Route, _ office: NaiveOffice) -> Fault? {
    guard office.isServed else { return Fault(.due, "a document that cannot be read withdraws nothing") }
    guard memory.subjects[route]?.contains(line.subject) ?? false else { return Fault(.due, "nothing of it was told") }
    let row = office.world.plan.indicators.first { "\($0.id)" == line.subject }
    let isThere = row.map { $0.hasErrors || $0.tiers.contains { $0.percent == line.percent } } ?? false
    return isThere ? Fault(.due, "the plan has it") : nil
  }

  // MARK: Documents and messages

  func whyDocument(_ line: SentMessage.Line, _ message: SentMessage, _ office: NaiveOffice) -> Fault? {
    let world = office.world
    let administrators = office.readers(for: ModelWorld.administrator, [])
    let isOwner = office.matter(line.subject, nil).map { office.owners($0).contains(message.route.recipient) } ?? false
    guard isOwner || administrators.contains(message.route.recipient) else {
      return Fault(.due, "it is no matter of this reader")
    }
    let version = world.reading == .missing ? "missing" : String(world.hash.prefix(12))
    guard line.version.hasPrefix(version) else { return Fault(.due, "the document has version \(version)") }
    switch line.word {
    case "unreadable":
      if let indicator = line.indicator {
        let row = world.plan.indicators.first { $0.id == indicator }
        return office.isServed && row?.hasErrors ?? false ? nil : Fault(.due, "the row can be read")
      }
      return world.reading == .whole ? Fault(.due, "the document can be read") : nil
    case "targets-moved": return world.version > 1 ? nil : Fault(.due, "nothing moved")
    default: return Fault(.due, "nobody knows what it is about")
    }
  }

  func whyAboutMessages(_ line: SentMessage.Line, _ message: SentMessage, _ run: ModelRun) -> Fault? {
    guard run.office.readers(for: ModelWorld.administrator, []).contains(message.route.recipient) else {
      return Fault(.due, "it is no matter of this reader")
    }
    switch line.word {
    case "ceiling":
      let count = run.messages.reduce(0) { $0 + $1.lines.count }
      return count > run.world.maxMessages ? nil : Fault(.due, "\(count) notices go")
    case "rejected", "given-up":
      let wanted: Outcome.Result = line.word == "rejected" ? .rejected : .unknown
      let inRun = run.messages.contains { $0.id.hasPrefix(line.version) && $0.result == wanted }
      let before = memory.messages.contains { $0.key.hasPrefix(line.version) && $0.value.last == wanted }
      return inRun || before ? nil : Fault(.due, "the message arrived")
    default: return Fault(.due, "nobody knows what it is about")
    }
  }
}
