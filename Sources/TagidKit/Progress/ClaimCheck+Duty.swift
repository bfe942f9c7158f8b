// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension ClaimCheck {
  /// A duty is done on a day, from its opening day up to today; whether that was in time is no matter here.
  func check(_ claim: ProgressClaim, _ duty: Duty, of plan: String) throws(Refusal) -> ProgressStatement {
    let form = "Write the day on which it was done as dd/mm/yyyy or YYYY-MM-DD."
    if PlainText.cell(claim.value) != nil {
      throw Refusal(.value, "\(duty.name) is done on a day and has no value", form)
    }
    if let period = PlainText.cell(claim.period) {
      throw Refusal(
        .period, "there is a period \(PlainText.quoted(period)) with a date",
        "Leave the period out: the date says it.")
    }
    guard let text = PlainText.cell(claim.date) else {
      throw Refusal(.date, "nothing is reported: there is no date", form)
    }
    let day: CivilDate
    switch ReportedText.day(text, in: FiscalYear(containing: duty.due)) {
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
    if let opens = duty.opens, day < opens {
      throw Refusal(
        .date, "\(day) is before \(duty.name) opens, on \(opens)", "Write a day from \(opens) to \(today).")
    }
    if day < duty.earliest {
      throw Refusal(
        .date, "\(day) is more than half a year before \(duty.name) is due, on \(duty.due)",
        "Write a day from \(duty.earliest) on, or give the duty an `opens:` in the file .plan.yaml.")
    }
    var statement = ProgressStatement(plan: plan, indicator: duty.name, date: day.iso, by: "")
    try sign(&statement, claim)
    return statement
  }
}
