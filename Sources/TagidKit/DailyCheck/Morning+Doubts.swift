// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension Morning {
  /// What one document's errors have to be told as.
  /// - Parameters:
  ///   - version: of the document, as it stands in identities.
  ///   - snapshot: what is remembered of its plan.
  func doubts(of document: LoadedPlan, version: String = "", snapshot: PlanSnapshot? = nil) -> DocumentDoubts {
    DocumentDoubts(
      of: document.source.id, giving: document.isEarlierQuarter ? nil : document.plan,
      findings: findings.filter { $0.file == document.source.file }, version: version,
      isPlanServed: isServed(document.source.id), snapshot: snapshot)
  }

  /// Whether the plan's deadlines are looked at today.
  func isServed(_ plan: String) -> Bool { standings.contains { $0.plan.id == plan } }

  /// Documents that are not there or cannot be opened, by plan id; file names without folders, which change with the
  /// place a run is started from.
  var missing: [String: [String]] {
    let gone = loaded.filter { $0.hash == nil }
    return Dictionary(grouping: gone, by: \.source.id).mapValues { documents in
      documents.map { ($0.source.path as NSString).lastPathComponent }.sorted()
    }
  }

  /// The name of any configured plan in messages, also of one that cannot be read: then its id.
  func heading(of plan: String, in language: Language) -> String {
    if let standing = standings.first(where: { $0.plan.id == plan }) {
      return heading(of: standing.plan, in: language)
    }
    let documents = loaded.filter { $0.source.id == plan }
    return documents.lazy.compactMap { $0.source.title?.text(in: language) }.first
      ?? documents.lazy.compactMap { $0.plan?.title }.first ?? plan
  }
}
