// SPDX-License-Identifier: Apache-2.0

/// The enhanced status code of a reply, such as the `5.7.1` of `554 5.7.1 Relay access denied` (RFC 3463).
struct EnhancedStatus: Sendable, Equatable {
  /// 2 success, 4 transient, 5 permanent.
  var category: Int
  /// 1 address, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 security or policy.
  var subject: Int
  var detail: Int

  /// Reads what stands after the reply code; nil unless both agree about success or failure (RFC 2034 section 4).
  init?(replyLine: String) {
    let line = Array(replyLine.utf8)
    guard line.count > 4 else { return nil }
    let word = line[4...].prefix { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
    let numbers = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { digits in
      digits.count <= 3 ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }
    guard numbers.count == 3, let category = numbers[0], let subject = numbers[1], let detail = numbers[2],
      category == Int(line[0]) - 0x30
    else { return nil }
    self.category = category
    self.subject = subject
    self.detail = detail
  }
}
