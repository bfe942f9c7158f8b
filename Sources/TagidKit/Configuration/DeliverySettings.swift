// SPDX-License-Identifier: Apache-2.0
import Documents

/// What `delivery:` says.
package struct DeliverySettings: Sendable, Equatable {
  /// For how many milliseconds a run tries again what was put off.
  package var retryFor: Int64 = 120_000
  /// For how many milliseconds a message must have been put off before a person's `fallback` is used.
  package var fallbackAfter: Int64 = 86_400_000

  package init(retryFor: Int64 = 120_000) { self.retryFor = retryFor }
}

extension ConfigurationReader {
  func readDelivery(_ value: YAMLValue) -> DeliverySettings? {
    guard let mapping = value.mapping else { return nil }
    defer { mapping.finish() }
    var settings = DeliverySettings()
    if let span = mapping.value("retryFor").flatMap(span) { settings.retryFor = span }
    if let span = mapping.value("fallbackAfter").flatMap(span) { settings.fallbackAfter = span }
    return settings
  }

  /// A length of time such as `90s`, `2m` or `24h`, in milliseconds.
  func span(_ value: YAMLValue) -> Int64? {
    guard let text = value.filledText else { return nil }
    let units: [Character: Int64] = ["s": 1000, "m": 60_000, "h": 3_600_000]
    if text == "0" { return 0 }
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int64(text.dropLast()), 0...10_000 ~= number else {
      value.fail(
        "\"\(text)\" is no length of time", hint: "Write seconds, minutes or hours: `90s`, `2m`, `24h` or `0`.")
      return nil
    }
    return number * unit
  }
}
