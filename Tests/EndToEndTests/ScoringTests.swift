// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// `scoring:` and `proseCounts:` beside a plan, as the office that writes them sees what they do.
struct ScoringTests {
  private static let plan = "mole-egov-2021-22.tsv"

  /// An office whose 1.1.1 was done on 20 March 2022, between its first two tiers.
  private func office(_ settings: String = "") throws -> Office {
    let office = try Office()
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    let done = text.replacing("০৫/০৫/২০২২\t--", with: "০৫/০৫/২০২২\t২০/০৩/২০২২")
    try #require(done != text)
    _ = try office.folder.write(done, to: Self.plan)
    _ = try office.folder.write(Office.sidecar + "\n\(settings)\n", to: "mole-egov-2021-22.plan.yaml")
    return office
  }

  private struct Report: Decodable {
    struct Rules: Decodable, Equatable {
      var date: String, count: String, percent: String
      var proseCounts: Bool
    }
    struct Row: Decodable {
      var id: String, state: String
      var proven: Decimal, atStake: Decimal
    }
    struct Plan: Decodable {
      var scoring: Rules
      var secured: Decimal, ceiling: Decimal, lost: Decimal
      var indicators: [Row]
    }
    var plans: [Plan]
  }

  private func status(_ office: Office, _ day: String) async throws -> Report.Plan {
    let run = try await office.tagid("status", "--as-of", day, "--format", "json")
    #expect(run.status == 0, "\(run)")
    return try #require(try JSONDecoder().decode(Report.self, from: Data(run.outputBytes)).plans.first)
  }

  @Test(arguments: [("", "4"), ("scoring: { date: step }", "4"), ("scoring: { date: linear }", "4.86")])
  func theRuleBesideThePlanDecidesWhatACompletionPays(_ settings: String, _ marks: String) async throws {
    let plan = try await status(office(settings), "2022-06-01")
    let row = try #require(plan.indicators.first { $0.id == "1.1.1" })
    #expect("\(row.proven)" == marks)
    #expect(row.state == "achieved")
    #expect("\(plan.secured)" == "\(try #require(Decimal(string: marks)) + 4)")
  }

  @Test func theJSONNamesTheRulesInForce() async throws {
    let standard = Report.Rules(date: "step", count: "step", percent: "linear", proseCounts: false)
    #expect(try await status(office(), "2022-03-20").scoring == standard)
    let own = Report.Rules(date: "linear", count: "proportional", percent: "step", proseCounts: true)
    let settings = "scoring: { date: linear, count: proportional, percent: step }\nproseCounts: true"
    #expect(try await status(office(settings), "2022-03-20").scoring == own)
  }

  @Test func marksAreWrittenToTwoDecimals() async throws {
    let plan = try await status(office("scoring: { date: linear, count: proportional }"), "2022-03-03")
    let marks = [plan.secured, plan.ceiling, plan.lost] + plan.indicators.flatMap { [$0.proven, $0.atStake] }
    #expect(
      marks.allSatisfy { "\($0)".components(separatedBy: ".").dropFirst().allSatisfy { $0.count <= 2 } }, "\(marks)")
    #expect(marks.contains { "\($0)".contains(".") })
  }

  @Test(
    arguments: [
      ("en", "", "Scoring: dates by step, counts by step, percents linear; words are not scored."),
      ("bn", "", "নম্বর প্রদানের নিয়ম: তারিখে ধাপভিত্তিক, সংখ্যায় ধাপভিত্তিক, শতাংশে রৈখিক; শুধু কথায় লেখা অগ্রগতিতে নম্বর নেই।"),
      (
        "en", "scoring: { date: linear, count: proportional }\nproseCounts: true",
        "Scoring: dates linear, counts proportional, percents linear; words count as done."
      ),
      (
        "bn", "scoring: { date: linear, count: proportional }\nproseCounts: true",
        "নম্বর প্রদানের নিয়ম: তারিখে রৈখিক, সংখ্যায় সমানুপাতিক, শতাংশে রৈখিক; কথায় লেখা অগ্রগতি সম্পূর্ণ ধরা হয়।"
      ),
    ])
  func theTableNamesTheRulesInForce(_ language: String, _ settings: String, _ line: String) async throws {
    let run = try await office(settings).tagid("status", "--as-of", "2022-03-20", "--language", language)
    #expect(run.status == 0, "\(run)")
    #expect(run.output.split(separator: "\n").contains { $0 == line }, "\(run.output)")
  }

  @Test func planShowNamesTheRulesThatStandBesideTheDocument() async throws {
    let office = try office("scoring: { date: linear }")
    let text = try await office.tagid("plan", "show", Self.plan)
    #expect(text.status == 0, "\(text)")
    #expect(text.output.contains("\nScoring: dates linear, counts by step, percents linear; words are not scored.\n"))
    try FileManager.default.copyItem(
      at: office.folder.url.appendingPathComponent(Self.plan),
      to: office.folder.url.appendingPathComponent("mole-egov-2021-22-q2.tsv"))
    for file in [Self.plan, "mole-egov-2021-22-q2.tsv"] {
      let json = try await office.tagid("plan", "show", file, "--format", "json")
      #expect(json.output.contains("\"date\" : \"linear\""), "\(json)")
    }
    let alone = try await office.tagid("plan", "show", ProjectFiles.plan.path)
    #expect(alone.output.contains("\nScoring: dates by step, counts by step, percents linear; words are not scored.\n"))
  }

  @Test func aDigestNamesTheRulesWhenTheyAreNotTheStandard() async throws {
    for (settings, isNamed) in [("", false), ("scoring: { date: linear }", true)] {
      let office = try office(settings)
      let run = try await office.check("2022-02-23", "--dry-run")
      #expect(run.status == 0, "\(run)")
      #expect(run.output.contains("  Scoring: dates linear, counts by step") == isNamed, "\(run.output)")
      #expect(run.output.contains("তারিখে রৈখিক") == isNamed, "\(run.output)")
    }
  }

  @Test(arguments: [
    ("scoring: { date: stpe }", "18: error: scoring.date: \"stpe\" is not one of its values\n  Did you mean \"step\"?"),
    (
      "scoring: { count: lineer }",
      "19: error: scoring.count: \"lineer\" is not one of its values\n  Did you mean \"linear\"?"
    ),
    (
      "scoring: { date: proportional }",
      "18: error: scoring.date: a date cannot be scored by a share\n  Write `date: step` or `date: linear`."
    ),
    ("scoring: { dates: step }", "12: error: scoring.dates: unknown key\n  Did you mean \"date\"?"),
    ("scoring: linear", "10: error: scoring: expected keys with values"),
    ("proseCounts: sometimes", "14: error: proseCounts: expected true or false"),
  ])
  func aRuleThatCannotBeIsAConfigurationErrorWithItsPlace(_ settings: String, _ expected: String) async throws {
    let office = try office(settings)
    let line = Office.sidecar.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    let column = expected.prefix { $0 != ":" }
    let message = "mole-egov-2021-22.plan.yaml:\(line):\(column)" + expected.dropFirst(column.count)
    for command in [["status"], ["check", "--dry-run"], ["plan", "show", Self.plan]] {
      let run = try await office.command(command).run()
      #expect(run.status == 78, "\(run)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func theLaterQuartersDocumentCorrectsTheEarlierOnesDate() async throws {
    let office = try office()
    let second = try office.folder.read(Self.plan).replacing("১ম ত্রৈমাসিক", with: "২য় ত্রৈমাসিক")
      .replacing("প্রথম ত্রৈমাসিক", with: "দ্বিতীয় ত্রৈমাসিক").replacing("২৫/০৮/২০২১", with: "৩০/০৯/২০২১")
    _ = try office.folder.write(second, to: "mole-egov-2021-22-q2.tsv")
    let later = try await status(office, "2022-01-10")
    #expect("\(later.indicators.first { $0.id == "1.4.1" }?.proven ?? 0)" == "2.4")
    // And the other way round: the earlier date is the later word.
    _ = try office.folder.write(
      second.replacing("৩০/০৯/২০২১\n", with: "২০/০৮/২০২১\n"), to: "mole-egov-2021-22-q2.tsv")
    _ = try office.folder.write(
      try office.folder.read(Self.plan).replacing("২৫/০৮/২০২১", with: "৩০/০৯/২০২১"), to: Self.plan)
    let earlier = try await status(office, "2022-01-10")
    #expect("\(earlier.indicators.first { $0.id == "1.4.1" }?.proven ?? 0)" == "4")
  }
}
