// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport

/// An office with several people around one plan; everything goes into an outbox, unless a test says otherwise.
struct PeopleOffice {
  static let plan = "mole-egov-2021-22"
  let folder: TemporaryFolder
  /// What the people's entries have beside name, address and channel.
  var more: [String: String] = [:]
  var owners = #""1.3": { focal: [focal], alternates: [alternate], supervisors: [secretary] }, "*": [other]"#
  /// Lines of `tagid.yaml` and of the plan's settings.
  var settings = ""
  var sidecar = ""
  var plans = "[\"*.tsv\"]"
  var kind = "outbox, path: outbox"

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: ProjectFiles.plan, to: folder.url.appendingPathComponent("\(Self.plan).tsv"))
  }

  func write() throws {
    let holidays = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    let people = ["focal", "alternate", "secretary", "other", "admin", "boss"].map { key in
      let own = more[key].map { ", \($0)" } ?? ""
      return "  \(key): { name: \(key.capitalized), email: \(key)@example.gov.bd, via: [mail]\(own) }"
    }
    _ = try folder.write(
      """
      office: { name: { en: Ministry of Labour } }
      timeZone: Asia/Dhaka
      language: en
      administrator: [admin]
      plans: \(plans)
      calendar: { holidays: ["\(holidays)"] }
      state: state
      delivery: { retryFor: 0 }
      \(settings)
      people:
      \(people.joined(separator: "\n"))
      channels:
        mail: { type: \(kind) }
        team: { type: outbox, path: outbox }
      """, to: "tagid.yaml")
    _ = try folder.write("owners: { \(owners) }\n\(sidecar)\n", to: "\(Self.plan).plan.yaml")
  }

  func tagid(_ arguments: [String]) async throws -> FinishedCommand {
    try await Command(
      ProjectFiles.binary, arguments, environment: ["PATH": "/usr/bin:/bin"], workingDirectory: folder.path
    ).run()
  }

  /// The program with the machine's clock on a day in the morning.
  func tagid(on day: String, _ arguments: [String]) async throws -> FinishedCommand {
    try await Command(
      "/usr/bin/faketime", ["-f", "@\(day) 03:00:00", ProjectFiles.binary] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "TZ": "UTC"], workingDirectory: folder.path
    ).run()
  }

  /// What was written on a day: `RECIPIENT: stage reason, …` for each intent of the journal; without what is told of counts
  /// and percents along the year.
  @discardableResult
  func morning(_ day: String, _ more: String...) async throws -> [String] {
    let before = (try? intents().count) ?? 0
    let run = try await tagid(["check", "--as-of", day] + more)
    guard run.status == 0 else { return ["\(run)"] }
    return try intents().dropFirst(before).compactMap { intent in
      let told = intent.notices.filter { notice in
        let word = notice.identity.split(separator: "/").last ?? ""
        return word.wholeMatch(of: /q[1-4]-.*|m-[0-9-]*/) == nil
      }
      if told.isEmpty { return nil }
      let notices = told.map { notice in
        let parts = notice.identity.split(separator: "/").map(String.init)
        let about = parts[1] == "-" ? "" : "\(parts[1])/\(parts[2] == "100" ? "" : "\(parts[2])/")"
        return "\(about)\(parts[4]) \(notice.reason)" + (notice.role.map { " \($0)" } ?? "")
      }
      return "\(intent.recipient)\(intent.kind == "outbox" || intent.kind == "smtp" ? "" : " [\(intent.kind)]"): "
        + notices.joined(separator: ", ")
    }
  }

  struct Intent: Decodable {
    struct Notice: Decodable { var identity: String, reason: String, role: String? }
    var recipient: String, kind: String, address: String, subject: String, id: String
    var notices: [Notice]
  }

  func intents() throws -> [Intent] {
    try folder.read("state/journal.jsonl").split(separator: "\n").filter { $0.contains(#""type":"intent""#) }.map {
      try JSONDecoder().decode(Intent.self, from: Data($0.utf8))
    }
  }

  /// The last mail to somebody, as an independent parser reads it.
  func mail(to recipient: String, on day: String) async throws -> ParsedMail? {
    let name = folder.files().filter { $0.hasPrefix("outbox/\(day)-\(recipient)-") }.sorted().last
    guard let name else { return nil }
    return try await ParsedMail.parse(Array(Data(contentsOf: folder.url.appendingPathComponent(name))))
  }
}
