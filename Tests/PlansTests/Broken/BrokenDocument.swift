// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import TestSupport
import Testing

/// A document with one thing broken, and everything that must be found in it.
struct BrokenDocument: Sendable, CustomTestStringConvertible {
  var what: String
  /// All findings from top to bottom, each as `severity code place`.
  var findings: [String]
  /// Words that the first finding must say, in its message or its hint.
  var words: String
  /// The indicators that must make no notices then, and no others; nil when there must be no plan at all.
  var silenced: [String]?
  var bytes: @Sendable () async throws -> [UInt8]
  var testDescription: String { what }

  init(
    _ what: String, _ findings: [String], saying words: String = "", silences silenced: [String]? = [],
    bytes: @escaping @Sendable () async throws -> [UInt8]
  ) {
    self.what = what
    self.findings = findings
    self.words = words
    self.silenced = silenced
    self.bytes = bytes
  }

  /// The small plan with other texts in some of its cells.
  init(
    _ what: String, _ cells: [String: String], _ findings: String..., saying words: String = "",
    silences silenced: String..., as form: SmallPlan.Form = .tabs
  ) {
    self.init(what, findings, saying: words, silences: silenced) { try await SmallPlan(cells).bytes(as: form) }
  }

  /// The small plan with other texts in some of its cells, of which nothing can be read.
  init(unusable what: String, _ cells: [String: String], _ findings: String..., saying words: String = "") {
    self.init(what, findings, saying: words, silences: nil) { try await SmallPlan(cells).bytes(as: .tabs) }
  }

  /// A file that cannot be read.
  init(file what: String, _ bytes: [UInt8], _ findings: String..., saying words: String = "") {
    self.init(what, findings, saying: words, silences: nil) { bytes }
  }

  func read() async throws -> PlanDocument {
    PlanDocument.read(try await bytes(), id: "p", file: "p")
  }
}

extension Finding {
  /// `severity code place`: a line and column, a cell of a sheet, or a table with its row and column.
  var summary: String {
    let place =
      sheet.map { "\($0)!\(cell ?? "-")" }
      ?? (table.map { "table \($0):" } ?? "") + "\(line.map { "\($0)" } ?? "-")" + (column.map { ":\($0)" } ?? "")
    return "\(severity.rawValue) \(code.rawValue) \(place)"
  }
}
