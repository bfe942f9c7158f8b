// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A notice inside a `WebhookPayload`.
struct NoticePayload: Encodable {
  private let identity, reason, title: String
  private let plan, indicator, stage, target, closes, tierCloses, actBy, movedFrom: Nullable<String>
  private let percent, daysLeft, workingDaysLeft: Nullable<Int>
  private let atStake, weight: Nullable<Decimal>
  private let next: Nullable<Next>
  private let findings: Nullable<[Finding]>
  private let lastKnown: Nullable<[Target]>
  /// Left out of notices that have none.
  private let share, value: Decimal?
  private let valueAsOf, targetBefore: String?

  init(_ facts: NoticeFacts) throws(DeliveryError) {
    identity = facts.identity
    reason = facts.reason
    title = shown(facts.title)
    plan = Nullable(value: facts.plan)
    indicator = Nullable(value: facts.indicator)
    stage = Nullable(value: facts.stage)
    target = Nullable(value: facts.target)
    closes = Nullable(value: facts.closes)
    tierCloses = Nullable(value: facts.tierCloses)
    actBy = Nullable(value: facts.actBy)
    movedFrom = Nullable(value: facts.movedFrom)
    share = try facts.share.map(decimal)
    value = try facts.value.map(decimal)
    valueAsOf = facts.valueAsOf
    targetBefore = facts.targetBefore
    percent = Nullable(value: facts.percent)
    daysLeft = Nullable(value: facts.daysLeft)
    workingDaysLeft = Nullable(value: facts.workingDaysLeft)
    atStake = Nullable(value: try facts.atStake.map(decimal))
    weight = Nullable(value: try facts.weight.map(decimal))
    next = Nullable(value: try facts.next.map(Next.init))
    findings = Nullable(value: facts.findings.map { $0.map(Finding.init) })
    var targets: [Target] = []
    for target in facts.lastKnown ?? [] { targets.append(try Target(target)) }
    lastKnown = Nullable(value: facts.lastKnown == nil ? nil : targets)
  }

  private struct Next: Encodable {
    let percent: Int
    let closes, actBy: String
    let atStake: Decimal
    let tierCloses: Nullable<String>

    init(_ deadline: NextDeadline) throws(DeliveryError) {
      percent = deadline.percent
      closes = deadline.closes
      actBy = deadline.actBy
      atStake = try decimal(deadline.atStake)
      tierCloses = Nullable(value: deadline.tierCloses)
    }
  }

  private struct Finding: Encodable {
    let code, file, message, hint: String
    let line, column, table: Nullable<Int>
    let cell, sheet, indicator: Nullable<String>

    init(_ facts: FindingFacts) {
      code = facts.code
      file = shown(facts.file)
      message = shown(facts.message)
      hint = shown(facts.hint)
      line = Nullable(value: facts.line)
      column = Nullable(value: facts.column)
      cell = Nullable(value: facts.cell)
      sheet = Nullable(value: facts.sheet.map(shown))
      table = Nullable(value: facts.table)
      indicator = Nullable(value: facts.indicator)
    }
  }

  private struct Target: Encodable {
    let percent: Int
    let date: Nullable<String>
    let value: Nullable<Decimal>
    /// Left out when the target has one date.
    let before: [String]?

    init(_ facts: TargetFacts) throws(DeliveryError) {
      percent = facts.percent
      date = Nullable(value: facts.date)
      value = Nullable(value: try facts.value.map(decimal))
      before = facts.before.isEmpty ? nil : facts.before
    }
  }
}

/// An absent value as null, where Foundation's encoder would leave the key out.
struct Nullable<Value: Encodable>: Encodable {
  let value: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

/// Digits with at most one point; nothing of any locale.
private func decimal(_ text: String) throws(DeliveryError) -> Decimal {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let areDigits = parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
  guard areDigits, parts.count <= 2, text.utf8.count <= 30, let value else {
    throw DeliveryError(.message, "the marks \(cut(shown(text), to: 40)) are not a decimal number")
  }
  return value
}
