// SPDX-License-Identifier: Apache-2.0

/// The lines in which two texts differ, by bytes, with two lines around each change and blanks at line ends shown.
struct LineDifference: CustomStringConvertible {
  private struct Line {
    let mark: String
    let text: String
  }

  private var lines: [Line] = []

  init(from old: String, to new: String) {
    let (old, new) = (Self.split(old), Self.split(new))
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      if a < old.count, removed.contains(a) {
        lines.append(Line(mark: "-", text: Self.shown(old[a])))
        a += 1
      } else if b < new.count, inserted.contains(b) {
        lines.append(Line(mark: "+", text: Self.shown(new[b])))
        b += 1
      } else {
        lines.append(Line(mark: " ", text: Self.shown(new[b])))
        (a, b) = (a + 1, b + 1)
      }
    }
  }

  var description: String {
    var shown: [String] = []
    var last = -1
    for index in lines.indices where isNearChange(index) {
      if index > last + 1 { shown.append("@@ line \(index + 1)") }
      shown.append("\(lines[index].mark) \(lines[index].text)")
      last = index
    }
    return shown.joined(separator: "\n")
  }

  private func isNearChange(_ index: Int) -> Bool {
    lines[max(0, index - 2)...min(lines.count - 1, index + 2)].contains { $0.mark != " " }
  }

  /// Compared as bytes, because equal strings can be written with different code points.
  private static func split(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  }

  private static func shown(_ line: [UInt8]) -> String {
    let hasCarriageReturn = line.last == UInt8(ascii: "\r")
    let body = hasCarriageReturn ? line.dropLast() : line[...]
    let blanks = body.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return String(decoding: body.dropLast(blanks), as: UTF8.self) + String(repeating: "·", count: blanks)
      + (hasCarriageReturn ? "␍" : "")
  }
}
