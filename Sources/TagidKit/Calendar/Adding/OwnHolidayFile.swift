// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import WorkingDays

/// An office's own holiday file, to which facts are added without losing anything of it.
struct OwnHolidayFile {
  /// As the configuration names it.
  let path: String
  private let fact: HolidayFact
  private let own: OwnHolidays

  /// A file that is not there yet has no facts. Throws with the line to add by hand when the file would lose something by
  /// being written anew: its comments or its form as YAML.
  init(_ path: String, for fact: HolidayFact) throws(Stop) {
    self.path = path
    self.fact = fact
    let bytes: [UInt8]
    switch InputFile.read(path) {
    case .success(let read): bytes = read
    case .failure(let error) where error.isMissing:
      own = OwnHolidays(facts: [])
      return
    case .failure(let error):
      throw Stop(.dataError, Problem(file: PlainText.harmless(path), message: error.reason, hint: error.hint).text)
    }
    do throws(ConfigurationError) {
      own = try CalendarFile.own(bytes, shown: PlainText.harmless(path))
    } catch {
      throw Self.byHand(error.problems.map(\.text) + ["tagid: the file has errors and was left as it is"], fact)
    }
    guard (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil else {
      throw Self.byHand(
        ["tagid: \(PlainText.harmless(path)) is not JSON; written anew it would lose its form and its comments"], fact)
    }
  }

  /// What becomes of the file when a fact is added.
  enum Change {
    /// The fact is the last word about its day already.
    case none
    /// The whole file anew, and the lines of the same fact that stood before a later word and were taken out.
    case text(String, replacing: [HolidayFact])
  }

  /// The fact put after all others of its day. Throws when it is there as the last word but in other words, which somebody
  /// has to decide about.
  func addingFact() throws(Stop) -> Change {
    let earlier = own.facts.filter { $0.isSaidAgain(by: fact) }
    guard let last = own.facts.last(where: { $0.date == fact.date }), earlier.contains(last) else {
      return .text(try text(own.facts.filter { !earlier.contains($0) } + [fact]), replacing: earlier)
    }
    if last == fact { return .none }
    throw Stop(
      .dataError,
      "tagid: \(PlainText.harmless(path)) has that order already, in other words:\n  \(HolidayFileText.line(last))\n"
        + "  Change the line by hand if it is wrong.")
  }

  private func text(_ facts: [HolidayFact]) throws(Stop) -> String {
    let years = own.completion?.years
    let text = HolidayFileText.ownFile(facts, completing: years, schema: own.schema)
    let inOrder = facts.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    let back: OwnHolidays
    do throws(ConfigurationError) {
      back = try CalendarFile.own(Array(text.utf8), shown: PlainText.harmless(path))
    } catch {
      throw Self.byHand(error.problems.map(\.text), fact)
    }
    guard back.facts == inOrder.map(\.element), back.completion?.years == years, back.schema == own.schema else {
      throw Self.byHand(["tagid: \(PlainText.harmless(path)) would lose something by being written anew"], fact)
    }
    return text
  }

  private static func byHand(_ lines: [String], _ fact: HolidayFact) -> Stop {
    let hint = "  Add this to its `facts` by hand:\n  \(HolidayFileText.line(fact))"
    return Stop(.dataError, (lines + [hint]).joined(separator: "\n"))
  }
}

extension HolidayFact {
  /// Whether another fact is the same order, whatever source and note it names.
  fileprivate func isSaidAgain(by other: HolidayFact) -> Bool {
    date == other.date && effect == other.effect && announced == other.announced && scope == other.scope
      && name.contains { other.name[$0.key] == $0.value }
  }
}
