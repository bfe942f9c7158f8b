// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// What is told once beside the deadlines, and to whom: rows and documents that cannot be read, targets that moved all at
/// once, plans that vanished, messages that did not arrive.
struct Troubles {
  private(set) var notices: [(notice: Notice, addressees: [Addressee])] = []
  private var identities: Set<NoticeIdentity> = []

  /// How far back a message that did not arrive is still news.
  private static let lookBack = 14

  init(_ morning: Morning, _ memory: PlanMemory, _ history: JournalHistory, _ book: AddressBook) {
    addUnreadable(morning, memory, book)
    addMissing(morning, history, book)
    for standing in morning.standings {
      let document = morning.document(giving: standing.plan.id)
      guard let changes = memory.after[standing.plan.id]?.waiting, let version = document.flatMap(Self.version) else {
        continue
      }
      let moved = MovedTargets(plan: standing.plan.id, changes: changes, version: version)
      add(.targetsMoved(moved), book.administrators)
    }
    for snapshot in memory.vanished.missing {
      let number = history.absence(of: snapshot.plan, missing: snapshot.missingFiles)
      let plan = MissingPlan(
        plan: snapshot.plan, file: snapshot.file ?? snapshot.plan, indicators: snapshot.latest.indicators.count,
        version: Self.version(ofAbsence: number))
      add(.planMissing(plan), book.administrators)
    }
    addUndelivered(history, since: morning.day.adding(days: -Self.lookBack), book)
  }

  /// Only the messages that did not arrive: what a run can add to by its own sending.
  init(undeliveredSince day: CivilDate, _ history: JournalHistory, _ book: AddressBook) {
    addUndelivered(history, since: day.adding(days: -Self.lookBack), book)
  }

  /// Plan by plan: a document may hold several, each with owners' rows and errors of its own, or several quarters of one
  /// plan, whose errors that belong to no row are one notice.
  private mutating func addUnreadable(_ morning: Morning, _ memory: PlanMemory, _ book: AddressBook) {
    var found: [(path: String, document: UnreadableDocument)] = []
    var places: [String: Int] = [:]
    for document in morning.loaded {
      guard let version = Self.version(of: document) else { continue }
      let id = document.source.id
      let doubts = morning.doubts(of: document, version: version, snapshot: memory.before[id])
      for row in doubts.rows {
        add(.unreadable(row), book.addressees(ofUnreadable: row.indicator.id, in: document.source))
      }
      guard let own = doubts.document else { continue }
      let place = places[own.identity.text]
      if let place, found[place].path == document.source.path {
        found[place].document.findings += own.findings
      } else if place == nil {
        places[own.identity.text] = found.count
        found.append((document.source.path, own))
      }
    }
    for (_, document) in found { add(.document(document), book.administrators) }
  }

  /// Two documents with the same bytes have the same errors, which are told once.
  private mutating func add(_ notice: Notice, _ addressees: [Addressee]) {
    guard notice.identities.contains(where: { !identities.contains($0) }) else { return }
    identities.formUnion(notice.identities)
    notices.append((notice, addressees))
  }

  /// One notice for all documents of a plan that are missing, told again when one of them is missing that was there.
  private mutating func addMissing(_ morning: Morning, _ history: JournalHistory, _ book: AddressBook) {
    for (id, files) in morning.missing.sorted(by: { $0.key < $1.key }) {
      let findings = morning.documents(of: id).filter { $0.hash == nil }.flatMap {
        morning.doubts(of: $0).document?.findings ?? []
      }
      guard !findings.isEmpty else { continue }
      let number = history.absence(of: id, missing: files)
      let document = UnreadableDocument(
        plan: id, findings: findings, version: Self.version(ofAbsence: number),
        isPlanServed: morning.isServed(id))
      add(.document(document), book.administrators)
    }
  }

  private mutating func addUndelivered(_ history: JournalHistory, since day: CivilDate, _ book: AddressBook) {
    for (message, isRefused) in history.rejected.map({ ($0, true) }) + history.givenUp.map({ ($0, false) }) {
      guard let about = CivilDate(iso: message.day), about >= day else { continue }
      // A message that tells of nothing but such messages makes no further one, or there would be no end.
      let isOfDeliveries = message.notices.allSatisfy { $0.identity.hasPrefix(NoticeIdentity.aboutMessages) }
      guard !isOfDeliveries else { continue }
      let undelivered = UndeliveredMessage(
        id: message.id, recipient: message.recipient, channel: message.channel,
        address: message.shownAddress ?? message.recipient, day: about,
        isRefused: isRefused, detail: message.outcome?.detail ?? "", notices: message.notices.count,
        isChannelClosed: isRefused && book.isClosed(message.route, history))
      // Whoever is told must be reached in another way than the one that failed.
      let others = book.administrators.filter {
        $0.route.channel != message.channel || !history.went(message, to: book.address(of: $0))
      }
      add(.undelivered(undelivered), others)
    }
  }

  private static func version(ofAbsence number: Int) -> String { number == 1 ? "missing" : "missing-\(number)" }

  /// The first twelve digits of the document's hash; nil when it is not there.
  private static func version(of document: LoadedPlan) -> String? {
    document.hash.map { String($0.drop { $0 != ":" }.dropFirst().prefix(12)) }
  }
}
