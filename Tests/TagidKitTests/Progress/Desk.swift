// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import TestSupport
import WorkingDays

@testable import TagidKit

/// An office of one test's own whose clock stands where the test puts it.
struct Desk {
  static let plan = "mole-egov-2021-22"
  let folder: TemporaryFolder

  init(sidecar: String = "owners: { \"*\": [io] }") throws {
    folder = try TemporaryFolder()
    try folder.write(String(contentsOf: ProjectFiles.plan, encoding: .utf8), to: "\(Self.plan).tsv")
    try folder.write(sidecar, to: "\(Self.plan).plan.yaml")
    let holidays = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    try folder.write(
      """
      office: { name: { en: Ministry } }
      timeZone: Asia/Dhaka
      language: en
      administrator: [io]
      plans: ["*.tsv"]
      calendar: { holidays: ["\(holidays)"] }
      state: state
      people:
        io: { name: IO, email: io@example.gov.bd, via: [mail] }
      channels:
        mail: { type: outbox, path: outbox }
      """, to: "tagid.yaml")
  }

  var configuration: Configuration { get throws { try Configuration.read(folder.path("tagid.yaml")) } }

  /// - Parameter time: in UTC, such as `2022-01-10T03:00:00Z`.
  static func world(_ time: String) throws -> World {
    let seconds = Int64(try Date(time, strategy: .iso8601).timeIntervalSince1970)
    return World(now: { seconds }, newRun: { "r" }, say: { _ in }, warn: { _ in })
  }

  func desk(at time: String) throws -> ProgressDesk { ProgressDesk(try configuration, try Self.world(time)) }

  /// Writes a table whose columns stand with tabs between them, saved at this time, and imports it.
  func save(_ rows: [String], as name: String = "files/rows.tsv", at time: String) throws -> String {
    let path = try folder.write(rows.joined(separator: "\n") + "\n", to: name)
    let date = try Date(time, strategy: .iso8601)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    return path
  }

  func recorded() throws -> RecordedProgress { try RecordedProgress(try configuration) }

  /// The ministry's plan, read once for each test.
  static var loaded: LoadedPlan { LoadedPlan.load(file: ProjectFiles.plan.path) }

  /// The same plan under another id.
  static func another(_ id: String) -> LoadedPlan {
    var other = loaded
    other.source.id = id
    other.plan?.id = id
    return other
  }
}
