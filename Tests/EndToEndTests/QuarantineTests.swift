// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Chats that were taken away, and servers that ask to be left in peace.
struct QuarantineTests {
  private let smtp: SMTPServer
  private let http: HTTPServer
  private let office: Office

  init() throws {
    smtp = try SMTPServer()
    http = try HTTPServer()
    office = try Office(mail: Office.smtp(smtp.url), chat: Office.webhook(http.url("/hooks/abcdefghijkl")))
  }

  private func mailsAboutIt() async throws -> Int {
    var count = 0
    for message in smtp.messages {
      let mail = try await ParsedMail.parse(message.bytes)
      if mail.parts.contains(where: { $0.text?.contains("tagid channel test ict-cell") == true }) { count += 1 }
    }
    return count
  }

  @Test func aChatThatIsGoneIsToldOnceAndLeftAloneUntilItLeadsElsewhere() async throws {
    http.next(do: .reply(410))
    let first = try await office.check("2021-12-23")
    #expect(first.status == 0, "\(first)")
    #expect(try office.journal().of("quarantine").map(\.channel) == ["ict-cell"])
    #expect(try await mailsAboutIt() == 1)

    let next = try await office.check("2021-12-27")
    #expect(next.errors.contains("nothing is sent over ict-cell"), "\(next)")
    #expect(http.requests.count == 1)
    #expect(try await mailsAboutIt() == 1)
    #expect(try await office.tagid("channel", "list").output.contains("takes nothing more since"))

    try office.configure(mail: Office.smtp(smtp.url), chat: Office.webhook(http.url("/hooks/mnopqrstuvwx")))
    let moved = try await office.check("2021-12-28")
    #expect(http.requests.count == 2, "\(moved)")
    #expect(!moved.errors.contains("nothing is sent over"))
  }

  @Test func aTestThatSucceedsEndsIt() async throws {
    http.next(2, do: .reply(404))
    _ = try await office.check("2021-12-23")
    let failed = try await office.tagid("channel", "test", "ict-cell")
    #expect(failed.status == 69 && failed.output.contains("rejected"), "\(failed)")
    #expect(try await office.check("2021-12-27").errors.contains("nothing is sent over ict-cell"))
    let works = try await office.tagid("channel", "test", "ict-cell")
    #expect(works.status == 0 && works.output.contains("is used again"), "\(works)")
    #expect(!works.output.contains("abcdefghijkl"))
    let run = try await office.check("2021-12-27")
    #expect(http.requests.count == 4, "\(run)")
    let states = try office.journal().of("outcome").filter { $0.status == 200 }
    #expect(states.count == 1)
  }

  @Test func theJournalTellsOfItAndKnowsAPlaceThatItHides() async throws {
    let text = try office.folder.read("tagid.yaml") + "\njournal: { hashAddresses: true }\n"
    _ = try office.folder.write(text, to: "tagid.yaml")
    http.next(do: .reply(410))
    _ = try await office.check("2021-12-23")
    #expect(try !office.folder.read("state/journal.jsonl").contains("…#"))
    #expect(try await office.check("2021-12-27").errors.contains("nothing is sent over ict-cell"))
    #expect(http.requests.count == 1)
    let show = try await office.tagid("journal", "show")
    #expect(show.output.contains("nothing more is sent over ict-cell: "), "\(show)")
    let verify = try await office.tagid("journal", "verify")
    #expect(verify.status == 0, "\(verify)")
    let works = try await office.tagid("channel", "test", "ict-cell")
    #expect(works.status == 0 && works.output.contains("is used again"), "\(works)")
    #expect(try await office.tagid("journal", "show").output.contains("ict-cell is used again: tagid channel test"))
    _ = try await office.check("2021-12-27")
    #expect(http.requests.count == 3)
  }

  @Test func aServerThatAskedForPeaceHasItInTheNextRunToo() async throws {
    http.next(do: .reply(429, headers: [("Retry-After", "3600")]))
    let first = try await office.check("2021-12-23")
    #expect(first.status == 75, "\(first)")
    let second = try await office.check("2021-12-23")
    #expect(second.status == 69 || second.status == 75, "\(second)")
    #expect(http.requests.count == 1)
    #expect(second.output.contains("left in peace") || second.errors.contains("left in peace"), "\(second)")
  }
}
