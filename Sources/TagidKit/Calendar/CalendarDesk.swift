// SPDX-License-Identifier: Apache-2.0
import Documents
package import WorkingDays

/// What the `calendar` commands ask: the office's calendar as known on a day, and nothing beyond its years.
package struct CalendarDesk {
  package let configuration: Configuration
  /// The office's day.
  package let today: CivilDate
  package let holidays: HolidayCalendar
  package let calendar: WorkingCalendar

  /// - Parameter knownOn: the day as of which the calendar is asked; nil for today (rule 14).
  package init(_ configuration: Configuration, knownOn: CivilDate? = nil, _ world: World) throws(Stop) {
    self.configuration = configuration
    today = OfficeClock(configuration.timeZone, now: world.now).today
    do throws(ConfigurationError) {
      holidays = try CalendarFile.read(configuration.calendarFiles)
    } catch {
      throw Stop(.dataError, (error.problems.map(\.text) + ["tagid: the calendar has errors"]).joined(separator: "\n"))
    }
    calendar = WorkingCalendar(holidays, knownOn: knownOn ?? today)
    guard calendar.hasWorkingDays else {
      throw Stop(
        .dataError,
        "tagid: in the calendar \(holidays.id) every day is closed\n  Correct its weekend: the days off of every week.")
    }
  }

  /// The label of the fiscal year that runs today.
  package var currentYear: String { FiscalYear(containing: today, startMonth: holidays.fiscalYearStart).label }

  /// Whether an order of the office's own decides the day, whatever the country's list has.
  func isDecided(_ date: CivilDate) -> Bool {
    calendar.facts(on: date).contains { $0.effect != .none && $0.certainty != .estimated }
  }

  /// Throws for a date in a year that the calendar does not have: its holidays are not known, which is not the same as
  /// none.
  func expectKnown(_ date: CivilDate) throws(Stop) {
    guard !calendar.covers(date) else { return }
    let estimated = calendar.facts(on: date).filter { $0.certainty == .estimated }.compactMap { $0.name["en"] }
    let guess = estimated.isEmpty ? "" : " (estimated for that day: \(estimated.joined(separator: ", ")))"
    throw Stop(
      .usage,
      "tagid: \(date) is outside the years of the calendar \(holidays.id), \(years)\(guess)\n"
        + "  Ask about a day in these years, or add the year's holidays when they are announced.")
  }

  /// A question that has no answer in the calendar, such as a working day after the last one.
  func answer<Value>(_ question: () throws(CalendarError) -> Value) throws(Stop) -> Value {
    do throws(CalendarError) {
      return try question()
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Check the calendar's weekend and holidays.")
    }
  }

  private var years: String {
    holidays.firstYear == holidays.lastYear ? "\(holidays.firstYear)" : "\(holidays.firstYear) to \(holidays.lastYear)"
  }
}
