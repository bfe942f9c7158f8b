// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
package import Plans
import WorkingDays

/// A plan as it was found in a document on this run. A document may hold several, which share everything that stands beside
/// it but the title; `source.id` is the plan's own id.
package struct LoadedPlan: Sendable {
  package var source: PlanSource
  /// Nil when nothing of it can be used.
  package var plan: Plan?
  /// `sha256:…` of the document; nil when it could not be read.
  package var hash: String?
  package var findings: [Finding]
  /// Whether a later quarter's document of the same plan gives the targets, and this one only its progress.
  package var isEarlierQuarter = false

  /// The document's name without its folder, which changes with the place a run is started from.
  var fileName: String { (source.path as NSString).lastPathComponent }

  /// Reads all documents. Several of one id and one fiscal year are one plan (rule 8): the latest quarter's gives the
  /// targets, the others only their progress. Of several years the latest counts.
  static func load(_ sources: [PlanSource]) -> [LoadedPlan] {
    let configured = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
    var loaded = sources.flatMap { source in load(source).map { $0.refusingID(of: configured, in: source) } }
    let readable = loaded.indices.filter { loaded[$0].plan != nil }
    for (id, same) in Dictionary(grouping: readable, by: { loaded[$0].source.id }) {
      let counting = loaded.refuseTwins(among: same)
      guard let latest = counting.max(by: { loaded[$0].order < loaded[$1].order }) else { continue }
      for index in counting where index != latest {
        if loaded[index].plan?.fiscalYear == loaded[latest].plan?.fiscalYear {
          loaded[index].isEarlierQuarter = true
          continue
        }
        loaded[index].findings.append(
          Finding(
            .error, .planTwice, file: loaded[index].source.file,
            message:
              "the plan \"\(id)\" is read from \(loaded[latest].source.file) too, for another fiscal year, which counts",
            hint: "Give this document an id of its own in its .plan.yaml, or take it out of `plans:`."))
        loaded[index].plan = nil
      }
    }
    return loaded
  }

  /// A further plan of a document must not be taken for another document's: their ids would join them.
  private func refusingID(of configured: [String: PlanSource], in source: PlanSource) -> LoadedPlan {
    guard self.source.id != source.id, let other = configured[self.source.id] else { return self }
    var refused = self
    refused.source = source
    refused.plan = nil
    refused.findings.append(
      Finding(
        .error, .planTwice, file: source.file,
        message: "a further plan of this document would be called \"\(other.id)\", which \(other.file) is called",
        hint: "Give one of the two documents another `id:` in its .plan.yaml; until then this plan makes no notice."))
    return refused
  }

  /// Later years and quarters are greater.
  private var order: (Int, Int, Int) {
    (plan?.fiscalYear.startYear ?? 0, plan?.quarter?.number ?? 0, quarterInName ?? 0)
  }

  /// The N of `NAME-qN.tsv`.
  var quarterInName: Int? { PlanSourceReader.quarter(inFileName: (fileName as NSString).deletingPathExtension) }

  /// Reads one document, which may hold several plans; a file that is missing or no plan gives findings and no plan.
  package static func load(_ source: PlanSource) -> [LoadedPlan] {
    switch InputFile.read(source.path) {
    case .failure(let error):
      let finding = Finding(
        .error, error.isMissing ? .fileMissing : .fileUnreadable, file: source.file, message: error.reason,
        hint: error.hint)
      return [LoadedPlan(source: source, plan: nil, hash: nil, findings: [finding])]
    case .success(let bytes):
      let document = PlanDocument.read(bytes, id: source.id, file: source.file)
      let hash = "sha256:\(SHA256Digest.hex(bytes))"
      guard !document.plans.isEmpty else {
        return [LoadedPlan(source: source, plan: nil, hash: hash, findings: document.findings)]
      }
      let count = document.plans.count
      // What is about no plan that could be read is told with the first.
      let findings = Dictionary(grouping: document.findings) { $0.planIndex < count ? $0.planIndex : 0 }
      return document.plans.enumerated().map { index, plan in
        var own = source
        own.id = plan.id
        // What the office calls the document is not the name of each plan in it.
        // Nor are its duties to be done once for each.
        if plan.id != source.id { (own.title, own.duties) = (nil, []) }
        return LoadedPlan(source: own, plan: plan, hash: hash, findings: findings[index] ?? [])
      }
    }
  }

  /// Reads a document that no configuration names; its id comes from the file name, as far as that gives one.
  package static func load(file: String) -> [LoadedPlan] {
    let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension.lowercased()
    let plain = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let source = PlanSource(
      path: file, file: PlainText.harmless(file), id: PlanSourceReader.id(fromFileName: String(plain)), title: nil,
      owners: Owners(), chats: [])
    return load(source)
  }
}
