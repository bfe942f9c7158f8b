// SPDX-License-Identifier: Apache-2.0

/// What reading a document gave: a plan as far as it could be read, and everything doubtful about it.
package struct PlanDocument: Sendable {
  /// Nil when the document is no plan at all; the findings say why.
  package var plan: Plan?
  package var findings: [Finding]

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Reads a document of tab-separated text.
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - id: the plan's id.
  ///   - file: its name in findings.
  package static func read(_ bytes: [UInt8], id: String, file: String) -> PlanDocument {
    guard bytes.contains(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) else {
      let finding = Finding(
        .error, .fileEmpty, file: file, line: 1, message: "the file is empty",
        hint: "Save the plan's table into it as tab-separated text, or take the file out of `plans:`.")
      return PlanDocument(plan: nil, findings: [finding])
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let finding = Finding(
        .error, .textNotUTF8, file: file, line: 1, message: "this file is UTF-16 text",
        hint: "Save it as UTF-8; Excel's \"Unicode Text\" is UTF-16, a text editor can change it.")
      return PlanDocument(plan: nil, findings: [finding])
    }
    if let line = firstLineNotUTF8(bytes) {
      let finding = Finding(
        .error, .textNotUTF8, file: file, line: line, message: "this line is not UTF-8 text",
        hint: "Save the document as UTF-8 text; a spreadsheet or a PDF must be exported as tab-separated text first.")
      return PlanDocument(plan: nil, findings: [finding])
    }
    var reader = PlanReader(id: id, file: file)
    for row in TabSeparatedText(bytes) { reader.take(row) }
    return reader.finish()
  }

  private static func firstLineNotUTF8(_ bytes: [UInt8]) -> Int? {
    if bytes.contains(0) { return 1 + bytes[..<(bytes.firstIndex(of: 0) ?? 0)].count { $0 == 0x0A } }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
