// SPDX-License-Identifier: Apache-2.0

/// The columns a plan's table can have, and the header words, in Bengali and English, that name them.
enum ColumnName: CaseIterable {
  case serial, area, areaWeight, activity, indicator, unit, weight, targets, progress

  /// The column that a header cell names; `weight` words are the area's weight until an activity or indicator column
  /// stands to the left.
  init?(header cell: Cell, after columns: [ColumnName]) {
    let word = Self.key(cell.text)
    guard !word.isEmpty else { return nil }
    if word.hasPrefix("লক্ষ্যমাত্রা") || word.hasPrefix("target") {
      self = .targets
    } else if word.contains("অগ্রগতি") || word.contains("progress") || word.contains("achievement") {
      self = .progress
    } else if let name = Self.words[word] {
      let isAreaWeight = name == .weight && !columns.contains(.indicator) && !columns.contains(.activity)
      self = isAreaWeight ? .areaWeight : name
    } else {
      return nil
    }
  }

  /// The word as this table's own header would print it, for messages.
  var shown: String {
    switch self {
    case .serial: "ক্রম / Serial"
    case .area: "কর্মসম্পাদন ক্ষেত্র / Performance area"
    case .areaWeight: "মান / Area weight"
    case .activity: "কার্যক্রম / Activity"
    case .indicator: "কর্মসম্পাদন সূচক / Indicator"
    case .unit: "একক / Unit"
    case .weight: "কর্মসম্পাদন সূচকের মান / Indicator weight"
    case .targets: "লক্ষ্যমাত্রা / Target"
    case .progress: "বাস্তবায়ন অগ্রগতি / Progress"
    }
  }

  private static let words: [String: ColumnName] = [
    "ক্রম": .serial, "ক্রমিক": .serial, "ক্রমিক নং": .serial, "sl": .serial, "serial": .serial, "no": .serial,
    "কর্মসম্পাদন ক্ষেত্র": .area, "ক্ষেত্র": .area, "performance area": .area, "area": .area,
    "কার্যক্রম": .activity, "activity": .activity, "activities": .activity,
    "কর্মসম্পাদন সূচক": .indicator, "সূচক": .indicator, "indicator": .indicator, "performance indicator": .indicator,
    "একক": .unit, "unit": .unit, "unit of measurement": .unit,
    "মান": .weight, "কর্মসম্পাদন সূচকের মান": .weight, "সূচকের মান": .weight, "weight": .weight, "marks": .weight,
    "indicator weight": .weight, "area weight": .areaWeight,
  ]

  private static func key(_ text: String) -> String {
    let kept = text.lowercased().unicodeScalars.filter { !(0x200B...0x200F).contains($0.value) && $0.value != 0xFEFF }
    return String(String.UnicodeScalarView(kept)).trimmingSuffix { $0 == "." || $0 == ":" || $0 == "।" }
  }
}

extension String {
  fileprivate func trimmingSuffix(while drop: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, drop(last) || last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
