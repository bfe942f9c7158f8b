// SPDX-License-Identifier: Apache-2.0
import Documents

/// What reading a document gave: its plans as far as they could be read, and everything doubtful about them.
package struct PlanDocument: Sendable {
  /// Empty when the document is no plan at all; the findings say why. Most documents hold one.
  package var plans: [Plan]
  package var findings: [Finding]

  /// The first plan.
  package var plan: Plan? { plans.first }
  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Reads a document of any format that `Documents` knows, or Tagid's own YAML form.
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - id: the plan's id; a second plan of the document gets `id-2`, a third `id-3`, and another quarter of one plan has
  ///     the same id.
  ///   - file: its name in findings.
  package static func read(_ bytes: [UInt8], id: String, file: String) -> PlanDocument {
    if PlanForm.isLikely(bytes) { return PlanFormReader.read(bytes, id: id, file: file) }
    do throws(DocumentError) {
      return read(try Document.open(bytes), id: id, file: file)
    } catch {
      return PlanDocument(plans: [], findings: [Finding(error, in: file, [])])
    }
  }

  static func read(_ document: Document, id: String, file: String) -> PlanDocument {
    var reader = DocumentReader(document, file: file)
    reader.read()
    return reader.finish(id: id)
  }

  /// The plans doubted, whatever they were read from.
  init(_ plans: [ReadPlan], ids id: String, _ source: consuming Source) {
    var source = source
    var doubted: [Plan] = []
    for (index, plan) in plans.enumerated() {
      var read = plan
      source.planIndex = index
      read.plan.id = Self.id(id, for: read.plan, after: doubted)
      Doubts.add(to: &read, &source)
      doubted.append(read.plan)
    }
    self.init(plans: doubted, findings: source.inOrder)
  }

  init(plans: [Plan], findings: [Finding]) {
    self.plans = plans
    self.findings = findings
  }

  private static func id(_ id: String, for plan: Plan, after others: [Plan]) -> String {
    let isOtherQuarter = others.contains { other in
      other.id == id && other.fiscalYear == plan.fiscalYear && other.quarter != nil && plan.quarter != nil
    }
    let isRepeated = others.contains { $0.id == id && $0.quarter == plan.quarter }
    if others.isEmpty || (isOtherQuarter && !isRepeated) { return id }
    // The place among the document's plans, so that no two have one.
    return "\(id)-\(others.count + 1)"
  }
}

extension Finding {
  /// What a reader of documents could not read or passed over.
  init(_ error: DocumentError, in file: String, _ tables: [Document.Numbering]) {
    let code: Finding.Code =
      switch error.code {
      case .empty: .fileEmpty
      case .encoding: .textNotUTF8
      case .format: .formatUnsupported
      case .damaged: .fileDamaged
      case .tooLarge: .fileTooLarge
      case .passedOver: .passedOver
      }
    let place = error.line.map { Place(line: $0, column: error.column, table: error.table ?? 0) }
    let numbering = error.table.flatMap { tables.indices.contains($0) ? tables[$0] : nil }
    self.init(
      error.code == .passedOver ? .warning : .error, code, file: file, at: place,
      in: error.numbering ?? numbering ?? .lines,
      // Names of sheets and of parts inside of the file are the document's.
      message: QuotedText.of(error.message, upTo: 240), hint: QuotedText.of(error.hint, upTo: 240))
  }
}
