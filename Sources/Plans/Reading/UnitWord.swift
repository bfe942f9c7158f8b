// SPDX-License-Identifier: Apache-2.0

/// The unit column's words.
enum UnitWord {
  static func unit(_ text: String) -> Unit? {
    switch CellText.key(text) {
    case "তারিখ", "date": .date
    case "%", "％", "শতাংশ", "শতকরা", "শতকরা হার", "percent", "percentage": .percent
    case "সংখ্যা", "number", "count", "no", "nos", "টি", "জন", "বার": .count
    default: nil
    }
  }
}

/// The words of the column of calculation methods.
enum MethodWord {
  static func method(_ text: String) -> CalculationMethod? {
    switch CellText.key(text) {
    case "সমষ্টি", "সমষ্টিক", "যোগফল", "sum", "total": .sum
    case "গড়", "average", "mean": .average
    case "ক্রমপুঞ্জিত", "পুঞ্জীভূত", "cumulative", "latest", "latest cumulative": .cumulative
    case "তারিখ", "date": .date
    default: nil
    }
  }
}

/// Words that say what a dash says: there is no such tier, nothing was reported.
enum NothingWord {
  static func isOne(_ text: String) -> Bool { text.utf8.count <= 60 && words.contains(CellText.key(text)) }

  private static let words: Set<String> = ["প্রযোজ্য নয়", "প্রযোজ্য নহে", "n/a", "na", "not applicable", "nil", "none"]
}

/// Words that a table repeats in row after row, each looked up as text once.
struct WordMemory<Meaning> {
  private var known: [(bytes: [UInt8], text: String, meaning: Meaning?)] = []
  private let meaning: (String) -> Meaning?

  init(_ meaning: @escaping (String) -> Meaning?) { self.meaning = meaning }

  mutating func look(up bytes: Span<UInt8>) -> (text: String, meaning: Meaning?) {
    for entry in known where Self.isSame(entry.bytes, bytes) { return (entry.text, entry.meaning) }
    let text = CellText.string(bytes)
    let found = meaning(text)
    if known.count < 16 { known.append((bytes.withUnsafeBufferPointer { Array($0) }, text, found)) }
    return (text, found)
  }

  private static func isSame(_ a: [UInt8], _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for index in a.indices where a[index] != b[index] { return false }
    return true
  }
}
