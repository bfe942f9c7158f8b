// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing
import WorkingDays

@testable import Plans

/// The ministry's plan under other headings: other words, other columns, another order.
struct HeaderShapeTests {
  typealias Columns = MinistryTable.Columns

  @Test(arguments: [
    Shape("English headings and digits, the columns in another order", saying: Self.english),
    Shape("one row of headings and everything in every row, as a database exports it", saying: Self.flat),
    Shape("ids in a column of their own, titles without them", saying: Self.ownIDs),
    Shape("five tiers, of which two are blank", saying: Self.fiveTiers),
    Shape("one tier", saying: Self.oneTier),
    Shape("one column of targets without a percent", findings: MinistryTable.findings + ["tier-percents-missing"]) {
      try await Self.oneTier($0, heading: ["লক্ষ্যমাত্রা ২০২১-২০২২"])
    },
    Shape("percents in the headings of the targets") {
      try await Self.tiers($0, [["Target 100%"], ["Target 80%"], ["Target ৬০ %"]])
    },
    Shape("names of the tiers with their percents, in one row") {
      try await Self.tiers($0, [["অসাধারণ (১০০%)"], ["উত্তম (৮০%)"], ["চলতি মান (৬০%)"]])
    },
    Shape("names of the tiers with their percents, below the targets' heading") {
      try await Self.tiers($0, [["লক্ষ্যমাত্রা ২০২১-২২", "অসাধারণ\n১০০%"], ["", "উত্তম ৮০%"], ["", "চলতি মান ৬০％"]])
    },
    Shape("the lowest tier first") {
      var columns = Columns($0)
      for column in MinistryTable.Column.allCases.prefix(7) { columns.add(column) }
      columns.add(.last, ["লক্ষ্যমাত্রা", "৬০%"])
      columns.add(.middle, ["", "৮০%"])
      columns.add(.best, ["", "১০০%"])
      columns.add(.progress)
      return (try await DocumentMaker.csv($0.paragraphs.map { [$0] } + columns.table), $0.planWithoutSums)
    },
    Shape(
      "an agreement's columns of other years",
      findings: MinistryTable.findings + Array(repeating: "column-unknown", count: 4), saying: Self.otherYears),
    Shape("headings that narrow columns break, and short forms", of: Self.narrow) {
      WrittenText.tabs($0.paragraphs, $0.table)
    },
    Shape("owner, evidence, method and remarks", saying: Self.optional),
    Shape("progress of four quarters under one heading", saying: Self.fourQuarters),
  ])
  func otherHeadingsGiveTheSamePlan(_ shape: Shape) async throws { try await shape.expectSamePlan() }

  private static let units = ["তারিখ": "Date", "সংখ্যা": "Number", "%": "Percent"]

  @Sendable private static func english(_ ministrys: MinistryTable) async throws -> ([UInt8], Plan) {
    let table = ministrys.inASCIIDigits
    var columns = Columns(table)
    columns.add(.indicator, ["Performance Indicator"])
    columns.add(["Unit of Measurement"]) { units[$0[MinistryTable.Column.unit.rawValue]] ?? "" }
    columns.add(.best, ["Target 2021-22", "Excellent", "100%"])
    columns.add(.middle, ["", "Good", "80%"])
    columns.add(.last, ["", "Fair", "60%"])
    columns.add(.weight, ["Weight of Performance Indicator"])
    columns.add(.progress, ["Progress in the First Quarter"])
    columns.add(.activity, ["Activities"])
    columns.add(.areaWeight, ["Area weight"])
    columns.add(.area, ["Performance Area"])
    columns.add(.serial, ["Sl. No."])
    return (WrittenText.tabs(table.paragraphs, columns.table), table.planWithoutSums)
  }

  @Sendable private static func flat(_ ministrys: MinistryTable) async throws -> ([UInt8], Plan) {
    let table = ministrys.repeatingMergedCells
    var columns = Columns(table)
    for (column, heading) in [
      (MinistryTable.Column.area, "Area"), (.areaWeight, "Area Weight"), (.activity, "Activity"),
      (.indicator, "Indicator"), (.unit, "Unit"), (.weight, "Weight"), (.best, "100%"), (.middle, "80%"),
      (.last, "60%"), (.progress, "Q1 progress"),
    ] { columns.add(column, [heading]) }
    return (try await DocumentMaker.csv([[table.title]] + columns.table), table.planWithoutSums)
  }

  @Sendable private static func ownIDs(_ table: MinistryTable) async throws -> ([UInt8], Plan) {
    var columns = Columns(table)
    columns.add(["Indicator ID"]) { row in
      let title = row[MinistryTable.Column.indicator.rawValue]
      return MinistryTable.ascii(title.dropFirst().prefix { $0 != "]" })
    }
    for column in MinistryTable.Column.allCases where column != .serial && column != .indicator { columns.add(column) }
    columns.add(["কর্মসম্পাদন সূচক"]) { row in
      let title = row[MinistryTable.Column.indicator.rawValue]
      return String(title.drop { $0 != "]" }.dropFirst(2))
    }
    return (WrittenText.tabs(table.paragraphs, columns.table), table.planWithoutSums)
  }

  @Sendable private static func fiveTiers(_ table: MinistryTable) async throws -> ([UInt8], Plan) {
    var columns = Columns(table)
    for column in MinistryTable.Column.allCases.prefix(7) { columns.add(column) }
    columns.add(.best, ["লক্ষ্যমাত্রা ২০২১-২২", "অসাধারণ", "১০০%"])
    columns.add(["", "অতি উত্তম", "৯০%"]) { _ in "-" }
    columns.add(.middle, ["", "উত্তম", "৮০%"])
    columns.add(["", "চলতি মান", "৭০%"]) { _ in "" }
    columns.add(.last, ["", "চলতি মানের নিম্নে", "৬০%"])
    columns.add(.progress)
    var plan = table.planWithoutSums
    plan.tierPercents = [100, 90, 80, 70, 60]
    return (WrittenText.tabs(table.paragraphs, columns.table), plan)
  }

  @Sendable private static func oneTier(_ table: MinistryTable) async throws -> ([UInt8], Plan) {
    try await oneTier(table, heading: ["লক্ষ্যমাত্রা ২০২১-২০২২ (১০০%)"])
  }

  private static func oneTier(_ table: MinistryTable, heading: [String]) async throws -> ([UInt8], Plan) {
    var columns = Columns(table)
    for column in MinistryTable.Column.allCases.prefix(7) { columns.add(column) }
    columns.add(.best, heading)
    columns.add(.progress)
    var plan = table.planWithoutSums
    plan.tierPercents = [100]
    for index in plan.indicators.indices { plan.indicators[index].tiers.removeAll { $0.percent != 100 } }
    return (WrittenText.tabs(table.paragraphs, columns.table), plan)
  }

  private static func tiers(_ table: MinistryTable, _ headings: [[String]]) async throws -> ([UInt8], Plan) {
    var columns = Columns(table)
    for column in MinistryTable.Column.allCases where !column.isTarget && column != .progress { columns.add(column) }
    for (column, heading) in zip([MinistryTable.Column.best, .middle, .last], headings) { columns.add(column, heading) }
    columns.add(.progress)
    return (try await DocumentMaker.csv(table.paragraphs.map { [$0] } + columns.table), table.planWithoutSums)
  }

  @Sendable private static func optional(_ table: MinistryTable) async throws -> ([UInt8], Plan) {
    var columns = Columns(table)
    let methods = ["তারিখ": "তারিখ", "সংখ্যা": "সমষ্টি", "%": "ক্রমপুঞ্জিত"]
    for column in MinistryTable.Column.allCases.prefix(5) { columns.add(column) }
    // 2.2.5 declares numbers and has dates: its method is the dates' one.
    columns.add(["গণনা পদ্ধতি"]) { row in
      row[MinistryTable.Column.best.rawValue].contains("/")
        ? "তারিখ" : methods[row[MinistryTable.Column.unit.rawValue]] ?? ""
    }
    for column in MinistryTable.Column.allCases.dropFirst(5) { columns.add(column) }
    columns.add(["দায়িত্বপ্রাপ্ত কর্মকর্তা"]) { _ in "ইনোভেশন অফিসার" }
    columns.add(["প্রমাণক"]) { $0[0].isEmpty ? "--" : "নোটিশ, হাজিরা" }
    columns.add(["মন্তব্য"]) { $0[1] }
    var plan = table.planWithoutSums
    for index in plan.indicators.indices {
      plan.indicators[index].owner = "ইনোভেশন অফিসার"
      plan.indicators[index].evidence = table.rows[index][0].isEmpty ? nil : "নোটিশ, হাজিরা"
      let remark = table.rows[index][1]
      plan.indicators[index].remarks = remark.isEmpty ? nil : remark.precomposedStringWithCanonicalMapping
      plan.indicators[index].method =
        switch plan.indicators[index].unit {
        case .date: .date
        case .count: .sum
        case .percent: .cumulative
        case nil: nil
        }
    }
    return (try await DocumentMaker.csv(table.paragraphs.map { [$0] } + columns.table, separator: ";"), plan)
  }

  @Sendable private static func fourQuarters(_ table: MinistryTable) async throws -> ([UInt8], Plan) {
    var columns = Columns(table)
    for column in MinistryTable.Column.allCases.dropLast() { columns.add(column) }
    columns.add(.progress, ["ত্রৈমাসিক অগ্রগতি", "১ম ত্রৈমাসিক"])
    columns.add(["", "২য় ত্রৈমাসিক"]) { _ in "--" }
    columns.add(["", "৩য় ত্রৈমাসিক"]) { _ in "" }
    columns.add(["", "৪র্থ ত্রৈমাসিক"]) { _ in "–" }
    columns.add(["মন্তব্য"]) { _ in "" }
    var plan = table.planWithoutSums
    for index in plan.indicators.indices {
      plan.indicators[index].progress += zip([2, 3, 4], ["--", "", "–"]).map { number, text in
        ReportedProgress(quarter: plan.fiscalYear.quarter(number), text: text, content: .nothing)
      }
    }
    return (WrittenText.tabs(table.paragraphs, columns.table), plan)
  }

  /// What was achieved before and what is projected says nothing of this year.
  @Sendable private static func otherYears(_ table: MinistryTable) async throws -> ([UInt8], Plan) {
    var columns = Columns(table)
    for column in MinistryTable.Column.allCases.prefix(7) { columns.add(column) }
    columns.add(["প্রকৃত অর্জন ২০১৯-২০"]) { _ in "৯৯" }
    columns.add(["প্রকৃত অর্জন* ২০২০-২১"]) { _ in "৯৯%" }
    for column in [MinistryTable.Column.best, .middle, .last] { columns.add(column) }
    columns.add(["প্রক্ষেপণ ২০২২-২৩"]) { _ in "৯৯" }
    columns.add(["প্রক্ষেপিত অর্জন ২০২৩-২৪"]) { _ in "৯৯" }
    columns.add(.progress, ["অগ্রগতি ২০২১-২২"])
    return (WrittenText.tabs(table.paragraphs, columns.table), table.planWithoutSums)
  }

  @Sendable private static func narrow(_ table: MinistryTable) -> MinistryTable {
    var narrow = table
    let headings = [
      "ক্রঃ নং", "কর্ম-সম্পাদন ক্ষেত্র", "মান", "কার্য ক্রম", "কর্মসম্পা দন সূচক", "একক", "কর্ম- সম্পাদন সূচকের মান", "লক্ষ্য মাত্রা ২০২১- ২০২২",
    ]
    narrow.header[0].replaceSubrange(0..<headings.count, with: headings)
    return narrow
  }
}
