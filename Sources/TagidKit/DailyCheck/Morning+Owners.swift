// SPDX-License-Identifier: Apache-2.0
import Plans

extension Morning {
  /// Indicators that nobody is reminded of, people who are away with nobody in their place, and duties whose days cannot be
  /// meant, once for each document.
  func ownerFindings(_ configuration: Configuration, _ desk: ChannelDesk) -> [Finding] {
    let book = AddressBook(configuration, desk, on: day)
    var documents: [(source: PlanSource, plans: [Plan])] = []
    var places: [String: Int] = [:]
    for standing in standings {
      guard let source = source(of: standing.plan) else { continue }
      let place = places[source.path] ?? documents.count
      if place == documents.count { documents.append((source, [])) }
      places[source.path] = place
      documents[place].plans.append(standing.plan)
    }
    // A day that the calendar cannot answer for is an error of its own.
    let duties = try? DutyFindings(self, configuration)
    return documents.flatMap { book.findings($0.plans, $0.source) } + (duties?.all.map(\.finding) ?? [])
  }
}
