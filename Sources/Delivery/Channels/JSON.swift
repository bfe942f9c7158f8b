// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Compact JSON with its keys in order, so that the same value has the same bytes and the same hash.
func json(_ value: some Encodable) throws(DeliveryError) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  do {
    return [UInt8](try encoder.encode(value))
  } catch {
    throw DeliveryError(.message, "the message cannot be written as JSON: \(error)")
  }
}
