// SPDX-License-Identifier: Apache-2.0

/// The forms in which `journal show` prints.
package enum JournalShowFormat: String, CaseIterable, Sendable {
  /// For people and letters.
  case text
  /// The journal's own records, a line each.
  case json
  /// A row for each notice.
  case csv
}
