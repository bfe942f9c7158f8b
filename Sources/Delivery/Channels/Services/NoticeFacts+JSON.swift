// SPDX-License-Identifier: Apache-2.0
import Foundation
import JSONLines

/// A notice inside a `WebhookPayload`: its keys in alphabetical order, what is absent is null; `share`, `value`, `valueAsOf` and
/// `targetBefore` are left out of notices that have none.
extension NoticeFacts {
  func write(to json: inout JSONLine) throws(DeliveryError) {
    let (atStake, weight) = (try atStake.map(decimal), try weight.map(decimal))
    try json.object { (json) throws(DeliveryError) in
      json.field("actBy", actBy)
      json.field("atStake", atStake)
      json.field("closes", closes)
      json.field("daysLeft", daysLeft)
      json.key("findings")
      if let findings { json.array(findings) { $1.write(to: &$0) } } else { json.null() }
      json.field("identity", identity)
      json.field("indicator", indicator)
      json.key("lastKnown")
      try write(lastKnown, to: &json)
      json.field("movedFrom", movedFrom)
      json.key("next")
      if let next { try next.write(to: &json) } else { json.null() }
      json.field("percent", percent)
      json.field("plan", plan)
      json.field("reason", reason)
      if let share { json.field("share", try decimal(share)) }
      json.field("stage", stage)
      json.field("target", target)
      if let targetBefore { json.field("targetBefore", targetBefore) }
      json.field("tierCloses", tierCloses)
      json.field("title", shown(title))
      if let value { json.field("value", try decimal(value)) }
      if let valueAsOf { json.field("valueAsOf", valueAsOf) }
      json.field("weight", weight)
      json.field("workingDaysLeft", workingDaysLeft)
    }
  }

  private func write(_ targets: [TargetFacts]?, to json: inout JSONLine) throws(DeliveryError) {
    guard let targets else { return json.null() }
    try json.array(targets) { (json, target) throws(DeliveryError) in try target.write(to: &json) }
  }
}

extension NextDeadline {
  fileprivate func write(to json: inout JSONLine) throws(DeliveryError) {
    let atStake = try decimal(atStake)
    json.object { json in
      json.field("actBy", actBy)
      json.field("atStake", atStake)
      json.field("closes", closes)
      json.field("percent", percent)
      json.field("tierCloses", tierCloses)
    }
  }
}

extension FindingFacts {
  fileprivate func write(to json: inout JSONLine) {
    json.object { json in
      json.field("cell", cell)
      json.field("code", code)
      json.field("column", column)
      json.field("file", shown(file))
      json.field("hint", shown(hint))
      json.field("indicator", indicator)
      json.field("line", line)
      json.field("message", shown(message))
      json.field("sheet", sheet.map(shown))
      json.field("table", table)
    }
  }
}

extension TargetFacts {
  /// `before` is left out when the target has one date.
  fileprivate func write(to json: inout JSONLine) throws(DeliveryError) {
    let value = try value.map(decimal)
    json.object { json in
      if !before.isEmpty {
        json.key("before")
        json.array(before) { $0.string($1) }
      }
      json.field("date", date)
      json.field("percent", percent)
      json.field("value", value)
    }
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
