// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
package import Plans
package import WorkingDays

/// Every message that a period would send, day by day in memory: each is accepted at once, and statements come in on the day
/// they were recorded. Nothing is sent or written.
package struct Simulation {
  package let days: ClosedRange<CivilDate>
  /// In the order in which they would go.
  package private(set) var messages: [SimulatedMessage] = []
  /// What was wrong with the plans on any of the days, each once.
  package private(set) var findings: [Finding] = []

  /// What is not known of the time before the first day, a sentence each.
  package private(set) var remarks: [String] = []

  /// - Parameter step: called after each day with how many are done, and how many there are.
  package init(
    _ request: SimulationRequest, _ configuration: Configuration, step: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Stop) {
    var inputs = try Inputs(configuration)
    if let file = request.progress { inputs = inputs.adding(try SimulatedProgress.read(file, inputs)) }
    days = request.days
    let rehearsal: Rehearsal
    (rehearsal, remarks) = try Self.start(request, configuration)
    let desk = ChannelDesk(configuration.channels, pretending: { _, _ in DeliveryOutcome(.accepted, detail: "") })
    let all = days.lowerBound.days(until: days.upperBound) + 1
    for number in 0..<all {
      let day = days.lowerBound.adding(days: number)
      let morning = rehearsal.morning(inputs, configuration, day: day)
      let sent = try rehearsal.run(morning, configuration, desk).messages
      messages += sent.map { SimulatedMessage($0, on: day) }
      for finding in morning.findings where !findings.contains(finding) { findings.append(finding) }
      step(number + 1, all)
    }
  }

  package var exit: ExitStatus { findings.contains { $0.severity == .error } ? .dataError : .success }

  /// What was told before the first day.
  private static func start(
    _ request: SimulationRequest, _ configuration: Configuration
  ) throws(Stop) -> (Rehearsal, remarks: [String]) {
    guard request.fromJournal else { return (Rehearsal(), []) }
    let first = request.days.lowerBound
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .reading)
      let history = try JournalHistory(reading: folder, upTo: first.adding(days: -1).iso)
      let before = SnapshotsBefore(first, on: .folder(configuration.state))
      return (Rehearsal(history, snapshots: before.snapshots), before.remarks)
    } catch {
      throw Stop(error)
    }
  }
}
