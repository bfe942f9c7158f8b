// SPDX-License-Identifier: Apache-2.0
import Documents
import NotificationJournal
import Plans

/// The names that a filter may use: those in the journal and those in the configuration of today. A name that is neither
/// would find nothing, and nobody should take that for an answer.
struct JournalNames {
  private var people: Set<String>
  private var channels: Set<String>
  /// `PLAN/INDICATOR`.
  private var matters: Set<String> = []
  private let configuration: Configuration

  init(_ configuration: Configuration) {
    self.configuration = configuration
    people = Set(configuration.people.keys)
    channels = Set(configuration.channels.keys)
  }

  mutating func see(_ intent: Intent) {
    people.insert(intent.recipient)
    channels.insert(intent.channel)
    for notice in intent.notices {
      let parts = notice.identity.split(separator: "/", maxSplits: 2)
      if parts.count == 3, parts[1] != "-" { matters.insert("\(parts[0])/\(parts[1])") }
    }
  }

  /// The filter with its indicator as `PLAN/ID`.
  func lookUp(_ filter: JournalFilter) throws(Stop) -> JournalFilter {
    if let person = filter.person { try Self.check(person, "person or chat", among: people.union(channels)) }
    if let channel = filter.channel { try Self.check(channel, "channel", among: channels) }
    var filter = filter
    if let indicator = filter.indicator { filter.indicator = try find(indicator) }
    return filter
  }

  private static func check(_ name: String, _ kind: String, among known: Set<String>) throws(Stop) {
    guard !known.contains(name) else { return }
    throw Stop(
      .usage,
      "tagid: there is no \(kind) \(PlainText.quoted(name)), neither in the journal nor in the configuration\n  "
        + Nearest.hint(name, among: Array(known)))
  }

  private func find(_ text: String) throws(Stop) -> String {
    let name = ReportedText.asciiDigits(PlainText.line(text) ?? "")
    if matters.contains(name) { return name }
    var found = matters.filter { !name.contains("/") && $0.hasSuffix("/\(name)") }
    // A plan of today of which nobody was told anything is in no record.
    do throws(Refusal) {
      let (plan, indicator) = try IndicatorNames(LoadedPlan.load(configuration.plans))
        .find(ProgressClaim(indicator: name, by: ""))
      found.insert("\(plan.id)/\(indicator.id)")
    } catch {
      guard found.isEmpty else { return try only(found, name) }
      throw Stop(.usage, "tagid: \(error.message)\n  \(error.hint)")
    }
    return try only(found, name)
  }

  private func only(_ found: Set<String>, _ name: String) throws(Stop) -> String {
    if found.count == 1, let only = found.first { return only }
    throw Stop(
      .usage,
      "tagid: \(name) is in \(found.count) plans\n  Write one of: \(found.sorted().joined(separator: ", ")).")
  }
}
