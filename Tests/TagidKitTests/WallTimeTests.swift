// SPDX-License-Identifier: Apache-2.0
import Foundation
import TagidKit
import Testing
import WorkingDays

/// Times on the office's wall at telling moments of the world's clocks.
struct WallTimeTests {
  @Test(arguments: [
    ("Asia/Dhaka", "2021-12-23", "09:00", "2021-12-23T03:00:00Z"),
    // In the summer of 2009 Bangladesh was seven hours ahead: from 19 June, 23:00, to the end of the year.
    ("Asia/Dhaka", "2009-07-01", "09:00", "2009-07-01T02:00:00Z"),
    ("Asia/Dhaka", "2009-06-19", "09:00", "2009-06-19T03:00:00Z"),
    ("Asia/Dhaka", "2009-12-31", "09:00", "2009-12-31T02:00:00Z"),
    ("Asia/Dhaka", "2010-01-01", "09:00", "2010-01-01T03:00:00Z"),
    // That evening the clocks leapt from 23:00 to midnight.
    ("Asia/Dhaka", "2009-06-19", "22:59", "2009-06-19T16:59:00Z"),
    ("Asia/Dhaka", "2009-06-19", "23:00", "2009-06-19T17:00:00Z"),
    ("Asia/Dhaka", "2009-06-19", "23:30", "2009-06-19T17:00:00Z"),
    ("Asia/Dhaka", "2009-06-20", "00:00", "2009-06-19T17:00:00Z"),
    ("Asia/Dhaka", "2009-06-20", "00:01", "2009-06-19T17:01:00Z"),
    ("Europe/Berlin", "2022-03-27", "02:30", "2022-03-27T01:00:00Z"),
    ("Europe/Berlin", "2022-03-27", "03:00", "2022-03-27T01:00:00Z"),
    // 02:30 comes twice; the first is meant.
    ("Europe/Berlin", "2022-10-30", "02:30", "2022-10-30T00:30:00Z"),
    ("Australia/Lord_Howe", "2022-10-02", "02:15", "2022-10-01T15:30:00Z"),
    // 30 December 2011 did not come in Samoa.
    ("Pacific/Apia", "2011-12-30", "09:00", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-29", "09:00", "2011-12-29T19:00:00Z"),
    ("Pacific/Apia", "2011-12-31", "09:00", "2011-12-30T19:00:00Z"),
    ("UTC", "2022-01-01", "00:00", "2022-01-01T00:00:00Z"), ("UTC", "2022-01-01", "23:59", "2022-01-01T23:59:00Z"),
  ])
  func aTimeOfTheWallIsTheMomentItShows(_ name: String, _ day: String, _ time: String, _ moment: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let seconds = try #require(WallTime(time)).seconds(on: try #require(CivilDate(iso: day)), in: zone)
    #expect(Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601) == moment)
  }

  @Test(arguments: [
    "9:00", "09:0", "24:00", "09:60", "09.00", " 9:00", "09:00 ", "০৯:০০", "-1:00", "", "09:00:00", "9am",
  ])
  func anythingElseIsNoTime(_ text: String) { #expect(WallTime(text) == nil) }

  @Test func nineInTheMorningIsTheStandard() { #expect(WallTime.standard == WallTime("09:00")) }
}
