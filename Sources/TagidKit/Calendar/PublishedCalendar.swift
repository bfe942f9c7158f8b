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

  /// The SEQUENCE of each event in it, by UID.
  var sequences: [String: Int] {
    var found: [String: Int] = [:]
    var uid = ""
    for line in unfolded {
      if line.hasPrefix("UID:") { uid = String(line.dropFirst(4)) }
      if line.hasPrefix("SEQUENCE:"), let number = Int(line.dropFirst(9)), (0...FeedMemory.last).contains(number) {
        found[uid] = max(found[uid] ?? 0, number)
      }
    }
    return found
  }

  private var unfolded: [String] {
    var bytes: [[UInt8]] = []
    for line in lines {
      if line.first == 0x20, let last = bytes.indices.last {
        bytes[last] += line.dropFirst()
      } else {
        bytes.append(Array(line))
      }
    }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ bytes: [UInt8]) throws(Stop) { try file.write(bytes) }
}
