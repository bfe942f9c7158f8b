// SPDX-License-Identifier: Apache-2.0
import Plans

extension Morning {
  /// Indicators that nobody is reminded of, and people whom no channel reaches, once for each document.
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
    return documents.flatMap { book.findings($0.plans, $0.source) }
  }
}
