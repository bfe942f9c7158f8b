// SPDX-License-Identifier: Apache-2.0

/// Suggests the word that somebody probably meant.
package enum Nearest {
  package static func hint(_ word: String, among words: [String]) -> String {
    let known = words.sorted()
    if let near = nearest(word, among: known) { return "Did you mean \"\(near)\"?" }
    return known.isEmpty ? "Take it out." : "Known here: \(known.joined(separator: ", "))."
  }

  /// The closest word, when at most a third of its letters differ.
  package static func nearest(_ word: String, among words: [String]) -> String? {
    let candidates = words.map { (word: $0, distance: distance(Array(word.lowercased()), Array($0.lowercased()))) }
    guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, max(word.count, best.word.count) / 3) ? best.word : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var best = min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        next.append(best)
      }
      before = row
      row = next
    }
    return row[b.count]
  }
}
