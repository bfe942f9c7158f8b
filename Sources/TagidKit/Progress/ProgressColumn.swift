// SPDX-License-Identifier: Apache-2.0
import Documents

extension Refusal.Part {
  /// The column that a heading names, in English or Bengali; nil when it names none.
  init?(heading: String) {
    guard let part = Self.words[Self.key(heading)] else { return nil }
    self = part
  }

  /// The word nearest to a heading that names no column.
  static func hint(forHeading heading: String) -> String {
    let known = ofImports.map(\.rawValue).joined(separator: ", ")
    if let near = Nearest.nearest(key(heading), among: Array(words.keys)) {
      return "Did you mean \"\(near)\"? The columns are \(known); take others out."
    }
    return "The columns are \(known); take others out, or put their text under evidence."
  }

  private static func key(_ heading: String) -> String {
    var key = (PlainText.line(heading) ?? "").lowercased()[...]
    while let last = key.last, ".:*।_ ".contains(last) { key.removeLast() }
    return String(key.replacing("_", with: " "))
  }

  private static let words: [String: Self] = [
    "plan": .plan, "plan id": .plan, "পরিকল্পনা": .plan, "কর্মপরিকল্পনা": .plan,
    "indicator": .indicator, "indicator id": .indicator, "id": .indicator, "performance indicator": .indicator,
    "সূচক": .indicator, "কর্মসম্পাদন সূচক": .indicator, "সূচক নং": .indicator, "সূচকের নম্বর": .indicator,
    "date": .date, "completed": .date, "completed on": .date, "completion date": .date, "date of completion": .date,
    "তারিখ": .date, "সম্পাদনের তারিখ": .date, "সমাপ্তির তারিখ": .date, "বাস্তবায়নের তারিখ": .date,
    "value": .value, "number": .value, "achieved": .value, "achievement": .value, "percent": .value,
    "মান": .value, "সংখ্যা": .value, "অর্জন": .value, "অর্জিত মান": .value, "পরিমাণ": .value,
    "period": .period, "quarter": .period, "সময়কাল": .period, "ত্রৈমাসিক": .period, "প্রান্তিক": .period,
    "evidence": .evidence, "proof": .evidence, "প্রমাণক": .evidence, "প্রমাণ": .evidence,
    "by": .by, "reported by": .by, "officer": .by, "প্রতিবেদক": .by, "প্রতিবেদনকারী": .by, "দাখিলকারী": .by, "কর্মকর্তা": .by,
    "recorded": .recorded, "recorded on": .recorded, "নথিভুক্ত": .recorded, "নথিভুক্তির তারিখ": .recorded,
  ]
}
