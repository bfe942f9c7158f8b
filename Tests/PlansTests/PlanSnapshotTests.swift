// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing
import WorkingDays

/// What is remembered of a plan, and what counts as a change of it (rule 8).
struct PlanSnapshotTests {
  private let plan: Plan
  private let first: CivilDate
  private let later: CivilDate

  init() throws {
    let bytes = [UInt8](try Data(contentsOf: ProjectFiles.plan))
    plan = try #require(PlanDocument.read(bytes, id: "p", file: "p.tsv").plan)
    first = try #require(CivilDate(iso: "2021-12-22"))
    later = try #require(CivilDate(iso: "2021-12-26"))
  }

  private func remembered() -> PlanSnapshot {
    .next(after: nil, serving: plan, documents: ["sha256:a"], wasReadWhole: true, on: first)
  }

  private func next(_ changed: Plan, after snapshot: PlanSnapshot? = nil, whole: Bool = true) -> PlanSnapshot {
    .next(
      after: snapshot ?? remembered(), serving: changed, documents: ["sha256:b"], wasReadWhole: whole, on: later)
  }

  /// The plan with so many targets moved, from the first row on.
  private func moved(_ count: Int) -> Plan {
    var changed = plan
    var left = count
    for row in changed.indicators.indices {
      for tier in changed.indicators[row].tiers.indices where left > 0 {
        left -= 1
        switch changed.indicators[row].tiers[tier].target {
        case .date(let date): changed.indicators[row].tiers[tier].target = .date(date.adding(days: 1))
        case .value(let value): changed.indicators[row].tiers[tier].target = .value(value + 1)
        }
      }
    }
    return changed
  }

  @Test func aFirstSightIsAcceptedAsItStands() {
    let snapshot = remembered()
    #expect(snapshot.accepted.indicators.count == 13)
    #expect(snapshot.accepted.indicators.allSatisfy { $0.firstSeen == first && $0.asOf == first })
    #expect(snapshot.pending == nil && snapshot.waiting == nil)
    #expect(snapshot.accepted.documents == ["sha256:a"])
  }

  /// 38 targets in all: 12 are less than a third, 13 are more.
  @Test(arguments: [(0, false), (1, false), (12, false), (13, true), (38, true)])
  func moreThanAThirdOfTheTargetsWaitsForSomebody(_ count: Int, _ isLarge: Bool) {
    let snapshot = next(moved(count))
    #expect((snapshot.pending != nil) == isLarge)
    #expect(snapshot.waiting?.count == (isLarge ? count : nil))
    #expect(snapshot.waiting?.total == (isLarge ? 38 : nil))
    let held = snapshot.accepted.indicators.first?.tiers.first?.target
    #expect((held == plan.indicators.first?.tiers.first?.target) == (isLarge || count == 0))
  }

  @Test func whatWaitsIsKeptUntilItIsAcceptedOrTakenBack() {
    let waiting = next(moved(20))
    #expect(next(moved(20), after: waiting) == waiting)
    let back = next(plan, after: waiting)
    #expect(back.pending == nil)
    #expect(back.accepted.indicators.map(\.tiers) == remembered().accepted.indicators.map(\.tiers))
    let accepted = waiting.accepting(by: "Rahima")
    #expect(accepted.acceptedBy == "Rahima")
    #expect(accepted.waiting == nil)
    #expect(next(moved(20), after: accepted) == accepted)
    #expect(next(moved(21), after: accepted).acceptedBy == nil)
  }

  @Test func acceptingWhereNothingWaitsChangesNothing() {
    #expect(remembered().accepting(by: "Rahima") == remembered())
  }

  @Test func aRowThatCannotBeReadKeepsItsLastKnownTargets() throws {
    var broken = moved(3)
    broken.indicators[0].hasErrors = true
    let snapshot = next(broken, whole: false)
    let known = try #require(snapshot.lastKnown[broken.indicators[0].id])
    #expect(known.tiers == plan.indicators[0].tiers)
    #expect(known.asOf == first)
    #expect(snapshot.pending == nil)
    #expect(snapshot.lastKnown[broken.indicators[1].id]?.asOf == later)
    let corrected = next(moved(3), after: snapshot)
    #expect(corrected.lastKnown[broken.indicators[0].id]?.tiers == moved(3).indicators[0].tiers)
    #expect(corrected.lastKnown[broken.indicators[0].id]?.firstSeen == first)
  }

  @Test func aRowIsWithdrawnOnlyWhenThePlanWasReadWithoutErrors() {
    var shorter = plan
    let gone = shorter.indicators.removeLast().id
    #expect(next(shorter, whole: false).lastKnown[gone] != nil)
    #expect(next(shorter).lastKnown[gone] == nil)
  }

  @Test func rowsThatVanishAllAtOnceWaitToo() {
    var shorter = plan
    shorter.indicators.removeLast(6)
    let waiting = next(shorter).waiting
    #expect(waiting?.withdrawn.count == 6)
    #expect(waiting?.moved == [])
    #expect(next(shorter, whole: false).pending == nil)
  }

  @Test func aNewRowIsAddedWithItsOwnFirstDay() throws {
    var shorter = plan
    let added = shorter.indicators.removeLast().id
    let before = PlanSnapshot.next(
      after: nil, serving: shorter, documents: ["sha256:a"], wasReadWhole: true, on: first)
    let after = next(plan, after: before)
    #expect(PlanChanges(from: before.accepted, to: after.accepted).added == [added])
    #expect(after.lastKnown[added]?.firstSeen == later)
    #expect(after.accepted.indicators.first?.firstSeen == first)
  }

  @Test func aTierThatIsGoneCountsAsMoved() throws {
    var changed = plan
    changed.indicators[0].tiers.removeLast()
    let changes = PlanChanges(from: remembered().accepted, to: next(changed).accepted)
    #expect(changes.moved.map(\.percent) == [60])
    #expect(changes.moved.first?.to == nil)
  }

  @Test func anotherYearBeginsAnewUnlessItMayBeAMistake() {
    var other = plan
    other.fiscalYear = FiscalYear(startYear: 2022)
    #expect(next(other, whole: false) == remembered())
    #expect(next(other).fiscalYear.label == "2022-23")
    #expect(next(other).accepted.indicators.allSatisfy { $0.firstSeen == later })
  }

  @Test func quartersThatDifferAreNamedWithBothFilesAndBothTargets() throws {
    let findings = QuarterDifferences.findings(
      latest: (moved(1), "p-q2.tsv"), earlier: (plan, "p.tsv"))
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.severity == .warning && finding.code == .targetDiffers)
    #expect(finding.file == "p-q2.tsv" && finding.indicator == plan.indicators[0].id)
    #expect(
      finding.message
        == "[1.1.1] has other targets than before: 100 % is 2022-03-17 here and 2022-03-16 in p.tsv")
    #expect(QuarterDifferences.findings(latest: (plan, "p-q2.tsv"), earlier: (plan, "p.tsv")).isEmpty)
    var broken = moved(1)
    broken.indicators[0].hasErrors = true
    #expect(QuarterDifferences.findings(latest: (broken, "p-q2.tsv"), earlier: (plan, "p.tsv")).isEmpty)
  }
}
