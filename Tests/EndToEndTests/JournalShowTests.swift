// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What was sent to whom, as `journal show` tells it.
struct JournalShowTests {
  private let office: Office

  init() async throws {
    office = try Office()
    _ = try await office.check("2021-12-23")
    _ = try await office.check("2021-12-27")
  }

  private func show(_ arguments: String...) async throws -> FinishedCommand {
    try await office.command(["journal", "show"] + arguments).run()
  }

  @Test func oneCommandSaysWhoWasToldOfAnIndicatorBeforeADay() async throws {
    let run = try await show("--indicator", "1.3.1", "--person", "innovation-officer", "--to", "2021-12-30")
    #expect(run.status == 0, "\(run)")
    let words = [
      "Ministry of Labour and Employment: reminders on record in ",
      "Asked for: messages to innovation-officer, about mole-egov-2021-22/1.3.1, for days up to 2021-12-30. Times are of Asia/Dhaka.",
      ": mail to innovation-officer <innovation@example.gov.bd>",
      "mole-egov-2021-22/1.3.1/100/2021-12-30/7d (stage-due), act by 2021-12-30",
      "more that were not asked for", "accepted at ", "It does not show that a person has read it.",
      "The journal was whole up to record ",
    ]
    for part in words { #expect(run.output.contains(part), "\(part): \(run)") }
    #expect(!run.output.contains("planning-officer") && !run.output.contains("/1.1.1/"), "\(run)")
    #expect(run.output.contains("2 messages: 2 accepted."), "\(run)")
  }

  @Test func recordsAreGivenByteForByteInTheirOwnOrder() async throws {
    let all = try await show("--format", "json")
    #expect(all.outputBytes == (try office.folder.bytes(of: "state/journal.jsonl")))
    let some = try await show("--format", "json", "--channel", "ict-cell", "--from", "2021-12-24")
    let lines = try office.folder.read("state/journal.jsonl").split(separator: "\n")
    let shown = some.output.split(separator: "\n")
    #expect(shown.count == 2 && shown.allSatisfy(lines.contains), "\(some)")
    #expect(shown.first?.contains("\"channel\":\"ict-cell\"") == true && shown.last?.contains("\"outcome\"") == true)
  }

  @Test func aSheetHasARowForEachNoticeAsked() async throws {
    let run = try await show("--format", "csv", "--indicator", "mole-egov-2021-22/1.3.1")
    let rows = run.output.split(separator: "\n")
    #expect(
      rows.first?.hasPrefix("record,at,day,recipient,address,channel,kind,plan,indicator,percent,target,stage,") == true
    )
    #expect(rows.dropFirst().allSatisfy { $0.contains(",mole-egov-2021-22,1.3.1,100,2021-12-30,") }, "\(run)")
    #expect(rows.count > 3 && rows.dropFirst().allSatisfy { $0.contains(",accepted,") }, "\(run)")
  }

  @Test(arguments: ["text", "json", "csv"])
  func aRedactedCopyHasNoAddress(_ format: String) async throws {
    let run = try await show("--redact", "--format", format)
    #expect(run.status == 0 && run.output.contains("innovation-officer"), "\(run)")
    #expect(!run.output.contains("@") && run.output.contains(format == "text" ? "taken out" : "redacted"), "\(run)")
    if format == "json" { #expect(!run.output.contains("\"prev\"")) }
  }

  @Test func nothingOnRecordIsAnAnswerAndAWrongNameIsNot() async throws {
    // It is in the plan, and nobody was told of it.
    let none = try await show("--indicator", "1.4.1")
    #expect(none.status == 0 && none.output.contains("No such message is on record."), "\(none)")
    for (arguments, words) in [
      (["--indicator", "9.9.9"], "no plan has an indicator 9.9.9"),
      (["--person", "inovation-officer"], "there is no person or chat \"inovation-officer\""),
      (["--channel", "sms"], "there is no channel \"sms\""),
      (["--from", "2021-12-30", "--to", "2021-12-29"], "--to 2021-12-29 is before --from 2021-12-30"),
      (["--result", "read"], "\"read\" is no result"), (["--format", "tsv"], "none of the forms"),
    ] {
      let run = try await office.command(["journal", "show"] + arguments).run()
      #expect(run.status == 64 && run.errors.contains(words), "\(run)")
    }
    #expect(try await show("--person", "inovation-officer").errors.contains("Did you mean \"innovation-officer\"?"))
  }

  @Test func resultsAreFilteredAndAnUnansweredMessageIsFound() async throws {
    let rejected = try await show("--result", "rejected")
    #expect(rejected.status == 0 && rejected.output.contains("No such message is on record."), "\(rejected)")
    let smtp = try SMTPServer()
    try office.configure(mail: Office.smtp(smtp.url), chat: Office.outbox)
    smtp.at(.endOfData, times: 1, do: .silence)
    let killed = try office.command(["check", "--as-of", "2021-12-28"]).start()
    try await smtp.waitUntil(.endOfData)
    killed.kill(SIGKILL)
    _ = try await killed.wait()
    let open = try await show("--result", "unanswered")
    #expect(open.output.contains("no answer is on record: it may have left or not"), "\(open)")
    #expect(open.output.contains("unanswered."), "\(open)")
    let verify = try await office.tagid("journal", "verify")
    #expect(verify.status == 0 && verify.output.contains("no answer on record"), "\(verify)")
  }

  @Test func aDamagedJournalIsShownUpToTheDamage() async throws {
    let text = try office.folder.read("state/journal.jsonl")
    _ = try office.folder.write(text.replacing("2021-12-27", with: "2021-12-28"), to: "state/journal.jsonl")
    let run = try await show()
    #expect(run.status == 74 && run.errors.contains("the journal is damaged in line "), "\(run)")
    #expect(!run.output.contains("The journal was whole"), "\(run)")
  }
}
