// SPDX-License-Identifier: Apache-2.0
import Foundation
import Delivery
import Documents
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// The daily run, written down once from top to bottom.
package struct DailyCheck {
  private let configuration: Configuration
  private let options: CheckOptions
  private let world: World
  private let clock: OfficeClock
  private let store: any JournalStore

  package init(_ configuration: Configuration, _ options: CheckOptions, _ world: World) {
    self.configuration = configuration
    self.options = options
    self.world = world
    clock = OfficeClock(configuration.timeZone, now: world.now)
    store = FileStore(configuration.state, hashesAddresses: configuration.hashesAddresses)
  }

  package func run() throws(Stop) -> CheckReport {
    // Whoever waits looks at the day and the plans as they are when the wait is over.
    let waited = options.wait == .zero ? nil : try claim()
    let today = clock.today
    let day = options.day ?? today
    let desk = ChannelDesk(configuration.channels)
    if day != today { try guardOtherDay(day, today, desk) }
    var morning = try Morning(configuration, day: day)
    let journal = if let waited { waited } else { try claim() }
    let history = if let journal { journal.history } else { try readHistory(on: day) }
    let inbox = Inbox(configuration, clock, morning.loaded)
    let progress = try journal.map { (journal) throws(Stop) in try inbox.take(under: journal) } ?? inbox.look()
    if progress.taken.contains(where: { $0.recorded > 0 }) { morning = try Morning(configuration, day: day) }
    let memory = PlanMemory(morning, state: configuration.state)
    var work = try DayWork(morning, memory, configuration, history, desk, head: journal?.head ?? ChainHead())
    let calendarRemarks = journal == nil ? [] : work.attachCalendars(configuration, clock)
    var report = CheckReport(
      day: day, run: world.newRun(), isDryRun: options.dryRun, isDayOff: morning.isDayOff, plans: morning.standings,
      messages: [],
      passedOver: work.due.passedOver.sorted(),
      findings: configuration.findings + morning.findings + memory.findings
        + morning.ownerFindings(configuration, desk),
      moves: work.due.moves.map { $0.finding(morning) },
      remarks: (journal?.remarks ?? []) + memory.remarks + progress.remarks + work.due.remarks + calendarRemarks,
      progress: progress,
      pilot: configuration.pilot.flatMap { $0.isOn(day) ? $0 : nil },
      exit: .success)
    if let journal {
      try send(work, journal, desk, &report)
    } else {
      report.messages = work.plan.outgoing.map { Self.preview($0) }
      report.exit = report.findings.contains { $0.severity == .error } ? .dataError : .success
    }
    return report
  }

  /// Said on every run until somebody mends it.
  private func closedChannels(_ desk: ChannelDesk, _ history: JournalHistory) -> [String] {
    configuration.channels.keys.sorted().compactMap { name in
      desk.closed(name, history).map {
        "nothing is sent over \(name), which takes nothing more since \($0.since.prefix(10)): \($0.detail); give it another "
          + "address, or run `tagid channel test \(name)`"
      }
    }
  }

  private func send(
    _ work: DayWork, _ journal: any Ledger, _ desk: ChannelDesk, _ report: inout CheckReport
  ) throws(Stop) {
    do throws(JournalError) {
      let known = Set(journal.history.givenUp.map(\.id))
      let sent = try work.send(journal, clock, run: report.run, timepiece: world.timepiece, progress: world.progress)
      report.messages = sent.messages
      report.remarks += sent.remarks + work.due.refused + givenUp(journal.history, butNot: known)
      if work.morning.isOver(configuration) {
        report.remarks.append(
          "no plan covers \(report.day), and nothing of an earlier year is ahead: nobody is reminded of anything; "
            + "put this year's plan into `plans:`")
      }
      report.remarks += work.plan.waiting.map {
        "message \($0.id.prefix(8)) to \($0.recipient) on \($0.channel) waits for a later run"
      }
      report.remarks += closedChannels(desk, journal.history)
      report.exit = Self.exit(report, isWaiting: !work.plan.waiting.isEmpty)
      let errors = work.memory.write()
      report.remarks += errors.map(\.description)
      if !errors.isEmpty { report.exit = .cannotWrite }
      let record = work.record(run: report.run, exit: report.exit)
      try journal.append([.run(record)], durably: true)
      try journal.close()
      report.journal = journal.head
    } catch {
      throw Stop(error)
    }
  }

  /// A day other than today is for trying out: nothing of it may reach people unless somebody insists.
  private func guardOtherDay(_ day: CivilDate, _ today: CivilDate, _ desk: ChannelDesk) throws(Stop) {
    guard !options.dryRun, !options.sendAnyway else { return }
    let names: [String]
    do throws(DeliveryError) {
      names = try desk.namesLeavingThisMachine()
    } catch {
      throw Stop(.configuration, "tagid: \(error.message)")
    }
    guard !names.isEmpty else { return }
    throw Stop(
      .usage,
      "tagid: \(day) is not today (\(today) in \(configuration.timeZone.identifier)), and these channels reach people: "
        + "\(names.joined(separator: ", "))\n  Add --dry-run to see what would be sent, or --send-anyway to send it.")
  }

  /// The journal, open for this run; nil for a dry run, which writes nothing.
  private func claim() throws(Stop) -> (any Ledger)? {
    guard !options.dryRun else { return nil }
    let clock = clock
    do throws(JournalError) {
      return try store.claim(
        as: "tagid check", for: (options.day ?? clock.today).iso, patience: options.wait, clock: { clock.utc })
    } catch {
      throw Stop(error)
    }
  }

  private func readHistory(on day: CivilDate) throws(Stop) -> JournalHistory {
    do throws(JournalError) { return try store.history(on: day.iso) } catch { throw Stop(error) }
  }

  /// Messages that count as told from this run on, although nobody knows whether they arrived (rule 12).
  private func givenUp(_ history: JournalHistory, butNot known: Set<String>) -> [String] {
    history.givenUp.filter { !known.contains($0.id) }.map {
      "message \($0.id.prefix(8)) to \($0.recipient) on \($0.channel) was repeated \(MessageHistory.repeatsAllowed) times without a clear "
        + "answer and counts as told; ask \($0.shownAddress ?? $0.recipient) whether it arrived"
    }
  }

  private static func preview(_ outgoing: Outgoing) -> CheckReport.SentMessage {
    CheckReport.SentMessage(
      id: outgoing.message.id, channel: outgoing.addressee.route.channel, recipient: outgoing.addressee.route.recipient,
      address: "", result: nil, detail: "", possibleRepeat: outgoing.isRepeat, identities: outgoing.identities,
      reasons: outgoing.reasons, subject: outgoing.message.subject, message: outgoing.message)
  }

  /// The first that applies, in the order of `ExitStatus`.
  private static func exit(_ report: CheckReport, isWaiting: Bool) -> ExitStatus {
    if [.cannotWrite, .cannotRead].contains(report.progress.exit) { return report.progress.exit }
    let due = report.messages.filter { $0.result != .superseded }
    // That somebody heard of what did not arrive does not make it arrive.
    let meant = due.filter { !$0.identities.allSatisfy { $0.hasPrefix(NoticeIdentity.aboutMessages) } }
    if !meant.isEmpty, !meant.contains(where: { $0.result == .accepted }) { return .unavailable }
    if isWaiting || report.progress.exit == .tryAgain
      || due.contains(where: { $0.result == .deferred || $0.result == .unknown })
    {
      return .tryAgain
    }
    return report.findings.contains { $0.severity == .error } ? .dataError : report.progress.exit
  }
}
