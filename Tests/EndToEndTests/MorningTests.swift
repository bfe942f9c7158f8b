// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The main job through the real program: the ministry's plan on 23 December 2021, by SMTP and HTTP.
struct MorningTests {
  private let smtp: SMTPServer
  private let http: HTTPServer
  private let office: Office

  init() throws {
    smtp = try SMTPServer()
    http = try HTTPServer()
    office = try Office(mail: Office.smtp(smtp.url), chat: Office.webhook(http.url("/hooks/ict-cell")))
  }

  @Test func eachFocalPointGetsOneMailThatAnIndependentParserUnderstands() async throws {
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(smtp.messages.map(\.recipients) == [["innovation@example.gov.bd"], ["planning@example.gov.bd"]])
    let mails = try await ParsedMail.parse(all: smtp.messages.map(\.bytes))
    let mail = try #require(mails.first)
    #expect(mail.subject == "তাগিদ: [১.৩.১] ১০০% — শেষ তারিখ ৩০/১২/২০২১ (বৃহস্পতিবার), বাকি ৫ কর্মদিবস (আরও ৪টি)")
    #expect(mail.defects.isEmpty)
    #expect(mail.from == [.init(name: "Tagid", address: "tagid@example.gov.bd")])
    #expect(mail.to.map(\.address) == ["innovation@example.gov.bd"])
    #expect(mail.header("Auto-Submitted") == "auto-generated")
    #expect(mail.header("Content-Language") == "bn")
    #expect(mail.parts.map(\.contentType) == ["text/plain", "text/html", "text/calendar"])
    for part in mail.parts.prefix(2) {
      let text = try #require(part.text)
      for fact in ["১.৩.১", "৩০/১২/২০২১", "৫ কর্মদিবস", "১৩/০১/২০২২", "১ নম্বর", "ন্যূনতম একটি সেবা ডিজিটাইজকৃত"] {
        #expect(text.contains(fact), "\(part.contentType) lacks \(fact)")
      }
    }
    let english = try #require(mails.last)
    #expect(english.subject == "Reminder: [2.2.4] 100% by Thursday 13/01/2022, 15 working days left (+3 more)")
  }

  @Test func theChatGetsOneJSONMessageWithTheFactsOfEveryNotice() async throws {
    _ = try await office.check("2021-12-23")
    let request = try #require(http.requests.first)
    #expect(http.requests.count == 1)
    #expect(request.method == "POST")
    #expect(request.path == "/hooks/ict-cell")
    #expect(request.header("Content-Type")?.hasPrefix("application/json") == true)
    let body = try JSONDecoder().decode(Webhook.self, from: Data(request.body))
    #expect(body.type == "tagid.digest")
    #expect(body.data.language == "en")
    #expect(request.header("webhook-id") == body.data.id)
    let notices = body.data.sections.prefix(1).flatMap(\.items).flatMap(\.notices)
    let others = body.data.sections.dropFirst().flatMap(\.items).flatMap(\.notices)
    #expect(others.count == 7 && others.allSatisfy { $0.identity.contains("/q2-7d") || $0.identity.contains("/m-") })
    #expect(
      notices.map(\.identity) == [
        "mole-egov-2021-22/1.3.1/100/2021-12-30/7d", "mole-egov-2021-22/2.2.4/100/2022-01-13/30d",
      ])
    #expect(notices.map(\.atStake) == [1, Decimal(string: "0.6")])
    #expect(notices.map(\.workingDaysLeft) == [5, 15])
    #expect(notices.map(\.daysLeft) == [7, 21])
  }

  @Test func theJournalHasOneIntentAndOneOutcomeForEachMessage() async throws {
    _ = try await office.check("2021-12-23")
    let journal = try office.journal()
    let intents = journal.of("intent")
    let outcomes = journal.of("outcome")
    #expect(intents.map(\.recipient) == ["innovation-officer", "ict-cell", "planning-officer"])
    #expect(intents.map(\.kind) == ["smtp", "webhook", "smtp"])
    #expect(Set(intents.map(\.id)) == Set(outcomes.map(\.id)))
    #expect(outcomes.map(\.result) == ["accepted", "accepted", "accepted"])
    #expect(outcomes.compactMap(\.status).sorted() == [200, 250, 250])
    #expect(outcomes.filter { $0.status == 250 }.allSatisfy { $0.detail?.contains("queued as") == true })
    #expect(journal.types.last == "run")
    #expect(journal.last?.complete == true)
    #expect(journal.last?.exit == 0)
    let mail = try await ParsedMail.parse(try #require(smtp.messages.first?.bytes))
    #expect(mail.messageID == "<\(try #require(intents.first?.id))@example.gov.bd>")
  }

  @Test func aSecondRunOfTheDaySendsNothingAndAddsOnlyItsRunRecord() async throws {
    _ = try await office.check("2021-12-23")
    let before = try office.journal()
    let again = try await office.check("2021-12-23")
    #expect(again.status == 0)
    #expect(again.output.contains("nothing was due"))
    #expect(smtp.messages.count == 2)
    #expect(http.requests.count == 1)
    let after = try office.journal()
    #expect(after.count == before.count + 1)
    #expect(after.types.last == "run")
  }

  @Test func eighteenDaysLaterTheLossIsToldWithWhatIsStillOpenAndWhatFollows() async throws {
    _ = try await office.check("2021-12-23")
    let run = try await office.check("2022-01-10")
    #expect(run.status == 0, "\(run)")
    let sent = try #require(smtp.messages.last { $0.recipients == ["innovation@example.gov.bd"] })
    let mail = try await ParsedMail.parse(sent.bytes)
    #expect(mail.subject == "[১.৩.১] ১০০% হাতছাড়া (১ নম্বর); ৮০% স্তরের সুযোগ ১৩/০১/২০২২ (বৃহস্পতিবার) পর্যন্ত (আরও ১টি)")
    // Lines of the text part are wrapped; the HTML part has every sentence whole.
    let html = try #require(mail.part("text/html")?.text)
    #expect(html.contains("১ নম্বর হাতছাড়া হয়েছে।"))
    #expect(html.contains("৮০% স্তর অর্জনের সুযোগ আছে ১৩/০১/২০২২ (বৃহস্পতিবার) পর্যন্ত: আর ৩ দিন (৩ কর্মদিবস) বাকি; ১ নম্বর ঝুঁকিতে।"))
    #expect(html.contains("১৩/০১/২০২২ পার হলে ৫ নম্বরের মধ্যে ১ নম্বর কমে যাবে; এরপর ৬০% স্তর অর্জনের সুযোগ থাকবে ২০/০১/২০২২ (বৃহস্পতিবার) পর্যন্ত।"))
    let intent = try #require(try office.journal().of("intent").first { $0.notices?.first?.reason == "tier-lost" })
    #expect(
      intent.notices?.map(\.identity) == [
        "mole-egov-2021-22/1.3.1/100/2021-12-30/lost", "mole-egov-2021-22/1.5.1/100/2022-06-30/m-2022-01",
      ])
  }

  @Test func theMinistrysOddTextIsPrintedAsWarningsWhileAllRowsAreServed() async throws {
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0)
    #expect(run.errors.contains("mole-egov-2021-22.tsv:31:6: warning: [2.2.5] declares the unit count"))
    #expect(run.errors.contains("Moving activity [2.1] (6 marks) from area [2] to area [1] reconciles both"))
    #expect(run.errors.components(separatedBy: "[progress-prose]").count == 3)
    let quiet = try await office.check("2021-12-23", "--quiet")
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test(arguments: [("bn", "১.৩.১  সুযোগ আছে   ১০০%  ৩০/১২/২০২১"), ("en", "1.3.1  open      100%  30/12/2021")])
  func statusIsATableInTheReadersLanguage(_ language: String, _ row: String) async throws {
    let run = try await office.tagid("status", "--as-of", "2021-12-23", "--language", language)
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains(row), "\(run.output)")
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func jsonOutputHasTheDocumentedKeys() async throws {
    let run = try await office.check("2021-12-23", "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.outputBytes))
    #expect(report.asOf == "2021-12-23")
    #expect(report.exit == 0)
    #expect(report.messages.map(\.result) == ["accepted", "accepted", "accepted"])
    #expect(report.messages.allSatisfy { !$0.possibleRepeat && $0.id.count == 64 })
    #expect(
      report.passedOver.filter { !$0.contains("/q2-") } == [
        "mole-egov-2021-22/1.3.1/100/2021-12-30/14d", "mole-egov-2021-22/1.3.1/100/2021-12-30/30d",
      ])
    #expect(Set(report.findings.map(\.severity)) == ["warning"])
  }
}

private struct Webhook: Decodable {
  struct Digest: Decodable {
    var id: String, language: String
    var sections: [Section]
  }
  struct Section: Decodable { var items: [Item] }
  struct Item: Decodable { var notices: [Notice] }
  struct Notice: Decodable {
    var identity: String
    var atStake: Decimal?
    var daysLeft: Int?, workingDaysLeft: Int?
  }

  var type: String
  var data: Digest
}

private struct Report: Decodable {
  struct Message: Decodable {
    var id: String, result: String
    var possibleRepeat: Bool
  }
  struct Finding: Decodable { var severity: String }

  var asOf: String
  var exit: Int
  var messages: [Message]
  var passedOver: [String]
  var findings: [Finding]
}
