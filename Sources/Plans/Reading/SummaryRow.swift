// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation

/// A row below the table that says what the whole is worth, or what was obtained of it.
enum SummaryRow {
  case total, obtained
  /// A figure that a report prints beside these two, and that follows from the rows.
  case derived

  init?(_ label: String) {
    let label = CellText.key(label)
    if Self.total.contains(where: label.hasPrefix) {
      self = .total
    } else if Self.derived.contains(where: label.hasPrefix) {
      self = .derived
    } else if Self.obtained.contains(where: label.hasPrefix) {
      self = .obtained
    } else {
      return nil
    }
  }

  private static let total = ["মোট নম্বর", "সর্বমোট নম্বর", "মোট মান", "মোট", "সর্বমোট", "total", "grand total"]
  private static let obtained = ["প্রাপ্ত নম্বর", "মোট প্রাপ্ত", "অর্জিত নম্বর", "obtained", "marks obtained"]
  private static let derived = Set(SummaryLabels.derived).map { CellText.key($0) }
}
