// SPDX-License-Identifier: Apache-2.0
import Documents
import WorkingDays

/// What findings need to know of the document, and the findings so far.
struct Source {
  let file: String
  let tables: [Document.Numbering]
  var findings: [Finding] = []
  /// Which of the document's plans is looked at, from 0.
  var planIndex = 0
  /// How often each code was found, and the last one of those that are only counted.
  private var counts: [Finding.Code: Int] = [:]
  private var uncounted: [Finding.Code: Finding] = [:]

  init(file: String, tables: [Document.Numbering] = [.lines]) {
    self.file = file
    self.tables = tables
  }

  mutating func add(
    _ severity: Finding.Severity, _ code: Finding.Code, _ place: Place?, of indicator: IndicatorID? = nil,
    _ message: String, _ hint: String, quote: String? = nil, meant: CivilDate? = nil
  ) {
    var finding = Finding(
      severity, code, file: file, at: place, in: numbering(place), indicator: indicator, message: message, hint: hint)
    counts[code, default: 0] += 1
    finding.planIndex = planIndex
    // Errors beyond the bound still silence their rows; only what is said of them is counted instead.
    guard counts[code, default: 0] <= Bounds.findingsOfOneKind else {
      uncounted[code] = finding
      return
    }
    finding.quote = quote
    finding.meant = meant
    findings.append(finding)
  }

  func numbering(_ place: Place?) -> Document.Numbering {
    guard let table = place?.table, tables.indices.contains(table) else { return .lines }
    return tables[table]
  }

  /// A row as people are told of it.
  func row(_ place: Place) -> String {
    switch numbering(place) {
    case .lines: "line \(place.line)"
    case .sheet(let name): "row \(place.line) of the sheet \"\(name)\""
    case .table(let number): "row \(place.line) of table \(number)"
    }
  }

  /// From top to bottom. The tables of a page may lie inside each other, and only its lines say what comes first.
  var inOrder: [Finding] {
    let rest = uncounted.values.sorted { $0.code.rawValue < $1.code.rawValue }.map { last -> Finding in
      let count = counts[last.code, default: 0] - Bounds.findingsOfOneKind
      var finding = Finding(
        last.severity, last.code, file: file, message: "\(count) more of this kind were found",
        hint: "Mend what is named first; the others are named when fewer are left.")
      finding.planIndex = last.planIndex
      return finding
    }
    return sorted + rest
  }

  private var sorted: [Finding] {
    findings.enumerated().sorted { a, b in
      a.element.order == b.element.order ? a.offset < b.offset : a.element.order < b.element.order
    }.map(\.element)
  }
}

extension Finding {
  /// At one place errors come first.
  fileprivate var order: (Int, Int, Int, Int) {
    (sheet == nil && table == nil ? 0 : tableIndex ?? 0, line ?? 0, column ?? 0, severity == .error ? 0 : 1)
  }
}
