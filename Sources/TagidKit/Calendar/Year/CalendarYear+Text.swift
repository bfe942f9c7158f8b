// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reminders
import WorkingDays

/// A day's mark in the grid: without colours it is all there is, with them it stays.
private enum DayMark: Character, CaseIterable {
  case none = " "
  case weekend = "-"
  case holiday = "*"
  case openWeekend = "+"
  case actBy = "<"
  case perhaps = "?"
  case actByPerhaps = "!"

  var style: StyledText.Style {
    switch self {
    case .none: .plain
    case .weekend: .faint
    case .holiday: .red
    case .openWeekend: .green
    case .actBy, .actByPerhaps: .yellow
    case .perhaps: .red
    }
  }

  var meaning: String? {
    switch self {
    case .none: nil
    case .weekend: "weekend"
    case .holiday: "day off"
    case .openWeekend: "worked weekend"
    case .actBy: "act by"
    case .actByPerhaps: "act by, perhaps off"
    case .perhaps: "perhaps off"
    }
  }
}

extension CalendarYear {
  /// The year for a terminal of 80 columns.
  package var text: StyledText {
    var text = head + StyledText("\n\n")
    for row in 0..<(months.count + 2) / 3 {
      let block = Array(months[(row * 3)..<min(row * 3 + 3, months.count)])
      text = text + render(block) + StyledText("\n")
    }
    text = text + legend
    return text + list("Days off and worked weekends", facts.filter { $0.effect != .none }.map(line))
      + list("Optional leave and other names; offices stay open", facts.filter { $0.effect == .none }.map(line))
      + list("Act by", ActByDay.lines(actBy)) + list("Duties", duties.map(line))
  }

  private var head: StyledText {
    var text = StyledText("\(desk.holidays.id) \(year.label)", .strong)
    let count = workingDays(from: known.from, to: known.to).map { "\($0) working days" } ?? "no working days"
    let span = isWhollyKnown ? "" : " from \(known.from) to \(known.to)"
    text.append(", as known on \(desk.calendar.knownOn): \(count)\(span)")
    if !isWhollyKnown {
      text.append(
        "\nThe holidays outside these days are not announced: there only the weekend is known, and estimates.", .red)
    }
    return text
  }

  /// The first working day after the weekend begins the week.
  private var weekStart: Weekday {
    let weekend = desk.holidays.weekend
    return Weekday.allCases.first { day in
      let before = Weekday.allCases[(day.rawValue + 6) % 7]
      return !weekend.contains(day) && weekend.contains(before)
    } ?? .monday
  }

  private func render(_ months: [CalendarMonth]) -> StyledText {
    let width = 7 * 3 - 1
    var text = StyledText()
    for (index, month) in months.enumerated() {
      let left = (width - month.title.count) / 2
      let right = index == months.count - 1 ? 0 : width - month.title.count - left + 3
      text.append(String(repeating: " ", count: left))
      text.append(month.title, .strong)
      text.append(String(repeating: " ", count: right))
    }
    text.append("\n")
    let names = (0..<7).map { Weekday.allCases[(weekStart.rawValue + $0) % 7] }
    let titles = names.map { String(DayWords.name($0).prefix(2)) }.joined(separator: " ")
    text.append(months.map { _ in titles }.joined(separator: "   ") + "\n", .faint)
    let weeks = months.map { $0.weeks(from: weekStart) }
    for row in 0..<(weeks.map(\.count).max() ?? 0) {
      var line = StyledText()
      for (column, month) in weeks.enumerated() {
        if column > 0 { line.append("  ") }
        for date in row < month.count ? month[row] : Array(repeating: nil, count: 7) { line = line + cell(date) }
      }
      text = text + line.trimmed + StyledText("\n")
    }
    return text
  }

  private func cell(_ date: CivilDate?) -> StyledText {
    guard let date else { return StyledText("   ") }
    let mark = mark(date)
    let style = date == desk.today ? .reversed : mark.style
    return StyledText((date.day < 10 ? " " : "") + "\(date.day)", style) + StyledText(String(mark.rawValue), mark.style)
  }

  private func mark(_ date: CivilDate) -> DayMark {
    let facts = desk.calendar.facts(on: date)
    let isWorking = (try? desk.calendar.isWorking(date)) ?? false
    let isWeekend = desk.holidays.weekend.contains(date.weekday)
    if isWorking {
      let mayClose = facts.contains { $0.mayClose(in: desk.holidays.country) }
      if actBy.contains(where: { $0.date == date }) || duties.contains(where: { $0.actBy == date }) {
        return mayClose ? .actByPerhaps : .actBy
      }
      if isWeekend { return .openWeekend }
      return mayClose ? .perhaps : .none
    }
    return isWeekend ? .weekend : .holiday
  }

  private var legend: StyledText {
    var text = StyledText()
    for mark in DayMark.allCases {
      guard let meaning = mark.meaning else { continue }
      if !text.pieces.isEmpty { text.append("  ") }
      text.append(String(mark.rawValue), mark.style)
      text.append(" \(meaning)")
    }
    return text
  }

  private func list(_ title: String, _ lines: [String]) -> StyledText {
    guard !lines.isEmpty else { return StyledText() }
    return StyledText("\n\n") + StyledText(title, .strong) + StyledText("\n" + lines.joined(separator: "\n"))
  }

  private func line(_ duty: DutyStanding) -> String {
    let due = duty.duty.due == duty.actBy ? "" : " (due \(DayWords.short(duty.duty.due)))"
    let state = duty.state(on: desk.calendar.knownOn).rawValue.replacing("-", with: " ")
    return "  \(DayWords.short(duty.actBy))  \(duty.plan) \(duty.duty.name)\(due), \(state)"
  }

  private func line(_ fact: HolidayFact) -> String {
    let words = FactWords(fact, country: desk.holidays.country)
    let effect = fact.effect == .none ? "" : ": \(words.effect(.inForce))"
    return "  \(DayWords.short(fact.date))  \(words.name)\(effect)"
  }
}

extension StyledText {
  /// Without blanks at its end.
  fileprivate var trimmed: StyledText {
    var pieces = pieces
    while let last = pieces.last {
      guard last.style == .plain || last.text.allSatisfy({ $0 == " " }) else { break }
      let text = String(last.text.reversed().drop { $0 == " " }.reversed())
      pieces.removeLast()
      if !text.isEmpty {
        pieces.append(Piece(text: text, style: last.style))
        break
      }
    }
    return pieces.reduce(into: StyledText()) { $0.append($1.text, $1.style) }
  }
}
