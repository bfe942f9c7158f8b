// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans
import Testing
import WorkingDays

@testable import Messages

/// Languages are data that anybody can send: each must have every phrase, with the placeholders that it is filled with.
struct LanguageTests {
  @Test func everyPhraseOfEveryLanguageUsesThePlaceholdersThatTheEnglishOneUses() throws {
    let english = Self.phrases(of: .english)
    #expect(english.count > 40)
    for language in Language.all {
      let own = Self.phrases(of: language)
      #expect(Set(own.keys) == Set(english.keys))
      for (name, phrase) in own {
        #expect(!phrase.isEmpty, "\(language.tag) \(name)")
        let expected = Self.placeholders(english[name] ?? "")
        #expect(Self.placeholders(phrase) == expected, "\(language.tag) \(name)")
      }
    }
  }

  @Test func everyLanguageHasSevenDaysTenDigitsAndAWordForEveryState() {
    for language in Language.all {
      #expect(language.weekdays.count == 7)
      #expect(language.digits.map { $0.count == 10 } ?? true)
      #expect(language.ladder.titles.count == 4)
      #expect(language.status.titles.count == 7)
      #expect(language.status.states.count == 5)
      #expect(language.report.titles.count == 7)
    }
  }

  @Test func everyErrorThatSilencesARowIsSaidInTheReadersLanguage() {
    for language in Language.all where language.tag != Language.english.tag {
      guard let words = language.trouble.findings else {
        Issue.record("\(language.tag) has no words for findings")
        continue
      }
      #expect(Set(words.wrong.keys) == Set(Finding.Code.silencing))
      #expect(Set(words.instead.keys) == Set(Finding.Code.silencing))
      #expect(words.wrong.values.allSatisfy { !$0.isEmpty && Self.placeholders($0).isSubset(of: ["text"]) })
      #expect(words.instead.values.allSatisfy { !$0.isEmpty && Self.placeholders($0).isEmpty })
      #expect(Self.placeholders(words.swapped) == ["date"])
    }
  }

  @Test(arguments: [
    ("en", "2021-12-30", "Thursday 30/12/2021"), ("bn", "2021-12-30", "৩০/১২/২০২১ (বৃহস্পতিবার)"),
    ("en", "2022-01-02", "Sunday 02/01/2022"), ("bn", "2022-01-02", "০২/০১/২০২২ (রবিবার)"),
  ])
  func datesAreWrittenAsTheOfficeWritesThem(_ tag: String, _ iso: String, _ shown: String) throws {
    let date = try #require(CivilDate(iso: iso))
    let language = try #require(Language.named(tag))
    #expect(Wording(language).date(date) == shown)
  }

  @Test func marksKeepTheirDecimalsAndOneMarkIsSingular() throws {
    #expect(Wording(.english).marks(1) == "1 mark")
    #expect(Wording(.english).marks(try #require(Decimal(string: "0.6"))) == "0.6 marks")
    #expect(Wording(.bengali).marks(try #require(Decimal(string: "47.4"))) == "৪৭.৪ নম্বর")
  }

  /// Every text inside the language with its path.
  private static func phrases(of language: Language) -> [String: String] {
    var found: [String: String] = [:]
    func walk(_ value: Any, _ path: String) {
      for child in Mirror(reflecting: value).children {
        guard let label = child.label, !["tag", "digits", "weekdays", "titles", "states", "findings"].contains(label)
        else {
          continue
        }
        if let text = child.value as? String {
          found["\(path).\(label)"] = text
        } else {
          walk(child.value, "\(path).\(label)")
        }
      }
    }
    walk(language, "")
    return found
  }

  /// A plural may leave its number out (`1 deadline`), so `{n}` alone does not count.
  private static func placeholders(_ phrase: String) -> Set<String> {
    Set(phrase.matches(of: /\{([a-zA-Z]+)\}/).map { String($0.1) }).subtracting(["n"])
  }
}
