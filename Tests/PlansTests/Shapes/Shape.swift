// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Testing

/// One way to write the ministry's plan: a generator, and the plan and the findings that reading it must give.
struct Shape: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let findings: [String]
  private let make: @Sendable (MinistryTable) async throws -> (bytes: [UInt8], plan: Plan)

  /// A document that says all that the ministry's text says.
  /// - Parameter adapt: what the shape writes otherwise; the texts of the progress are then expected so too.
  init(
    _ name: String, of adapt: @escaping @Sendable (MinistryTable) -> MinistryTable = { $0 },
    _ make: @escaping @Sendable (MinistryTable) async throws -> [UInt8]
  ) {
    self.init(name) { ministrys in
      let table = adapt(ministrys)
      return (try await make(table), table.plan)
    }
  }

  /// A document that says some of it otherwise: the generator says what plan it is then.
  init(
    _ name: String, findings: [String] = MinistryTable.findings,
    saying make: @escaping @Sendable (MinistryTable) async throws -> (bytes: [UInt8], plan: Plan)
  ) {
    testDescription = name
    self.findings = findings
    self.make = make
  }

  /// Reads the document and holds it against the plan.
  func expectSamePlan(_ location: SourceLocation = #_sourceLocation) async throws {
    let (bytes, plan) = try await make(MinistryTable())
    let document = PlanDocument.read(bytes, id: "mole", file: "shape")
    Self.expect(document.plans, [plan], location)
    let found = document.findings.map { finding in
      finding.code.rawValue + (finding.indicator.map { " \($0)" } ?? "")
    }
    #expect(found.sorted() == findings.sorted(), "\(document.findings.map(\.text))", sourceLocation: location)
  }

  /// Compares plans and shows only where they differ.
  static func expect(_ plans: [Plan], _ expected: [Plan], _ location: SourceLocation = #_sourceLocation) {
    #expect(plans.map(\.id) == expected.map(\.id), sourceLocation: location)
    for (plan, expected) in zip(plans, expected) {
      for (row, other) in zip(plan.indicators, expected.indicators) {
        #expect(row == other, sourceLocation: location)
      }
      #expect(plan.areas == expected.areas, sourceLocation: location)
      #expect(plan.activities == expected.activities, sourceLocation: location)
      #expect(plan.title == expected.title && plan.quarter == expected.quarter, sourceLocation: location)
      #expect(plan.tierPercents == expected.tierPercents, sourceLocation: location)
      let isSame = plan == expected
      #expect(
        isSame, "\(plan.indicators.count) rows, \(String(describing: plan.declaredTotal)) marks",
        sourceLocation: location)
    }
  }
}
