// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Delivery

/// A plan document is written by anybody: nothing in it may wake a channel, make a link, or become markup.
struct HostileTextTests {
  static let attacks = [
    "<!channel>", "<!here|x>", "<!subteam^S1>", "<@U123>", "<@&123>", "<@!123>", "<#C1>", "<users/all>", "@everyone",
    "@here", "@all", "@channel", "@room", "@**all**", "@_**Rahim**", "#**general**", "x@everyone",
    "<https://evil.example|click>", "[click](https://evil.example)", "[a][b]", "![x](http://evil.example/p.png)",
    "https://evil.example/x", "www.evil.example", "evil.example", "HTTP://EVIL.example", "mailto:a@evil.example",
    "<b>bold</b>", "<a href=\"https://evil.example\">x</a>", "<script>alert(1)</script>", "<img src=x>", "</div>",
    "&lt;!channel&gt;", "&#64;everyone", "**bold**", "__under__", "~~gone~~", "`code`", "```block", "||spoiler||",
    "# Heading", "> quote", "- item", "1. item", "/poll a b", "$$x$$", "<time:2021-12-30T00:00>", "<\u{301}!here>",
    "\\*x\\*", "*bold*", "_it_", "<at>Rahim</at>", "{{text}}", "\u{202E}gnahc\u{200B}", "\u{2060}@here", "```\n@here",
  ]

  private static func message(_ text: String) -> Message {
    var message = Samples.english
    (message.subject, message.summary, message.alert) = (text, text, text)
    message.footer = [text]
    message.sections[0].heading = text
    message.sections[0].note = text
    for index in message.sections[0].items.indices {
      message.sections[0].items[index].title = text
      message.sections[0].items[index].headline = text
      message.sections[0].items[index].details = [text]
      message.sections[0].items[index].rungs[0].cells[0] = text
    }
    return message
  }

  /// Keys whose text a service reads as markup, or links and mentions by itself.
  private static let keys: Set<String> = [
    "text", "content", "description", "message", "body", "formatted_body", "title", "topic",
  ]

  private static func shown(_ kind: String, _ text: String, butNot key: String = "") throws -> [String] {
    let texts = ServiceSamples.texts(try ServiceSamples.body(kind, message(text)))
    return texts.filter { keys.contains($0.key) && $0.key != key }.map(\.text)
  }

  @Test(
    "No text mentions anybody or becomes a link", arguments: ServiceSamples.kinds.filter { $0 != "webhook" }, attacks)
  func noTextMentionsOrLinks(kind: String, attack: String) throws {
    for text in try Self.shown(kind, attack) {
      let patterns: [Regex<Substring>] = [
        #/<!|<@|<#|<users\/|<at>|<time:/#, #/@(?:everyone|here|all|channel|room|_?\*|evil)/#, #/#\*\*/#, #/\]\(|\]\[/#,
        #/(?i)https?:\/\//#, #/(?i)evil\.example/#, #/&#64;/#, #/\$\$/#, #/[\u{202E}\u{200B}]/#,
      ]
      for pattern in patterns { #expect(text.firstMatch(of: pattern) == nil, "\(kind): \(text)") }
    }
  }

  @Test("Telegram makes no command of a text", arguments: ["/stop", "first /stop", "(/stop)"])
  func telegramMakesNoCommandOfAText(attack: String) throws {
    for text in try Self.shown("telegram", attack) { #expect(!text.contains("/stop"), "\(text)") }
    #expect(HarmlessText.of("30/12/2021 and/or ক/খ") == "30/12/2021 and/or ক/খ")
  }

  @Test("HTML has only our own tags", arguments: ["telegram", "matrix", "googlechat"], attacks)
  func htmlHasOnlyOurOwnTags(kind: String, attack: String) throws {
    let key = kind == "matrix" ? "formatted_body" : "text"
    let texts = ServiceSamples.texts(try ServiceSamples.body(kind, Self.message(attack))).filter { $0.key == key }
    // Beside Google's card stands the subject, which is no HTML.
    for text in texts.map(\.text) where kind != "googlechat" || text.contains("<b>") {
      let tags = Set(text.matches(of: #/<[^>]*>/#).map { String($0.output) })
      #expect(tags.isSubset(of: ["<b>", "</b>", "<br>"]), "\(tags)")
      #expect(text.matches(of: #/<b>/#).count == text.matches(of: #/<\/b>/#).count)
      #expect(text.replacing(#/&(amp|lt|gt);/#, with: "").firstMatch(of: #/&(?!\u{2060})/#) == nil, "\(text)")
    }
  }

  @Test(
    "Markdown has only our own bold", arguments: ["discord", "mattermost", "rocketchat", "zulip", "slack"],
    attacks)
  func markdownHasOnlyOurOwnBold(kind: String, attack: String) throws {
    // Zulip's topic is no Markdown, nor is Slack's header.
    for text in try Self.shown(kind, attack, butNot: "topic") where text != "deadlines" {
      let lines = text.split(separator: "\n").map { line in
        // What is escaped is no markup any more.
        String(line).replacing(#/\\[\\*_~`\[\]|]/#, with: "")
      }
      for line in lines {
        let bold = line.matches(of: #/\*+/#).count
        #expect(bold == 0 || bold == 2, "\(kind): \(line)")
        #expect(line.firstMatch(of: #/[_~`]/#) == nil, "\(kind): \(line)")
        // Slack makes nothing of the beginning of a line but a quotation, whose sign is escaped.
        if kind == "slack" { continue }
        #expect(line.firstMatch(of: #/^(#|>|- |\d+\. |\/|=|\|)/#) == nil, "\(kind): \(line)")
        #expect(line.firstMatch(of: #/<[a-z\/!]/#) == nil, "\(kind): \(line)")
      }
    }
  }

  @Test("A Teams card reads no Markdown at all", arguments: attacks)
  func aTeamsCardReadsNoMarkdown(attack: String) throws {
    let body = String(decoding: try ServiceSamples.body("teams", Self.message(attack)), as: UTF8.self)
    #expect(!body.contains("\"type\":\"TextBlock\"") && !body.contains("FactSet") && !body.contains("\"entities\""))
  }

  @Test("Discord is told to mention nobody, Matrix that nobody is mentioned")
  func mentionsAreOff() throws {
    #expect(
      String(decoding: try ServiceSamples.body("discord", Samples.english), as: UTF8.self)
        .contains(#""allowed_mentions":{"parse":[]}"#))
    #expect(
      String(decoding: try ServiceSamples.body("matrix", Samples.english), as: UTF8.self).contains(#""m.mentions":{}"#))
  }

  @Test(
    "A template's text cannot break out of where it stands",
    arguments: ["application/json", "application/x-www-form-urlencoded", "text/xml", "text/plain"], attacks)
  func aTemplatesTextCannotBreakOut(type: String, attack: String) throws {
    let bodies = [
      "application/json": #"{"a":"{{subject}}","b":"{{text}}"}"#,
      "application/x-www-form-urlencoded": "a={{subject}}&b=1",
      "text/xml": "<a b=\"{{subject}}\">{{subject}}</a>", "text/plain": "{{subject}}",
    ]
    let service = try TemplateService(
      method: .post, url: Secret("https://sms.example.org/send?t={{subject}}&u=1"), headers: [], contentType: type,
      body: bodies[type])
    let request = try service.request(
      for: Self.message(attack + "\"'&<>=\n"), to: .chat(key: "x"), at: Samples.stamp)
    let body = String(decoding: request.body, as: UTF8.self)
    switch type {
    case "application/json":
      let object = try #require(try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: String])
      #expect(Set(object.keys) == ["a", "b"])
    case "application/x-www-form-urlencoded": #expect(body.split(separator: "&").count == 2)
    case "text/xml": #expect(body.matches(of: #/[<>"]/#).count == 6 && !body.contains("'"))
    default: #expect(!body.contains("\n"))
    }
    let url = try #require(request.url).reveal { $0 }
    #expect(url.hasPrefix("https://sms.example.org/send?t=") && url.hasSuffix("&u=1"))
    #expect(url.split(separator: "&").count == 2 && url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }
}
