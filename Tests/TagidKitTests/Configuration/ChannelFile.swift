// SPDX-License-Identifier: Apache-2.0
import Delivery
import Documents
import Foundation
import Plans
import TestSupport

@testable import TagidKit

/// A configuration with one mail channel, and what reading it says.
struct ChannelFile {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(String(contentsOf: ProjectFiles.plan, encoding: .utf8), to: "mole-egov-2021-22.tsv")
    try folder.write("owners: { \"*\": [io] }", to: "mole-egov-2021-22.plan.yaml")
  }

  /// Writes a file with a secret in it.
  func secret(_ text: String, in name: String, mode: Int = 0o600) throws {
    try secret(Array(text.utf8), in: name, mode: mode)
  }

  func secret(_ bytes: [UInt8], in name: String, mode: Int = 0o600) throws {
    let path = try folder.write(bytes, to: name)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func write(_ channel: String) throws -> String {
    let holidays = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    return try folder.write(
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
        mail:
          type: smtp
          url: "smtps://smtp.example.gov.bd"
          from: "Tagid <tagid@example.gov.bd>"
          \(channel.split(separator: "\n").joined(separator: "\n    "))

      """, to: "tagid.yaml")
  }

  /// The settings of the channel, and what is doubtful.
  func read(
    _ channel: String, environment: [String: String] = [:]
  ) throws -> (settings: SMTPSettings?, findings: [Finding]) {
    let configuration = try Configuration.read(try write(channel), environment: environment)
    guard case .smtp(let settings)? = configuration.channels["mail"]?.way else { return (nil, configuration.findings) }
    return (settings, configuration.findings)
  }

  /// What is wrong, each as `LINE:COLUMN message | hint`; the channel's first own line is 14.
  func problems(_ channel: String, environment: [String: String] = [:]) throws -> [String] {
    let path = try write(channel)
    do throws(ConfigurationError) {
      _ = try Configuration.read(path, environment: environment)
      return []
    } catch {
      return error.problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.message) | \($0.hint)" }
    }
  }
}
