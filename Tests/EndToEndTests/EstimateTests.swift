// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Holidays that are estimated and not announced: the government's calendar has those of 2027, and none of them moves a
/// date.
struct EstimateTests {
  private func office(_ target: String) throws -> Office {
    let office = try Office()
    let plan = try office.folder.read("mole-egov-2021-22.tsv")
      .replacing("৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২", with: "\(target)\t১৮/০৩/২০২৭\t-")
      .replacing("২০২১-২২", with: "২০২৬-২৭").replacing("২০২১", with: "২০২৬").replacing("২০২২", with: "২০২৭")
    _ = try office.folder.write(plan, to: "mole-egov-2021-22.tsv")
    return office
  }

  private func indicator(_ run: FinishedCommand) throws -> [String: Any] {
    let status = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let plans = try #require(status["plans"] as? [[String: Any]])
    let indicators = try #require(plans.first?["indicators"] as? [[String: Any]])
    return try #require(indicators.first { $0["id"] as? String == "1.3.1" })
  }

  @Test func statusMarksADayThatAnEstimateMayTake() async throws {
    let office = try office("১১/০৩/২০২৭")
    let run = try await office.tagid("status", "--as-of", "2027-03-10", "--format", "json")
    let own = try indicator(run)
    #expect(own["actBy"] as? String == "2027-03-11")
    let days = try #require(own["mayBeClosed"] as? [[String: Any]])
    #expect(days.map { $0["date"] as? String } == ["2027-03-10", "2027-03-11"])
    #expect((days.first?["name"] as? [String: String])?["en"] == "Eid-ul-Fitr")
    for (tag, day, legend) in [
      ("en", "11/03/2027?", "? one of the last working days may be a holiday (estimated)"),
      ("bn", "১১/০৩/২০২৭?", "? — শেষ কর্মদিবসগুলোর কোনোটি ছুটির দিন হতে পারে (অনুমান মাত্র)"),
    ] {
      let text = try await office.tagid("status", "--as-of", "2027-03-10", "--language", tag).output
      #expect(text.contains(day) && text.contains(legend), "\(text)")
    }
  }

  @Test(arguments: [
    ("০৪/০৩/২০২৭", "2027-03-01", 0), ("১৪/০৩/২০২৭", "2027-03-01", 3), ("১৪/০৩/২০২৭", "2027-03-11", 1),
    ("১৭/০৩/২০২৭", "2027-03-01", 0),
  ])
  func onlyTheActByDateAndTheThreeWorkingDaysBeforeItAreMarked(
    _ target: String, _ day: String, _ count: Int
  ) async throws {
    let run = try await office(target).tagid("status", "--as-of", day, "--format", "json")
    let days = try indicator(run)["mayBeClosed"] as? [[String: Any]]
    #expect(days?.count == count, "\(String(describing: days))")
  }

  @Test func anOfficeThatKnowsBetterIsNotWarned() async throws {
    let office = try office("১১/০৩/২০২৭")
    let settings = try office.folder.read("tagid.yaml").replacing(".json\"]", with: ".json\", own.json]")
    _ = try office.folder.write(settings, to: "tagid.yaml")
    let facts = ["08", "09", "10", "11"].map { day in
      #"{"date":"2027-03-\#(day)","name":{"en":"Works"},"effect":"open","certainty":"gazetted"}"#
    }
    _ = try office.folder.write("{\"facts\":[\(facts.joined(separator: ","))]}", to: "own.json")
    let run = try await office.tagid("status", "--as-of", "2027-03-01", "--format", "json")
    #expect((try indicator(run)["mayBeClosed"] as? [[String: Any]])?.isEmpty == true, "\(run)")
    let text = try await office.tagid("status", "--as-of", "2027-03-01", "--language", "en")
    #expect(text.output.contains("11/03/2027") && !text.output.contains("11/03/2027?"))
  }
}
