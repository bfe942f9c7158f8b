// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What stands below the tables of `status`.
struct StatusNotesTests {
  private var office: PeopleOffice

  init() throws {
    office = try PeopleOffice()
    office.more["focal"] = "away: [{ from: 2021-12-20, to: 2021-12-26 }], replacedBy: boss"
    office.more["other"] = "away: [{ from: 2021-12-22, to: 2021-12-23 }]"
    try office.write()
  }

  private func notes(_ day: String, _ language: String = "en") async throws -> [String] {
    let run = try await office.tagid(["status", "--as-of", day, "--language", language])
    #expect(run.status == 0, "\(run)")
    return run.output.components(separatedBy: "\n\n").last?.split(separator: "\n").map(String.init) ?? []
  }

  @Test func sharesAnswersAndAbsencesStandBelowThePlan() async throws {
    _ = try await office.tagid(on: "2021-12-20", ["acknowledge", "1.3.1", "--by", "Rahim"])
    _ = try await office.tagid(
      on: "2021-12-20", ["snooze", "1.3.1", "--until", "2021-12-28", "--by", "Karim"])
    let notes = try await notes("2021-12-23")
    #expect(notes.contains("[1.6.1]: 2 of 4 due by 30/12/2021, 1 on record"), "\(notes)")
    #expect(notes.contains { $0.hasSuffix("due by 30/12/2021, no number on record") }, "\(notes)")
    #expect(notes.contains("[1.3.1]: acknowledged on 20/12/2021 by Rahim"), "\(notes)")
    #expect(notes.contains("[1.3.1]: put off until 28/12/2021 by Karim"), "\(notes)")
    #expect(notes.contains("Focal is away until 26/12/2021, Boss in their place: [1.3.1]"), "\(notes)")
    #expect(
      notes.contains { $0.hasPrefix("Other is away until 23/12/2021, nobody in their place: [1.1.1], ") }, "\(notes)")
  }

  @Test func theyAreInTheLanguageThatIsAskedFor() async throws {
    let notes = try await notes("2021-12-23", "bn")
    #expect(notes.contains("[১.৬.১]: ৩০/১২/২০২১ তারিখের মধ্যে ৪টির মধ্যে ২টি, নথিভুক্ত ১"), "\(notes)")
    #expect(notes.contains { $0.hasPrefix("Focal ২৬/১২/২০২১ পর্যন্ত অনুপস্থিত, তাঁর স্থলে Boss: [১.৩.১]") }, "\(notes)")
  }

  @Test func whatIsOverIsNotShown() async throws {
    _ = try await office.tagid(on: "2021-12-20", ["snooze", "1.3.1", "--until", "2021-12-28", "--by", "Karim"])
    _ = try await office.tagid(on: "2021-12-20", ["acknowledge", "1.3.1", "--by", "Rahim"])
    #expect(try await notes("2021-12-28").contains { $0.contains("put off") } == false)
    let later = try await notes("2022-01-03")
    #expect(!later.contains { $0.contains("acknowledged") || $0.contains("away") }, "\(later)")
    #expect(later.contains("[1.6.1]: 3 of 4 due by 31/03/2022, 1 on record"), "\(later)")
  }

  @Test func programsGetTheSame() async throws {
    let run = try await office.tagid(["status", "--as-of", "2021-12-23", "--format", "json"])
    let report = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any]
    let plan = try #require((report?["plans"] as? [[String: Any]])?.first)
    let rows = try #require(plan["indicators"] as? [[String: Any]])
    let row = { (id: String) in try #require(rows.first { $0["id"] as? String == id }) }
    let absent = try #require(try row("1.3.1")["absent"] as? [[String: Any]])
    #expect(absent.count == 1 && absent[0]["person"] as? String == "focal")
    #expect(absent[0]["until"] as? String == "2021-12-26" && absent[0]["standIns"] as? [String] == ["boss"])
    #expect((try row("1.1.1")["absent"] as? [[String: Any]])?.first?["standIns"] as? [String] == [])
    #expect(try row("1.6.1")["shareDue"] as? Int == 2)
    #expect(try row("1.3.1")["shareDue"] is NSNull)
  }
}
