// SPDX-License-Identifier: Apache-2.0

/// The findings of one row, and whether one of them is an error.
struct RowFindings {
  let file: String
  private(set) var findings: [Finding] = []
  /// Known once the row's id is read.
  var indicator: IndicatorID?

  init(file: String) { self.file = file }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  mutating func add(
    _ severity: Finding.Severity, _ code: Finding.Code, _ place: Place, _ message: String, _ hint: String
  ) {
    var finding = Finding(
      severity, code, file: file, line: place.line, column: place.column, message: message, hint: hint)
    finding.indicator = indicator
    findings.append(finding)
  }
}
