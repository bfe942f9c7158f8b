// SPDX-License-Identifier: Apache-2.0

/// What a server and its sessions share: the script to follow and the record of what happened.
final class SMTPLedger: Sendable {
  struct State: Sendable {
    var script = SMTPScript()
    var messages: [SMTPMessage] = []
    var credentials: [SMTPCredentials] = []
    var commands: [String] = []
    var reached: [SMTPStep] = []
  }

  private let state = Guarded(State())

  var current: State { state.withLock { $0 } }

  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  /// Notes that a step is reached and gives what to do there.
  func reach(_ step: SMTPStep, recipients: [String], ordinarily reply: String) -> SMTPAction {
    state.withLock { state in
      state.reached.append(step)
      return state.script.take(at: step, recipients: recipients) ?? .reply(reply)
    }
  }

  /// Records the message together with its answer, so that nobody ever sees the step reached without the message.
  func reachEndOfData(with message: SMTPMessage) -> SMTPAction {
    state.withLock { state in
      let queueID = String(0x4A_0001 + state.messages.count, radix: 16, uppercase: true)
      state.reached.append(.endOfData)
      let scripted = state.script.take(at: .endOfData, recipients: message.recipients)
      let action = scripted ?? .reply("250 2.0.0 queued as \(queueID)")
      var message = message
      if case .reply(let reply) = action { message.reply = reply }
      state.messages.append(message)
      return action
    }
  }
}
