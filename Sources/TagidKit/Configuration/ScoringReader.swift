// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import Plans

/// Reads `scoring:` and `proseCounts:` of `NAME.plan.yaml`; what is not written is the standard.
enum ScoringReader {
  static func read(_ settings: YAMLMapping) -> Scoring {
    var scoring = Scoring.standard
    if let rules = settings.value("scoring")?.mapping {
      if let date = rules.value("date"), let rule = date.choice(ScoringRule.self) {
        if rule == .proportional {
          date.fail("a date cannot be scored by a share", hint: "Write `date: step` or `date: linear`.")
        } else {
          scoring.date = rule
        }
      }
      scoring.count = rules.value("count")?.choice(ScoringRule.self) ?? scoring.count
      scoring.percent = rules.value("percent")?.choice(ScoringRule.self) ?? scoring.percent
      rules.finish()
    }
    scoring.proseCounts = settings.value("proseCounts")?.flag ?? scoring.proseCounts
    return scoring
  }

  /// The rules for a document that no configuration names: what stands beside it. Its other settings are not looked at.
  static func read(besides path: String) throws(ConfigurationError) -> Scoring {
    let file = PlanSourceReader.settingsFile(besides: path)
    guard FileManager.default.fileExists(atPath: file) else { return .standard }
    let problems = Problems()
    let scoring = YAMLFile.mapping(at: file, shown: file, problems).map(read)
    guard let scoring, problems.isEmpty else { throw ConfigurationError(problems: problems.inOrder) }
    return scoring
  }
}
