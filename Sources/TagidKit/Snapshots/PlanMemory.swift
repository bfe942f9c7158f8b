// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// What is remembered of every plan, before this run and after it (rule 8).
struct PlanMemory {
  /// As earlier runs left it, by plan id.
  private(set) var before: [String: PlanSnapshot] = [:]
  /// As this run leaves it; without the plans whose documents have errors that belong to no row.
  private(set) var after: [String: PlanSnapshot] = [:]
  /// Files that cannot be trusted, a sentence each.
  private(set) var remarks: [String] = []
  private(set) var findings: [Finding] = []
  let vanished: VanishedPlans
  private let shelf: SnapshotShelf

  init(_ morning: Morning, state: String) { self.init(morning, .folder(state)) }

  /// - Parameter found: by the days before, for who looks at many.
  init(_ morning: Morning, _ shelf: SnapshotShelf, after found: CarriedOver = CarriedOver()) {
    self.shelf = shelf
    let ids = Set(morning.loaded.map(\.source.id))
    var unreadable: Set<String> = []
    var doubts: [String: [DocumentDoubts]] = [:]
    for document in morning.loaded {
      let found = morning.doubts(of: document)
      doubts[document.source.id, default: []].append(found)
      if found.document != nil { unreadable.insert(document.fileName) }
    }
    vanished = VanishedPlans(on: shelf, besides: ids, unreadable: unreadable, day: morning.day)
    for id in ids.sorted() {
      switch shelf.read(id) {
      case .absent: break
      case .snapshot(let snapshot): before[id] = snapshot
      case .damaged(let why): remarks.append("\(why); what earlier runs knew of the plan is lost and begins anew")
      }
    }
    for standing in morning.standings {
      let id = standing.plan.id
      guard let document = morning.document(giving: id), let doubts = doubts[id],
        doubts.allSatisfy({ $0.document == nil })
      else { continue }
      let served = ServedPlan(
        plan: standing.plan, documents: morning.documents(of: id).compactMap(\.hash), file: document.fileName,
        wasReadWhole: doubts.allSatisfy(\.rows.isEmpty))
      let snapshot = found.snapshot(after: before[id], serving: served, on: morning.day)
      after[id] = snapshot
      if snapshot == before[id], snapshot.pending == nil { continue }
      if let changes = snapshot.waiting { findings.append(Self.finding(changes, id, document.source.file)) }
      let news = PlanNews(from: before[id], to: snapshot, file: document.source.file)
      findings += news.findings
      remarks += news.remarks
    }
    findings += vanished.missing.map(\.missingFinding)
    remarks += vanished.remarks
  }

  /// Puts on disk what has changed; each plan's file apart, so that one that cannot be written costs no other.
  func write() -> [JournalError] {
    guard case .folder(let state) = shelf else { return [] }
    var errors: [JournalError] = []
    for (id, snapshot) in after.sorted(by: { $0.key < $1.key }) where before[id] != snapshot {
      do throws(JournalError) {
        try SnapshotFile(of: id, state: state).write(snapshot)
      } catch {
        errors.append(error)
      }
    }
    return errors
  }

  private static func finding(_ changes: PlanChanges, _ id: String, _ file: String) -> Finding {
    let examples = changes.moved.prefix(3).map {
      "[\($0.indicator)] \($0.percent) % from \($0.from.written) to \($0.to?.written ?? "nothing")"
    }
    let gone = changes.withdrawn.prefix(3).map { "[\($0.id)] is gone" }
    return Finding(
      .warning, .targetsMoved, file: file,
      message: "\(changes.count) of \(changes.total) targets moved at once: "
        + (examples + gone).joined(separator: ", "),
      hint: "If this is meant, run `tagid plan accept \(id)`; otherwise correct the document.")
  }
}
