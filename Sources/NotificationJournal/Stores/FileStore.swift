// SPDX-License-Identifier: Apache-2.0

/// A journal in a state folder.
package struct FileStore: JournalStore {
  /// The state folder.
  package let path: String

  /// Whether addresses are recorded as hashes under a key of the folder's own.
  package let hashesAddresses: Bool

  package init(_ path: String, hashesAddresses: Bool = false) {
    self.path = path
    self.hashesAddresses = hashesAddresses
  }

  package var addressKey: AddressKey? {
    get throws(JournalError) { try AddressKey.read(in: StateFolder(path, for: .reading)) }
  }

  /// Takes the folder's lock and opens the journal, both of which are made when they are missing.
  package func claim(
    as command: String, for day: String, patience: Duration, clock: @escaping () -> String
  ) throws(JournalError) -> any Ledger {
    let folder = try StateFolder(path, for: .writing)
    let lock = try StateLock(folder, command: command, since: clock(), patience: patience)
    return try Journal.open(under: lock, for: day, hashingAddresses: hashesAddresses, clock: clock)
  }

  package func fold(on day: String, _ body: (JournalRecord) -> Void) throws(JournalError) {
    try JournalReader.forEachRecord(in: StateFolder(path, for: .reading), reaching: .needed(on: day), body)
  }
}
