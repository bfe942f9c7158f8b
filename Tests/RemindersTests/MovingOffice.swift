// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Reminders
import TestSupport
import Testing
import WorkingDays

/// One indicator under a calendar that changes from day to day, and one reader. The weekend is Friday and Saturday.
struct MovingOffice {
  enum Answer { case accepted, rejected, unknown }

  let plan: Plan
  var rule = DayConvention.unadjusted
  var policy = Policy.standard
  /// What the calendar's file says; edit it between two runs.
  var facts: [HolidayFact] = []
  var statements: [Statement] = []
  private(set) var told = Told()

  /// - Parameter targets: the three cells of the row, tab-separated.
  init(_ targets: String = "৩১/১২/২০২৫\t১৩/০১/২০২৬\t-", id: String = "1.3.1") throws {
    var text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    if id == "1.3.1" { text = text.replacing("৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", with: targets) }
    text = text.replacing("২০২১", with: "২০২৫").replacing("২০২২", with: "২০২৬").replacing("২০২৫-২২", with: "২০২৫-২৬")
    var plan = try #require(PlanDocument.read(Array(text.utf8), id: "p", file: "p.tsv").plan)
    plan.indicators.removeAll { "\($0.id)" != id }
    try #require(plan.indicators.count == 1 && !plan.indicators[0].hasErrors)
    self.plan = plan
  }

  func calendar(on day: CivilDate) -> WorkingCalendar {
    WorkingCalendar(
      HolidayCalendar(
        id: "XX-test", name: [:], country: "XX", weekend: [.friday, .saturday], firstYear: 2025, lastYear: 2026,
        facts: facts), knownOn: day)
  }

  func standing(on day: CivilDate) throws -> Standing {
    let standing = try Assessment(on: day, calendar: calendar(on: day), closedDayRule: rule)
      .standings(of: plan, statements: statements)
    return try #require(standing.first)
  }

  func decide(on day: CivilDate, _ told: Told? = nil) throws -> Decision {
    let decider = Decider(plan: plan, policy: policy, calendar: calendar(on: day), day: day)
    return try decider.decide(try standing(on: day), told: told ?? self.told)
  }

  /// One morning; what is sent is told, unless the server says otherwise.
  @discardableResult
  mutating func run(_ iso: String, _ answer: Answer = .accepted) throws -> DeadlineNotice? {
    let day = try #require(CivilDate(iso: iso))
    defer { told = told.after(aRunOn: day) }
    guard case .send(.deadline(let notice)) = try decide(on: day) else { return nil }
    switch answer {
    case .accepted: told = told.after(notice, on: day)
    case .unknown: told = told.after(notice, on: day, isCertain: false)
    case .rejected: told.rejected.formUnion(notice.identities.map(\.text))
    }
    return notice
  }

  /// The server's refusals are forgotten, since the address is another one.
  mutating func correctAddress() { told.rejected = [] }

  /// What went out on each day as `12-30 0d+act-by-2025-12-30`, days of silence left out.
  mutating func lines(_ days: String...) throws -> [String] {
    try days.compactMap { day in try run("2025-\(day)").map { "\(day) \(Self.words($0))" } }
  }

  /// The last parts of the identities, after the percent when it is not 100.
  static func words(_ notice: DeadlineNotice?) -> String {
    guard let notice else { return "silent" }
    return notice.identities.map { identity in
      let parts = identity.text.split(separator: "/")
      return (parts[2] == "100" ? "" : "\(parts[2])/") + parts[4]
    }.joined(separator: "+")
  }

  /// A holiday, announced on a day and perhaps withdrawn on another.
  static func fact(
    _ date: String, _ effect: HolidayFact.Effect = .closed, announced: String? = nil, withdrawn: String? = nil,
    certainty: HolidayFact.Certainty = .gazetted
  ) throws -> HolidayFact {
    func day(_ iso: String?) throws -> CivilDate? { try iso.map { try #require(CivilDate(iso: $0)) } }
    return HolidayFact(
      date: try #require(CivilDate(iso: date)), name: ["en": "Funeral", "bn": "শোক"], effect: effect, kind: "public",
      certainty: certainty, announced: try day(announced), withdrawn: try day(withdrawn))
  }
}
