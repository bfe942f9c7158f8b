// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// An office of its own for one test: a folder with the ministry's plan, the holidays, `tagid.yaml` and a state folder.
struct Office {
  let folder: TemporaryFolder
  static let sidecar = """
    title: { bn: ই-গভর্নেন্স কর্মপরিকল্পনা, en: e-Governance Action Plan }
    owners:
      "2.2": [planning-officer]
      "*": [innovation-officer]
    chat: [ict-cell]
    """

  /// - Parameters:
  ///   - mail: the settings of the channel `mail`, in braces.
  ///   - chat: those of the channel `ict-cell`.
  init(mail: String, chat: String) throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: ProjectFiles.plan, to: folder.url.appendingPathComponent("mole-egov-2021-22.tsv"))
    _ = try folder.write(Self.sidecar, to: "mole-egov-2021-22.plan.yaml")
    try configure(mail: mail, chat: chat)
  }

  /// Everything into an outbox folder.
  init() throws { try self.init(mail: Self.outbox, chat: Self.outbox) }

  static let outbox = "{ type: outbox, path: outbox }"

  static func smtp(_ url: String, more: String = "") -> String {
    "{ type: smtp, url: \"\(url)\", from: \"Tagid <tagid@example.gov.bd>\", connections: 1\(more) }"
  }

  static func webhook(_ url: String, type: String = "webhook") -> String {
    "{ type: \(type), url: \"\(url)\", language: en }"
  }

  func configure(
    mail: String, chat: String, plans: String = "[\"*.tsv\"]", zone: String = "Asia/Dhaka",
    innovationOfficer: String = "innovation@example.gov.bd", retryFor: String = "0"
  ) throws {
    let holidays = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    _ = try folder.write(
      """
      office: { name: { bn: শ্রম ও কর্মসংস্থান মন্ত্রণালয়, en: Ministry of Labour and Employment } }
      timeZone: \(zone)
      language: bn
      administrator: [innovation-officer]
      plans: \(plans)
      calendar: { holidays: ["\(holidays)"] }
      state: state
      people:
        innovation-officer: { name: ইনোভেশন অফিসার, email: \(innovationOfficer), via: [mail] }
        planning-officer: { name: Planning Officer, email: planning@example.gov.bd, language: en, via: [mail] }
      channels:
        mail: \(mail)
        ict-cell: \(chat)
      delivery: { retryFor: \(retryFor) }
      howToReport: { bn: আইসিটি সেলকে জানান।, en: Tell the ICT cell. }
      """, to: "tagid.yaml")
  }

  /// The program with the office's folder as its working directory and an environment of its own.
  func command(_ arguments: [String], environment: [String: String] = [:]) -> Command {
    Command(
      ProjectFiles.binary, arguments, environment: environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own },
      workingDirectory: folder.path)
  }

  func tagid(_ arguments: String..., environment: [String: String] = [:]) async throws -> FinishedCommand {
    try await command(arguments, environment: environment).run()
  }

  func check(_ day: String, _ more: String...) async throws -> FinishedCommand {
    try await command(["check", "--as-of", day] + more).run()
  }

  /// The journal's records, each line as an object.
  func journal() throws -> [JournalLine] {
    try folder.read("state/journal.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(JournalLine.self, from: Data($0.utf8))
    }
  }
}

/// The fields of a journal record that the tests look at.
struct JournalLine: Decodable {
  struct Notice: Decodable { var identity: String, reason: String, actBy: String? }

  var type: String
  var id: String?
  var channel: String?
  var kind: String?
  var recipient: String?
  var address: String?
  var notices: [Notice]?
  var body: String?
  var `repeat`: Bool?
  var result: String?
  var status: Int?
  var attempt: Int?
  var detail: String?
  var complete: Bool?
  var exit: Int?
}

extension [JournalLine] {
  var types: [String] { map(\.type) }
  func of(_ type: String) -> [JournalLine] { filter { $0.type == type } }
}
