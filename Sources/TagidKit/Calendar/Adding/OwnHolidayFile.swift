// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// An office's own holiday file, to which facts are added without losing anything of it.
struct OwnHolidayFile {
  /// As the configuration names it.
  let path: String
  private let facts: [HolidayFact]
  private let schema: String?

  /// A file that is not there yet has no facts. Throws with the line to add by hand when the file would lose something by
  /// being written anew: its comments or its form as YAML.
  init(_ path: String, for fact: HolidayFact) throws(Stop) {
    self.path = path
    let bytes: [UInt8]
    switch InputFile.read(path) {
    case .success(let read): bytes = read
    case .failure(let error) where error.isMissing:
      (facts, schema) = ([], nil)
      return
    case .failure(let error):
      throw Stop(.dataError, Problem(file: PlainText.harmless(path), message: error.reason, hint: error.hint).text)
    }
    do throws(ConfigurationError) {
      facts = try CalendarFile.ownFacts(bytes, shown: PlainText.harmless(path))
    } catch {
      throw Self.byHand(error.problems.map(\.text) + ["tagid: the file has errors and was left as it is"], fact)
    }
    guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      throw Self.byHand(
        ["tagid: \(PlainText.harmless(path)) is not JSON; written anew it would lose its form and its comments"], fact)
    }
    schema = root["$schema"] as? String
  }

  /// Whether the fact is there already. Throws when it is there in other words, which somebody has to decide about.
  func has(_ fact: HolidayFact) throws(Stop) -> Bool {
    if facts.contains(fact) { return true }
    let same = facts.first { other in
      other.date == fact.date && other.effect == fact.effect && other.announced == fact.announced
        && other.scope == fact.scope && other.name.contains { fact.name[$0.key] == $0.value }
    }
    guard let same else { return false }
    throw Stop(
      .dataError,
      "tagid: \(PlainText.harmless(path)) has that order already, in other words:\n  \(HolidayFileText.line(same))\n"
        + "  Change the line by hand if it is wrong.")
  }

  /// The whole file with one fact more, after the others of its day.
  func text(adding fact: HolidayFact) throws(Stop) -> String {
    let text = HolidayFileText.ownFile(facts + [fact], schema: schema)
    let inOrder = (facts + [fact]).enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    let back: [HolidayFact]
    do throws(ConfigurationError) {
      back = try CalendarFile.ownFacts(Array(text.utf8), shown: PlainText.harmless(path))
    } catch {
      throw Self.byHand(error.problems.map(\.text), fact)
    }
    guard back == inOrder.map(\.element) else {
      throw Self.byHand(["tagid: \(PlainText.harmless(path)) would lose something by being written anew"], fact)
    }
    return text
  }

  private static func byHand(_ lines: [String], _ fact: HolidayFact) -> Stop {
    let hint = "  Add this to its `facts` by hand:\n  \(HolidayFileText.line(fact))"
    return Stop(.dataError, (lines + [hint]).joined(separator: "\n"))
  }
}
