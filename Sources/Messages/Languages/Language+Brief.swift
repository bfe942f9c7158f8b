// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// A notice in the fewest words, for services that take little text.
  struct Brief: Sendable {
    var open: String
    var lost: String
    /// How many notices are not told.
    var more: Counted

    static let english = Brief(
      open: "[{id}] {percent} by {date}, {marks}", lost: "[{id}] {percent} lost, {marks}",
      more: Counted(one: "and 1 more", other: "and {n} more"))

    static let bengali = Brief(
      open: "[{id}] {percent} — {date}, {marks}", lost: "[{id}] {percent} হাতছাড়া, {marks}",
      more: Counted(one: "আরও {n}টি", other: "আরও {n}টি"))
  }
}
