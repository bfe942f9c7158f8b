// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

/// Something that the program might do wrong, done to each run before the judge sees it.
struct Sabotage: Sendable, CustomStringConvertible {
  let description: String
  /// What the judge must say.
  let promise: Promise
  /// - Parameter kept: what it remembers from run to run.
  let spoil: @Sendable (_ run: inout ModelRun, _ kept: inout [SentMessage]) -> Void

  init(
    _ promise: Promise, _ description: String,
    _ spoil: @escaping @Sendable (_ run: inout ModelRun, _ kept: inout [SentMessage]) -> Void
  ) {
    (self.promise, self.description, self.spoil) = (promise, description, spoil)
  }

  static let all = ofMessages + ofNotices + ofOthers

  /// Messages that the program would send, or would not.
  static let ofMessages: [Sabotage] = [
    Sabotage(.once, "what arrived goes again") { run, kept in
      if let old = kept.first { run.messages.append(old.again("again")) }
      kept = Array((run.messages.filter { $0.result == .accepted } + kept).prefix(1))
    },
    Sabotage(.once, "what the server refused goes to the same address again") { run, kept in
      run.messages += kept.map { $0.again("refused") }
      kept = Array(run.messages.filter { $0.result == .rejected }.prefix(1))
    },
    Sabotage(.daysOff, "what is due waits for a day off") { run, kept in
      if run.office.calendar.isWorking(run.day) {
        kept += run.messages
        run.messages = []
      } else {
        run.messages += kept
        kept = []
      }
    },
    Sabotage(.beforeClosing, "nothing goes") { run, _ in run.messages = [] },
    Sabotage(.everyStage, "one of the focal points is forgotten") { run, _ in
      run.messages.removeAll { $0.route.recipient == "io" }
    },
    Sabotage(.everyStage, "the chat hears every second time") { run, _ in
      if run.day.dayNumber.isMultiple(of: 2) { run.messages.removeAll { $0.route.recipient == ModelWorld.chat } }
    },
    Sabotage(.everyStage, "an acknowledgement silences the focal points") { run, _ in
      let answered = Set(run.world.answers.filter { $0.until == nil }.map(\.subject))
      run.messages.removeAll { $0.lines.contains { answered.contains($0.subject) } }
    },
    Sabotage(.everyStage, "nobody reads in the place of who is away") { run, _ in
      let there = Set(run.world.owners.values.flatMap(\.focal))
      run.messages.removeAll { $0.route.recipient != ModelWorld.chat && !there.contains($0.route.recipient) }
    },
    Sabotage(.losses, "a snooze silences the loss") { run, _ in
      let answered = Set(run.world.answers.filter { $0.until != nil }.map(\.subject))
      run.messages.removeAll { $0.lines.contains { $0.kind == .loss && answered.contains($0.subject) } }
    },
    Sabotage(.losses, "no loss is told") { run, _ in
      run.messages.removeAll { $0.lines.contains { $0.kind == .loss } }
    },
    Sabotage(.duties, "no duty is told") { run, _ in
      run.messages.removeAll { $0.lines.contains(where: \.isOfDuty) }
    },
    Sabotage(.oneDigest, "each notice goes in a message of its own") { run, _ in
      run.messages = run.messages.flatMap { message in
        message.lines.enumerated().map { index, line in
          var part = message.again("part \(index)")
          part.lines = [line]
          return part
        }
      }
    },
    Sabotage(.oneNotice, "a word of praise goes with each stage") { run, _ in
      for index in run.messages.indices {
        run.messages[index].lines += run.messages[index].lines.filter { $0.kind == .deadline }.map { line in
          SentMessage.Line(text: line.text.replacing("/\(line.word)", with: "/secured"), reason: "secured")
        }
      }
    },
    Sabotage(.due, "a late stage says that it falls on today") { run, _ in
      for index in run.messages.indices {
        for line in run.messages[index].lines.indices {
          run.messages[index].lines[line].reason = Notice.Reason.stageDue.rawValue
        }
      }
    },
    Sabotage(.explain, "what goes is not what explain says") { run, _ in run.messages = [] },
    Sabotage(.escalations, "everybody gets what the focal points get") { run, _ in
      run.messages += run.messages.filter { $0.route.recipient == "io" }.map { message in
        var copy = message.again("to another")
        copy.route.recipient = "alt"
        return copy
      }
    },
    Sabotage(.away, "who is away gets what the others get") { run, _ in
      let away = ModelPeople.keys.filter { run.office.isAway($0) }
      run.messages += run.messages.filter { $0.route.recipient == ModelWorld.chat }.flatMap { message in
        away.map { key in
          var copy = message.again(key)
          copy.route.recipient = key
          return copy
        }
      }
    },
  ]
}

extension SentMessage {
  fileprivate func again(_ word: String) -> SentMessage {
    var copy = self
    copy.id = "\(word) \(id)"
    copy.result = .accepted
    return copy
  }
}
