// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

struct OutboxChannelTests {
  @Test("A mail and a chat message become files that only their owner reads, with the bytes that would be sent")
  func messagesBecomeFiles() throws {
    let folder = try TemporaryFolder()
    let outbox = OutboxChannel(folder: folder.path("new/outbox"), sender: try Samples.sender())
    let smtp = SMTPChannel(settings: try SMTPSettings(url: "smtp://localhost", sender: Samples.sender()))
    let hook = try ServiceChannel(WebhookService(url: Secret("http://127.0.0.1/")))
    for (recipient, other) in [(Samples.person, smtp), (.chat(key: "ict-cell"), hook)] as [(Recipient, any Channel)] {
      let prepared = try outbox.prepare(Samples.bengali, for: recipient, at: Samples.stamp)
      #expect(prepared.bytes == (try other.prepare(Samples.bengali, for: recipient, at: Samples.stamp).bytes))
      #expect(outbox.send(prepared).result == .accepted)
      #expect(outbox.send(prepared).result == .accepted, "a repeat replaces its own file")
    }
    #expect(
      folder.files() == [
        "new/outbox/2021-12-23-ict-cell-5e884898.json", "new/outbox/2021-12-23-innovation-officer-5e884898.eml",
      ])
    for (path, mode) in [("new/outbox", 0o700), (folder.files()[0], 0o600), (folder.files()[1], 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(path))
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  @Test(
    "A recipient's key cannot lead out of the folder",
    arguments: [
      ("innovation-officer", "innovation-officer"), ("../../etc/passwd", "-..-etc-passwd"), ("..", "recipient"),
      ("a/b c\u{0}", "a-b-c-"), ("কর্ম", "----"), ("", "recipient"), (".hidden", "hidden"),
      (String(repeating: "x", count: 100), String(repeating: "x", count: 64)),
    ])
  func aKeyCannotLeadOut(key: String, name: String) {
    #expect(OutboxChannel.fileName(key) == name)
  }

  @Test("A folder that cannot be written defers with the reason and leaves nothing behind")
  func aFolderThatCannotBeWrittenDefers() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "taken")
    let outbox = OutboxChannel(folder: folder.path("taken"), sender: try Samples.sender())
    let outcome = outbox.send(try outbox.prepare(Samples.english, for: Samples.person, at: Samples.stamp))
    #expect(outcome.result == .deferred)
    #expect(outcome.detail.contains("Not a directory"))
    #expect(folder.files() == ["taken"])
  }
}
