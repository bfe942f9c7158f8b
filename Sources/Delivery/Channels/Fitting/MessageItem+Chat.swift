// SPDX-License-Identifier: Apache-2.0

extension MessageItem {
  /// The deadline and the marks in the fewest words there are.
  var shortest: String { brief ?? headline }
}

extension MessageItem.Urgency {
  /// What must survive when not everything can: what only today can save, then what is told only once.
  var rank: Int {
    switch self {
    case .today: 0
    case .lost: 1
    case .soon: 2
    case .doubt: 3
    case .later: 4
    case .withdrawn: 5
    case .done: 6
    }
  }

  var mark: String {
    switch self {
    case .lost: "⚫"
    case .today: "🔴"
    case .soon: "🟠"
    case .later: "🔵"
    case .done: "🟢"
    case .withdrawn: "⚪"
    case .doubt: "⚠️"
    }
  }
}

extension Message {
  /// How urgent the most urgent notice is.
  var urgency: MessageItem.Urgency {
    sections.flatMap(\.items).map(\.urgency).min { $0.rank < $1.rank } ?? .later
  }
}

extension LadderRung {
  var mark: String {
    switch state {
    case .open: current ? "➡️ " : "▫️ "
    case .lost: "➖ "
    case .achieved: "✅ "
    }
  }
}
