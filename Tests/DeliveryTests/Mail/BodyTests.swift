// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

struct BodyTests {
  /// Text as a plan might hold it by accident or by malice.
  static let hostile =
    "<script>alert(1)</script> ]]> & \"q\" 'a' <!--\u{0}\u{8}\u{1B}[31m \u{202E}reversed\u{202C} \u{2066}iso\u{2069} "
    + "zero\u{200B}width\u{FEFF} \"\u{301}onload=x <\u{301}b {{subject}} {{{id}}}"

  static var hostileMessage: Message {
    var message = Samples.bengali
    message.alert = hostile
    message.summary = hostile
    message.footer = [hostile]
    for section in message.sections.indices {
      message.sections[section].heading = hostile
      message.sections[section].note = hostile
      for item in message.sections[section].items.indices {
        message.sections[section].items[item].title = hostile
        message.sections[section].items[item].headline = hostile
        message.sections[section].items[item].details = [hostile]
        message.sections[section].items[item].rungTitles = [hostile]
        message.sections[section].items[item].rungs = [
          LadderRung(state: .open, current: true, cells: [hostile], percent: 900)
        ]
      }
    }
    return message
  }

  @Test("Both bodies are as they were when last looked at", arguments: [Samples.bengali, Samples.english])
  func bothBodiesAreAsLastSeen(message: Message) throws {
    #expect(Golden.difference(PlainTextBody.render(message), "digest-\(message.language).txt") == nil)
    #expect(Golden.difference(try HTMLBody.render(message), "digest-\(message.language).html") == nil)
  }

  @Test("Lines of plain text keep to 76 columns, and no character is torn")
  func plainTextKeepsItsWidth() {
    let text = PlainTextBody.render(Samples.bengali)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(columns(line) <= 76) }
    let words = Samples.bengali.sections.flatMap(\.items).flatMap { $0.title.split(separator: " ") }
    for word in words { #expect(text.contains(word)) }
  }

  @Test("Nothing in a message can become markup, hide or reorder text")
  func nothingBecomesMarkup() throws {
    let html = try HTMLBody.render(Self.hostileMessage)
    let tags = html.matches(of: #/<(/?[a-zA-Z!][a-zA-Z0-9]*)/#).map { String($0.1) }
    let known = try HTMLBody.render(Samples.bengali).matches(of: #/<(/?[a-zA-Z!][a-zA-Z0-9]*)/#).map { String($0.1) }
    #expect(Set(tags).isSubset(of: Set(known)))
    let text = PlainTextBody.render(Self.hostileMessage)
    for body in [html, text] {
      let strange = body.unicodeScalars.filter { ($0.isControl && $0 != "\n") || $0.isDeceptive }
      #expect(strange.isEmpty)
    }
    #expect(html.contains("&quot;\u{301}onload"))
    #expect(html.contains("{{subject}}"), "what a plan says is never a template")
  }

  @Test("The alert stands above everything else in both parts")
  func theAlertStandsFirst() throws {
    let alert = try #require(Samples.bengali.alert)
    #expect(PlainTextBody.render(Samples.bengali).hasPrefix("*** এই বার্তাটি"))
    let html = try HTMLBody.render(Samples.bengali)
    let shown = try #require(html.range(of: alert)?.lowerBound)
    let column = try #require(html.range(of: "class=\"column\"")?.lowerBound)
    let heading = try #require(html.range(of: "<h2")?.lowerBound)
    #expect(column < shown && shown < heading)
  }

  @Test("Joiners that Bengali and emoji need stay")
  func joinersStay() {
    #expect(shown("র‍্যাব ক্‌ষ 👩‍👩‍👧‍👦") == "র‍্যাব ক্‌ষ 👩‍👩‍👧‍👦")
    #expect(shown("  a\t\r\n b\u{2028}c ") == "a b c")
  }

  @Test("Columns are those of a terminal", arguments: [("abc", 3), ("ক্ষ", 2), ("提醒", 4), ("é", 1), ("e\u{301}", 1)])
  func columnsAreThoseOfATerminal(text: String, width: Int) {
    #expect(columns(text) == width)
  }
}
