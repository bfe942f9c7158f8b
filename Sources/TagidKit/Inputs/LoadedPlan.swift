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

  /// Reads all documents; of several with one id the one of the latest quarter counts.
  static func load(_ sources: [PlanSource]) -> [LoadedPlan] {
    var loaded = sources.map { load($0) }
    for id in Set(sources.map(\.id)) {
      let same = loaded.indices.filter { loaded[$0].source.id == id && loaded[$0].plan != nil }
      let latest = same.max { (loaded[$0].plan?.quarter?.number ?? 0) < (loaded[$1].plan?.quarter?.number ?? 0) }
      for index in same where index != latest {
        loaded[index].plan = nil
        loaded[index].findings.append(
          Finding(
            .error, .planTwice, file: loaded[index].source.file,
            message:
              "the plan \"\(id)\" is also read from \(latest.map { loaded[$0].source.file } ?? "another file"), which counts",
            hint: "Leave one document of a plan in `plans:`, or give this one an id of its own in its .plan.yaml."))
      }
    }
    return loaded
  }

  /// Reads one document; a file that is missing or no plan gives findings and no plan.
  package static func load(_ source: PlanSource) -> LoadedPlan {
    switch InputFile.read(source.path) {
    case .failure(let error):
      let finding = Finding(
        .error, error.isMissing ? .fileMissing : .fileUnreadable, file: source.file, message: error.reason,
        hint: error.hint)
      return LoadedPlan(source: source, plan: nil, hash: nil, findings: [finding])
    case .success(let bytes):
      let document = PlanDocument.read(bytes, id: source.id, file: source.file)
      return LoadedPlan(
        source: source, plan: document.plan, hash: "sha256:\(SHA256Digest.hex(bytes))", findings: document.findings)
    }
  }

  /// Reads a document that no configuration names; its id comes from the file name, as far as that gives one.
  package static func load(file: String) -> LoadedPlan {
    let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension.lowercased()
    let plain = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let source = PlanSource(
      path: file, file: file, id: PlanSourceReader.id(fromFileName: String(plain)), title: nil,
      owners: Owners(byPrefix: []), chats: [], policy: nil)
    return load(source)
  }
}
