// SPDX-License-Identifier: Apache-2.0
import JSONLines

extension HistoryTerms {
  mutating func place(of intent: IntentFields) -> UInt32 {
    add(place: intent.place) {
      let route = Route(
        recipient: Self.text(intent.recipient), channel: Self.text(intent.channel), kind: Self.text(intent.kind))
      return (route, Self.text(intent.address))
    }
  }

  /// The same number as for the line that the intent was read from.
  mutating func place(of intent: Intent) -> UInt32 {
    var line = JSONLine()
    intent.writePlace(to: &line)
    return line.bytes.withUnsafeBytes { add(place: $0) { (intent.route, intent.address) } }
  }

  mutating func row(of notice: NoticeFields) -> NoticeRow {
    add(notice: notice.text, identity: notice.identity.count) {
      IntentNotice(notice, Self.text)
    }
  }

  /// The same row as for the line that the notice was read from.
  mutating func row(of notice: IntentNotice) -> NoticeRow {
    var line = JSONLine()
    notice.write(to: &line)
    let beginning = #"{"identity":""#.utf8.count
    let identity = Interned.withBytes(of: notice.identity) { $0.count }
    return line.bytes.withUnsafeBytes { bytes in
      add(notice: UnsafeRawBufferPointer(rebasing: bytes[beginning...]), identity: identity) { notice }
    }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
}
