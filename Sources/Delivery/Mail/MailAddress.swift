// SPDX-License-Identifier: Apache-2.0

/// A mail address that is safe to put into a header and an SMTP command.
package struct MailAddress: Sendable, Equatable {
  /// The name people see, as plain text; nil without one.
  package let displayName: String?
  package let localPart: String
  package let domain: String

  /// `local@domain`, without the name.
  package var spec: String { "\(localPart)@\(domain)" }

  /// Whether a server must know SMTPUTF8 (RFC 6531) to take it, for what stands before the @.
  package var needsUTF8: Bool { !localPart.utf8.allSatisfy { $0 < 0x80 } }

  /// `local@domain` as it stands in a mailto address (RFC 6068 section 2).
  package var mailtoSpec: String {
    let local = localPart.utf8.map { byte in
      isAlphanumeric(byte) || "._-+".utf8.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
    }
    return "\(local.joined())@\(domain)"
  }

  /// Reads `local@domain`, `Name <local@domain>` or `"Name, with specials" <local@domain>`; throws what to write instead.
  /// - Parameter takesUTF8: whether more than ASCII may stand before the @, as in a reader's address.
  package init(_ text: String, takesUTF8: Bool = false) throws(DeliveryError) {
    let trimmed = trim(text[...])
    guard !trimmed.unicodeScalars.contains(where: { $0.isControl || $0.isDeceptive }) else {
      throw DeliveryError(.address, "an address holds a line end or another invisible character")
    }
    guard let bracket = trimmed.lastIndex(of: "<") else {
      try self.init(displayName: nil, spec: trimmed, takesUTF8: takesUTF8)
      return
    }
    guard trimmed.hasSuffix(">") else { throw Self.malformed(trimmed, "there is no > at its end") }
    let name = try Self.displayName(trim(trimmed[..<bracket]))
    try self.init(
      displayName: name, spec: trimmed[trimmed.index(after: bracket)...].dropLast(), takesUTF8: takesUTF8)
  }

  /// A reader's name, given apart from the address, as in the configuration.
  package init(name: String, address: String) throws(DeliveryError) {
    let plain = try MailAddress(address, takesUTF8: true)
    let cleaned = shown(name)
    try self.init(displayName: cleaned.isEmpty ? plain.displayName : cleaned, spec: plain.spec[...], takesUTF8: true)
  }

  private init(displayName: String?, spec: Substring, takesUTF8: Bool) throws(DeliveryError) {
    let parts = spec.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw Self.malformed(spec, "it needs exactly one @") }
    if let problem = Self.localPartProblem(parts[0], takesUTF8: takesUTF8) ?? Self.domainProblem(parts[1]) {
      throw Self.malformed(spec, problem)
    }
    self.displayName = displayName
    localPart = String(parts[0])
    domain = String(parts[1])
  }

  private static func malformed(_ text: Substring, _ problem: String) -> DeliveryError {
    DeliveryError(.address, "\(cut(String(text), to: 80)) is not a mail address: \(problem)")
  }

  /// A phrase, or one quoted string with backslash escapes (RFC 5322 section 3.2.4).
  private static func displayName(_ text: Substring) throws(DeliveryError) -> String? {
    guard text.hasPrefix("\"") else {
      if let special = text.first(where: { "()<>[]:;@\\,\"".contains($0) }) {
        throw malformed(text, "a name with \(special) in it must stand in \"quotes\"")
      }
      return text.isEmpty ? nil : shown(String(text))
    }
    var name = ""
    var isClosed = false
    var rest = text.dropFirst()
    while !isClosed, let character = rest.popFirst() {
      isClosed = character == "\""
      if !isClosed { name.append(character == "\\" ? rest.popFirst() ?? character : character) }
    }
    guard isClosed, rest.isEmpty else { throw malformed(text, "the quotes of the name do not match") }
    return shown(name).isEmpty ? nil : shown(name)
  }

  /// RFC 5322 section 3.2.3 (dot-atom), with RFC 6532 section 3.2 where more than ASCII is taken, and RFC 5321 section
  /// 4.5.3.1.1 (64 octets).
  private static func localPartProblem(_ text: Substring, takesUTF8: Bool) -> String? {
    let bytes = text.utf8
    if !takesUTF8, !bytes.allSatisfy({ $0 < 0x80 }) {
      return "what is not ASCII before the @ needs a mail server with SMTPUTF8; use an address in ASCII"
    }
    if bytes.isEmpty || bytes.count > 64 { return "before the @ it needs 1 to 64 characters" }
    if text.hasPrefix("\"") { return "quoted text before the @ is not supported" }
    if text.hasPrefix(".") || text.hasSuffix(".") || text.contains("..") { return "a dot stands where none may be" }
    if bytes.allSatisfy({ isAtom($0) || $0 == UInt8(ascii: ".") }) { return nil }
    let strange = text.first { !isAtom($0) && $0 != "." && !(takesUTF8 && isForeignAtom($0)) }
    return strange.map { "\($0.isWhitespace ? "a space" : String($0)) may not stand before the @" }
  }

  /// Host names of letters, digits and hyphens (RFC 5321 sections 2.3.5 and 4.5.3.1.2).
  private static func domainProblem(_ text: Substring) -> String? {
    if !text.utf8.allSatisfy({ $0 < 0x80 }) { return "write the domain in its xn-- form" }
    if text.utf8.count > 253 { return "the domain is longer than 253 characters" }
    if text.hasPrefix("[") { return "write a domain name in place of a number in brackets" }
    for label in text.split(separator: ".", omittingEmptySubsequences: false) {
      let isName = (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2D }
      if !isName || label.hasPrefix("-") || label.hasSuffix("-") { return "its domain is not a host name" }
    }
    return nil
  }

  /// A sign beyond ASCII alone; invisible ones and spaces are none.
  private static func isForeignAtom(_ character: Character) -> Bool {
    !character.isWhitespace && character.unicodeScalars.allSatisfy { $0.value >= 0x80 && !$0.properties.isWhitespace }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  /// `atext` of RFC 5322 section 3.2.3.
  static func isAtom(_ character: Character) -> Bool {
    character.asciiValue.map(isAtom) ?? false
  }
}

private func trim(_ text: Substring) -> Substring {
  var text = text.drop { $0 == " " || $0 == "\t" }
  while let last = text.last, last == " " || last == "\t" { text.removeLast() }
  return text
}
