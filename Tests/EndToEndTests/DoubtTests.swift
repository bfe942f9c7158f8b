// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Messages whose fate is open, over days off, broken plans and clocks (rules 8, 11 and 12).
struct DoubtTests {
  private func office(_ smtp: SMTPServer) throws -> Office {
    try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
  }

  private func copies(_ smtp: SMTPServer) -> [SMTPMessage] {
    smtp.messages.filter { $0.recipients == ["innovation@example.gov.bd"] }
  }

  @Test func aMessageInDoubtWaitsOverTheWeekendAndComesBackAsAPossibleRepeat() async throws {
    let smtp = try SMTPServer()
    let office = try office(smtp)
    smtp.at(.endOfData, for: "innovation@example.gov.bd", times: 1, do: .drop)
    #expect(try await office.check("2021-12-23").status == 75)
    let friday = try await office.check("2021-12-24")
    #expect(friday.status == 75, "\(friday)")
    #expect(friday.errors.contains("waits for a later run"))
    #expect(!(try office.journal().of("outcome").contains { $0.result == "superseded" }))
    let sunday = try await office.check("2021-12-26")
    #expect(sunday.status == 0, "\(sunday)")
    let mails = try await ParsedMail.parse(all: copies(smtp).map(\.bytes))
    #expect(mails.count == 2)
    #expect(Set(mails.map(\.messageID)).count == 1)
    #expect(mails.last?.part("text/plain")?.text?.contains("সম্ভবত পুনরাবৃত্তি") == true)
  }

  @Test func anUnreadablePlanWithdrawsNothingThatIsInDoubt() async throws {
    let smtp = try SMTPServer()
    let office = try office(smtp)
    smtp.at(.mail, times: 2, do: .reply("451 4.3.0 later"))
    #expect(try await office.check("2021-12-23").status == 75)
    let plan = try office.folder.bytes(of: "mole-egov-2021-22.tsv")
    _ = try office.folder.write("", to: "mole-egov-2021-22.tsv")
    _ = try await office.check("2021-12-23")
    #expect(!(try office.journal().of("outcome").contains { $0.result == "superseded" }))
    _ = try office.folder.write(plan, to: "mole-egov-2021-22.tsv")
    let before = copies(smtp).count
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(copies(smtp).count == before + 1)
  }

  @Test func whatWasNeverTriedIsNeverGivenUp() async throws {
    let smtp = try SMTPServer()
    let office = try office(smtp)
    for _ in 1...4 {
      let striker = Striker(SIGKILL)
      smtp.at(.banner, times: 1, do: .strike(striker))
      let run = try office.command(["check", "--as-of", "2021-12-23"]).start()
      striker.aim(at: run)
      _ = try await run.wait()
    }
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0, "\(run)")
    #expect(copies(smtp).count == 1)
    #expect(smtp.messages.contains { $0.recipients == ["planning@example.gov.bd"] })
  }

  @Test func aRefusedLossStillLetsTheNextDeadlineThrough() async throws {
    let smtp = try SMTPServer()
    let office = try office(smtp)
    smtp.at(.rcpt, for: "innovation@example.gov.bd", times: 2, do: .reply("550 5.1.1 no such user"))
    _ = try await office.check("2021-12-30")
    _ = try await office.check("2022-01-02")
    let run = try await office.check("2022-01-06")
    #expect(run.status == 0, "\(run)")
    let mail = try await ParsedMail.parse(try #require(copies(smtp).last?.bytes))
    #expect(mail.subject?.contains("১৩/০১/২০২২") == true)
  }

  @Test func aClockSetBackNeverSendsAnEarlierStageAfterTheLoss() async throws {
    let smtp = try SMTPServer()
    let office = try office(smtp)
    _ = try await office.check("2022-01-02")
    let told = { try office.journal().flatMap { $0.notices ?? [] }.map(\.identity).filter { $0.contains("/1.3.1/") } }
    let before = try told()
    let run = try await office.check("2021-12-29")
    #expect(run.status == 0, "\(run)")
    #expect(try !before.isEmpty && told() == before)
  }

  @Test func aKilledFirstRunStillCountsAsTheDayThePlanBecameKnown() async throws {
    let smtp = try SMTPServer()
    let office = try office(smtp)
    let striker = Striker(SIGKILL)
    smtp.at(.endOfData, times: 1, do: .strike(striker))
    let run = try office.command(["check", "--as-of", "2021-12-30"]).start()
    striker.aim(at: run)
    _ = try await run.wait()
    _ = try await office.check("2022-01-20")
    let lost = try office.journal().of("intent").flatMap { $0.notices ?? [] }.map(\.identity)
    #expect(lost.contains("mole-egov-2021-22/1.3.1/100/2021-12-30/lost"))
    #expect(lost.contains("mole-egov-2021-22/1.3.1/80/2022-01-13/lost"))
  }

  @Test func aNewOwnerHearsOfTheCurrentDeadlinesAndNotOfOldLosses() async throws {
    let office = try Office()
    _ = try await office.check("2021-12-01")
    _ = try await office.check("2022-02-01")
    _ = try office.folder.write(
      Office.sidecar.replacing("\"*\": [innovation-officer]", with: "\"*\": [planning-officer]"),
      to: "mole-egov-2021-22.plan.yaml")
    let before = try office.journal().count
    _ = try await office.check("2022-03-01")
    let told = try office.journal().dropFirst(before).filter { $0.recipient == "planning-officer" }.flatMap {
      $0.notices ?? []
    }
    #expect(
      told.contains { $0.identity == "mole-egov-2021-22/1.1.1/100/2022-03-16/14d" || $0.reason == "handed-over" })
    #expect(!told.contains { $0.identity.contains("/1.3.1/") }, "\(told)")
  }

  @Test func onADayOffTheRunSaysWhyNothingIsSent() async throws {
    let office = try Office()
    let run = try await office.check("2021-12-24")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("a day off: nothing is sent"))
    #expect(try office.journal().types == ["run"])
  }

  @Test func aDeadServerIsTriedOnceARunAndNotOnceAMessage() async throws {
    let office = try Office(mail: Office.smtp("smtp://127.0.0.1:1"), chat: Office.outbox)
    let run = try await office.check("2021-12-23")
    #expect(run.status == 75)
    #expect(try office.journal().of("outcome").filter { $0.detail?.hasPrefix("not tried") == true }.count == 1)
  }
}
