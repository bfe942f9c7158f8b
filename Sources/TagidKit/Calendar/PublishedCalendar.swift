// SPDX-License-Identifier: Apache-2.0

/// The calendar file that an export replaces.
struct PublishedCalendar {
  private let file: PublishedFile

  /// Refuses to replace a file that is no calendar: the name is probably mistyped.
  init(_ path: String) throws(Stop) {
    file = try PublishedFile(path)
    guard let content = file.content, !content.isEmpty else { return }
    let start = Array("BEGIN:VCALENDAR".utf8)
    guard content.starts(with: start) else {
      throw Stop(
        .cannotWrite,
        "tagid: \(PlainText.harmless(path)) is there and is no calendar\n  Name another file, or take that one away.")
    }
  }

  /// The highest SEQUENCE in it; nil when there is none.
  var highestSequence: Int? {
    let lines = (file.content ?? []).split { $0 == 0x0A || $0 == 0x0D }
    let name = Array("SEQUENCE:".utf8)
    return lines.compactMap { line in
      line.starts(with: name) ? Int(String(decoding: line.dropFirst(name.count), as: UTF8.self)) : nil
    }.filter { (0...FeedMemory.last).contains($0) }.max()
  }

  func write(_ bytes: [UInt8]) throws(Stop) { try file.write(bytes) }
}
