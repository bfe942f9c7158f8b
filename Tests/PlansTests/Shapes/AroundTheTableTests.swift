// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

/// The ministry's plan with other things above, between and below its rows.
struct AroundTheTableTests {
  @Test(arguments: [
    Shape("sums in other words") { table in
      var other = table
      other.summary[0][0] = "সর্বমোট ="
      other.summary[1][0] = "মোট প্রাপ্ত নম্বর :"
      return WrittenText.tabs(other.paragraphs, other.table)
    },
    Shape(
      "sums in English, the second one longer than the first",
      saying: { table in
        var other = table.inASCIIDigits
        other.summary[0][0] = "Total Marks"
        other.summary[1][0] = "Total marks obtained"
        return (WrittenText.tabs(other.paragraphs, other.table), other.plan)
      }),
    Shape("the sum below the weights") { table in
      var other = table
      other.summary[0] = ["", "", "", "", "মোট", "", "৫০", "", "", "", ""]
      return WrittenText.tabs(other.paragraphs, other.table)
    },
    Shape("both sums in one row", findings: MinistryTable.findings + ["row-not-understood"]) { table in
      let row = ["সর্বমোট", "", "", "", "", "", "৫০", "", "", "", "১৭"]
      var plan = table.plan
      plan.declaredObtained = nil
      return (WrittenText.tabs(table.paragraphs, table.header + table.rows + [row]), plan)
    },
    Shape("subtotals among the rows") { table in
      let part = ["", "", "", "উপমোট:", "", "", "২৯", "", "", "", ""]
      let rows = table.rows[..<6] + [part] + table.rows[6...]
      return WrittenText.tabs(table.paragraphs, table.header + rows + table.summary)
    },
    Shape("a memo's number with another year above the title") { table in
      let memo = "স্মারক নং- ৪০.০০.০০০০.০১৬.১৮.০০১.২০২০-২১, সূত্র: ২০২০-২১ অর্থবছরের প্রতিবেদন"
      return WrittenText.tabs([memo] + table.paragraphs, table.table)
    },
    Shape("the sums in their labels") { table in
      var other = table
      other.summary = [["মোট নম্বর: ৫০"], ["প্রাপ্ত নম্বর: ১৭"]]
      return WrittenText.tabs(other.paragraphs, other.table)
    },
    Shape("signatures and notes below the sums") { table in
      let below = [
        [""], ["", "স্বাক্ষরিত/-"], ["প্রস্তুতকারী", "", "", "", "", "", "", "", "", "", "অনুমোদনকারী"], ["বিঃদ্রঃ ১। তথ্য ৩০/০৯/২০২১ পর্যন্ত"],
        ["ফোন: ০২-৯৫৫০১২৩", "ই-মেইল: ict@example.gov.bd"],
      ]
      return WrittenText.tabs(table.paragraphs, table.table + below)
    },
    Shape(
      "signatures where no sum stands before them",
      saying: { table in
        let below = [[""], ["স্বাক্ষরিত/-"], ["", "", "", "", "", "", "", "", "", "সচিব"]]
        return (
          WrittenText.tabs(table.paragraphs, table.header + table.rows + below), table.planWithoutSums
        )
      }),
    Shape("the title below the table") { table in
      WrittenText.tabs(table.letterhead, table.table + [[""], [table.title]])
    },
    Shape("the header on each page, with lines that number the pages") { table in
      let pages = Self.pages(of: table).enumerated().flatMap { number, rows -> [[String]] in
        table.header + rows + [[""], ["পৃষ্ঠা \(number + 1) / ৪"], [""]]
      }
      return WrittenText.tabs(table.paragraphs, pages + table.summary)
    },
    Shape("the letterhead and the title on each page too") { table in
      let above = table.paragraphs.map { [$0] }
      let pages = Self.pages(of: table).enumerated().flatMap { number, rows -> [[String]] in
        (number == 0 ? [] : above) + table.header + rows + [["- \(number + 1) -"]]
      }
      return WrittenText.tabs(table.paragraphs, pages + table.summary)
    },
    Shape("the year in a line at the foot of each page") { table in
      let pages = Self.pages(of: table).enumerated().flatMap { number, rows -> [[String]] in
        table.header + rows + [["", "", "ই-গভর্নেন্স কর্মপরিকল্পনা ২০২১-২২, পৃষ্ঠা \(number + 1)"]]
      }
      return WrittenText.tabs(table.paragraphs, pages + table.summary)
    },
    Shape(
      "areas and activities in rows of their own, across the table",
      findings: Array(MinistryTable.findings.dropFirst(2))
    ) { table in
      let area = MinistryTable.Column.area.rawValue
      let activity = MinistryTable.Column.activity.rawValue
      var rows: [[String]] = []
      for row in table.rows {
        if !row[area].isEmpty { rows.append([row[area]]) }
        if !row[activity].isEmpty { rows.append([row[activity]]) }
        rows.append(row.enumerated().map { [area, area + 1, activity].contains($0) ? "" : $1 })
      }
      var plan = table.plan
      // Such a row has no place for the area's weight, so nothing is said of it either.
      for index in plan.areas.indices { plan.areas[index].weight = nil }
      return (WrittenText.tabs(table.paragraphs, table.header + rows + table.summary), plan)
    },
  ])
  func whatStandsAroundTheTableChangesNothing(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  /// Four rows to a page.
  private static func pages(of table: MinistryTable) -> [[[String]]] {
    stride(from: 0, to: table.rows.count, by: 4).map { Array(table.rows[$0..<min($0 + 4, table.rows.count)]) }
  }
}
