// SPDX-License-Identifier: Apache-2.0
import Foundation
import TagidKit
import Testing
import WorkingDays

/// The office's day at telling moments; seconds since 1970 in UTC.
struct OfficeClockTests {
  @Test(arguments: [
    // 30 December 2021 in UTC is over in Dhaka at 18:00.
    ("Asia/Dhaka", 1_640_887_199, "2021-12-30", 21_600), ("Asia/Dhaka", 1_640_887_200, "2021-12-31", 21_600),
    // In the summer of 2009 Bangladesh was seven hours ahead.
    ("Asia/Dhaka", 1_246_381_200, "2009-07-01", 25_200), ("Asia/Dhaka", 1_246_381_199, "2009-06-30", 25_200),
    ("UTC", 1_640_887_200, "2021-12-30", 0), ("America/New_York", 1_640_912_400, "2021-12-30", -18_000),
    ("Asia/Dhaka", -1, "1970-01-01", 21_600),
  ])
  func theDayIsTheOneOnTheOfficesWall(_ name: String, _ seconds: Int64, _ day: String, _ offset: Int) throws {
    let clock = OfficeClock(try #require(TimeZone(identifier: name)), now: { seconds })
    #expect(clock.today.iso == day)
    #expect(clock.utcOffsetSeconds == offset)
  }
}
