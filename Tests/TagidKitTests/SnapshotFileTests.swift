// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// The file that a plan is remembered in: what was written is read, and nothing else is trusted.
struct SnapshotFileTests {
  private let folder: TemporaryFolder
  private let snapshot: PlanSnapshot

  init() throws {
    folder = try TemporaryFolder()
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    var plan = try #require(PlanDocument.read(bytes, id: "p", file: "p.tsv").plan)
    let day = try #require(CivilDate(iso: "2021-12-22"))
    let first = PlanSnapshot.next(after: nil, serving: plan, documents: ["sha256:a"], wasReadWhole: true, on: day)
      .accepting(by: nil)
    plan.indicators.removeFirst(7)
    plan.indicators[0].tiers[0].target = .value(try #require(Decimal(string: "12.345")))
    plan.indicators[1].title = "\"quoted\" / \u{1}\u{2028} \\ শেষ"
    snapshot = .next(
      after: first, serving: plan, documents: ["sha256:b", "sha256:c"], wasReadWhole: true, on: day.adding(days: 4))
    try #require(snapshot.pending != nil)
  }

  private var file: SnapshotFile { SnapshotFile(of: "p", state: folder.path) }

  @Test func whatIsWrittenIsReadBack() throws {
    #expect(file.read() == .absent)
    try file.write(snapshot)
    #expect(file.read() == .snapshot(snapshot))
    let accepted = snapshot.accepting(by: "Rahima")
    try file.write(accepted)
    #expect(file.read() == .snapshot(accepted))
    #expect(folder.files() == ["plans/p.json"])
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("plans"))[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }

  @Test(arguments: [
    ("\"v\":1", "\"v\":2"), ("\"plan\":\"p\"", "\"plan\":\"q\""), ("2021-22", "2021-23"),
    ("2021-12-22", "2021-12-32"), ("\"date\":\"2022-03-16\"", "\"date\":\"soon\""),
    ("\"date\":\"2022-03-16\"", "\"date\":\"soon\",\"value\":4"),
    ("\"date\":\"2022-03-16\"", "\"date\":\"2022-03-16\",\"value\":4"), ("\"id\":\"1.1.1\"", "\"id\":\"x\""),
    ("\"unit\":\"date\"", "\"unit\":\"weeks\""), ("}", ""), ("\"accepted\"", "\"rejected\""),
  ])
  func whatIsDamagedIsNotTrusted(_ written: String, _ damaged: String) throws {
    try file.write(snapshot)
    let text = try folder.read("plans/p.json")
    try #require(text.contains(written))
    let at = try #require(text.range(of: written))
    _ = try folder.write(text.replacingCharacters(in: at, with: damaged), to: "plans/p.json")
    guard case .damaged(let why) = file.read() else {
      Issue.record("\(file.read())")
      return
    }
    #expect(why.contains("plans/p.json"))
  }

  @Test func aFolderInItsPlaceIsDamageToo() throws {
    _ = try folder.write("x", to: "plans/p.json/x")
    guard case .damaged = file.read() else {
      Issue.record("\(file.read())")
      return
    }
  }
}
