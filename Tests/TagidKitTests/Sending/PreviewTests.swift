// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import TagidKit

/// A preview against what the run of the same moment sends.
struct PreviewTests {
  private func expect(_ preview: String, isFollowedBy bytes: [UInt8]?, _ place: SourceLocation) throws {
    let bytes = try #require(bytes, sourceLocation: place)
    #expect(
      preview.utf8.count > bytes.count && preview.utf8.suffix(bytes.count).elementsEqual(bytes), sourceLocation: place)
  }

  @Test func aMailIsPreviewedToTheLastByteWithItsCalendarEntry() throws {
    let office = try OfficeInTime()
    let time = "2021-12-27T03:00:00Z"
    let preview = try office.preview("first", at: time)
    #expect(preview.contains("Content-Type: text/calendar;") && preview.contains("# for io: "))
    #expect(!office.folder.files().contains { $0.hasPrefix("state") }, "a preview writes nothing")
    try office.check(at: time)
    try expect(preview, isFollowedBy: office.first.messages.first?.bytes, #_sourceLocation)
  }

  @Test func theNumberOfADateThatMovedIsTheOneThatIsSent() throws {
    let office = try OfficeInTime()
    try office.check(at: "2021-12-23T03:00:00Z")
    let plan = try office.folder.read("\(Desk.plan).tsv")
    try office.folder.write(plan.replacing("৩০/১২/২০২১\t", with: "২৯/১২/২০২১\t"), to: "\(Desk.plan).tsv")
    let before = try office.folder.read("state/feed.json")
    let preview = try office.preview("first", at: "2021-12-26T03:00:00Z")
    #expect(try office.folder.read("state/feed.json") == before)
    try office.check(at: "2021-12-26T03:00:00Z")
    try expect(preview, isFollowedBy: office.first.messages.last?.bytes, #_sourceLocation)
    #expect(try office.folder.read("state/feed.json") != before, "the run gave out another number")
  }

  @Test func aMemoryThatIsLostIsPreviewedWithTheNumbersThatTheRunGives() throws {
    let office = try OfficeInTime()
    try office.check(at: "2021-12-23T03:00:00Z")
    try office.folder.write("nonsense", to: "state/feed.json")
    let preview = try office.preview("first", at: "2021-12-27T03:00:00Z")
    try office.check(at: "2021-12-27T03:00:00Z")
    try expect(preview, isFollowedBy: office.first.messages.last?.bytes, #_sourceLocation)
  }

  @Test func aTemplateIsPreviewedWithTheSizeOfItsText() throws {
    let office = try OfficeInTime(via: "[first, sms]", fallback: nil)
    let preview = try office.preview("sms", at: "2021-12-27T03:00:00Z")
    #expect(preview.contains(" of at most 4000 UTF-16 units\n"))
    try office.check(at: "2021-12-27T03:00:00Z")
    try expect(preview, isFollowedBy: office.phones.requests.first?.body, #_sourceLocation)
  }
}
