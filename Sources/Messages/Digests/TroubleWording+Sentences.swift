// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import WorkingDays

// What cannot be read.
extension TroubleWording {
  func title(_ row: UnreadableRow) -> String {
    wording.digits("[\(row.indicator.id)]") + " " + row.indicator.title
  }

  func headline(_ row: UnreadableRow) -> String {
    guard let finding = row.findings.first, let line = finding.line else { return words.row.headlineWithoutLine }
    let phrase =
      finding.sheet != nil
      ? words.row.headlineInSheet : finding.table != nil ? words.row.headlineInTable : words.row.headline
    return wording.fill(
      phrase,
      [
        "line": wording.number(line), "sheet": finding.sheet ?? "",
        "table": finding.table.map { wording.number($0) } ?? "",
      ])
  }

  /// The targets to go by meanwhile, then what is wrong and what to write instead, for each error of the row.
  func details(_ row: UnreadableRow) -> [String] {
    var lines = row.lastKnown.flatMap { $0.tiers.isEmpty ? nil : [lastKnown($0)] } ?? []
    for finding in row.findings.prefix(Self.longestList) {
      let place = wording.fill(words.row.place, ["place": place(finding)])
      if !lines.contains(place) { lines.append(place) }
      let (wrong, instead) = sentences(finding)
      lines.append(wording.fill(words.row.wrong, ["message": wrong]))
      lines.append(wording.fill(words.row.instead, ["hint": instead]))
    }
    return lines + [words.row.reason]
  }

  /// What is wrong and what to do, in the reader's language where it has the words, else as `tagid check` prints it.
  private func sentences(_ finding: Finding) -> (wrong: String, instead: String) {
    guard let own = words.findings, let wrong = own.wrong[finding.code], let instead = own.instead[finding.code],
      finding.quote != nil || !wrong.contains("{text}")
    else { return (finding.message, finding.hint) }
    let meant = finding.meant.map { wording.fill(own.swapped, ["date": wording.shortDate($0)]) }
    return (
      wording.fill(wrong, ["text": finding.quote ?? ""]), [meant, instead].compactMap { $0 }.joined(separator: " ")
    )
  }

  private func lastKnown(_ known: KnownIndicator) -> String {
    let targets = known.tiers.map { tier in
      let percent = wording.percent(tier.percent)
      return switch tier.target {
      case .date(let date):
        wording.fill(
          words.row.dateTarget,
          [
            "percent": percent,
            "date": (tier.milestones.map { wording.shortDate($0) } + [wording.date(date)])
              .joined(separator: wording.language.ladder.listJoin),
          ])
      case .value(let value):
        wording.fill(words.row.valueTarget, ["percent": percent, "value": wording.value(value, known.unit)])
      }
    }
    return wording.fill(
      words.row.lastKnown,
      ["date": wording.shortDate(known.asOf), "list": targets.joined(separator: wording.language.ladder.listJoin)])
  }

  func file(_ document: UnreadableDocument) -> String {
    var files: [String] = []
    for finding in document.findings where !files.contains(finding.file) { files.append(finding.file) }
    return files.joined(separator: wording.language.ladder.listJoin)
  }

  func headline(_ document: UnreadableDocument) -> String {
    wording.fill(
      document.isPlanServed ? words.document.headlineOfPart : words.document.headline, ["file": file(document)])
  }

  func details(_ document: UnreadableDocument) -> [String] {
    let shown = document.findings.prefix(Self.longestList).map { finding in
      wording.fill(
        words.document.finding,
        ["place": place(finding), "message": finding.message, "hint": finding.hint])
    }
    let left = document.findings.count - shown.count
    let more = left > 0 ? [wording.fill(words.document.more, ["n": wording.number(left)])] : []
    return shown + more + [words.document.reason]
  }
}

// Targets that moved.
extension TroubleWording {
  func headline(_ moved: MovedTargets) -> String {
    wording.fill(
      words.moved.headline,
      ["n": wording.number(moved.changes.count), "total": wording.number(moved.changes.total)])
  }

  func details(_ moved: MovedTargets) -> [String] {
    var lines = moved.changes.moved.prefix(Self.longestList).map { target in
      wording.fill(
        words.moved.target,
        [
          "id": wording.digits("\(target.indicator)"), "percent": wording.percent(target.percent),
          "from": self.target(target.from), "to": target.to.map(self.target) ?? words.moved.gone,
        ])
    }
    let left = moved.changes.moved.count - lines.count
    if left > 0 { lines.append(wording.fill(words.moved.more, ["n": wording.number(left)])) }
    if !moved.changes.withdrawn.isEmpty {
      let ids = moved.changes.withdrawn.map { wording.digits("[\($0.id)]") }
      lines.append(
        wording.fill(words.moved.withdrawn, ["list": ids.joined(separator: wording.language.ladder.listJoin)]))
    }
    lines.append(wording.fill(words.moved.accept, ["plan": moved.plan]))
    return lines + [words.moved.otherwise]
  }

  private func target(_ tier: Tier) -> String {
    switch tier.target {
    case .date(let date):
      (tier.milestones + [date]).map { wording.shortDate($0) }.joined(separator: wording.language.ladder.listJoin)
    case .value(let value): wording.number(value)
    }
  }
}

// Plans that are gone.
extension TroubleWording {
  func headline(_ missing: MissingPlan) -> String {
    wording.fill(words.missing.headline, missing.indicators, ["plan": missing.plan, "file": missing.file])
  }

  func details(_ missing: MissingPlan) -> [String] {
    [words.missing.putBack, wording.fill(words.missing.accept, ["plan": missing.plan]), words.missing.reason]
  }
}

// Messages that did not arrive.
extension TroubleWording {
  func who(_ message: UndeliveredMessage) -> String {
    message.address.isEmpty || message.address == message.recipient
      ? message.recipient : "\(message.recipient) <\(message.address)>"
  }

  func headline(_ message: UndeliveredMessage) -> String {
    wording.fill(
      message.isRefused ? words.undelivered.refused : words.undelivered.givenUp,
      ["date": wording.shortDate(message.day), "n": wording.number(message.notices), "who": who(message)])
  }

  func details(_ message: UndeliveredMessage) -> [String] {
    let said =
      message.detail.isEmpty ? [] : [wording.fill(words.undelivered.said, ["detail": message.detail])]
    let action =
      message.isChannelClosed
      ? words.undelivered.closed : message.isRefused ? words.undelivered.correct : words.undelivered.ask
    return said + [
      wording.fill(action, ["n": wording.number(message.notices), "channel": message.channel])
    ]
  }
}
