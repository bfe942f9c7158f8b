// SPDX-License-Identifier: Apache-2.0

/// An intent's fields as bytes of its line, which must outlive them.
struct IntentFields {
  private(set) var run = ByteWalk.nothing
  private(set) var day = ByteWalk.nothing
  private(set) var id = ByteWalk.nothing
  private(set) var channel = ByteWalk.nothing
  private(set) var kind = ByteWalk.nothing
  private(set) var recipient = ByteWalk.nothing
  private(set) var address = ByteWalk.nothing
  /// From the channel to the address, with their names, as `Intent.writePlace` writes it.
  private(set) var place = ByteWalk.nothing
  private(set) var subject = ByteWalk.nothing
  private(set) var body = ByteWalk.nothing
  private(set) var isRepeat = false
  private(set) var notices: [NoticeFields] = []

  /// Reads them from what follows the type, in the place of those read before; whether they are as they are written today.
  mutating func read(_ walk: inout ByteWalk) -> Bool {
    run = walk.field(",\"run\":")
    day = walk.field(",\"day\":")
    id = walk.field(",\"id\":")
    // Behind the comma.
    let start = walk.at + 1
    channel = walk.field(",\"channel\":")
    kind = walk.field(",\"kind\":")
    recipient = walk.field(",\"recipient\":")
    address = walk.field(",\"address\":")
    place = walk.bytes(from: start)
    walk.expect(",\"notices\":[")
    notices.removeAll(keepingCapacity: true)
    if !walk.take("]") {
      repeat { notices.append(NoticeFields(&walk)) } while walk.take(",")
      walk.expect("]")
    }
    subject = walk.field(",\"subject\":")
    body = walk.field(",\"body\":")
    walk.expect(",\"repeat\":")
    isRepeat = walk.flag()
    return walk.isOnTheWay
  }
}

/// A notice's fields as bytes of its line.
struct NoticeFields {
  var identity: UnsafeRawBufferPointer
  var reason: UnsafeRawBufferPointer
  var actBy: UnsafeRawBufferPointer?
  /// Texts in quotes with commas between them.
  var passedOver: UnsafeRawBufferPointer
  var role: UnsafeRawBufferPointer?
  var next: (percent: Int, target: UnsafeRawBufferPointer, actBy: UnsafeRawBufferPointer)?
  /// All of it from the identity to the brace.
  var text: UnsafeRawBufferPointer

  init(_ walk: inout ByteWalk) {
    walk.expect("{\"identity\":")
    let beginning = walk.at + 1
    identity = walk.string()
    reason = walk.field(",\"reason\":")
    walk.expect(",\"actBy\":")
    if !walk.take("null") { actBy = walk.string() }
    walk.expect(",\"passedOver\":[")
    let start = walk.at
    if !walk.take("]") {
      repeat { _ = walk.string() } while walk.take(",")
      passedOver = walk.bytes(from: start)
      walk.expect("]")
    } else {
      passedOver = ByteWalk.nothing
    }
    if walk.take(",\"role\":") { role = walk.string() }
    if walk.take(",\"next\":{\"percent\":") {
      let percent = walk.number()
      let target = walk.field(",\"target\":")
      next = (percent, target, walk.field(",\"actBy\":"))
      walk.expect("}")
    }
    walk.expect("}")
    text = walk.bytes(from: beginning)
  }
}

/// An outcome's fields as bytes of its line.
struct OutcomeFields {
  private(set) var id = ByteWalk.nothing
  private(set) var attempt = 0
  private(set) var result = Outcome.Result.unknown
  private(set) var status: Int?
  private(set) var detail = ByteWalk.nothing
  private(set) var notBefore: UnsafeRawBufferPointer?
  private(set) var by: UnsafeRawBufferPointer?

  /// Whether it says no more than that the message was taken, as nearly all do.
  var isPlainlyAccepted: Bool { result == .accepted && notBefore == nil && by == nil }

  /// As `IntentFields.read`.
  mutating func read(_ walk: inout ByteWalk) -> Bool {
    id = walk.field(",\"id\":")
    walk.expect(",\"attempt\":")
    attempt = walk.number()
    guard let result = Self.result(&walk) else { return false }
    self.result = result
    walk.expect(",\"status\":")
    status = walk.take("null") ? nil : walk.number()
    detail = walk.field(",\"detail\":")
    notBefore = walk.take(",\"notBefore\":") ? walk.string() : nil
    by = walk.take(",\"by\":") ? walk.string() : nil
    return walk.isOnTheWay
  }

  private static func result(_ walk: inout ByteWalk) -> Outcome.Result? {
    // Nearly always, and quicker than making a text of it.
    if walk.take(",\"result\":\"accepted\"") { return .accepted }
    return Outcome.Result(rawValue: String(decoding: walk.field(",\"result\":"), as: UTF8.self))
  }
}
