// SPDX-License-Identifier: Apache-2.0

/// The texts of which a journal's messages are made, each kept once: days, places, what notices are about, how they end.
struct HistoryTerms: Sendable, Equatable {
  private(set) var days = Interned()
  private(set) var places: [PlaceRow] = []
  private(set) var routes: [Route] = []
  private var routeNumbers: [Route: Int] = [:]
  private var placeTexts = Interned()
  private var matters = Interned()
  private var isDuty: [Bool] = []
  private var tailTexts = Interned()
  private var tails: [TailRow] = []

  func number(of route: Route) -> Int? { routeNumbers[route] }

  mutating func add(_ route: Route) -> Int {
    if let known = routeNumbers[route] { return known }
    routes.append(route)
    routeNumbers[route] = routes.count - 1
    return routes.count - 1
  }

  mutating func add(day: UnsafeRawBufferPointer) -> UInt32 { UInt32(days.number(of: day).number) }

  func day(_ number: UInt32) -> String { days.text(of: Int(number)) }

  /// - Parameters:
  ///   - text: from the channel to the address, as an intent has them.
  ///   - make: what the text says, for the first time that it is met.
  mutating func add(place text: UnsafeRawBufferPointer, _ make: () -> (Route, address: String)) -> UInt32 {
    let (number, isNew) = placeTexts.number(of: text)
    if isNew {
      let (route, address) = make()
      places.append(PlaceRow(route: add(route), address: address))
    }
    return UInt32(number)
  }

  /// - Parameters:
  ///   - text: a notice from its identity to its brace.
  ///   - count: how many bytes of it the identity takes.
  ///   - make: what the text says, for the first time that its end is met.
  mutating func add(
    notice text: UnsafeRawBufferPointer, identity count: Int, _ make: () -> IntentNotice
  ) -> NoticeRow {
    let end = Self.matterEnd(UnsafeRawBufferPointer(rebasing: text[..<count]))
    let matter = add(matter: UnsafeRawBufferPointer(rebasing: text[..<end]))
    let (tail, isNew) = tailTexts.number(of: UnsafeRawBufferPointer(rebasing: text[end...]))
    if isNew { tails.append(TailRow(make())) }
    return NoticeRow(matter: matter, tail: UInt32(tail))
  }

  func notice(_ row: NoticeRow) -> IntentNotice {
    var notice = tails[Int(row.tail)].notice
    notice.identity = matters.text(of: Int(row.matter)) + notice.identity
    return notice
  }

  func matter(_ text: String) -> Int? { Interned.withBytes(of: text) { matters.find($0) } }

  mutating func add(matter text: String) -> UInt32 { Interned.withBytes(of: text) { add(matter: $0) } }

  private mutating func add(matter text: UnsafeRawBufferPointer) -> UInt32 {
    let (number, isNew) = matters.number(of: text)
    if isNew { isDuty.append(text.drop { $0 != 0x2F }.dropFirst().starts(with: Self.duty.utf8)) }
    return UInt32(number)
  }

  /// As what a notice's reader is looked at from then on; nil for whoever is not.
  mutating func lookedAt(_ row: NoticeRow) -> UInt32? {
    let tail = tails[Int(row.tail)]
    // A notice about no tier says nothing of the deadlines that its reader was told; a duty has none and is one itself.
    if tail.isTierless, !isDuty[Int(row.matter)] { return nil }
    guard let role = tail.notice.role else { return row.matter }
    // Who only hears how it ended is not looked at from then on.
    if role == Self.former { return nil }
    return add(matter: "\(matters.text(of: Int(row.matter)))/\(role)")
  }

  /// A notice's `role` of who was reminded of a deadline before.
  private static let former = "former"

  /// How the name of a duty begins, which stands in the place of an indicator.
  private static let duty = "duty:"

  /// Where `PLAN/INDICATOR` ends in an identity.
  static func matterEnd(_ identity: UnsafeRawBufferPointer) -> Int {
    var slashes = 0
    for at in identity.indices where identity[at] == 0x2F {
      slashes += 1
      if slashes == 2 { return at }
    }
    return identity.count
  }
}
