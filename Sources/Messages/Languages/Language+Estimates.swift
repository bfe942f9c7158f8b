// SPDX-License-Identifier: Apache-2.0

extension Language {
  /// The words about holidays that are estimated and not announced.
  package struct Estimates: Sendable {
    var mayBeClosed: String
    /// `{list}` of several days, each as `day`.
    var severalMayBeClosed: String
    var day: String
    /// Below a table in which `?` stands behind such a date.
    package var legend: String
  }
}

extension Language.Estimates {
  static let bengali = Language.Estimates(
    mayBeClosed: "{date} ছুটির দিন হতে পারে ({name}, অনুমান মাত্র): এই দিনের ওপর নির্ভর করবেন না।",
    severalMayBeClosed: "{list} — এসব দিন ছুটি হতে পারে (অনুমান মাত্র): এগুলোর ওপর নির্ভর করবেন না।",
    day: "{date} ({name})",
    legend: "? — শেষ কর্মদিবসগুলোর কোনোটি ছুটির দিন হতে পারে (অনুমান মাত্র)")

  static let english = Language.Estimates(
    mayBeClosed: "{date} may be a holiday ({name}, estimated): do not count on that day.",
    severalMayBeClosed: "{list} may be holidays (estimated): do not count on these days.",
    day: "{date} ({name})",
    legend: "? one of the last working days may be a holiday (estimated)")
}
