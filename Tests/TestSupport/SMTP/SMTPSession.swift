// SPDX-License-Identifier: Apache-2.0

/// One client's conversation with a scripted server.
struct SMTPSession {
  /// The conversation is over because the script or the client ended it.
  struct Ended: Error {}

  let connection: LoopbackConnection
  let ledger: SMTPLedger
  private let capabilities: [String]
  private var clientName = ""
  private var sender: String?
  private var recipients: [String] = []
  private var credentials: SMTPCredentials?

  init(_ connection: LoopbackConnection, ledger: SMTPLedger, capabilities: [String]) {
    self.connection = connection
    self.ledger = ledger
    self.capabilities = capabilities
  }

  consuming func run() throws {
    try answer(.banner, "220 loopback ESMTP")
    while true { try obey(try command()) }
  }

  /// The next line the client sends.
  func command() throws -> String {
    guard let line = try connection.readLine() else { throw Ended() }
    return String(decoding: line, as: UTF8.self)
  }

  func say(_ reply: String) throws {
    try connection.write(reply.replacing("\n", with: "\r\n") + "\r\n")
  }

  /// Does what the script wants at this step; true when the reply was a positive one.
  @discardableResult
  func answer(_ step: SMTPStep, for recipient: String? = nil, _ ordinary: String) throws -> Bool {
    let concerned = recipient.map { [$0] } ?? recipients
    return try perform(ledger.reach(step, recipients: concerned, ordinarily: ordinary))
  }

  /// Does what the script wants at a step where a server ordinarily says nothing.
  func interrupt(at step: SMTPStep) throws {
    let action = ledger.reach(step, recipients: recipients, ordinarily: "")
    if action != .reply("") { _ = try perform(action) }
  }

  private func perform(_ action: SMTPAction) throws -> Bool {
    switch action {
    case .reply(let reply):
      try say(reply)
      return reply.hasPrefix("2") || reply.hasPrefix("3")
    case .drop: connection.close()
    case .reset: connection.reset()
    case .silence: connection.waitForClientToLeave()
    case .drip(let text): connection.drip(text)
    case .strike(let striker):
      striker.strike()
      connection.waitForClientToLeave()
    }
    throw Ended()
  }

  private mutating func obey(_ line: String) throws {
    ledger.change { $0.commands.append(line) }
    let words = line.split(separator: " ")
    switch words.first?.uppercased() {
    case "EHLO": try greet(line, ["loopback"] + capabilities)
    case "HELO": try greet(line, ["loopback"])
    case "STARTTLS": try shakeHands()
    case "AUTH": try authenticate(words.dropFirst().map(String.init))
    case "MAIL": try begin(line)
    case "RCPT": try addRecipient(line)
    case "DATA": try receive()
    case "RSET":
      forgetTransaction()
      try say("250 2.0.0 ok")
    case "NOOP": try say("250 2.0.0 ok")
    case "QUIT":
      try answer(.quit, "221 2.0.0 bye")
      throw Ended()
    default: try say("502 5.5.2 command not known")
    }
  }

  private mutating func greet(_ line: String, _ lines: [String]) throws {
    clientName = String(line.dropFirst(5))
    forgetTransaction()
    let reply = lines.enumerated().map { "250\($0 == lines.count - 1 ? " " : "-")\($1)" }.joined(separator: "\n")
    try answer(.ehlo, reply)
  }

  private func shakeHands() throws {
    guard capabilities.contains("STARTTLS") else { return try say("502 5.5.2 command not known") }
    guard try answer(.startTLS, "220 2.0.0 go ahead") else { return }
    _ = try connection.read(upTo: 65_536)
    try interrupt(at: .handshake)
    throw Ended()
  }

  private mutating func authenticate(_ words: [String]) throws {
    guard let given = try SMTPAuthentication(session: self).credentials(words) else { return }
    ledger.change { $0.credentials.append(given) }
    if try answer(.auth, "235 2.7.0 authenticated") { credentials = given }
  }

  private mutating func begin(_ line: String) throws {
    guard let address = Self.address(in: line) else { return try say("501 5.5.4 no address") }
    if try answer(.mail, "250 2.1.0 ok") {
      forgetTransaction()
      sender = address
    }
  }

  private mutating func addRecipient(_ line: String) throws {
    guard sender != nil else { return try say("503 5.5.1 MAIL comes first") }
    guard let address = Self.address(in: line) else { return try say("501 5.5.4 no address") }
    if try answer(.rcpt, for: address, "250 2.1.5 ok") { recipients.append(address) }
  }

  private mutating func receive() throws {
    guard let sender, !recipients.isEmpty else { return try say("503 5.5.1 no valid recipients") }
    guard try answer(.data, "354 end with a dot") else { return }
    let bytes = try SMTPBody(session: self).read()
    let message = SMTPMessage(
      clientName: clientName, sender: sender, recipients: recipients, bytes: bytes, credentials: credentials)
    forgetTransaction()
    _ = try perform(ledger.reachEndOfData(with: message))
  }

  private mutating func forgetTransaction() {
    sender = nil
    recipients = []
  }

  /// What stands between the angle brackets; empty for the null sender, nil without brackets.
  private static func address(in line: String) -> String? {
    guard let start = line.firstIndex(of: "<"), let end = line[start...].firstIndex(of: ">") else { return nil }
    return String(line[line.index(after: start)..<end])
  }
}
