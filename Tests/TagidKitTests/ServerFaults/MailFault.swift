// SPDX-License-Identifier: Apache-2.0
import Delivery
import TestSupport

/// A mail server that misbehaves once, at one step of the conversation.
struct MailFault: ServerFault {
  let step: SMTPStep
  let action: SMTPAction
  let ending: FaultEnding

  init(
    _ step: SMTPStep, _ action: SMTPAction, _ outcome: String, _ retry: FaultEnding.Retry, _ journal: String,
    then: String = "accepted"
  ) {
    self.step = step
    self.action = action
    ending = FaultEnding(outcome, retry, journal, then: then)
  }

  var name: String { String("\(step) \(action)".prefix(300)) }

  func server() throws -> SMTPServer {
    var capabilities = SMTPServer.ordinaryCapabilities + ["AUTH PLAIN"]
    if isAboutTLS { capabilities.append("STARTTLS") }
    let server = try SMTPServer(capabilities: capabilities)
    server.at(step, times: 1, do: action)
    return server
  }

  func settings(of server: SMTPServer, _ limits: TransferLimits) throws -> SMTPSettings {
    try SMTPSettings(
      url: server.url, sender: MailSender(from: MailAddress("tagid@example.gov.bd")),
      login: step == .auth ? .init(username: "tagid", secret: .password(Secret("correct horse"))) : nil,
      tls: isAboutTLS ? .always : .required, limits: limits)
  }

  private var isAboutTLS: Bool { step == .startTLS || step == .handshake }

  static let table = beginnings + transactions

  /// More of a reply than anybody reads.
  static func huge(_ line: String) -> String { String(repeating: line + "\n", count: 20_000) }
}
