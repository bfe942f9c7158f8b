// SPDX-License-Identifier: Apache-2.0

extension PlainText {
  /// What somebody wrote for an option, as one line; throws when it says nothing.
  /// - Parameter longest: in Unicode scalars.
  static func option(_ text: String, _ name: String, _ hint: String, _ longest: Int) throws(Stop) -> String {
    guard let line = cell(text) else { throw Stop(.usage, "tagid: \(name) is empty\n  \(hint)") }
    guard line.unicodeScalars.count <= longest, !hasControls(line) else {
      throw Stop(.usage, "tagid: \(name) is too long or holds control characters\n  \(hint)")
    }
    return line
  }
}
