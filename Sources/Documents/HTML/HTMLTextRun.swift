// SPDX-License-Identifier: Apache-2.0

/// Text of a page, in which any run of blanks and line ends is one blank.
struct HTMLTextRun {
  private var bytes: [UInt8] = []
  private var line: Int?

  /// - Parameter line: The line on which the text ends.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, endingOn line: Int) {
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        addBlank()
      } else {
        bytes.append(byte)
      }
    }
    if self.line == nil, !bytes.isEmpty {
      // Line ends behind the first word are not before it.
      self.line = line - text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.count { $0 == 0x0A }
    }
  }

  mutating func addBlank() {
    if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
  }

  /// The text without blanks at its ends, and the line on which it begins; nothing is left here.
  mutating func take() -> (bytes: [UInt8], line: Int) {
    defer { self = HTMLTextRun() }
    if bytes.last == 0x20 { bytes.removeLast() }
    return (bytes, max(1, line ?? 1))
  }
}
