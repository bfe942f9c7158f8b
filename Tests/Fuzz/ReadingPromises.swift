// SPDX-License-Identifier: Apache-2.0
import Documents
import Plans
import WorkingDays

/// What reading promises of every document, whatever is in it.
package enum ReadingPromises {
  /// The promises that the document breaks, in words; none when all is well.
  package static func broken(by bytes: [UInt8]) -> [String] {
    let document = PlanDocument.read(bytes, id: "fuzzed", file: "fuzzed")
    var broken: [String] = []
    func expect(_ holds: Bool, _ what: @autoclosure () -> String) { if !holds { broken.append(what()) } }

    expect(!document.plans.isEmpty || document.hasErrors, "neither a plan nor an error")
    expect(
      Set(document.plans.map { "\($0.id) \($0.quarter?.label ?? "")" }).count == document.plans.count,
      "a plan's id twice")
    for plan in document.plans { broken += self.broken(by: plan) }
    let extent = Extent(bytes)
    for finding in document.findings { broken += self.broken(by: finding, extent) }
    expect(isInOrder(document.findings), "findings are not in order")
    for (index, plan) in document.plans.enumerated() {
      for indicator in plan.indicators {
        let errors = document.findings.filter {
          $0.severity == .error && $0.indicator == indicator.id && $0.planIndex == index && $0.code != .idTwice
        }
        expect(
          indicator.hasErrors == !errors.isEmpty,
          "[\(indicator.id)] has errors: \(indicator.hasErrors), \(errors.map(\.text))")
      }
    }
    if !document.plans.isEmpty, !document.hasErrors {
      broken += WrittenForms.differing(from: document.plans, wereTables: !isOwnForm(bytes))
    }
    return broken
  }

  /// Tagid's own form can say what no table can, such as progress for one row alone.
  private static func isOwnForm(_ bytes: [UInt8]) -> Bool { bytes.prefix(4096).firstRange(of: "tagidPlan".utf8) != nil }

  private static func broken(by plan: Plan) -> [String] {
    var broken: [String] = []
    let ids = plan.indicators.map(\.id)
    if Set(ids).count != ids.count { broken.append("an indicator's id twice") }
    if plan.indicators.isEmpty { broken.append("a plan without indicators") }
    for indicator in plan.indicators {
      let percents = indicator.tiers.map(\.percent)
      if percents != Set(percents).sorted(by: >) {
        broken.append("[\(indicator.id)] has tiers out of order: \(percents)")
      }
      if !Set(percents).isSubset(of: plan.tierPercents) { broken.append("[\(indicator.id)] has a tier of its own") }
    }
    return broken
  }

  private static func broken(by finding: Finding, _ extent: Extent) -> [String] {
    var broken: [String] = []
    func expect(_ holds: Bool, _ what: String) { if !holds { broken.append("\(what): \(finding.text)") } }
    expect(!finding.message.isEmpty && !finding.hint.isEmpty, "no words")
    expect((finding.line ?? 1) >= 1 && (finding.line ?? 1) <= extent.lines, "a line outside")
    expect((finding.column ?? 1) >= 1 && (finding.column ?? 1) <= extent.columns, "a column outside")
    expect(finding.message.utf8.count <= 1000 && finding.hint.utf8.count <= 1000, "endless words")
    let words = finding.message + finding.hint + (finding.sheet ?? "")
    expect(words.unicodeScalars.allSatisfy(isHarmless), "harmful characters")
    return broken
  }

  /// Nothing that moves a terminal's cursor, breaks a line or turns the order of letters around.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  private static func isInOrder(_ findings: [Finding]) -> Bool {
    zip(findings, findings.dropFirst()).allSatisfy { a, b in
      (a.sheet ?? "", a.table ?? 0) != (b.sheet ?? "", b.table ?? 0)
        || (a.line ?? 0, a.column ?? 0) <= (b.line ?? 0, b.column ?? 0)
    }
  }

  /// How far a place in the document can be.
  private struct Extent {
    var lines: Int
    var columns: Int

    init(_ bytes: [UInt8]) {
      let isZip = bytes.starts(with: [0x50, 0x4B])
      lines = isZip ? 1_048_576 : 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      columns = isZip ? Bounds.cellsPerRow : max(Bounds.cellsPerRow, bytes.count)
    }
  }
}
