// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What must not happen by accident: real mail for another day, a wrong day, a run without its zone.
struct GuardTests {
  @Test func anotherDayIsNotSentToPeopleUnlessSomebodyInsists() async throws {
    let office = try Office(mail: Office.smtp("smtps://mail.example.invalid"), chat: Office.outbox)
    let run = try await office.check("2021-12-23")
    #expect(run.status == 64)
    #expect(run.errors.contains("2021-12-23 is not today"))
    #expect(run.errors.contains("--dry-run") && run.errors.contains("--send-anyway"))
    #expect(!office.folder.files().contains { $0.contains("journal") })
    let dry = try await office.check("2021-12-23", "--dry-run")
    #expect(dry.status == 0, "\(dry)")
    #expect(dry.output.contains("৩০/১২/২০২১"))
    #expect(!office.folder.files().contains { $0.contains("journal") })
    let insisted = try await office.check("2021-12-23", "--send-anyway")
    #expect(insisted.status == 75, "the name does not resolve, so the mail waits: \(insisted)")
  }

  @Test(
    "Mail to this machine may be sent for another day, however it is named, and one channel that leads away is enough not to",
    arguments: [
      ("smtp://127.0.0.1:PORT", "{ type: outbox, path: outbox }", true),
      ("smtp://localhost:PORT", "{ type: outbox, path: outbox }", true),
      ("smtp://LocalHost:PORT", "{ type: outbox, path: outbox }", true),
      ("smtp://127.0.0.1:PORT", "{ type: slack, url: \"https://hooks.example.org/abcdefgh\" }", false),
      ("smtp://127.0.0.1.example.org:PORT", "{ type: outbox, path: outbox }", false),
    ])
  func mailToThisMachineMayBeSentForAnotherDay(_ url: String, _ chat: String, _ isAllowed: Bool) async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(url.replacing("PORT", with: "\(smtp.port)")), chat: chat)
    let run = try await office.check("2021-12-23")
    #expect(run.status == (isAllowed ? 0 : 64), "\(run)")
    #expect(smtp.messages.count == (isAllowed ? 2 : 0))
  }

  /// Kiritimati is 14 hours ahead of UTC, the far side of the date line 12 behind: one of them is always on another day.
  @Test(
    arguments: ["Asia/Dhaka", "Pacific/Kiritimati", "Etc/GMT+12"], [["TZ": "UTC"], ["TZ": "America/New_York"], [:]])
  func theOfficesDayIsTheSameWhateverTheServersZone(_ zone: String, _ environment: [String: String]) async throws {
    let office = try Office()
    try office.configure(mail: Office.outbox, chat: Office.outbox, zone: zone)
    let clock = Command("/usr/bin/date", ["+%F"], environment: ["TZ": zone])
    let before = try await clock.run().output.trimmingCharacters(in: .newlines)
    let run = try await office.tagid("status", "--format", "json", environment: environment)
    let after = try await clock.run().output.trimmingCharacters(in: .newlines)
    let status = try JSONDecoder().decode(Day.self, from: Data(run.outputBytes))
    #expect([before, after].contains(status.asOf))
  }

  private struct Day: Decodable { var asOf: String }

  @Test func anUnknownZoneIsRefusedNeverReplaced() async throws {
    let office = try Office()
    try office.configure(mail: Office.outbox, chat: Office.outbox, zone: "Asia/Daka")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 78)
    #expect(run.errors.contains("tagid.yaml:2:11: error: timeZone: no time zone \"Asia/Daka\" is known here"))
  }

  @Test(arguments: [
    ["check", "--as-of", "2021-02-30"], ["check", "--as-of", "23/12/2021"], ["chek"], ["status", "--format", "xml"],
  ])
  func aWrongCommandLineIsAUsageError(_ arguments: [String]) async throws {
    let office = try Office()
    #expect(try await office.command(arguments).run().status == 64)
  }

  @Test func noSecretReachesOutputOrJournal() async throws {
    let smtp = try SMTPServer()
    let http = try HTTPServer()
    let office = try Office(mail: Office.outbox, chat: Office.outbox)
    _ = try office.folder.write("hunter2-secret\n", to: "password")
    _ = try office.folder.write(http.url("/services/T000/B000/secret-path") + "\n", to: "url")
    try office.configure(
      mail: Office.smtp(smtp.url, more: ", username: tagid, passwordFile: password"),
      chat: "{ type: slack, urlFile: url, language: en }")
    http.next(do: .reply(404, body: "no_service"))
    let run = try await office.check("2021-12-23")
    let journal = try office.folder.read("state/journal.jsonl")
    #expect(http.requests.first?.path == "/services/T000/B000/secret-path")
    for secret in ["hunter2-secret", "secret-path"] {
      #expect(!run.output.contains(secret) && !run.errors.contains(secret) && !journal.contains(secret))
    }
  }
}
