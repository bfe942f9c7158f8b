// SPDX-License-Identifier: Apache-2.0

/// A plan text as long as a whole country's offices together, in the ministry's own form.
enum LongPlan {
  static func text(indicators count: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count * 420)
    func add(_ part: String) { text += Array(part.utf8) }
    add("ই-গভর্নেন্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২১-২২ এর প্রথম ত্রৈমাসিক বাস্তবায়ন অগ্রগতি প্রতিবেদন\n\n")
    add("ক্রম\tকর্মসম্পাদন ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tকর্মসম্পাদন সূচকের মান\tলক্ষ্যমাত্রা ২০২১-২০২২\t\t\t")
    add("১ম ত্রৈমাসিক বাস্তবায়ন অগ্রগতি\n\t\t\t\t\t\t\tঅসাধারণ\tউত্তম\tচলতি মান\t\n\t\t\t\t\t\t\t১০০%\t৮০%\t৬০%\t\n")
    var (area, activity, number) = (0, 0, 0)
    for row in 0..<count {
      if row % 1000 == 0 {
        area += 1
        activity = 0
        add("\(bengali(area))\t[\(bengali(area))] ই-গভর্ন্যান্স ও উদ্ভাবন সংক্রান্ত কার্যক্রমের বাস্তবায়ন জোরদারকরণ\t৩৫\t")
      } else {
        add("\t\t\t")
      }
      if row % 4 == 0 {
        activity += 1
        number = 0
        add("[\(bengali(area)).\(bengali(activity))] সেবা ডিজিটাইজেশন ও সহজিকরণ")
      }
      number += 1
      add("\t[\(bengali(area)).\(bengali(activity)).\(bengali(number))] ")
      add("কর্মপরিকল্পনার বাস্তবায়ন অগ্রগতি পর্যালোচনা সংক্রান্ত সভা আয়োজিত ও প্রতিবেদন উর্ধ্বতন কর্তৃপক্ষের নিকট প্রেরিত\t")
      switch row % 3 {
      case 0: add("তারিখ\t৫\t৩০/১২/২০২১\t১৩/০১/২০২২\t২০/০১/২০২২\t--\n")
      case 1: add("%\t৬\t৮০%\t৭০%\t৬০%\t৯০%\n")
      default: add("সংখ্যা\t৪\t৪\t৩\t২\t১\n")
      }
    }
    add("মোট নম্বর:\t\t\t\t\t\t\t\t\t\t৫০\n")
    return text
  }

  private static func bengali(_ number: Int) -> String {
    String(String.UnicodeScalarView("\(number)".unicodeScalars.map { Unicode.Scalar($0.value - 0x30 + 0x09E6) ?? $0 }))
  }
}
