// SPDX-License-Identifier: Apache-2.0
import Delivery
import NotificationJournal
import Plans
import WorkingDays

/// Day after day in memory, by the same work as the daily check: what a day sends is what a later one takes as told. Nothing
/// is written, nothing leaves.
final class Rehearsal {
  private let ledger: MemoryLedger
  /// What earlier days know of every plan.
  private var snapshots: [String: PlanSnapshot]
  private var calendar: WorkingCalendar?
  private var standings: [String: StandingMemory] = [:]
  private var found = CarriedOver()
  /// What the office has set, until it sets it otherwise.
  var configuration: Configuration {
    didSet { found = CarriedOver() }
  }

  init(
    _ configuration: Configuration, _ history: JournalHistory = JournalHistory(),
    snapshots: [String: PlanSnapshot] = [:]
  ) {
    self.configuration = configuration
    ledger = MemoryLedger(history)
    self.snapshots = snapshots
  }

  var history: JournalHistory { ledger.history }

  /// What a day looks like, with what was recorded by it (rule 13) and what the calendar knew on it (rule 14).
  func morning(_ inputs: Inputs, day: CivilDate) -> Morning {
    let known =
      calendar.flatMap { $0.calendar == inputs.holidays ? $0.known(on: day) : nil }
      ?? WorkingCalendar(inputs.holidays, knownOn: day)
    calendar = known
    for id in inputs.statements.keys where standings[id] == nil { standings[id] = StandingMemory() }
    return Morning(inputs, configuration, day: day, recordedBy: day, calendar: known, memory: standings)
  }

  /// What earlier days know of the plans of a day.
  func memory(of morning: Morning) -> PlanMemory { PlanMemory(morning, .memory(snapshots), after: found) }

  /// One day's work.
  /// - Parameter desk: with channels that only pretend.
  func run(
    _ morning: Morning, _ desk: ChannelDesk
  ) throws(Stop) -> (work: DayWork, messages: [CheckReport.SentMessage]) {
    let memory = memory(of: morning)
    let work = try DayWork(
      morning, memory, configuration, ledger.history, desk, after: found, subjectsOnly: true)
    let noon = Int64(morning.day.dayNumber) * 86_400 + 43_200
    let clock = OfficeClock(configuration.timeZone, now: { noon })
    do throws(JournalError) {
      let sent = try work.send(ledger, clock, run: morning.day.iso)
      try ledger.append([.run(work.record(run: morning.day.iso, exit: .success))], durably: false)
      snapshots.merge(memory.after) { $1 }
      return (work, sent.messages)
    } catch {
      throw Stop(error)
    }
  }
}
