// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

/// The ministry's plan with its dates, numbers, dashes and letters written as other offices write them.
struct CellShapeTests {
  @Test(arguments: [
    dates("years of two digits") { "\(two($0))/\(two($1))/\($2 % 100)" },
    dates("years of two digits in Bengali") { MinistryTable.bengali("\(two($0))/\(two($1))/\($2 % 100)") },
    dates("dd-mm-yyyy") { "\(two($0))-\(two($1))-\($2)" },
    dates("dd.mm.yyyy") { "\(two($0)).\(two($1)).\($2)" },
    dates("d/m/yyyy") { "\($0)/\($1)/\($2)" },
    dates("ISO") { "\($2)-\(two($1))-\(two($0))" },
    dates("Bengali months") { MinistryTable.bengali("\($0) \(bengaliMonths[$1 - 1]) \($2)") },
    dates("Bengali months after the day's ending, with a comma") {
      MinistryTable.bengali("\($0)\(endings[$0 - 1]) \(bengaliMonths[$1 - 1]), \($2)")
    },
    dates("Bengali months before the day") { MinistryTable.bengali("\(bengaliMonths[$1 - 1]) \($0), \($2)") },
    dates("Bengali months with the word for a day") {
      MinistryTable.bengali("\(two($0)) \(bengaliMonths[$1 - 1]) \($2) খ্রি. তারিখের মধ্যে")
    },
    dates("English months") { "\($0) \(englishMonths[$1 - 1]) \($2)" },
    dates("English months before the day") { "\(englishMonths[$1 - 1]) \($0), \($2)" },
    dates("Excel's d-mmm-yy") { "\($0)-\(englishMonths[$1 - 1].prefix(3))-\($2 % 100)" },
    dates("English months in capitals") { "\(two($0)) \(englishMonths[$1 - 1].uppercased()) \($2)" },
    dates("the year before the month") { "\($2) \(englishMonths[$1 - 1]) \(two($0))" },
    dates("by and the month without a year") { day, month, _ in "by \(day) \(englishMonths[month - 1])" },
    dates("both kinds of digits in one date") { "\(two($0))/\(MinistryTable.bengali(two($1)))/\($2)" },
    dates("blanks around the slashes") { "\(two($0)) / \(two($1)) / \($2)" },
    dates("in parentheses") { "(\(two($0))/\(two($1))/\($2))" },
  ])
  func datesInAnyFormGiveTheSamePlan(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  @Test(arguments: [
    cells("ASCII digits", \.inASCIIDigits),
    cells("fullwidth digits, slashes, percents and brackets") { $0.inASCIIDigits.changingTable(fullwidth) },
    cells("dashes of other kinds") { table in
      table.changing { cell, column in cell == "-" ? "–" : cell == "--" ? (column == .progress ? "—" : cell) : cell }
    },
    cells("a dash before and after") { $0.changing { cell, _ in cell == "--" ? "‒ ‒" : cell == "-" ? "−" : cell } },
    cells("tiers that are not applicable, in words") { table in
      table.changing { cell, column in column.isTarget && cell == "-" ? "প্রযোজ্য নয়" : cell }
    },
    cells("numbers with the word that counts") { table in
      table.changing { cell, column in
        column.isTarget && ["৪", "৩", "২"].contains(cell) ? "\(cell)টি" : cell
      }
    },
    cells("numbers with themselves in words") { table in
      table.changing { cell, column in column == .best && cell == "৪" ? "৪ (চার) টি" : cell }
    },
    cells("percents with a blank or a wide sign") { table in
      table.changing { cell, column in
        column.isTarget ? cell.replacing("%", with: column == .best ? " %" : "％") : cell
      }
    },
    cells("percents in words") { table in
      table.changing { cell, column in
        let number = String(cell.dropLast())
        return switch column {
        case .best: cell.hasSuffix("%") ? "\(number) শতাংশ" : cell
        case .middle: cell.hasSuffix("%") ? "শতকরা \(number) ভাগ" : cell
        case .last: cell.hasSuffix("%") ? "\(MinistryTable.ascii(number)) Percent" : cell
        default: cell
        }
      }
    },
    cells("units in other words") { table in
      let words = ["তারিখ": "Date", "সংখ্যা": "Number", "%": "শতকরা হার"]
      return table.changing { cell, column in column == .unit ? words[cell] ?? cell : cell }
    },
  ])
  func cellsInOtherWordsGiveTheSamePlan(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  @Test(arguments: [
    letters("no-break spaces for all spaces") { $0.replacing(" ", with: "\u{A0}") },
    letters("zero-width spaces between all letters and digits") { text in
      String(
        text.unicodeScalars.flatMap { [$0, "\u{200B}"] }.reduce(into: String.UnicodeScalarView()) { $0.append($1) })
    },
    letters("marks of direction around every cell") { $0.isEmpty ? $0 : "\u{200E}\u{202A}\($0)\u{202C}\u{FEFF}" },
    letters("blanks around every cell") { $0.isEmpty ? $0 : "  \($0) \u{A0} " },
    letters("the letter y as one code, and vowel signs in two parts") { text in
      text.replacing("\u{9AF}\u{9BC}", with: "\u{9DF}").replacing("\u{9A1}\u{9BC}", with: "\u{9DC}")
        .replacing("\u{9A2}\u{9BC}", with: "\u{9DD}").replacing("\u{9CB}", with: "\u{9C7}\u{9BE}")
    },
    letters("bold around every cell") { $0.isEmpty ? $0 : "<b>\($0)</b>" },
  ])
  func lettersThatDoNotShowGiveTheSamePlan(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  // MARK: Generators

  private static func dates(_ name: String, _ write: @escaping @Sendable (Int, Int, Int) -> String) -> Shape {
    cells(name) { $0.writingDates(write) }
  }

  private static func cells(_ name: String, _ adapt: @escaping @Sendable (MinistryTable) -> MinistryTable) -> Shape {
    Shape(name, of: adapt) { WrittenText.tabs($0.paragraphs, $0.table) }
  }

  /// The plan is the ministry's to the letter, since such marks say nothing.
  private static func letters(_ name: String, _ write: @escaping @Sendable (String) -> String) -> Shape {
    Shape(name) { table in
      let written = table.changingEverything(write)
      return WrittenText.tabs(written.paragraphs, written.table)
    }
  }

  private static func two(_ number: Int) -> String { MinistryTable.two(number) }

  @Sendable private static func fullwidth(_ text: String) -> String {
    let wide = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isWidened = "0123456789/%[].-".unicodeScalars.contains(scalar)
      return isWidened ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(wide))
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let bengaliMonths = [
    "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
  ]
  /// What is written behind a day of the month: first, second and so on.
  private static let endings =
    ["লা", "রা", "রা", "ঠা"] + Array(repeating: "ই", count: 14) + Array(repeating: "শে", count: 13)
}

extension MinistryTable {
  /// Changes the table's cells where they are no titles, and the ids of those that are.
  fileprivate func changingTable(_ change: (String) -> String) -> MinistryTable {
    changing { cell, column in
      switch column {
      case .area, .activity, .indicator:
        guard let end = cell.firstIndex(of: "]") else { return cell }
        return change(String(cell[...end])) + cell[end...].dropFirst()
      case .progress: return cell.contains { $0.isLetter } ? cell : change(cell)
      default: return change(cell)
      }
    }
  }
}
