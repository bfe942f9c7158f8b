// SPDX-License-Identifier: Apache-2.0

/// The columns a plan's table can have.
enum ColumnName: Int, CaseIterable {
  case serial, area, areaWeight, activity, indicatorID, indicator, unit, weight, targets, method, owner, evidence,
    remarks,
    progress, marksObtained, basis

  /// The word as a table's header would print it, for messages.
  var shown: String {
    switch self {
    case .serial: "ক্রম / Serial"
    case .area: "কর্মসম্পাদন ক্ষেত্র / Performance area"
    case .areaWeight: "মান / Area weight"
    case .activity: "কার্যক্রম / Activity"
    case .indicatorID: "সূচক নম্বর / Indicator ID"
    case .indicator: "কর্মসম্পাদন সূচক / Indicator"
    case .unit: "একক / Unit"
    case .weight: "কর্মসম্পাদন সূচকের মান / Indicator weight"
    case .targets: "লক্ষ্যমাত্রা / Target"
    case .method: "গণনা পদ্ধতি / Calculation method"
    case .owner: "দায়িত্বপ্রাপ্ত / Owner"
    case .evidence: "প্রমাণক / Evidence"
    case .remarks: "মন্তব্য / Remarks"
    case .progress: "বাস্তবায়ন অগ্রগতি / Progress"
    case .marksObtained: "প্রাপ্ত নম্বর / Marks obtained"
    case .basis: "ভিত্তি / Basis"
    }
  }
}

/// Which column each name stands for, looked at for every cell of every row.
struct ColumnMap: Sendable {
  private var numbers: [Int] = Array(repeating: 0, count: ColumnName.allCases.count)

  /// From 1; nil when there is no such column.
  subscript(name: ColumnName) -> Int? {
    get { numbers[name.rawValue] == 0 ? nil : numbers[name.rawValue] }
    set { numbers[name.rawValue] = newValue ?? 0 }
  }
}

/// What a header cell says: the column it names, with the quarter or the tier percent that stands in it.
struct HeaderWord {
  var name: ColumnName
  /// Of a progress column.
  var quarter: Int?
  /// Of a target column whose heading holds its percent.
  var percent: Int?

  /// Nil when the words name no column. Plain "weight" is the area's until an activity or indicator column stands to the left.
  init?(_ text: String, after columns: Set<ColumnName>) {
    guard text.utf8.count <= CellText.wordBytes else { return nil }
    let word = CellText.key(text)
    let compact = Self.compact(word)
    guard !compact.isEmpty else { return nil }
    let isTarget = compact.contains("লক্ষ্যমাত্রা") || compact.contains("target")
    // "অর্জনের প্রমাণক" is a column of evidence, whatever was achieved.
    let isProgress =
      Self.words[compact] == nil && Self.progressWords.contains { compact.contains($0) }
    if isTarget, isProgress { return nil }
    if isProgress {
      self.init(name: .progress, quarter: PeriodText.quarter(in: word))
    } else if let percent = HeaderPercent.inside(word) {
      guard isTarget || HeaderPercent.isAlone(word) || TierWord.isIn(word) else { return nil }
      self.init(name: .targets, percent: percent)
    } else if isTarget {
      // A quarter's own target is no tier.
      guard PeriodText.quarter(in: word) == nil else { return nil }
      self.init(name: .targets)
    } else if let name = Self.name(word) {
      let isAreaWeight = name == .weight && !columns.contains(.indicator) && !columns.contains(.activity)
      self.init(name: isAreaWeight && columns.contains(.area) ? .areaWeight : name)
    } else {
      // A quarter alone may head its target as well as its progress: only the row below can say which.
      return nil
    }
  }

  private init(name: ColumnName, quarter: Int? = nil, percent: Int? = nil) {
    self.name = name
    self.quarter = quarter
    self.percent = percent
  }

  /// Looks the words up whole, without what stands in parentheses, and on either side of a slash.
  private static func name(_ word: String) -> ColumnName? {
    if let name = words[compact(word)] { return name }
    let outside = String(word.prefix { $0 != "(" })
    if outside != word, let name = words[compact(outside)] { return name }
    let sides = word.split(separator: "/").map { compact(String($0)) }
    let names = sides.compactMap { words[$0] }
    guard sides.count > 1, let first = names.first else { return nil }
    // "Remarks / Evidence" holds words for people, whichever it is.
    return Set(names).count == 1 || Set(names).isSubset(of: [.owner, .evidence, .remarks]) ? first : nil
  }

  /// Narrow columns break words with blanks and hyphens, and short forms end in dots, colons or a visarga.
  private static func compact(_ word: String) -> String {
    String(
      String.UnicodeScalarView(word.unicodeScalars.filter { !$0.properties.isWhitespace && !ignored.contains($0) }))
  }

  private static let ignored = Set("-‐‑–.:ঃ।*".unicodeScalars)
  private static let progressWords = ["অগ্রগতি", "অর্জন", "progress", "achievement"]
  private static let words = Dictionary(known.map { (compact(CellText.key($0.key)), $0.value) }) { first, _ in first }

  private static let known: KeyValuePairs<String, ColumnName> = [
    "ক্রম": .serial, "ক্রমিক": .serial, "ক্রম নং": .serial, "ক্র": .serial, "ক্রমিক নং": .serial, "ক্রমিক নম্বর": .serial, "ক্র নং": .serial,
    "sl": .serial, "sl no": .serial, "serial": .serial, "serial no": .serial, "no": .serial,
    "#": .serial,
    "কর্মসম্পাদন ক্ষেত্র": .area, "কর্মসম্পাদনের ক্ষেত্র": .area, "ক্ষেত্র": .area, "কৌশলগত উদ্দেশ্য": .area,
    "performance area": .area, "area": .area, "strategic objective": .area, "objective": .area,
    "কার্যক্রম": .activity, "কার্যক্রমসমূহ": .activity, "activity": .activity, "activities": .activity,
    "সূচক নম্বর": .indicatorID, "সূচক নং": .indicatorID, "সূচকের নম্বর": .indicatorID, "indicator id": .indicatorID,
    "indicator no": .indicatorID, "indicator number": .indicatorID, "id": .indicatorID,
    "কর্মসম্পাদন সূচক": .indicator, "কর্মসম্পাদন সূচকসমূহ": .indicator, "সূচক": .indicator, "indicator": .indicator,
    "indicators": .indicator, "performance indicator": .indicator, "performance indicators": .indicator,
    "একক": .unit, "পরিমাপের একক": .unit, "unit": .unit, "unit of measurement": .unit, "unit of measure": .unit,
    "মান": .weight, "কর্মসম্পাদন সূচকের মান": .weight, "সূচকের মান": .weight, "weight": .weight, "marks": .weight,
    "wt": .weight, "indicator weight": .weight, "weight of indicator": .weight,
    "weight of performance indicator": .weight,
    "area weight": .areaWeight, "weight of area": .areaWeight, "ক্ষেত্রের মান": .areaWeight,
    "গণনা পদ্ধতি": .method, "গণনার পদ্ধতি": .method, "calculation method": .method, "method": .method,
    "method of calculation": .method,
    "দায়িত্বপ্রাপ্ত": .owner, "দায়িত্বপ্রাপ্ত কর্মকর্তা": .owner, "দায়িত্বপ্রাপ্ত শাখা": .owner,
    "দায়িত্বপ্রাপ্ত ব্যক্তি/পদ": .owner, "বাস্তবায়নকারী": .owner, "বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি/পদ": .owner, "owner": .owner,
    "responsible": .owner, "responsible officer": .owner, "responsibility": .owner, "focal point": .owner,
    "প্রমাণক": .evidence, "প্রমাণকের ধরন": .evidence, "অর্জনের প্রমাণক": .evidence, "evidence": .evidence,
    "means of verification": .evidence, "supporting documents": .evidence,
    "মন্তব্য": .remarks, "remarks": .remarks, "remark": .remarks, "comments": .remarks, "note": .remarks, "notes": .remarks,
    "প্রাপ্ত নম্বর": .marksObtained, "অর্জিত নম্বর": .marksObtained, "প্রাপ্ত মান": .marksObtained,
    "marks obtained": .marksObtained, "obtained marks": .marksObtained, "score": .marksObtained,
    "ভিত্তি": .basis, "basis": .basis,
  ]
}

extension StringProtocol {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
