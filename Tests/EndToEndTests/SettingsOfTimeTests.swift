// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Settings that say when: evaluations and years that are over, and what is reminded by which stages.
struct SettingsOfTimeTests {
  private let office: Office

  init() throws { office = try Office() }

  private func settle(_ line: String) throws {
    _ = try office.folder.write(Office.sidecar + "\n\(line)\n", to: "mole-egov-2021-22.plan.yaml")
  }

  @Test(arguments: ["2021-07-31", "2022-06-30"])
  func anEvaluationBeforeTheYearsEndIsAnErrorWithItsPlace(_ day: String) async throws {
    try settle("evaluation: \(day)")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 78, "\(run)")
    #expect(
      run.errors.contains(
        "mole-egov-2021-22.plan.yaml:6:1: error: evaluation: \(day) is before the end of the plan's year 2021-22, "
          + "2022-06-30\n  Write the day of the evaluation that follows, such as 2022-07-31."), "\(run)")
    #expect(!office.folder.files().contains { $0.contains("journal") })
    try settle("evaluation: 2022-07-01")
    #expect(try await office.check("2021-12-23").status == 0)
  }

  @Test(arguments: [("2031-10-10", true), ("2022-01-24", true), ("2022-01-23", false), ("2021-10-10", false)])
  func aKnownOnThatIsFarAheadIsAWarningWithItsPlace(_ day: String, _ isFar: Bool) async throws {
    try settle("knownOn: \(day)")
    let run = try await office.check("2021-12-23", "--dry-run")
    #expect(run.status == 0)
    let place = "mole-egov-2021-22.plan.yaml:6:1: warning: knownOn: \(day) is far ahead"
    #expect(run.errors.contains(place) == isFar, "\(run)")
    #expect(run.errors.contains("[known-on-far]") == isFar, "\(run)")
  }

  /// As `init` writes them for this year.
  private static let duties = """
    duties:
      - { id: report-q4, title: Report of the fourth quarter, opens: 2022-07-01, due: 2022-07-15, to: [planning-officer] }
      - { id: annual, title: Annual evaluation, opens: 2022-07-01, due: 2022-07-31, to: [planning-officer] }
    """

  @Test func anOldYearIsOnlySaidToBeOverWhenNothingOfItIsAhead() async throws {
    try settle(Self.duties)
    for day in ["2022-07-12", "2022-07-31"] {
      let run = try await office.check(day)
      #expect(run.output.contains("planning-officer"), "\(run)")
      #expect(!run.errors.contains("no plan covers") && !run.errors.contains("plan-year-over"), "\(run)")
    }
    let doctor = try await office.tagid("doctor", "--as-of", "2022-07-12")
    #expect(
      doctor.output.contains("no plan covers 2022-07-12: nobody is reminded of anything but what is left"), "\(doctor)")
    let over = try await office.check("2022-08-02", "--quiet")
    #expect(
      over.errors.contains(
        "no plan covers 2022-08-02, and nothing of an earlier year is ahead: nobody is reminded of anything"), "\(over)"
    )
    let loud = try await office.check("2022-08-03")
    #expect(
      loud.errors.contains("the plan's year 2021-22 ended on 2022-06-30, and nothing of it is reminded any more"),
      "\(loud)")
  }

  /// The last losses come on Sunday 3 July.
  @Test func aYearIsNotOverBeforeItsLastLossesAreTold() async throws {
    _ = try await office.check("2022-06-30")
    let losses = try await office.check("2022-07-03")
    #expect(losses.output.contains("হাতছাড়া") && !losses.errors.contains("no plan covers"), "\(losses)")
    #expect(try await office.check("2022-07-04").errors.contains("no plan covers"))
  }

  @Test func evidenceThatIsStillToBeAskedForIsAhead() async throws {
    try settle("evaluation: 2022-07-31")
    #expect(!(try await office.check("2022-07-20").errors.contains("no plan covers")))
    #expect(try await office.check("2022-08-01").errors.contains("no plan covers"))
  }

  @Test(arguments: [
    ("before: 7d", "expected a list of stages"), ("before:", "expected a list of stages"),
    ("before: [9999d]", "\"9999d\" is no stage"), ("before: []", "no reminder would ever come before a deadline"),
    ("pace: [0wd]", "\"0wd\" is no stage"), ("pace: []", "names no stage"), ("pace: 14d", "expected a list of stages"),
    ("looks: monthly", "expected true or false"), ("tiers: { 80: { pace: false } }", "unknown key"),
  ])
  func oneMistakeIsOneError(_ setting: String, _ message: String) async throws {
    try settle("reminders:\n  \"1.3\":\n    \(setting)")
    let run = try await office.check("2021-12-23", "--dry-run")
    #expect(run.status == 78, "\(run)")
    #expect(run.errors.contains(message), "\(run)")
    #expect(run.errors.contains("1 error in the configuration"), "\(run)")
  }

  private func told(_ day: String) throws -> [String] {
    try office.journal().of("intent").filter { $0.recipient != "ict-cell" }.flatMap { $0.notices ?? [] }
      .map(\.identity).filter { $0.contains("/q2-") || $0.contains("/m-") }
      .map { $0.replacing("mole-egov-2021-22/", with: "") }
  }

  @Test func paceAndLooksAreAPlansToChange() async throws {
    try settle("reminders: { \"1.6\": { pace: false }, \"2.1\": { pace: [21d] }, \"1.5\": { looks: false } }")
    for day in ["2021-12-01", "2021-12-09", "2021-12-15"] { _ = try await office.check(day) }
    let told = try told("2021-12-01")
    #expect(told.contains("2.1.1/100/2021-12-31/q2-21d"), "\(told)")
    #expect(!told.contains { $0.hasPrefix("1.6.1/") || $0.hasPrefix("1.5.1/") }, "\(told)")
    #expect(told.contains { $0.hasPrefix("2.2.2/") && $0.contains("/m-2021-12") }, "\(told)")
    #expect(!told.contains { $0.hasPrefix("2.1.1/") && $0.hasSuffix("14d") }, "\(told)")
    let status = try await office.tagid("status", "--as-of", "2021-12-15", "--format", "json")
    let report = try JSONSerialization.jsonObject(with: Data(status.outputBytes)) as? [String: Any]
    let indicators = (report?["plans"] as? [[String: Any]])?.first?["indicators"] as? [[String: Any]] ?? []
    let shares = Dictionary(
      indicators.map { ($0["id"] as? String ?? "", $0["shareDue"] as? Int) }, uniquingKeysWith: { $1 })
    #expect(shares["2.1.1"] == 2)
    #expect(shares["1.6.1"] == .some(nil))
  }
}
