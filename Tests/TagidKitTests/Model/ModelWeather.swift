// SPDX-License-Identifier: Apache-2.0
import Delivery

/// What becomes of messages: servers have good and bad days, and now and then a message fares otherwise.
final class ModelWeather {
  private var dice: Dice
  /// By channel: how many days its trouble lasts, and what it answers then.
  private var troubles: [String: (days: Int, answer: DeliveryResult)] = [:]
  /// What was answered today, by message.
  private(set) var answers: [String: DeliveryResult] = [:]

  init(seed: UInt64) { dice = Dice(seed: seed &+ 0x5EED) }

  /// A new day, or another run of one.
  func turn() {
    answers = [:]
    for channel in ["mail", "post", "cell"] {
      if let trouble = troubles[channel] {
        troubles[channel] = trouble.days > 1 ? (trouble.days - 1, trouble.answer) : nil
      } else if dice.chance(15) {
        troubles[channel] = (dice.number(1...12), dice.pick([.deferred, .deferred, .unknown]))
      }
    }
  }

  func answer(_ channel: String, _ message: String) -> DeliveryOutcome {
    let fair: DeliveryResult = dice.chance(900) ? .accepted : dice.pick([.rejected, .unknown, .deferred])
    let answer = troubles[channel]?.answer ?? fair
    answers[message] = answer
    return DeliveryOutcome(answer, detail: "said so", channelIsDown: answer == .deferred && troubles[channel] != nil)
  }

  /// Whether messages over the channel may get through today.
  func isFair(_ channel: String) -> Bool { troubles[channel] == nil }
}
