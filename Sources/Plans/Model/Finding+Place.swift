// SPDX-License-Identifier: Apache-2.0
import Documents

extension Finding {
  /// A finding at a place of a document; a sheet's cell and a Word table are named as their programs name them.
  init(
    _ severity: Severity, _ code: Code, file: String, at place: Place?, in numbering: Document.Numbering,
    indicator: IndicatorID? = nil, message: String, hint: String
  ) {
    self.init(
      severity, code, file: file, line: place?.line, column: place?.column, indicator: indicator, message: message,
      hint: hint)
    tableIndex = place?.table
    switch numbering {
    case .lines: break
    case .sheet(let name):
      sheet = name
      cell = place.flatMap { place in place.column.map { "\(Self.letters($0))\(place.line)" } }
    case .table(let number): table = number
    }
  }

  /// A spreadsheet column's letters: 1 is A, 27 is AA.
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
