// SPDX-License-Identifier: Apache-2.0
import Messages

/// The calendar file that an export replaces.
struct PublishedCalendar {
  /// As the user named it, for messages.
  let shown: String
  private let file: PublishedFile
  private let lines: [ArraySlice<UInt8>]

  /// Refuses to replace a file that Tagid did not write: the name is probably mistyped.
  init(_ path: String) throws(Stop) {
    shown = PlainText.harmless(path)
    file = try PublishedFile(path)
    lines = (file.content ?? []).split { $0 == 0x0A || $0 == 0x0D }
    guard let content = file.content, !content.isEmpty else { return }
    let product = Array("PRODID:\(ICalendar.product)".utf8)
    guard lines.first.map({ $0.elementsEqual("BEGIN:VCALENDAR".utf8) }) ?? false,
      lines.prefix(5).contains(where: { $0.elementsEqual(product) })
    else {
      throw Stop(
        .cannotWrite,
        "tagid: \(shown) is there and is no calendar that Tagid wrote\n  Name another file, or take that one away.")
    }
  }

  /// The highest SEQUENCE in it; nil when there is none.
  var highestSequence: Int? {
    let name = Array("SEQUENCE:".utf8)
    return lines.compactMap { line in
      line.starts(with: name) ? Int(String(decoding: line.dropFirst(name.count), as: UTF8.self)) : nil
    }.filter { (0...FeedMemory.last).contains($0) }.max()
  }

  func write(_ bytes: [UInt8]) throws(Stop) { try file.write(bytes) }
}
