// SPDX-License-Identifier: Apache-2.0
import Plans
import Testing
import WorkingDays

@testable import TagidKit

/// A simulation that begins with the journal takes what was remembered before its first day, and nothing that came later.
struct SnapshotsBeforeTests {
  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  private func snapshot(accepted: String, pending: String? = nil) throws -> PlanSnapshot {
    func version(_ iso: String) throws -> PlanVersion {
      PlanVersion(day: try day(iso), documents: ["sha256:\(iso)"], indicators: [])
    }
    return PlanSnapshot(
      plan: "p", fiscalYear: FiscalYear(startYear: 2021), accepted: try version(accepted),
      pending: try pending.map(version))
  }

  @Test(arguments: [
    ("2021-12-01", nil, true, false), ("2021-12-19", "2021-12-19", true, true),
    ("2021-12-19", "2021-12-20", true, false),
    ("2021-12-20", nil, false, false), ("2022-01-01", "2022-02-01", false, false),
  ])
  func onlyVersionsThatWereServedBeforeTheFirstDayCount(
    _ accepted: String, _ pending: String?, _ isKnown: Bool, _ waits: Bool
  ) throws {
    let before = SnapshotsBefore(
      try day("2021-12-20"), on: .memory(["p": try snapshot(accepted: accepted, pending: pending)]))
    #expect((before.snapshots["p"] != nil) == isKnown)
    #expect((before.snapshots["p"]?.pending != nil) == waits)
    #expect(before.snapshots["p"].map { $0.accepted.day.iso == accepted } ?? true)
    #expect(before.remarks.count == (isKnown ? 0 : 1))
    #expect(isKnown || before.remarks[0].contains("as it was served from \(accepted) on"))
  }

  @Test func nothingRememberedIsNothingToSay() throws {
    let before = SnapshotsBefore(try day("2021-12-20"), on: .memory([:]))
    #expect(before.snapshots.isEmpty && before.remarks.isEmpty)
  }

  /// A run on 3 January remembers the plan; a simulation from December, with the journal, must not know of it.
  @Test func aPlanThatWasServedLaterIsNewToTheSimulationAndThatIsSaid() throws {
    let desk = try Desk()
    let configuration = try desk.configuration
    let morning = try Morning(configuration, day: try day("2022-01-03"))
    #expect(PlanMemory(morning, state: configuration.state).write().isEmpty)
    func simulate(from first: String) throws -> Simulation {
      try Simulation(
        SimulationRequest(from: try day(first), to: try day("2022-01-06"), fromJournal: true), configuration)
    }
    #expect(try simulate(from: "2022-01-04").remarks.isEmpty)
    let early = try simulate(from: "2021-12-20")
    #expect(early.remarks.count == 1 && early.remarks[0].contains("served from 2022-01-03 on"), "\(early.remarks)")
    #expect(!early.messages.isEmpty)
  }
}
