// SPDX-License-Identifier: Apache-2.0

/// Tagid's own form of plans: YAML that `plan convert` writes and that reads back to the same plans. The id is not in it:
/// a plan's id is its file's name or stands beside it.
enum PlanForm {
  static let marker = "tagidPlan"
  static let version = 1

  /// Whether the text begins with the form's own key, after comments.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(4096)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for line in rest.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let isSkipped =
        line.first == UInt8(ascii: "#") || line.elementsEqual("---".utf8) || line.allSatisfy { $0 <= 0x20 }
      if !isSkipped { return line.starts(with: marker.utf8) }
    }
    return false
  }
}
