// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Text for servers and devices that take ASCII only: digits of any script, dashes, quotes and dots become those of ASCII,
/// letters lose their accents, and each run of anything else becomes one question mark.
func asciiText(_ text: String) -> String {
  var result = ""
  var isUnknown = false
  for scalar in shown(text).decomposedStringWithCompatibilityMapping.unicodeScalars {
    let known = ascii(scalar)
    if known == nil, !isUnknown { result += "?" }
    isUnknown = known == nil || isUnknown && known == ""
    result += known ?? ""
  }
  return result
}

/// Nil for what has nothing like it in ASCII; empty for marks that sit on a letter, and for joiners.
private func ascii(_ scalar: Unicode.Scalar) -> String? {
  if scalar.isASCII { return String(scalar) }
  let properties = scalar.properties
  switch properties.generalCategory {
  case .decimalNumber: return properties.numericValue.map { String(Int($0)) }
  case .dashPunctuation: return "-"
  case .initialPunctuation, .finalPunctuation: return "'"
  case .spaceSeparator: return " "
  case .nonspacingMark, .spacingMark, .enclosingMark, .format: return ""
  default: return scalar == "\u{964}" ? "." : nil
  }
}
