// SPDX-License-Identifier: Apache-2.0

/// A cell of a sheet as it is stored, and the text that it shows.
struct SheetCell {
  /// The kind of value: `s` is a number of a shared text, `n` or nothing a number, and so on.
  var type: String
  var style: Int
  var value: [UInt8] = []
  var inline: [UInt8]?
  var hasFormula = false

  /// - Parameter workbook: Has the texts and formats that the cell refers to.
  func text(_ workbook: Workbook) throws(DocumentError) -> [UInt8] {
    if let inline { return inline }
    switch type {
    case "s":
      guard !value.isEmpty else { return [] }
      guard let index = Int(plain), let text = workbook.strings[index] else {
        throw DocumentError(
          .damaged, message: "the cell refers to a text that is not in the workbook",
          hint: "Open the workbook in Excel and save it again.")
      }
      return Array(text)
    case "str": return StringEscapes.decoded(value)
    case "b": return Array((plain == "1" ? "TRUE" : plain == "0" ? "FALSE" : plain).utf8)
    case "d": return Array(isoDate.utf8)
    case "", "n": return Array(number(workbook).utf8)
    default: return value
    }
  }

  /// The value without blanks around it, which mean nothing in a number.
  private var plain: String {
    let bare = value.drop { $0 <= 0x20 }
    return String(decoding: bare.dropLast(bare.reversed().prefix { $0 <= 0x20 }.count), as: UTF8.self)
  }

  /// A date that is stored as such: without the time when that is midnight.
  private var isoDate: String {
    let parts = plain.split(separator: "T", maxSplits: 1)
    guard let date = parts.first, parts.count == 2 else { return plain }
    let time = parts[1].prefix { $0 != "." && $0 != "Z" }
    return time.allSatisfy { $0 == "0" || $0 == ":" } ? String(date) : "\(date) \(time)"
  }

  private func number(_ workbook: Workbook) -> String {
    // What is no number stays as it is.
    guard let number = DecimalText(plain) else { return plain }
    let format = workbook.formats[style]
    switch format {
    case .number: return number.text
    case .percent: return number.timesHundred.text + "%"
    case .date, .month, .dateAndTime, .time, .elapsed: return workbook.dates.text(plain, format) ?? number.text
    }
  }
}
