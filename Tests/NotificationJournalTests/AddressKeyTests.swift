// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import NotificationJournal

/// Addresses that the journal keeps as hashes under a key of its own.
struct AddressKeyTests {
  private let scratch: Scratch
  private static let address = "io@example.gov.bd"

  init() throws { scratch = try Scratch() }

  private func open(hashing: Bool = true) throws -> Journal {
    try Journal.open(under: scratch.lock(), hashingAddresses: hashing, clock: { Sample.now })
  }

  private func write(_ entries: [JournalEntry], hashing: Bool = true) throws {
    let journal = try open(hashing: hashing)
    try journal.append(entries, durably: true)
    try journal.close()
  }

  @Test func aHashIsThatOfRFC2104AsPythonHasIt() throws {
    for (length, text) in [(32, Self.address), (64, ""), (65, "ক্ষ"), (1, String(repeating: "x", count: 300))] {
      let key = (0..<length).map { UInt8($0 * 7 % 256) }
      let script =
        "import hmac,sys; print(hmac.new(bytes.fromhex(sys.argv[1]), sys.argv[2].encode(), 'sha256').hexdigest())"
      let said = try Program.run(["/usr/bin/python3", "-c", script, SHA256Digest.digits(key), text])
      #expect(AddressKey(key).hash(text) + "\n" == "hmac-sha256:" + said.output)
    }
  }

  @Test func noAddressReachesTheFileAndWhatWasRefusedIsRememberedAllTheSame() throws {
    try write([
      Sample.intent(),
      Sample.outcome(.rejected, status: 550, detail: "5.1.1 <IO@Example.gov.bd>: no io@example.gov.bd here"),
    ])
    let text = String(decoding: try scratch.bytes(), as: UTF8.self)
    #expect(!text.lowercased().contains(Self.address))
    #expect(text.contains(#""address":"hmac-sha256:"#) && text.contains("5.1.1 <(address)>: no (address) here"))
    let history = try open().history
    #expect(history.rejected(on: Sample.mail, at: Self.address) == [Sample.identity])
    #expect(history.rejected(on: Sample.mail, at: "new@example.gov.bd") == [])
    let message = try #require(history.message("a1"))
    #expect(message.shownAddress == nil && history.went(message, to: Self.address))
    #expect(!history.went(message, to: "new@example.gov.bd"))
    #expect(try JournalHistory(reading: scratch.folder) == history)
    #expect(try scratch.bytes("address-key").count == 65)
    let mode =
      try FileManager.default.attributesOfItem(atPath: scratch.path + "/address-key")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func theSettingMayChangeWithoutForgettingAnything() throws {
    try write([Sample.intent("a", identities: ["p/1"]), Sample.outcome(.rejected, "a")], hashing: false)
    try write([Sample.intent("b", identities: ["p/2"]), Sample.outcome(.rejected, "b")], hashing: true)
    try write([Sample.intent("c", identities: ["p/3"]), Sample.outcome(.rejected, "c")], hashing: false)
    for hashing in [true, false] {
      #expect(try open(hashing: hashing).history.rejected(on: Sample.mail, at: Self.address) == ["p/1", "p/2", "p/3"])
    }
  }

  @Test func everyFolderHasAKeyOfItsOwnAndKeepsIt() throws {
    try write([Sample.intent()])
    let key = try scratch.bytes("address-key")
    try write([Sample.intent("b")])
    #expect(try scratch.bytes("address-key") == key)
    let other = try Scratch()
    _ = try Journal.open(under: other.lock(), hashingAddresses: true, clock: { Sample.now })
    #expect(try other.bytes("address-key") != key)
  }

  @Test(arguments: [
    "", "\n", "abc\n", String(repeating: "g", count: 64) + "\n", String(repeating: "a", count: 63) + "\n",
  ])
  func aDamagedKeyIsRefused(_ text: String) throws {
    try scratch.put(Array(text.utf8), as: "address-key")
    let error = #expect(throws: JournalError.self) { try open() }
    #expect(error?.code == .damaged(line: 1, offset: 0) && error?.path == scratch.path + "/address-key")
    #expect(try scratch.bytes("address-key") == Array(text.utf8))
  }
}
