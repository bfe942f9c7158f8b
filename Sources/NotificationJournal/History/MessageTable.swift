// SPDX-License-Identifier: Apache-2.0

/// Every message of a journal with what was intended, in rows: as text it would take ten times the room, and longer to make than
/// to read.
struct MessageTable: Sendable, Equatable {
  private(set) var messages = Pages<MessageRow>()
  private(set) var intents = Pages<IntentRow>()
  private var notices = Pages<NoticeRow>()
  private(set) var terms = HistoryTerms()
  private var index = MessageIndex()
  /// Ids that are no hash.
  private var names: [Int: String] = [:]
  /// The latest outcome of what was not accepted.
  private var answers: [Int: Outcome] = [:]
  /// When a message was put off first, in ISO 8601, of those that are put off.
  private var putOff: [Int: String] = [:]

  func row(of id: Digest) -> Int? { index.row(of: id, in: messages) }

  func id(of message: Int) -> String { names[message] ?? messages[message].id.hex }

  /// Adds an intent with its notices; its row.
  mutating func add(_ intent: IntentFields, seq: Int) -> Int {
    let first = UInt32(notices.count)
    for notice in intent.notices { notices.append(terms.row(of: notice)) }
    return add(seq, place: terms.place(of: intent), day: terms.add(day: intent.day), first)
  }

  mutating func add(_ intent: Intent, seq: Int) -> Int {
    let first = UInt32(notices.count)
    for notice in intent.notices { notices.append(terms.row(of: notice)) }
    let place = terms.place(of: intent)
    return add(seq, place: place, day: Interned.withBytes(of: intent.day) { terms.add(day: $0) }, first)
  }

  private mutating func add(_ seq: Int, place: UInt32, day: UInt32, _ firstNotice: UInt32) -> Int {
    intents.append(IntentRow(seq: seq, message: 0, place: place, day: day, firstNotice: firstNotice))
    return intents.count - 1
  }

  /// Adds the message of an intent; its row.
  mutating func addMessage(_ id: MessageKey, of intent: Int, isRepeat: Bool) -> Int {
    let row = messages.count
    intents[intent].message = UInt32(row)
    let fate = MessageFate(isRepeat: isRepeat)
    messages.append(MessageRow(id: id.digest, first: UInt32(intent), latest: UInt32(intent), fate: fate))
    index.addLast(of: messages)
    if let name = id.name { names[row] = name }
    return row
  }

  /// Goes on from a message's latest intent to another.
  mutating func follow(_ row: Int, with intent: Int, isRepeat: Bool) {
    intents[intent].message = UInt32(row)
    messages[row].latest = UInt32(intent)
    messages[row].fate.applyIntent(isRepeat: isRepeat)
    if !answers.isEmpty { answers[row] = nil }
  }

  /// - Parameter answer: with when it was recorded; nil only for one that was accepted.
  mutating func answer(_ row: Int, _ result: Outcome.Result, _ answer: (outcome: Outcome, at: String)?) {
    messages[row].fate.apply(result)
    if result == .deferred {
      if putOff[row] == nil { putOff[row] = answer?.at }
    } else if !putOff.isEmpty {
      putOff[row] = nil
    }
    if result != .accepted {
      answers[row] = answer?.outcome
    } else if !answers.isEmpty {
      answers[row] = nil
    }
  }

  /// Takes in that a route was looked at for what an intent was about.
  mutating func learn(_ intent: Int, into known: inout KnownRoutes) {
    let row = intents[intent]
    let route = terms.places[Int(row.place)].route
    for at in noticeRows(of: intent) {
      if let matter = terms.lookedAt(notices[at]) { known.learn(matter, route, day: row.day, terms.days) }
    }
  }

  mutating func learn(_ matter: String, _ route: Route, day: String, into known: inout KnownRoutes) {
    let day = Interned.withBytes(of: day) { terms.add(day: $0) }
    known.learn(terms.add(matter: matter), terms.add(route), day: day, terms.days)
  }

  private func noticeRows(of intent: Int) -> Range<Int> {
    let end = intent + 1 < intents.count ? Int(intents[intent + 1].firstNotice) : notices.count
    return Int(intents[intent].firstNotice)..<end
  }
}

extension MessageTable {
  /// The number of the route of a message's latest intent.
  func route(of message: Int) -> Int { place(of: Int(messages[message].latest)).route }

  func place(of intent: Int) -> PlaceRow { terms.places[Int(intents[intent].place)] }

  func notices(of intent: Int) -> [IntentNotice] { noticeRows(of: intent).map { terms.notice(notices[$0]) } }

  /// What a message is to whoever decides.
  func history(of message: Int) -> MessageHistory {
    let row = messages[message]
    let intent = intents[Int(row.latest)]
    let place = terms.places[Int(intent.place)]
    return MessageHistory(
      id: id(of: message), firstSeq: intents[Int(row.first)].seq, lastSeq: intent.seq, route: terms.routes[place.route],
      address: place.address, notices: notices(of: Int(row.latest)), day: terms.day(intent.day),
      outcome: answers[message], deferredSince: putOff[message], fate: row.fate)
  }

  func tellings(of intent: Int, isCertain: Bool) -> [Telling] {
    let row = intents[intent]
    let (day, message) = (terms.day(row.day), id(of: Int(row.message)))
    return notices(of: intent).map { Telling($0, day: day, message: message, seq: row.seq, isCertain: isCertain) }
  }
}

/// A message's id as it is kept: its own hexadecimal digits, or the hash of its name.
struct MessageKey {
  var digest: Digest
  var name: String?

  init(_ id: UnsafeRawBufferPointer) {
    if let digest = Digest(hex: id) {
      self.digest = digest
    } else {
      digest = Digest(of: id)
      name = String(decoding: id, as: UTF8.self)
    }
  }

  init(_ id: String) {
    var id = id
    self = id.withUTF8 { MessageKey(UnsafeRawBufferPointer($0)) }
  }
}
