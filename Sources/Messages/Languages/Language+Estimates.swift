// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The words about holidays that are estimated and not announced.
  package struct Estimates: Sendable {
    /// `{list}` of several days, each as `day`.
    var mayBeClosed: Counted
    var day: String
    /// Below a table in which `?` stands behind such a date.
    package var legend: String
  }
}

extension Language.Estimates {
  static let bengali = Language.Estimates(
    mayBeClosed: Language.Counted(
      one: "{list} ছুটির দিন হতে পারে (অনুমান, ঘোষিত নয়): এই দিনের ওপর নির্ভর করবেন না।",
      other: "{list} ছুটির দিন হতে পারে (অনুমান, ঘোষিত নয়): এসব দিনের ওপর নির্ভর করবেন না।"),
    day: "{date} ({name})",
    legend: "? — শেষ কর্মদিবসগুলোর কোনোটি ছুটির দিন হতে পারে (অনুমান, ঘোষিত নয়)")

  static let english = Language.Estimates(
    mayBeClosed: Language.Counted(
      one: "{list} may be a holiday (estimated, not announced): do not count on that day.",
      other: "{list} may be holidays (estimated, not announced): do not count on these days."),
    day: "{date} ({name})",
    legend: "? one of the last working days may be a holiday (estimated, not announced)")
}
