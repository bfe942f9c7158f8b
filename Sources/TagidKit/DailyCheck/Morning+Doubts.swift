// SPDX-License-Identifier: Apache-2.0
import Messages
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension LoadedPlan {
  func doubts(version: String, isServed: Bool, snapshot: PlanSnapshot?) -> DocumentDoubts {
    DocumentDoubts(
      of: source.id, giving: isEarlierQuarter ? nil : plan, findings: findings, version: version,
      isPlanServed: isServed, snapshot: snapshot)
  }

  /// Whether it has errors that belong to no row, so that nobody knows what it would say without them.
  var isDoubtfulAsAWhole: Bool { doubts(version: "", isServed: true, snapshot: nil).document != nil }
}

extension Morning {
  /// What the errors of one plan in one document have to be told as.
  /// - Parameters:
  ///   - version: of the document, as it stands in identities.
  ///   - snapshot: what is remembered of its plan.
  func doubts(of document: LoadedPlan, version: String = "", snapshot: PlanSnapshot? = nil) -> DocumentDoubts {
    document.doubts(version: version, isServed: isServed(document.source.id), snapshot: snapshot)
  }

  /// Documents that are not there or cannot be opened, by plan id; file names without folders, which change with the
  /// place a run is started from.
  var missing: [String: [String]] {
    let gone = loaded.filter { $0.hash == nil }
    return Dictionary(grouping: gone, by: \.source.id).mapValues { documents in
      documents.map(\.fileName).sorted()
    }
  }

  /// The name of any configured plan in messages, also of one that cannot be read: then its id.
  func heading(of plan: String, in language: Language) -> String {
    if let own = document(giving: plan)?.plan { return heading(of: own, in: language) }
    let documents = documents(of: plan)
    return documents.lazy.compactMap { $0.source.title?.text(in: language) }.first
      ?? documents.lazy.compactMap { $0.plan?.title }.first ?? plan
  }
}
