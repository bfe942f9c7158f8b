// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import TestSupport
import Testing
import WorkingDays

@testable import Plans
@testable import TagidKit

/// The ministry's plan over 2021-22 with nothing more done than its first report says.
struct MinistrySimulationTests {
  private func simulation(_ desk: Desk) throws -> Simulation {
    let first = try #require(CivilDate(iso: "2021-07-01"))
    let last = try #require(CivilDate(iso: "2022-07-10"))
    return try Simulation(SimulationRequest(from: first, to: last), desk.configuration)
  }

  @Test func theListOfDigestsIsTheOneThatSomebodyRead() throws {
    let desk = try Desk()
    let messages = try simulation(desk).messages
    let lines = messages.flatMap { message in
      ["\(DayWords.long(message.day)): \(message.recipient)"]
        + message.notices.map { notice in
          let parts = notice.identity.split(separator: "/")
          return "  \(notice.stage)  [\(parts[1])] \(parts[2]) % by \(parts[3])"
        }
    }
    let difference = Golden.difference(lines.joined(separator: "\n") + "\n", "ministry-year-2021-22.txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func noDigestGoesOnADayOff() throws {
    let desk = try Desk()
    let holidays = try CalendarFile.read(try desk.configuration.calendarFiles)
    let days = Set(try simulation(desk).messages.map(\.day))
    #expect(days.count > 50)
    for day in days { #expect(try WorkingCalendar(holidays, knownOn: day).isWorking(day), "\(day)") }
  }

  @Test func marksAreLostInTheOrderInWhichTheTiersClose() throws {
    let desk = try Desk()
    let configuration = try desk.configuration
    let inputs = try Inputs(configuration)
    let rehearsal = Rehearsal(configuration)
    let lost = try simulation(desk).messages.filter { $0.notices.contains { $0.stage == "lost" } }.map(\.day)
    let ceilings = try lost.map { day in
      try #require(rehearsal.morning(inputs, day: day).standings.first).ceiling
    }
    #expect(lost.map(\.iso).sorted() == lost.map(\.iso))
    #expect(ceilings == [49, 47.4, 43.8, 42, 41, 40, 39, 36, 35, 32, 31.4, 10])
  }

  @Test func nothingIsWritten() throws {
    let desk = try Desk()
    let before = try FileManager.default.subpathsOfDirectory(atPath: desk.folder.path).sorted()
    _ = try simulation(desk)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: desk.folder.path).sorted() == before)
  }
}
