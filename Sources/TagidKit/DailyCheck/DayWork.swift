// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// One day's work, written down once: what is due, the messages that go, and the records of them. `check` does it on the
/// journal and with channels, `simulate` in memory and with channels that only pretend.
struct DayWork {
  let morning: Morning
  let memory: PlanMemory
  let due: DueNotices
  var plan: DayPlan
  private let configuration: Configuration
  private let desk: ChannelDesk
  private let subjectsOnly: Bool
  private let head: ChainHead

  /// Decides; nothing leaves yet.
  /// - Parameters:
  ///   - found: by the days before, for who looks at many.
  ///   - subjectsOnly: whether nobody will read more of the messages than their subjects.
  ///   - head: where the journal ends.
  init(
    _ morning: Morning, _ memory: PlanMemory, _ configuration: Configuration, _ history: JournalHistory,
    _ desk: ChannelDesk, after found: CarriedOver = CarriedOver(), subjectsOnly: Bool = false,
    head: ChainHead = ChainHead()
  ) throws(Stop) {
    self.head = head
    self.subjectsOnly = subjectsOnly
    self.morning = morning
    self.memory = memory
    self.configuration = configuration
    self.desk = desk
    do throws(CalendarError) {
      due = try DueNotices(morning, memory, configuration, history, desk, after: found)
      plan = try DayPlan(
        due, history, morning, configuration, vanished: memory.vanished.ids, closed: desk.closed(history),
        subjectsOnly: subjectsOnly, head: head)
    } catch {
      throw Stop(.dataError, "tagid: \(error.description)\n  Correct the calendar; nothing was sent.")
    }
  }

  /// What went, or was closed, in this order; and what hindered.
  struct Sent {
    var messages: [CheckReport.SentMessage]
    var remarks: [String] = []
  }

  /// Sends everything, and in a second round tells the administrators what did not arrive (rule 12).
  func send(
    _ ledger: any Ledger, _ clock: OfficeClock, run: String, timepiece: Timepiece = .system,
    progress: @escaping (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(JournalError) -> Sent {
    let dispatch = Dispatch(
      ledger, desk: desk, clock: clock, run: run, day: morning.day.iso, timepiece: timepiece,
      retryFor: configuration.delivery.retryFor, progress: progress)
    var sent = Sent(messages: try dispatch.close(plan.superseded) + dispatch.send(plan.outgoing))
    var other: [Outgoing] = []
    do throws(CalendarError) {
      other = try otherWays(ledger.history, clock)
    } catch {
      sent.remarks.append("nobody was reached in another way: \(error.description)")
    }
    sent.messages = try closing(sent.messages, by: dispatch.send(other), dispatch)
    var second: [Outgoing] = []
    do throws(CalendarError) {
      second = try secondRound(ledger.history)
    } catch {
      sent.remarks.append("the administrators were not told of what did not arrive: \(error.description)")
    }
    sent.messages += try dispatch.send(second)
    return sent
  }

  /// What goes over the fallbacks of those whom no ordinary way reached.
  private func otherWays(_ history: JournalHistory, _ clock: OfficeClock) throws(CalendarError) -> [Outgoing] {
    guard configuration.people.values.contains(where: { !$0.fallback.isEmpty }) else { return [] }
    let longAgo = clock.utc(in: -configuration.delivery.fallbackAfter / 1000)
    let fallbacks = try Fallbacks(
      of: plan.outgoing + plan.held, history, AddressBook(configuration, desk, on: morning.day), morning,
      awaiting: due.awaiting, longAgo: longAgo)
    return try DayPlan(
      fallbacks: fallbacks.bundles, history, morning, configuration, subjectsOnly: subjectsOnly, head: head
    ).outgoing
  }

  /// What was put off is over when another way told all of it.
  private func closing(
    _ messages: [CheckReport.SentMessage], by others: [CheckReport.SentMessage], _ dispatch: Dispatch
  ) throws(JournalError) -> [CheckReport.SentMessage] {
    var all = messages
    for other in others where other.result == .accepted {
      let told = Set(other.identities)
      for index in all.indices where all[index].recipient == other.recipient && all[index].result == .deferred {
        guard told.isSuperset(of: all[index].identities) else { continue }
        all[index].detail = try dispatch.close(all[index].id, toldBy: other)
        all[index].result = .superseded
      }
    }
    return all + others
  }

  private func secondRound(_ history: JournalHistory) throws(CalendarError) -> [Outgoing] {
    if history.rejected.isEmpty, history.givenUp.isEmpty { return [] }
    let book = AddressBook(configuration, desk, on: morning.day)
    let due = try DueNotices(Troubles(undeliveredSince: morning.day, history, book), morning, history, book)
    return try DayPlan(
      secondRound: due, history, morning, configuration, subjectsOnly: subjectsOnly, head: head
    ).outgoing
  }

  /// What ends the day in the journal.
  func record(run: String, exit: ExitStatus) -> RunRecord {
    // Of several documents of a plan the one that gives the targets is named.
    let documents = morning.loaded.filter { !$0.isEarlierQuarter } + morning.loaded.filter(\.isEarlierQuarter)
    let hashes = documents.compactMap { document in document.hash.map { (document.source.id, $0) } }
    return RunRecord(
      run: run, day: morning.day.iso, zone: configuration.timeZone.identifier, complete: true,
      plans: Dictionary(hashes) { first, _ in first }, routes: due.routes,
      missing: morning.missing.merging(memory.vanished.missing.map { ($0.plan, $0.missingFiles) }) { own, _ in own },
      exit: Int(exit.rawValue))
  }
}
