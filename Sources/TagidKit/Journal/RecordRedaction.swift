// SPDX-License-Identifier: Apache-2.0
import NotificationJournal

/// Takes addresses out of records in the journal's own order, also where a server repeated one: a telephone number does not look
/// like an address.
struct RecordRedaction {
  /// By message, while more answers may come.
  private var addresses: [String: String] = [:]

  mutating func redact(_ written: WrittenRecord) -> WrittenRecord {
    switch written.record?.entry {
    case .intent(let intent):
      addresses[intent.id] = intent.address
      return written.redacted()
    case .outcome(let outcome):
      let address = addresses[outcome.id] ?? ""
      switch outcome.result {
      case .accepted, .rejected, .superseded: addresses[outcome.id] = nil
      case .deferred, .unknown: break
      }
      return written.redacted(but: address)
    case .run, .recovered, .continued, .quarantine, nil: return written.redacted()
    }
  }
}
