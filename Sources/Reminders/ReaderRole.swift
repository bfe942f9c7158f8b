// SPDX-License-Identifier: Apache-2.0

/// Why somebody reads of a matter. Names are those of people, as the reader is to see them.
package enum ReaderRole: Sendable, Equatable {
  /// A focal point, a chat, an administrator: whose matter it is.
  case owner
  /// In place of people who are away.
  case standIn(for: [String])
  /// Beside the focal points, as the policy's `escalate` says.
  case escalation(focal: [String], standsInFor: [String] = [])
  /// Was reminded of the deadline before, and hears how it ended (rule 16).
  case former

  /// As the journal has it; nil for an owner.
  package var word: String? {
    switch self {
    case .owner: nil
    case .standIn: "stand-in"
    case .escalation: "escalation"
    case .former: "former"
    }
  }
}
