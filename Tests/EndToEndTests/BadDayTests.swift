// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Days on which servers are down, runs are killed, and two runs meet.
struct BadDayTests {
  @Test func aRunKilledBetweenIntentAndOutcomeIsFinishedByTheNextUnderTheSameIdMarkedAsPossibleRepeat() async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    // The chat's message has its outcome by then.
    let journal = office.folder.path + "/state/journal.jsonl"
    let striker = Striker(SIGKILL) {
      (try? String(contentsOfFile: journal, encoding: .utf8))?.contains("outcome") ?? false
    }
    smtp.at(.endOfData, times: 1, do: .strike(striker))
    let killed = try office.command(["check", "--as-of", "2021-12-23"]).start()
    striker.aim(at: killed)
    _ = try await killed.wait()
    let answered = Set(try office.journal().of("outcome").map(\.id))
    let open = try office.journal().of("intent").filter { !answered.contains($0.id) }
    #expect(open.map(\.recipient) == ["innovation-officer"])

    let next = try await office.check("2021-12-23")
    #expect(next.status == 0, "\(next)")
    #expect(next.output.contains("(possible repeat)"))
    let first = try await ParsedMail.parse(try #require(smtp.messages.first?.bytes))
    let repeated = try #require(smtp.messages.last { $0.recipients == ["innovation@example.gov.bd"] })
    let mail = try await ParsedMail.parse(repeated.bytes)
    #expect(mail.messageID == first.messageID)
    #expect(mail.parts.prefix(2).allSatisfy { $0.text?.contains("সম্ভবত পুনরাবৃত্তি") == true })
    let repeats = try office.journal().of("intent").filter { $0.repeat == true }
    #expect(repeats.map(\.recipient) == ["innovation-officer"])
    #expect(Set(try office.journal().of("intent").map(\.id)) == Set(try office.journal().of("outcome").map(\.id)))
    let quiet = try await office.check("2021-12-23")
    #expect(quiet.output.contains("nothing was due"))
  }

  @Test func aDeadMailServerLeavesTheMailForTheNextRunWhileTheChatIsServed() async throws {
    let smtp = try SMTPServer()
    let dead = smtp.url
    smtp.stop()
    let http = try HTTPServer()
    let office = try Office(mail: Office.smtp(dead), chat: Office.webhook(http.url()))
    let down = try await office.check("2021-12-23")
    #expect(down.status == 75, "\(down)")
    #expect(http.requests.count == 1)
    #expect(try office.journal().of("outcome").compactMap(\.result).sorted() == ["accepted", "deferred", "deferred"])
    #expect(try office.journal().last?.exit == 75)
    #expect(down.errors.contains("The next run tries again."))

    let back = try SMTPServer()
    try office.configure(mail: Office.smtp(back.url), chat: Office.webhook(http.url()))
    let next = try await office.check("2021-12-23")
    #expect(next.status == 0, "\(next)")
    #expect(back.messages.count == 2)
    #expect(http.requests.count == 1)
    #expect(try office.journal().of("intent").suffix(2).allSatisfy { $0.repeat == false })
    #expect(Set(try office.journal().of("intent").map(\.id)).count == 3)
  }

  @Test func whenNothingGetsThroughTheRunSaysSo() async throws {
    let smtp = try SMTPServer()
    let http = try HTTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.webhook(http.url()))
    smtp.stop()
    http.stop()
    let run = try await office.check("2021-12-23")
    #expect(run.status == 69, "\(run)")
    #expect(try office.journal().last?.exit == 69)
  }

  @Test func aDeferredReminderThatALaterStageOvertookIsClosedAsSuperseded() async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    // The month's look at a percent would still be current.
    let rows = try office.folder.read("mole-egov-2021-22.tsv").split(separator: "\n", omittingEmptySubsequences: false)
    _ = try office.folder.write(
      rows.filter { !$0.contains("[১.৫.১]") }.joined(separator: "\n"), to: "mole-egov-2021-22.tsv")
    smtp.at(.mail, do: .reply("451 4.3.0 try again later"))
    _ = try await office.check("2021-12-23")
    let back = try SMTPServer()
    try office.configure(mail: Office.smtp(back.url), chat: Office.outbox)
    let run = try await office.check("2021-12-27")
    #expect(run.status == 0, "\(run)")
    let results = try office.journal().of("outcome").map(\.result)
    #expect(results.filter { $0 == "superseded" }.count == 1)
    let mails = try await ParsedMail.parse(all: back.messages.map(\.bytes))
    #expect(mails.compactMap(\.subject).contains { $0.contains("বাকি ৩ কর্মদিবস") })
  }

  @Test func aRefusedMailboxIsNotTriedAgainAndHoldsUpNobodyElse() async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    smtp.at(.rcpt, for: "innovation@example.gov.bd", do: .reply("550 5.1.1 no such user"))
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains("rejected: mail to innovation-officer <innovation@example.gov.bd>"))
    #expect(smtp.messages.map(\.recipients) == [["planning@example.gov.bd"]])
    let again = try await office.check("2021-12-23", "--quiet")
    #expect(again.errors.contains("was refused by the server; what is due there is held back"), "\(again)")

    let other = try SMTPServer()
    try office.configure(mail: Office.smtp(other.url), chat: Office.outbox, innovationOfficer: "new@example.gov.bd")
    _ = try await office.check("2021-12-23")
    #expect(other.messages.map(\.recipients) == [["new@example.gov.bd"]])
  }

  @Test func anUnansweredMessageIsRepeatedAtMostTwice() async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    smtp.at(.endOfData, for: "innovation@example.gov.bd", do: .drop)
    for _ in 1...5 { _ = try await office.check("2021-12-23") }
    let attempts = smtp.messages.filter { $0.recipients == ["innovation@example.gov.bd"] }
    #expect(attempts.count == 3)
    let ids = try await ParsedMail.parse(all: attempts.map(\.bytes)).map(\.messageID)
    #expect(Set(ids).count == 1)
  }

  @Test func aSecondRunAtTheSameMomentEndsAtOnceAndNamesTheFirst() async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    // Stopped, so that the test does not depend on how long the first run waits for an answer.
    let striker = Striker(SIGSTOP)
    smtp.at(.endOfData, times: 1, do: .strike(striker))
    let first = try office.command(["check", "--as-of", "2021-12-23"]).start()
    striker.aim(at: first)
    try await striker.waitUntilStruck()
    let second = try await office.check("2021-12-23")
    #expect(second.status == 75)
    #expect(second.errors.contains("tagid check, process \(first.pid) on "))
    first.kill(SIGKILL)
    _ = try await first.wait()
    let third = try await office.check("2021-12-23")
    #expect(third.status == 0, "\(third)")
  }

  @Test func aTornLastLineDoesNotStopTheNextRun() async throws {
    let office = try Office()
    _ = try await office.check("2021-12-23")
    let whole = try office.folder.bytes(of: "state/journal.jsonl")
    _ = try office.folder.write(whole + Array("{\"v\":1,\"seq\":".utf8), to: "state/journal.jsonl")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains("13 bytes after its last whole record were set aside in journal.torn-1"), "\(run)")
    #expect(try office.journal().types.suffix(2) == ["recovered", "run"])
    #expect(office.folder.files().contains { $0.hasSuffix("journal.torn-1") })
  }

  @Test func aJournalThatLostItsEndStopsTheRunBeforeAnythingLeaves() async throws {
    let office = try Office()
    _ = try await office.check("2021-12-23")
    let lines = try office.folder.read("state/journal.jsonl").split(separator: "\n")
    _ = try office.folder.write(lines.dropLast(2).map { "\($0)\n" }.joined(), to: "state/journal.jsonl")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 74, "\(run)")
    #expect(run.errors.contains("the journal is damaged: it ends with record \(lines.count - 2) at byte "), "\(run)")
    #expect(run.errors.contains("\(lines.count) records in "), "\(run)")
  }

  @Test func aDamagedJournalStopsTheRunBeforeAnythingLeaves() async throws {
    let office = try Office()
    _ = try await office.check("2021-12-23")
    let text = try office.folder.read("state/journal.jsonl")
    _ = try office.folder.write(text.replacing("\"accepted\"", with: "\"deferred\""), to: "state/journal.jsonl")
    let before = office.folder.files()
    let run = try await office.check("2021-12-27")
    #expect(run.status == 74, "\(run)")
    #expect(run.errors.contains("journal.jsonl"))
    #expect(office.folder.files() == before)
  }
}
