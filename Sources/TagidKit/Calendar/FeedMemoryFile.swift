// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal

/// `feed.json` in the state folder: what was exported, replaced as a whole, and nobody else's as long as this lives.
final class FeedMemoryFile {
  enum Content {
    /// Nothing was ever exported from this folder.
    case none
    case memory(FeedMemory)
    /// Something was exported, and nobody knows what; a sentence that says why.
    case lost(String)
  }

  private static let name = "feed.json"
  // It stays when an export has ended: without what that remembered, it is lost.
  private static let lockFile = StateLock.Purpose.feed.fileName
  private static let patience = Duration.seconds(5)

  let content: Content
  private let folder: StateFolder
  // Kept so that no other export gives the same number to other dates.
  private let lock: StateLock

  init(state: String, command: String, since: String) throws(JournalError) {
    folder = try StateFolder(state, for: .writing)
    let wasUsed = Self.wasUsed(folder)
    lock = try StateLock(folder, command: command, since: since, for: .feed, patience: Self.patience)
    content = Self.read(folder, wasUsed: wasUsed)
  }

  /// What is remembered, for who only looks: nothing is locked.
  static func look(state: String) throws(JournalError) -> Content {
    let folder = try StateFolder(state, for: .reading)
    return read(folder, wasUsed: wasUsed(folder))
  }

  private static func wasUsed(_ folder: StateFolder) -> Bool {
    FileManager.default.fileExists(atPath: folder.file(lockFile))
  }

  private static func read(_ folder: StateFolder, wasUsed: Bool) -> Content {
    let path = folder.file(name)
    switch InputFile.read(path) {
    case .failure(let failure):
      if failure.isMissing { return wasUsed ? .lost("\(path): the file is gone") : .none }
      return .lost("\(path): \(failure.reason)")
    case .success(let bytes):
      guard let memory = (try? JSONDecoder().decode(FeedRecord.self, from: Data(bytes)))?.memory else {
        return .lost("\(path): this is not what Tagid wrote about the calendar it exported")
      }
      return .memory(memory)
    }
  }

  /// Writes what is remembered, whole or not at all.
  func write(_ memory: FeedMemory) throws(JournalError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(FeedRecord(memory)) else {
      throw JournalError(.cannotWrite, "what was exported cannot be put into JSON", path: folder.file(Self.name))
    }
    try ReplacedFile.write(Array(data) + [0x0A], to: Self.name, in: folder)
  }
}
