// SPDX-License-Identifier: Apache-2.0

/// The line `sep=;` with which Excel lets a CSV file name its separator.
enum SeparatorLine {
  static func separator(_ text: [UInt8], _ ends: LineEnds) -> UInt8? {
    var lines = Lines(text, ends)
    guard let first = lines.next() else { return nil }
    var line = text[first]
    while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
    guard line.count == 5, line.starts(with: "sep=".utf8), let separator = line.last else { return nil }
    return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(separator) ? separator : nil
  }
}
