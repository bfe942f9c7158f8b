// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// What was mended before the file went on.
package struct Recovered: Sendable, Equatable, Decodable {
  package enum Cause: String, Sendable, Equatable, Decodable {
    /// The bytes after the last whole record were set aside: the rest of a write that a crash cut short.
    case torn
    /// There was no head, as beside a file of an earlier Tagid, and the records that were there were taken as all of them.
    case head
  }

  /// The file beside this one that holds the torn bytes, or the head that was made.
  package var file: String
  /// How many bytes were torn, or taken as all there were.
  package var bytes: Int
  package var cause: Cause

  package init(file: String, bytes: Int, cause: Cause = .torn) {
    self.file = file
    self.bytes = bytes
    self.cause = cause
  }

  private enum CodingKeys: String, CodingKey { case file, bytes, cause }

  /// Reads the fields; without `cause` a torn line was set aside.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    file = try fields.decode(String.self, forKey: .file)
    bytes = try fields.decode(Int.self, forKey: .bytes)
    cause = try fields.decodeIfPresent(Cause.self, forKey: .cause) ?? .torn
  }

  func write(to line: inout JSONLine) {
    line.field("file", file)
    line.field("bytes", bytes)
    if cause != .torn { line.field("cause", cause.rawValue) }
  }

  /// A sentence for the people who look after the machine.
  /// - Parameter shown: such as `the journal`.
  package func sentence(about shown: String) -> String {
    switch cause {
    case .torn: "a crash had cut \(shown) short: \(bytes) bytes after its last whole record were set aside in \(file)"
    case .head:
      "\(shown) had no head, as before this version: its \(bytes) bytes were taken as all of it, and \(file) made"
    }
  }
}
