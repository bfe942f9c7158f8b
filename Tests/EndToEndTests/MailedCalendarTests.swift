// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The deadlines in a mail as a calendar program takes them, held against the calendar that people subscribe to.
struct MailedCalendarTests {
  private let office: Office
  private static let uid = "mole-egov-2021-22.1.3.1.100@tagid"

  init() throws { office = try Office() }

  /// An event's lines that both calendars have in common, by its UID.
  private func events(_ calendar: String) -> [String: [String]] {
    let lines = calendar.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    let events = lines.split(separator: "BEGIN:VEVENT").dropFirst().map { event in
      event.prefix { $0 != "END:VEVENT" }.filter { !$0.hasPrefix("ORGANIZER") }
    }
    let named = events.compactMap { event in
      event.first { $0.hasPrefix("UID:") }.map { (String($0.dropFirst(4)), event) }
    }
    return Dictionary(named) { first, _ in first }
  }

  /// The mails that stand in the outbox for a day, by the recipient's address.
  private func mails(_ day: String) async throws -> [String: ParsedMail] {
    let files = office.folder.files().filter { $0.hasPrefix("outbox/\(day)") && $0.hasSuffix(".eml") }
    let mails = try await ParsedMail.parse(all: files.map { try office.folder.bytes(of: $0) })
    return Dictionary(mails.compactMap { mail in mail.to.first.map { ($0.address, mail) } }) { first, _ in first }
  }

  private func calendar(_ mail: ParsedMail?) throws -> String {
    let part = try #require(mail?.part("text/calendar"))
    return String(decoding: part.content, as: UTF8.self)
  }

  @Test func aMailHasItsDeadlinesAsTheExportHasThem() async throws {
    _ = try office.folder.write("owners: { \"*\": [innovation-officer] }", to: "mole-egov-2021-22.plan.yaml")
    #expect(try await office.check("2021-12-23").status == 0)
    let mail = try #require(try await mails("2021-12-23")["innovation@example.gov.bd"])
    #expect(mail.structure == "multipart/mixed(multipart/alternative(text/plain, text/html), text/calendar)")
    #expect(mail.defects.isEmpty)
    let part = try #require(mail.part("text/calendar"))
    #expect(part.parameters["method"] == "PUBLISH" && part.disposition == "attachment")
    #expect(part.filename == "deadlines-2021-12-23.ics")
    let text = try calendar(mail)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.contains("METHOD:PUBLISH") && lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.contains("ORGANIZER;CN=\"Tagid\":mailto:tagid@localhost.localdomain"))
    #expect(!text.contains("X-WR-CALNAME") && !text.contains("REFRESH-INTERVAL"))
    let export = try await office.tagid("calendar", "export", "--as-of", "2021-12-23", "--language", "bn")
    let own = events(text)
    let all = events(export.output)
    #expect(own[Self.uid] != nil && own.count == 2)
    for (uid, event) in own { #expect(event == all[uid], "\(uid)") }
  }

  @Test func pythonReadsTheAttachedCalendar() async throws {
    #expect(try await office.check("2021-12-23").status == 0)
    for mail in try await mails("2021-12-23").values {
      guard mail.part("text/calendar") != nil else { continue }
      let script = """
        import sys, icalendar
        c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        assert str(c["METHOD"]) == "PUBLISH", c
        for e in c.walk("VEVENT"):
            print(e["UID"], e["SEQUENCE"], e["DTSTART"].dt, e["ORGANIZER"], len(e.walk("VALARM")), e.errors)
        """
      let text = try calendar(mail)
      let run = try await Command("/usr/bin/python3", ["-c", script], input: Array(text.utf8)).run()
      #expect(run.status == 0, "\(run)")
      let rows = run.output.split(separator: "\n")
      #expect(rows.count == events(text).count && rows.allSatisfy { $0.hasSuffix(" []") }, "\(run)")
      #expect(rows.allSatisfy { $0.contains("mailto:tagid@localhost.localdomain") })
    }
  }

  @Test func aDateThatMovedHasAHigherNumberInTheNextMailAndInTheExport() async throws {
    #expect(try await office.check("2021-12-23").status == 0)
    #expect(
      events(try calendar(try await mails("2021-12-23")["innovation@example.gov.bd"]))[Self.uid]?[1] == "SEQUENCE:0")
    let plan = try office.folder.read("mole-egov-2021-22.tsv")
    _ = try office.folder.write(plan.replacing("৩০/১২/২০২১\t", with: "২৯/১২/২০২১\t"), to: "mole-egov-2021-22.tsv")
    let run = try await office.check("2021-12-26")
    #expect(run.status == 0, "\(run)")
    let moved = events(try calendar(try await mails("2021-12-26")["innovation@example.gov.bd"]))
    #expect(moved[Self.uid]?[1] == "SEQUENCE:1", "\(moved)")
    #expect(moved[Self.uid]?.contains("DTSTART;VALUE=DATE:20211229") == true)
    let export = try await office.tagid("calendar", "export", "--as-of", "2021-12-26", "--language", "bn")
    #expect(events(export.output)[Self.uid] == moved[Self.uid])
  }

  @Test func aMailAboutOneDeadlineNamesItsFileByTheIndicator() async throws {
    #expect(try await office.check("2021-12-23").status == 0)
    let mails = try await mails("2021-12-23")
    #expect(mails["innovation@example.gov.bd"]?.part("text/calendar")?.filename == "deadline-1.3.1.ics")
    #expect(mails["planning@example.gov.bd"]?.part("text/calendar")?.filename == "deadline-2.2.4.ics")
  }

  @Test func aDryRunRemembersNothingAndAChatGetsNoCalendar() async throws {
    #expect(try await office.check("2021-12-23", "--dry-run").status == 0)
    #expect(!office.folder.files().contains { $0.hasPrefix("state/feed") })
    #expect(try await office.check("2021-12-23").status == 0)
    #expect(office.folder.files().contains("state/feed.json"))
    let chat = try #require(office.folder.files().first { $0.hasPrefix("outbox/2021-12-23-ict-cell") })
    #expect(try !office.folder.read(chat).contains("VCALENDAR"))
  }

  @Test func aMailGoesWithoutItsCalendarWhenAnExportIsAtWork() async throws {
    _ = try office.folder.write("", to: "state/feed.lock")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: office.folder.path("state"))
    let lock = try Command(
      "/usr/bin/flock", [office.folder.path("state/feed.lock"), "sh", "-c", "echo held; sleep 900"],
      environment: ["PATH": "/usr/bin:/bin"]
    ).start()
    try await wait(upTo: .seconds(20), for: { lock.output.contains("held") }, orSay: { lock.errors })
    let run = try await office.check("2021-12-23")
    lock.killGroup()
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains("tagid: the mails go without their calendar entries: "), "\(run.errors)")
    #expect(!run.errors.contains("entries: tagid:"))
    let mail = try #require(try await mails("2021-12-23")["innovation@example.gov.bd"])
    #expect(mail.structure == "multipart/alternative(text/plain, text/html)")
  }

  @Test func whatIsAboutOneIndicatorIsOneThreadAndADigestAnother() async throws {
    _ = try office.folder.write(
      "owners: { \"1.3.1\": [innovation-officer], \"*\": [planning-officer] }",
      to: "mole-egov-2021-22.plan.yaml")
    var roots: [String: [String]] = [:]
    for day in ["2021-12-23", "2021-12-27", "2021-12-29"] {
      #expect(try await office.check(day).status == 0)
      for (address, mail) in try await mails(day) {
        #expect(mail.header("In-Reply-To") == mail.header("References"))
        roots[address, default: []].append(mail.header("References") ?? "")
      }
    }
    let indicator = try #require(roots["innovation@example.gov.bd"])
    #expect(indicator.count == 3 && Set(indicator).count == 1, "\(roots)")
    #expect(Set(roots["planning@example.gov.bd"] ?? []).isDisjoint(with: indicator))
  }
}
