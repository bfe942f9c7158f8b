// SPDX-License-Identifier: Apache-2.0
import Foundation
package import NotificationJournal
import Plans
package import WorkingDays

/// Decides whether a claim can be: the same rules for the command line and for the rows of a file.
package struct ClaimCheck {
  private let names: IndicatorNames
  let today: CivilDate

  /// Longest evidence and longest name, in Unicode scalars: one cluster of them may be endless.
  static let longest = (evidence: 2_000, by: 200)

  /// - Parameter today: the office's day.
  package init(_ names: IndicatorNames, today: CivilDate) {
    self.names = names
    self.today = today
  }

  package func check(_ claim: ProgressClaim) throws(Refusal) -> ProgressStatement {
    if let (plan, duty) = try names.duty(claim) { return try check(claim, duty, of: plan) }
    let (plan, indicator) = try names.find(claim)
    var statement = ProgressStatement(plan: plan.id, indicator: "\(indicator.id)", by: "")
    let date = PlainText.cell(claim.date)
    let value = PlainText.cell(claim.value)
    let period = PlainText.cell(claim.period)
    switch (date, value) {
    case (nil, nil):
      let isDate = indicator.reportedUnit == .date
      throw Refusal(
        isDate ? .date : .value, "nothing is reported: there is neither a date nor a value",
        isDate ? "Write the day on which it was completed, as dd/mm/yyyy." : "Write the number reached so far.")
    case (.some, .some):
      throw Refusal(
        indicator.reportedUnit == .date ? .value : .date, "there is both a date and a value",
        "\(plan.id)/\(indicator.id) takes \(indicator.wanted); leave the other out.")
    case (let date?, nil):
      if let period {
        throw Refusal(
          .period, "there is a period \(PlainText.quoted(period)) with a date",
          "Leave the period out: the date says it.")
      }
      statement.date = try day(date, indicator, plan).iso
    case (nil, let value?):
      statement.value = try number(value, indicator)
      statement.period = try quarter(period, plan)?.label
    }
    try sign(&statement, claim)
    return statement
  }

  /// The evidence, and who answers for it.
  func sign(_ statement: inout ProgressStatement, _ claim: ProgressClaim) throws(Refusal) {
    statement.evidence = try text(PlainText.cell(claim.evidence), .evidence, Self.longest.evidence)
    guard let by = try text(PlainText.cell(claim.by), .by, Self.longest.by) else {
      throw Refusal(.by, "nobody is named who reports this", "Name the person or office that answers for it.")
    }
    statement.by = by
  }

  private func day(_ text: String, _ indicator: Indicator, _ plan: Plan) throws(Refusal) -> CivilDate {
    let form = "Write the day of completion as dd/mm/yyyy or YYYY-MM-DD."
    if let unit = indicator.reportedUnit, unit != .date {
      throw Refusal(
        .date, "\(indicator.id) is a \(unit.rawValue) and has no completion date",
        "Report \(indicator.wanted) as its value.")
    }
    let day: CivilDate
    switch ReportedText.day(text, in: plan.fiscalYear) {
    case .day(let date): day = date
    case .impossible(let hint):
      throw Refusal(
        .date, "\(PlainText.quoted(text)) is no day of the calendar",
        [hint, form].compactMap { $0 }.joined(separator: " "))
    case .other: throw Refusal(.date, "\(PlainText.quoted(text)) is no date", form)
    }
    if day > today {
      throw Refusal(.date, "\(day) is in the future: today is \(today)", "Report it on the day when it is done.")
    }
    guard plan.fiscalYear.contains(day) else {
      let side = day < plan.fiscalYear.first ? "before" : "after"
      throw Refusal(
        .date, "\(day) is \(side) the plan's year \(plan.fiscalYear.label)",
        "Write a day from \(plan.fiscalYear.first) to \(plan.fiscalYear.last), or name the other year's plan.")
    }
    return day
  }

  private func number(_ text: String, _ indicator: Indicator) throws(Refusal) -> Decimal {
    let unit = indicator.reportedUnit
    if unit == .date {
      throw Refusal(
        .value, "\(indicator.id) is reached on a day and has no value", "Report the day of completion as its date.")
    }
    if let sign = text.unicodeScalars.first, PlainText.isDash(sign) {
      throw Refusal(.value, "\(PlainText.quoted(text)) is negative", "Write the number reached so far, 0 or more.")
    }
    guard let number = ReportedText.number(text) else {
      throw Refusal(
        .value, "\(PlainText.quoted(text)) is no number",
        "Write digits alone, such as 3 or ৩ or 87.5; words belong into the evidence.")
    }
    if number.isPercent, unit == .count {
      throw Refusal(
        .value, "\(PlainText.quoted(text)) is a percent, but \(indicator.id) is a count",
        "Write the number reached so far.")
    }
    if unit == .percent || number.isPercent, number.value > 100 {
      throw Refusal(.value, "\(PlainText.quoted(text)) is more than 100 percent", "Write a percent from 0 to 100.")
    }
    return number.value
  }

  private func quarter(_ text: String?, _ plan: Plan) throws(Refusal) -> FiscalQuarter? {
    let year = plan.fiscalYear
    let labels = year.quarters.filter { $0.first <= today }.map(\.label)
    let instead =
      labels.isEmpty
      ? "The plan's year begins on \(year.first)." : "Write one of: \(labels.joined(separator: ", "))."
    guard let text else {
      if year.contains(today) { return nil }
      throw Refusal(
        .period, "a value without a period is about today, and \(today) is not in the plan's year \(year.label)",
        instead)
    }
    guard let quarter = ReportedText.quarter(text, in: year) else {
      throw Refusal(.period, "\(PlainText.quoted(text)) is no quarter", instead)
    }
    guard quarter.fiscalYear == year else {
      throw Refusal(.period, "\(quarter) is not in the plan's year \(year.label)", instead)
    }
    guard quarter.first <= today else {
      throw Refusal(.period, "\(quarter) has not begun: it runs from \(quarter.first)", instead)
    }
    return quarter
  }

  private func text(_ text: String?, _ part: Refusal.Part, _ longest: Int) throws(Refusal) -> String? {
    guard let text else { return nil }
    if PlainText.hasControls(text) {
      throw Refusal(part, "the \(part.rawValue) holds a control character", "Type the text anew.")
    }
    guard text.unicodeScalars.count <= longest else {
      throw Refusal(
        part, "the \(part.rawValue) has \(text.unicodeScalars.count) characters, more than \(longest)",
        "Write less, such as the number of the memo.")
    }
    return text
  }
}

extension Indicator {
  /// What its targets are; as declared when none of them can be read.
  var reportedUnit: Plans.Unit? { unit ?? declaredUnit }

  /// What is reported about it, in words.
  fileprivate var wanted: String {
    switch reportedUnit {
    case .date: "a completion date"
    case .count: "the number reached so far"
    case .percent: "the percent reached so far"
    case nil: "one of them"
    }
  }
}
