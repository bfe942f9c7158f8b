// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// Plans of documents as a run takes them: which ids they have, and which of them hold.
struct LoadedPlanTests {
  private func plan(_ title: String, _ id: String, _ date: String = "৩০/১২/২০২১") -> String {
    "\(title) ২০২১-২২\nসূচক\tমান\tলক্ষ্যমাত্রা\n\t\t১০০%\n[\(id)] ক\t৫\t\(date)\nমোট নম্বর\t৫\t\n"
  }

  private func loaded(_ office: Desk) throws -> [LoadedPlan] { LoadedPlan.load(try office.configuration.plans) }

  @Test func theSettingsBesideADocumentAreThoseOfAllItsPlans() throws {
    let office = try Desk(sidecar: "owners: { \"3\": [io] }\nknownOn: 2021-10-10\nproseCounts: true\ntitle: { en: T }")
    try office.folder.write(plan("কর্মপরিকল্পনা", "১.১") + plan("শুদ্ধাচার", "৩.১"), to: "\(Desk.plan).tsv")
    let found = try loaded(office)
    #expect(found.map(\.source.id) == [Desk.plan, "\(Desk.plan)-2"])
    #expect(found.map(\.plan?.id) == [Desk.plan, "\(Desk.plan)-2"])
    for part in found {
      #expect(part.source.knownOn?.iso == "2021-10-10" && part.source.scoring.proseCounts)
      #expect(try part.source.owners.people(for: #require(IndicatorID("3.1"))) == ["io"])
    }
    #expect(found.map { $0.source.title != nil } == [true, false])
  }

  @Test func findingsBelongToTheirPlan() throws {
    let office = try Desk()
    try office.folder.write(
      plan("কর্মপরিকল্পনা", "১.১") + plan("শুদ্ধাচার", "৩.১", "৩১/১১/২০২১"), to: "\(Desk.plan).tsv")
    let found = try loaded(office)
    #expect(found.map { $0.findings.filter { $0.severity == .error }.map(\.code) } == [[], [.dateImpossible]])
  }

  @Test func aFurtherPlanIsNotJoinedToAnotherDocumentThatHasItsID() throws {
    let office = try Desk()
    try office.folder.write(plan("কর্মপরিকল্পনা", "১.১") + plan("শুদ্ধাচার", "৩.১"), to: "\(Desk.plan).tsv")
    try office.folder.write(plan("অভিযোগ", "৪.১"), to: "\(Desk.plan)-2.tsv")
    let found = try loaded(office)
    let served = found.compactMap(\.plan)
    #expect(Set(served.map(\.id)) == [Desk.plan, "\(Desk.plan)-2"])
    #expect(served.flatMap(\.indicators).map { "\($0.id)" }.sorted() == ["1.1", "4.1"])
    let refused = try #require(found.first { $0.plan == nil })
    #expect(refused.source.id == Desk.plan && refused.findings.contains { $0.code == .planTwice })
    #expect(found.allSatisfy { !$0.isEarlierQuarter })
  }

  @Test(arguments: ["mole.tsv", "a-mole.tsv", "z-mole.tsv"])
  func theFileThatIsCalledLikeAFurtherPlanWinsInAnyOrder(_ name: String) throws {
    let office = try Desk()
    try office.folder.write(plan("কর্মপরিকল্পনা", "১.১") + plan("শুদ্ধাচার", "৩.১"), to: "\(Desk.plan).tsv")
    try office.folder.write(plan("অভিযোগ", "৪.১"), to: name)
    try office.folder.write("id: \(Desk.plan)-2", to: (name as NSString).deletingPathExtension + ".plan.yaml")
    let found = try loaded(office)
    #expect(found.compactMap(\.plan).flatMap(\.indicators).map { "\($0.id)" }.sorted() == ["1.1", "4.1"])
    #expect(found.flatMap(\.findings).filter { $0.code == .planTwice }.map(\.file.isEmpty) == [false])
  }

  @Test func ofTwoFilesOfOneQuarterTheFirstInTheOrderOfNamesCounts() throws {
    let office = try Desk()
    try office.folder.write(plan("কর্মপরিকল্পনা", "১.১"), to: "\(Desk.plan).tsv")
    let first = try #require(try loaded(office).first)
    try office.folder.write(plan("কর্মপরিকল্পনা", "২.১"), to: "\(Desk.plan).txt")
    var second = first.source
    second.path = (first.source.path as NSString).deletingPathExtension + ".txt"
    second.file = "second.txt"
    for order in [[first.source, second], [second, first.source]] {
      let found = LoadedPlan.load(order)
      #expect(found.compactMap(\.plan).flatMap(\.indicators).map { "\($0.id)" } == ["1.1"])
      let refused = try #require(found.first { $0.source.file == "second.txt" })
      #expect(refused.findings.contains { $0.code == .planTwice && $0.severity == .error })
      #expect(found.allSatisfy { !$0.isEarlierQuarter })
    }
  }

  @Test func aPipeIsNoFileAndIsNotWaitedFor() throws {
    let office = try Desk()
    let pipe = office.folder.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(
      InputFile.read(pipe)
        == .failure(InputFile.Failure(isMissing: false, reason: "this is not a file", hint: "Name a file.")))
  }

  @Test func aLineFeedInAFileNameIsShownAsAMark() throws {
    let office = try Desk()
    let path = try office.folder.write("", to: "a\nb\u{2028}.tsv")
    #expect(LoadedPlan.load(file: path).allSatisfy { $0.source.file.hasSuffix("a\u{FFFD}b\u{FFFD}.tsv") })
  }

  @Test func ownersOfAnyPlanOfTheDocumentAreUsed() throws {
    let plans = [plan("কর্মপরিকল্পনা", "১.১"), plan("শুদ্ধাচার", "৩.১")].compactMap {
      PlanDocument.read(Array($0.utf8), id: "p", file: "p.tsv").plan
    }
    let owners = Owners(
      try ["1", "3.1", "3.1.1", "2", "*"].map { text in
        (try #require(PlanPart(text)), Owners.Group(focal: text == "*" ? ["a"] : [text]))
      })
    #expect(owners.unused(in: plans).map(\.description) == ["3.1.1", "2"])
    #expect(owners.unused(in: [plans[0]]).map(\.description) == ["3.1", "3.1.1", "2"])
  }

  @Test(arguments: [
    ("1.1", ["1"]), ("1.2", ["1.2"]), ("1.2.9", ["1.2"]), ("1.3.1", ["1.3.1"]), ("1.3.2", ["1"]), ("1.30", ["1"]),
    ("2.1", ["all"]), ("10.1", ["10"]), ("0.1", ["all"]),
  ])
  func theLongestPrefixOfWholeSegmentsOwns(_ id: String, _ people: [String]) throws {
    let owners = Owners(
      try ["1.3.1", "10", "1", "1.2"].map { text in
        (.id(try #require(IndicatorID(text))), Owners.Group(focal: [text]))
      } + [(.all, Owners.Group(focal: ["all"]))])
    #expect(owners.people(for: try #require(IndicatorID(id))) == people)
  }
}
