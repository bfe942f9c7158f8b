// SPDX-License-Identifier: Apache-2.0

/// Puts paragraphs into as few blocks as there may be.
enum Packing {
  /// Paragraphs joined by an empty line as long as they stay within the limit; a longer one stands alone as it is.
  static func packed(_ paragraphs: [String], upTo limit: Int, _ markup: Markup) -> [String] {
    let gap = markup.lineBreak + markup.lineBreak
    var packed: [String] = []
    for paragraph in paragraphs {
      if let last = packed.last, markup.length(last + gap + paragraph) <= limit {
        packed[packed.count - 1] = last + gap + paragraph
      } else {
        packed.append(paragraph)
      }
    }
    return packed
  }
}
