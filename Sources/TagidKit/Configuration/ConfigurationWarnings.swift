// SPDX-License-Identifier: Apache-2.0
import Plans

/// Gathers what is doubtful in a configuration that can be used all the same.
final class ConfigurationWarnings {
  private(set) var findings: [Finding] = []

  func add(_ finding: Finding) { findings.append(finding) }
}
