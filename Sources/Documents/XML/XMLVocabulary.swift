// SPDX-License-Identifier: Apache-2.0

/// The names of the vocabularies that workbooks and Word documents are written in, formulas in a text included, in both
/// editions of the standard.
enum XMLVocabulary {
  private static let own: Set<String> = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
    "http://schemas.openxmlformats.org/package/2006/relationships",
  ]

  /// Whether elements of this namespace are asked for by their plain names.
  static func isOwn(_ namespace: String) -> Bool { own.contains(namespace) }
}
