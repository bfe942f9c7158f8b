// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Every decision of a day with what it was made from, for whoever asks why (rule 15). Without one nothing is kept.
final class DecisionTrace {
  struct Entry {
    var addressee: Addressee
    /// `PLAN/INDICATOR`, the first two parts of the identities it is about.
    var matter: String
    var topic: Topic
    var decision: Decision
    /// What this addressee was told of the matter before.
    var told: Told
  }

  /// The steps that one addressee may be told of a matter, in the order of their days.
  struct Ladder {
    var route: Route
    var matter: String
    var topic: Topic
    var steps: [LadderStep]
    /// Before this day nothing was this addressee's; nil when that ends no step.
    var since: CivilDate?
    /// Why a step that is still to come will not be told, as things are.
    var end: End?

    enum End {
      /// What it asks for is on record.
      case notNeeded
      /// Somebody acknowledged the deadline, which ends its escalations.
      case acknowledged
    }
  }

  /// In the order of the decisions.
  private(set) var entries: [Entry] = []
  private(set) var ladders: [Ladder] = []
  private var question: (matter: String, told: Told)?

  /// What a decision goes by is looked up before it is made.
  func asked(about matter: String, _ told: Told) { question = (matter, told) }

  /// A decision on what was asked about last, which may be one of several: where something was decided, that there is
  /// nothing else to tell is no answer, unless what it asks for is on record.
  func decided(_ decision: Decision, _ topic: Topic, for addressee: Addressee) {
    guard let question else { return }
    let own = { (entry: Entry) in entry.matter == question.matter && entry.addressee.route == addressee.route }
    let isOnRecord = ladders.contains { ladder in
      ladder.matter == question.matter && ladder.route == addressee.route && ladder.topic == topic
        && ladder.end == .notNeeded
    }
    if decision == .silent(.nothingToKeep), !isOnRecord, entries.contains(where: own) { return }
    entries.append(
      Entry(
        addressee: addressee, matter: question.matter, topic: topic, decision: decision, told: question.told))
  }

  /// A notice that takes along something else about the same matter.
  func extended(_ notice: DeadlineNotice, on route: Route, about matter: String) {
    let place = entries.lastIndex { entry in
      guard case .send(.deadline) = entry.decision else { return false }
      return entry.matter == matter && entry.addressee.route == route
    }
    if let place { entries[place].decision = .send(.deadline(notice)) }
  }

  /// What may come to an addressee of a matter.
  func looked(
    at steps: [LadderStep], of topic: Topic, about matter: String, for addressee: Addressee, since: CivilDate? = nil,
    end: Ladder.End? = nil
  ) {
    guard !steps.isEmpty else { return }
    ladders.append(
      Ladder(route: addressee.route, matter: matter, topic: topic, steps: steps, since: since, end: end))
  }
}
