// SPDX-License-Identifier: Apache-2.0

/// Takes addresses out of what is about to be recorded, and hashes of them in; also where a server repeats an address.
struct HiddenAddresses {
  let key: AddressKey
  /// By message id, until its outcome has come.
  private var plain: [String: String] = [:]
  /// Whose outcome came last, which is what a quarantine follows.
  private var answered = ""

  init(_ key: AddressKey) { self.key = key }

  mutating func hide(_ entry: JournalEntry) -> JournalEntry {
    switch entry {
    case .intent(var intent):
      guard !intent.address.isEmpty else { return entry }
      plain[intent.id] = intent.address
      intent.address = key.hash(intent.address)
      return .intent(intent)
    case .outcome(var outcome):
      guard let address = plain.removeValue(forKey: outcome.id) else { return entry }
      answered = address
      outcome.detail = Self.replacing(address, in: outcome.detail)
      return .outcome(outcome)
    case .quarantine(var quarantine):
      for address in [quarantine.place, answered] where !address.isEmpty {
        quarantine.detail = Self.replacing(address, in: quarantine.detail)
      }
      quarantine.place = quarantine.place.isEmpty ? "" : key.hash(quarantine.place)
      return .quarantine(quarantine)
    case .run, .recovered, .continued: return entry
    }
  }

  /// Servers write addresses in capitals or not, as they like.
  private static func replacing(_ address: String, in text: String) -> String {
    let (wanted, bytes) = (lowered(address), Array(text.utf8))
    let low = lowered(text)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if low[at...].starts(with: wanted) {
        result += Array("(address)".utf8)
        at += wanted.count
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func lowered(_ text: String) -> [UInt8] {
    text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
