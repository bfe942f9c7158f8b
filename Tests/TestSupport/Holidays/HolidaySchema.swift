// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The schema of holiday files, as Debian's python3-jsonschema understands it.
package enum HolidaySchema {
  /// What is wrong with each text; nothing when it is valid. A text that is no JSON throws.
  package static func problems(of texts: [String]) async throws -> [[String]] {
    let schema = ProjectFiles.root.appendingPathComponent("Calendars/holidays/holidays.schema.json").path
    let python = Command(
      "/usr/bin/python3", ["-c", script, schema], input: Array(try JSONEncoder().encode(texts)))
    let finished = try await python.run()
    guard finished.termination == .exit(0) else { throw TimedOut("python3-jsonschema: \(finished.errors)") }
    return try JSONDecoder().decode([[String]].self, from: Data(finished.outputBytes))
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator, FormatChecker
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    texts = json.load(sys.stdin)
    json.dump([[error.message for error in validator.iter_errors(json.loads(text))] for text in texts], sys.stdout)
    """
}
