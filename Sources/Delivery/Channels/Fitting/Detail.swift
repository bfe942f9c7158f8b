// SPDX-License-Identifier: Apache-2.0

/// How much of a digest is told where there is little room. What goes first is what people can do without; the deadline and
/// the marks of every notice stay as long as there is a way to say them, and those of the most urgent one always.
enum Detail: Equatable {
  /// With the ladder.
  case full
  /// With the sentences that follow from the headline.
  case sentences
  case titles
  case headlines
  /// The headlines and nothing around them.
  case bare
  /// The most urgent headlines as they are, the others in their shortest words.
  case brief
  /// The same, those words cut to so many units.
  case short(Int)
  /// The most urgent so many, and how many more there are.
  case first(Int)
  /// The most urgent one alone, cut to so many units.
  case only(Int)

  /// How many items keep their whole headline at every level that tells of several.
  static let mostUrgent = 3

  /// The levels that tell every item, the most detailed first; none where even short ones cannot fit.
  static func levels(items: Int, room: Int) -> [Detail] {
    // Even in the fewest words, more than these do not fit.
    guard items * 20 < room else { return [] }
    return [.full, .sentences, .titles, .headlines, .bare, .brief, .short(80), .short(40)]
  }

  var keepsSentences: Bool { self == .full || self == .sentences }

  /// Whether what stands around the notices is told: the summary, the plans' names, the closing sentences.
  var keepsFrame: Bool {
    switch self {
    case .full, .sentences, .titles, .headlines: true
    case .bare, .brief, .short, .first, .only: false
    }
  }

  /// How many items are told.
  var most: Int {
    switch self {
    case .first(let count): count
    case .only: 1
    default: .max
    }
  }
}
