// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import TestSupport
import Testing

@testable import TagidKit

/// When the other way to somebody is taken, in time that nobody waits for: after a day, at once when the last day to act is
/// near, and when no ordinary way is left. The deadline is Thursday, 30 December 2021.
struct FallbackTimeTests {
  private static let later = SMTPAction.reply("450 4.2.0 later")
  private static let nobody = SMTPAction.reply("550 5.1.1 nobody")

  @Test func whatWasPutOffForADayGoesTheOtherWayAndIsClosedAsSuperseded() throws {
    let office = try OfficeInTime()
    office.first.at(.rcpt, times: 4, do: Self.later)
    let first = try office.check(at: "2021-12-27T03:00:00Z")
    #expect(office.results(first) == ["first deferred"] && first.exit == .tryAgain)
    // Within the day it is only tried again, also when that day is no longer today.
    #expect(office.results(try office.check(at: "2021-12-27T17:59:59Z")) == ["first deferred"])
    #expect(office.results(try office.check(at: "2021-12-28T02:59:59Z")) == ["first deferred"])
    #expect(office.phones.requests.isEmpty)

    let day = try office.check(at: "2021-12-28T03:00:00Z")
    #expect(office.results(day) == ["first superseded", "sms accepted"] && day.exit == .success)
    #expect(office.phones.requests.count == 1 && office.first.messages.isEmpty)
    let history = try office.history()
    let closed = try #require(day.messages.first { $0.channel == "first" }.flatMap { history.message($0.id) })
    let told = try #require(day.messages.first { $0.channel == "sms" }.flatMap { history.message($0.id) })
    #expect(closed.state == .closed(.superseded) && closed.outcome?.by == told.id)
    #expect(closed.outcome?.detail == "told over sms instead" && told.state == .closed(.accepted))
    #expect(closed.id != told.id && closed.notices.map(\.identity) == told.notices.map(\.identity))

    // Nothing is said twice, and the next stage goes the ordinary way, which works again.
    #expect(office.results(try office.check(at: "2021-12-28T05:00:00Z")).isEmpty)
    #expect(office.results(try office.check(at: "2021-12-29T03:00:00Z")) == ["first accepted"])
    #expect(office.first.messages.count == 1 && office.phones.requests.count == 1)
  }

  @Test func whatGotThroughInTheMeantimeBeginsTheDayAnew() throws {
    let office = try OfficeInTime()
    office.first.at(.rcpt, times: 1, do: Self.later)
    #expect(office.results(try office.check(at: "2021-12-23T03:00:00Z")) == ["first deferred"])
    #expect(office.results(try office.check(at: "2021-12-23T09:00:00Z")) == ["first accepted"])
    // Another notice, which is put off for the first time although the channel failed days ago.
    office.first.at(.rcpt, do: Self.later)
    #expect(office.results(try office.check(at: "2021-12-27T03:00:00Z")) == ["first deferred"])
    #expect(office.phones.requests.isEmpty)
  }

  @Test func aDayThatEndsOnADayOffWaitsForTheOfficeToOpen() throws {
    let office = try OfficeInTime()
    office.first.at(.rcpt, do: Self.later)
    // Thursday; 24 and 25 December are days off.
    #expect(office.results(try office.check(at: "2021-12-23T03:00:00Z")) == ["first deferred"])
    #expect(office.results(try office.check(at: "2021-12-24T04:00:00Z")).isEmpty)
    #expect(office.results(try office.check(at: "2021-12-25T04:00:00Z")).isEmpty && office.phones.requests.isEmpty)
    #expect(office.results(try office.check(at: "2021-12-26T01:00:00Z")) == ["first superseded", "sms accepted"])
  }

  @Test(
    "What is put off goes the other way at once when the last day to act is today or the next working day",
    arguments: [
      ("30/12/2021", "2021-12-27", false), ("30/12/2021", "2021-12-28", false), ("30/12/2021", "2021-12-29", true),
      ("30/12/2021", "2021-12-30", true),
      // To act by is Sunday, with Friday and Saturday between: of working days the next one.
      ("02/01/2022", "2021-12-29", false), ("02/01/2022", "2021-12-30", true), ("02/01/2022", "2022-01-02", true),
      // Written for a Saturday, so that Thursday is the last day to act.
      ("01/01/2022", "2021-12-28", false), ("01/01/2022", "2021-12-29", true), ("01/01/2022", "2021-12-30", true),
    ])
  func nearTheLastDayNobodyWaits(target: String, day: String, isUrgent: Bool) throws {
    let bengali = String(target.map { digit in digit.wholeNumberValue.map { Self.digits[$0] } ?? digit })
    let office = try OfficeInTime(plan: { $0.replacing("৩০/১২/২০২১\t", with: "\(bengali)\t") })
    office.first.at(.rcpt, do: Self.later)
    let report = try office.check(at: "\(day)T03:00:00Z")
    #expect(office.results(report) == (isUrgent ? ["first superseded", "sms accepted"] : ["first deferred"]))
    #expect(office.phones.requests.count == (isUrgent ? 1 : 0))
  }

  private static let digits = Array("০১২৩৪৫৬৭৮৯")

  /// What two ordinary ways do, and what comes of it in the first run and after a day.
  @Test(
    "The other way is for when every ordinary one failed",
    arguments: [
      (nobody, nobody, ["first rejected", "second rejected", "sms accepted"], []),
      (nobody, nil, ["first rejected", "second accepted"], []),
      (later, nil, ["first deferred", "second accepted"], ["first accepted"]),
      (.drop, nil, ["first deferred", "second accepted"], ["first accepted"]),
      (nobody, later, ["first rejected", "second deferred"], ["second superseded", "sms accepted"]),
      (
        later, later, ["first deferred", "second deferred"], ["first superseded", "second superseded", "sms accepted"]
      ),
    ] as [(SMTPAction, SMTPAction?, [String], [String])])
  func theOtherWayIsForWhenEveryOrdinaryOneFailed(
    first: SMTPAction, second: SMTPAction?, atFirst: [String], afterADay: [String]
  ) throws {
    let office = try OfficeInTime(via: "[first, second]")
    office.first.at(.rcpt, times: second == nil ? 1 : nil, do: first)
    if let second { office.second.at(.rcpt, do: second) }
    #expect(office.results(try office.check(at: "2021-12-27T03:00:00Z")) == atFirst)
    #expect(office.results(try office.check(at: "2021-12-28T03:00:00Z")) == afterADay)
    #expect(office.phones.requests.count == (atFirst + afterADay).count { $0 == "sms accepted" })
  }

  @Test func whatMayHaveArrivedIsNoReasonForTheOtherWay() throws {
    let office = try OfficeInTime()
    office.first.at(.endOfData, times: 1, do: .drop)
    #expect(office.results(try office.check(at: "2021-12-29T03:00:00Z")) == ["first unknown"])
    let next = try office.check(at: "2021-12-29T05:00:00Z")
    #expect(office.results(next) == ["first accepted"] && next.messages.contains { $0.possibleRepeat })
    #expect(office.phones.requests.isEmpty)
  }

  @Test func theOtherWayIsTriedAgainTooWhenItIsPutOff() throws {
    let office = try OfficeInTime()
    office.first.at(.rcpt, do: Self.nobody)
    office.phones.next(do: .reply(503))
    let first = try office.check(at: "2021-12-27T03:00:00Z")
    #expect(office.results(first) == ["first rejected", "sms deferred"] && first.exit == .tryAgain)
    let second = try office.check(at: "2021-12-27T05:00:00Z")
    #expect(office.results(second) == ["sms accepted"] && !second.messages.contains { $0.possibleRepeat })
    #expect(office.results(try office.check(at: "2021-12-27T07:00:00Z")).isEmpty)
    #expect(office.phones.requests.count == 2 && office.first.messages.isEmpty)
    #expect(office.first.commands.count { $0.hasPrefix("RCPT") } == 1, "an address that was refused is not asked again")
  }

  @Test func whatMayHaveArrivedTheOtherWayIsRepeatedThereAtMostTwice() throws {
    let office = try OfficeInTime()
    office.first.at(.rcpt, do: Self.nobody)
    office.phones.next(4, do: .drop)
    let first = try office.check(at: "2021-12-27T03:00:00Z")
    #expect(office.results(first) == ["first rejected", "sms unknown"])
    for hour in ["05", "07"] {
      let next = try office.check(at: "2021-12-27T\(hour):00:00Z")
      #expect(office.results(next) == ["sms unknown"], "\(hour)")
      #expect(next.messages.contains { $0.channel == "sms" && $0.possibleRepeat })
    }
    #expect(office.results(try office.check(at: "2021-12-27T09:00:00Z")).isEmpty)
    #expect(office.phones.requests.count == 3)
    #expect(try office.history().givenUp.map(\.channel) == ["sms"])
  }

  @Test func anAddressThatWasCorrectedTakesOverFromTheOtherWay() throws {
    let office = try OfficeInTime()
    office.first.at(.rcpt, for: "io@example.gov.bd", do: Self.nobody)
    office.phones.next(do: .reply(503))
    #expect(office.results(try office.check(at: "2021-12-27T03:00:00Z")) == ["first rejected", "sms deferred"])
    try office.configure { $0.replacing("io@example.gov.bd", with: "io2@example.gov.bd") }
    #expect(office.results(try office.check(at: "2021-12-27T05:00:00Z")) == ["first accepted"])
    #expect(office.results(try office.check(at: "2021-12-27T07:00:00Z")) == ["sms superseded"])
    #expect(office.first.messages.count == 1 && office.phones.requests.count == 1)
  }
}
