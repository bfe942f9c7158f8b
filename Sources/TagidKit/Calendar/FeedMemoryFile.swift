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
  private static let patience = Duration.seconds(5)

  let content: Content
  private let folder: StateFolder
  // Kept so that no other export gives the same number to other dates.
  private let lock: StateLock

  init(state: String, command: String, since: String) throws(JournalError) {
    folder = try StateFolder(state, for: .writing)
    // The lock's file stays when an export has ended: without what it remembered, that is lost.
    let lockFile = StateLock.Purpose.feed.fileName
    let wasUsed = FileManager.default.fileExists(atPath: folder.file(lockFile))
    lock = try StateLock(folder, command: command, since: since, for: .feed, patience: Self.patience)
    content = Self.read(folder.file(Self.name), wasUsed: wasUsed)
  }

  private static func read(_ path: String, wasUsed: Bool) -> Content {
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
