// SPDX-License-Identifier: Apache-2.0

/// The words that holiday files are made of, by the rules of `holidays.schema.json`.
enum HolidayFileWords {
  /// UTF-8 bytes of the longest name; what people see of one letter may be any number of marks.
  static let nameBytes = 600
  /// UTF-8 bytes of the longest source or note.
  static let noteBytes = 4_000

  /// What `kind` may say, of a fact in a calendar and of an office's own.
  static let kinds = ["public", "executive-order", "optional", "office"]

  /// Such as `BD-government`.
  static func isID(_ text: String) -> Bool {
    parts(text).allSatisfy { !$0.isEmpty && $0.allSatisfy(isAlphanumeric) }
  }

  /// Such as `BD`.
  static func isCountry(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy(isUpper)
  }

  /// The country or a region, such as `BD-B`.
  static func isScope(_ text: String) -> Bool {
    let parts = parts(text)
    guard let country = parts.first, country.count == 2, country.allSatisfy(isUpper) else { return false }
    return parts.dropFirst().allSatisfy { !$0.isEmpty && $0.allSatisfy { isUpper($0) || isDigit($0) } }
  }

  /// A language tag, such as `bn` or `sr-Latn`.
  static func isLanguage(_ text: String) -> Bool {
    let parts = parts(text)
    guard let language = parts.first, 2...3 ~= language.count, language.allSatisfy(isLower) else { return false }
    return parts.dropFirst().allSatisfy { !$0.isEmpty && $0.allSatisfy(isAlphanumeric) }
  }

  private static func parts(_ text: String) -> [Substring.UTF8View] {
    text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8)
  }

  private static func isUpper(_ byte: UInt8) -> Bool { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte }
  private static func isLower(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) || isDigit(byte) }
}
