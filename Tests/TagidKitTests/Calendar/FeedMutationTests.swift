// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing
import WorkingDays

@testable import TagidKit

/// Feeds with errors that nobody thought of.
struct FeedMutationTests {
  private static let feed = """
    BEGIN:VCALENDAR
    X-WR-CALNAME:Xland
    BEGIN:VEVENT
    UID:a@x
    DTSTART;VALUE=DATE:20240414
    DTEND;VALUE=DATE:20240416
    SUMMARY;LANGUAGE=en;X-Q="a:b":New\\, Year
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20201225
    RRULE:FREQ=YEARLY;COUNT=9
    EXDATE;VALUE=DATE:20211225
    SUMMARY:ঈদ (tenta
     tive)
    STATUS:TENTATIVE
    END:VEVENT
    END:VCALENDAR

    """

  /// A fixed sequence, so that a failure can be looked at again.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  @Test(arguments: 1...8)
  func whateverIsBrokenIsToldAndWhatIsWrittenIsValid(_ seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let options = FeedOptions(
      years: 2020...2026, certainty: .reported, announced: nil, effect: .closed, language: "en", calendar: nil)
    var numbers = Numbers(state: seed)
    var documents: [String] = []
    for _ in 0..<150 {
      var bytes = Array(Self.feed.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("\n;:\",0129TZ=\\".utf8).shuffled(using: &numbers).prefix(2), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        }
      }
      let path = try folder.write(bytes, to: "feed.ics")
      do throws(Stop) {
        let feed = try FeedImport(file: path, options)
        let summary = feed.summary(writtenTo: nil)
        // An event that was not taken is named.
        if !summary.hasPrefix("taken 2 of 2"), !summary.hasPrefix("taken 1 of 1") {
          #expect(!feed.complaints.isEmpty, "\(summary)")
        }
        if let document = feed.document { documents.append(document) }
      } catch {
        #expect(error.status == .dataError && error.message.contains("\n  "), "\(error.message)")
      }
    }
    #expect(documents.count > 20)
    for document in documents { _ = try CalendarFile.ownFacts(Array(document.utf8), shown: "own.json") }
    for problems in try await HolidaySchema.problems(of: documents) { #expect(problems.isEmpty, "\(problems)") }
  }
}
