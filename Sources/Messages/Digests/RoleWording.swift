// SPDX-License-Identifier: Apache-2.0
import Delivery
import Reminders

/// Says why somebody reads of what is another's.
struct RoleWording {
  let wording: Wording

  private var words: Language.Roles { wording.language.roles }

  /// The item with its sentences: for an escalation before everything else, otherwise at the end.
  func item(_ item: MessageItem, _ notice: Notice, as role: ReaderRole) -> MessageItem {
    var item = item
    switch role {
    case .owner: break
    case .standIn(let names): item.details.append(wording.fill(words.standIn, ["names": list(names)]))
    case .former:
      // What else goes to everybody who was reminded says so itself.
      if notice.endsInLoss { item.details.append(words.former) }
    case .escalation(let focal, let absent):
      let names: KeyValuePairs = ["names": list(focal)]
      let sentence =
        duty(notice) == nil
        ? wording.fill(words.escalation, focal.count, names)
        : wording.fill(wording.language.bulletin.duty.escalation, names)
      item.details.insert(contentsOf: [sentence] + silence(notice), at: 0)
      if !absent.isEmpty { item.details.append(wording.fill(words.standIn, ["names": list(absent)])) }
    }
    return item
  }

  func subject(_ subject: String, as role: ReaderRole) -> String {
    guard case .escalation = role else { return subject }
    return wording.fill(words.escalationSubject, ["subject": subject])
  }

  /// The message with the marks of a pilot, in its subject and above everything else.
  func pilot(_ message: Message, meantFor name: String, isChat: Bool) -> Message {
    var message = message
    message.subject = wording.fill(words.pilotSubject, ["name": name, "subject": message.subject])
    let sentence = wording.fill(isChat ? words.pilotChat : words.pilot, ["name": name])
    message.alert = [sentence, message.alert].compactMap { $0 }.joined(separator: " ")
    return message
  }

  /// How many reminders nobody acknowledged.
  private func silence(_ notice: Notice) -> [String] {
    if let count = duty(notice)?.unacknowledged {
      return [wording.fill(wording.language.bulletin.duty.unacknowledged, count, [:])]
    }
    guard case .deadline(let deadline) = notice, let count = deadline.unacknowledged else { return [] }
    return [wording.fill(words.unacknowledged, count, [:])]
  }

  private func duty(_ notice: Notice) -> DutyNotice? {
    if case .duty(let duty)? = notice.bulletin { duty } else { nil }
  }

  private func list(_ names: [String]) -> String { names.joined(separator: wording.language.ladder.listJoin) }
}

extension Notice {
  /// Whether it says that a tier is lost, or that a duty is overdue.
  fileprivate var endsInLoss: Bool {
    switch self {
    case .deadline(let notice): notice.stage == .lost
    case .bulletin(.duty(let notice)): notice.isOverdue
    default: false
    }
  }
}
