// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal

/// What must hold for whatever stands in a journal: its quick and its thorough readings say the same, and so do the history
/// that is folded from its lines and the one from its records.
package struct JournalPromises {
  private let path: String

  /// - Parameter path: of a folder for the journals, best in memory.
  package init(in path: String) { self.path = path }

  /// The promises that a text breaks, whose lines are given the numbers and hashes that make them a journal.
  package func broken(by text: [UInt8]) -> [String] {
    do {
      let plain = try read(Self.chained(text, spaced: false))
      let spaced = try read(Self.chained(text, spaced: true))
      var broken: [String] = []
      if plain.records != spaced.records || (plain.error == nil) != (spaced.error == nil) {
        broken.append("a space changes what is read:\n\(plain)\n\(spaced)")
      }
      for reading in [plain, spaced] where !reading.isFoldedAlike {
        broken.append("the fold of the lines is not that of the records: \(reading)")
      }
      return broken
    } catch {
      return ["the journal could not be put down: \(error)"]
    }
  }

  private struct Reading {
    var records: [JournalRecord] = []
    var error: String?
    var isFoldedAlike = true
  }

  private func read(_ journal: [UInt8]) throws -> Reading {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(journal).write(to: URL(fileURLWithPath: path + "/" + Journal.fileName))
    var reading = Reading()
    var history = JournalHistory()
    let folder = try StateFolder(path, for: .reading)
    do throws(JournalError) {
      try JournalReader.forEachRecord(in: folder) { record in
        reading.records.append(record)
        history.apply(record)
        // Whatever was read can be written.
        if record.redactedLine.isEmpty { reading.error = "nothing is written of \(record)" }
      }
    } catch { reading.error = error.description }
    do throws(JournalError) {
      let folded = try JournalHistory(reading: folder)
      reading.isFoldedAlike = reading.error == nil && folded == history
      for message in folded.inDoubt + folded.givenUp + folded.rejected {
        if folded.message(message.id) != message { reading.isFoldedAlike = false }
        _ = folded.tellings(on: message.route)
      }
    } catch { reading.isFoldedAlike = reading.error == error.description }
    return reading
  }

  /// Gives each line the number and the hash that it must have where it says `SEQ` and `PREV`.
  private static func chained(_ text: [UInt8], spaced: Bool) -> [UInt8] {
    var journal: [UInt8] = []
    var prev = String(repeating: "0", count: 64)
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      var line = replacing("SEQ", with: "\(index + 1)", in: Array(line))
      line = replacing("PREV", with: prev, in: line)
      if spaced, line.first == UInt8(ascii: "{") { line.insert(UInt8(ascii: " "), at: 1) }
      prev = SHA256Digest.hex(line)
      journal += line
      // The last line is whole only when something follows it.
      if index + 1 < lines.count { journal.append(0x0A) }
    }
    return journal
  }

  private static func replacing(_ word: String, with other: String, in line: [UInt8]) -> [UInt8] {
    let word = Array(word.utf8)
    guard line.count >= word.count,
      let at = (0...(line.count - word.count)).last(where: { line[$0..<($0 + word.count)].elementsEqual(word) })
    else { return line }
    return line[..<at] + Array(other.utf8) + line[(at + word.count)...]
  }
}
