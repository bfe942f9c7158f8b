// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
package import Plans
import WorkingDays

/// A plan document as it was found on this run.
package struct LoadedPlan: Sendable {
  package var source: PlanSource
  /// Nil when nothing of it can be used.
  package var plan: Plan?
  /// `sha256:…` of the document; nil when it could not be read.
  package var hash: String?
  package var findings: [Finding]
  /// Whether a later quarter's document of the same plan gives the targets, and this one only its progress.
  package var isEarlierQuarter = false

  /// Reads all documents. Several of one id and one fiscal year are one plan (rule 8): the latest quarter's gives the
  /// targets, the others only their progress. Of several years the latest counts.
  static func load(_ sources: [PlanSource]) -> [LoadedPlan] {
    var loaded = sources.flatMap { load($0) }
    for id in Set(loaded.map(\.source.id)) {
      let same = loaded.indices.filter { loaded[$0].source.id == id && loaded[$0].plan != nil }
      guard let latest = same.max(by: { loaded[$0].order < loaded[$1].order }) else { continue }
      for index in same where index != latest {
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

  /// Later years and quarters are greater.
  private var order: (Int, Int) { (plan?.fiscalYear.startYear ?? 0, plan?.quarter?.number ?? 0) }

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
      return document.plans.enumerated().map { index, plan in
        var own = source
        own.id = plan.id
        // What the office calls the document is not the name of each plan in it.
        if document.plans.count > 1, plan.id != source.id { own.title = nil }
        return LoadedPlan(
          source: own, plan: plan, hash: hash,
          findings: document.findings.filter {
            $0.planIndex == index || (index == 0 && $0.planIndex >= document.plans.count)
          })
      }
    }
  }

  /// Reads a document that no configuration names; its id comes from the file name, as far as that gives one.
  package static func load(file: String) -> [LoadedPlan] {
    let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension.lowercased()
    let plain = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let source = PlanSource(
      path: file, file: file, id: PlanSourceReader.id(fromFileName: String(plain)), title: nil,
      owners: Owners(byPrefix: []), chats: [])
    return load(source)
  }
}
