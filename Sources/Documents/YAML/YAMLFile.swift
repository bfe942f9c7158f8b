// SPDX-License-Identifier: Apache-2.0
import Yams

/// Reads a YAML file (or JSON, which is YAML) into a strict mapping whose every value knows its line and column.
package enum YAMLFile {
  /// Nil when the text is no mapping; why not is added to the problems.
  package static func mapping(_ bytes: [UInt8], shown file: String, _ problems: Problems) -> YAMLMapping? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.add(Problem(file: file, message: "the file is not UTF-8 text", hint: "Save it as UTF-8."))
      return nil
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        problems.add(Problem(file: file, line: 1, message: "the file is empty", hint: "Write its settings into it."))
        return nil
      }
      guard case .mapping(let mapping) = node else {
        problems.add(
          Problem(
            file: file, line: 1, column: 1, message: "expected settings as `key: value` lines",
            hint: "See the README's example of this file."))
        return nil
      }
      return YAMLMapping(mapping, file: file, path: "", problems)
    } catch let error as YamlError {
      var problem = error.problem(in: file)
      // The end of a text without a line end counts as a line of its own to the YAML library.
      let lines = bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1)
      problem.line = problem.line.map { min($0, max(lines, 1)) }
      problems.add(problem)
      return nil
    } catch {
      problems.add(Problem(file: file, message: "\(error)", hint: "Correct the file."))
      return nil
    }
  }
}

extension YamlError {
  fileprivate func problem(in file: String) -> Problem {
    let hint = "Correct the YAML; a common cause is a tab, a missing space after a colon, or an unclosed quote."
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // libyaml's own words go on with a function to call.
      let reason = problem.hasPrefix("Maximum nesting level") ? "nested too deep" : problem
      return Problem(file: file, line: mark.line, column: mark.column, message: "not YAML: \(reason)", hint: hint)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
      return Problem(
        file: file, line: context.mark.line, column: context.mark.column, message: "written twice: \(keys)",
        hint: "Keep one of the two.")
    case .reader(let problem, _, _, _):
      return Problem(file: file, message: "not YAML: \(problem)", hint: "Take control characters out of the file.")
    default:
      // Without the error's own text: it quotes the line, which may hold a secret.
      return Problem(file: file, message: "not YAML", hint: hint)
    }
  }
}
