// SPDX-License-Identifier: Apache-2.0
import Plans
import Reports
import WorkingDays

/// Which plans an export is about.
struct FeedChoice {
  let standings: [PlanStanding]
  /// What is doubtful in the documents of these plans, and in the calendar.
  private(set) var findings: [Finding]
  /// The plan, when one alone was named.
  let onlyPlan: Plan?

  /// - Parameter ids: none for all plans.
  init(_ ids: [String], in morning: Morning) throws(Stop) {
    let known = Set(morning.loaded.map(\.source.id))
    if let unknown = ids.first(where: { !known.contains($0) }) {
      throw Stop(
        .usage,
        "tagid: no plan has the id \(PlainText.quoted(unknown))\n  The plans are: \(known.sorted().joined(separator: ", "))."
      )
    }
    guard !ids.isEmpty else {
      standings = morning.standings
      findings = morning.findings
      onlyPlan = nil
      return
    }
    standings = morning.standings.filter { ids.contains($0.plan.id) }
    onlyPlan = Set(ids).count == 1 ? standings.first?.plan : nil
    let (own, others) = (files(morning, ids.contains), files(morning) { !ids.contains($0) })
    findings = morning.findings.filter { own.contains($0.file) || !others.contains($0.file) }
  }

  /// The events of all plans; one that the calendar cannot serve stops itself, not the others. No event at all is no
  /// calendar: it would take every date off its subscribers.
  mutating func entries(
    _ morning: Morning, _ entries: (PlanStanding) throws(CalendarError) -> [FeedEntry]
  ) throws(Stop) -> [FeedEntry] {
    var result: [FeedEntry] = []
    for standing in standings {
      do throws(CalendarError) {
        result += try entries(standing)
      } catch {
        guard let source = morning.source(of: standing.plan) else { continue }
        findings.append(Morning.finding(error, source))
      }
    }
    guard result.isEmpty else { return result }
    let errors = findings.filter { $0.severity == .error }.map(\.text)
    let end = "tagid: there is no date to export; nothing was written\n  Correct the plans first."
    throw Stop(.dataError, (errors + [end]).joined(separator: "\n"))
  }
}

/// The documents of the plans whose id fits.
private func files(_ morning: Morning, _ fits: (String) -> Bool) -> Set<String> {
  Set(morning.loaded.filter { fits($0.source.id) }.map(\.source.file))
}
