// SPDX-License-Identifier: Apache-2.0

/// Text typed for a font such as SutonnyMJ, which draws Bengali letters on Latin codes: `ZvwiL` for তারিখ. Converting it is
/// another program's work; reading it would be guessing.
enum LegacyFont {
  static let hint =
    "It is typed in a legacy font such as SutonnyMJ: convert it to Unicode, for example with Avro or Nikosh, and save it again."

  static func isLikely(_ text: String) -> Bool {
    let text = CellText.beginning(text)
    var marks = 0
    var latin = 0
    for scalar in text.unicodeScalars {
      if (0x0980...0x09FF).contains(scalar.value) { return false }
      if scalar.isASCII {
        if scalar.properties.isAlphabetic { latin += 1 }
      } else if signs.contains(scalar) {
        marks += 1
      }
    }
    return (marks >= 2 && latin >= 2) || words.contains { text.contains($0) }
  }

  /// Signs that such fonts draw as Bengali vowel signs and conjuncts, and that office texts otherwise hardly use.
  private static let signs = Set("‡†¨©ª«¬®¯°±²³´µ¶¸¹º»¼½¾×ƒ„…ˆ‰‹›ŠŒŽšœžŸ™˜".unicodeScalars)

  /// Column words of a plan as such fonts have them: তারিখ, সংখ্যা, কার্যক্রম, সূচক, লক্ষ্যমাত্রা.
  private static let words = ["ZvwiL", "msL¨v", "Kvh©µg", "m~PK", "jÿ¨gvÎv", "j¶¨gvÎv"]
}
