// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import TestSupport

@testable import TagidKit

/// An office whose days go by as the test says: daily checks in this process, with servers of the test's own. One person has
/// two ordinary ways and another for when these fail.
final class OfficeInTime {
  static let person = "io"
  let first: SMTPServer
  let second: SMTPServer
  let phones: HTTPServer
  let folder: TemporaryFolder
  private var runs = 0

  /// - Parameters:
  ///   - plan: changes the plan's text.
  ///   - indicator: the one that the person with several ways owns.
  init(
    via: String = "[first]", fallback: String? = "[sms]", plan change: (String) -> String = { $0 },
    indicator: String = "1.3.1"
  ) throws {
    folder = try TemporaryFolder()
    first = try SMTPServer()
    second = try SMTPServer()
    phones = try HTTPServer()
    try folder.write(change(String(contentsOf: ProjectFiles.plan, encoding: .utf8)), to: "\(Desk.plan).tsv")
    try folder.write("owners: { \"\(indicator)\": [\(Self.person)], \"*\": [desk] }", to: "\(Desk.plan).plan.yaml")
    let holidays = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    try folder.write(
      """
      office: { name: { en: Ministry } }
      timeZone: Asia/Dhaka
      language: en
      administrator: [desk]
      plans: ["*.tsv"]
      calendar: { holidays: ["\(holidays)"] }
      state: state
      people:
        \(Self.person): { name: IO, email: io@example.gov.bd, phone: "+8801700000000", via: \(via)\(fallback.map { ", fallback: \($0)" } ?? "") }
        desk: { name: Desk, email: desk@example.gov.bd, via: [out] }
      channels:
        first: { type: smtp, url: "\(first.url)", from: tagid@example.gov.bd }
        second: { type: smtp, url: "\(second.url)", from: tagid@example.gov.bd }
        sms: { type: template, url: "\(phones.url("/send"))", body: '{ "to": "{{address}}", "text": "{{text}}" }' }
        out: { type: outbox, path: outbox }
      delivery: { retryFor: 0 }
      """, to: "tagid.yaml")
  }

  /// The daily check at a moment, such as `2021-12-27T03:00:00Z`.
  @discardableResult
  func check(at time: String) throws -> CheckReport {
    try DailyCheck(configuration, CheckOptions(), world(at: time)).run()
  }

  func configure(_ change: (String) -> String) throws {
    try folder.write(change(folder.read("tagid.yaml")), to: "tagid.yaml")
  }

  /// What `channel preview` prints at a moment.
  func preview(_ channel: String, at time: String) throws -> String {
    try ChannelPreview(channel, configuration, day: nil, world(at: time)).text
  }

  private var configuration: Configuration { get throws { try Configuration.read(folder.path("tagid.yaml")) } }

  private func world(at time: String) throws -> World {
    let seconds = Int64(try Date(time, strategy: .iso8601).timeIntervalSince1970)
    runs += 1
    let run = "run-\(runs)"
    return World(now: { seconds }, newRun: { run }, say: { _ in }, warn: { _ in })
  }

  /// What became of what the person was to hear in a run, such as `first deferred`.
  func results(_ report: CheckReport) -> [String] {
    report.messages.filter { $0.recipient == Self.person }.map { "\($0.channel) \($0.result?.rawValue ?? "due")" }
  }

  func history() throws -> JournalHistory {
    try JournalHistory(reading: StateFolder(folder.path("state"), for: .reading))
  }
}
