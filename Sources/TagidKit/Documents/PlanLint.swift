// SPDX-License-Identifier: Apache-2.0
package import Plans

/// What `plan lint` prints: everything doubtful in documents, worst and first things not sorted away from their places.
package struct PlanLint {
  package let findings: [Finding]
  private let files: Int
  private let plans: Int

  /// - Parameter isStrict: takes warnings for errors.
  package init(files: [String], isStrict: Bool) {
    let loaded = files.flatMap { LoadedPlan.load(file: $0) }
    self.files = files.count
    plans = loaded.count { $0.plan != nil }
    findings = loaded.flatMap(\.findings).map { finding in
      guard isStrict else { return finding }
      var strict = finding
      strict.severity = .error
      return strict
    }
  }

  package var exit: ExitStatus { errors > 0 ? .dataError : .success }

  package var text: String {
    let warnings = findings.count - errors
    let sum =
      "\(Self.counted(files, "document")), \(Self.counted(plans, "plan")): \(Self.counted(errors, "error")), "
      + Self.counted(warnings, "warning")
    return (findings.map(\.text) + [sum]).joined(separator: "\n")
  }

  package var json: JSONValue { .object(["findings": .list(findings.map(\.json))]) }

  private var errors: Int { findings.count { $0.severity == .error } }

  private static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
