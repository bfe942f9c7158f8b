// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Foundation

/// Texts are kept as they stand between the quotes of a line, with its escapes.
extension Interned {
  func text(of number: Int) -> String {
    let bytes = bytes(of: number)
    guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
    let quoted = [0x22] + bytes + [0x22]
    return (try? JSONDecoder().decode(String.self, from: Data(quoted))) ?? String(decoding: bytes, as: UTF8.self)
  }

  /// Whether nothing of a text is escaped in a line.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }
  }

  static func withBytes<Result>(of text: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = text
    let plain = text.withUTF8 { bytes in isPlain(bytes) ? body(UnsafeRawBufferPointer(bytes)) : nil }
    if let plain { return plain }
    var line = JSONLine()
    line.string(text)
    return line.bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0.dropFirst().dropLast())) }
  }
}
