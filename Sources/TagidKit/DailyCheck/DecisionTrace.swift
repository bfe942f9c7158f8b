// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

/// Every decision of a day with what it was decided from, for whoever asks why (rule 15). Without one nothing is kept.
final class DecisionTrace {
  struct Entry {
    var addressee: Addressee
    /// `PLAN/INDICATOR`, the first two parts of the identities it is about.
    var matter: String
    var decision: Decision
    /// What this addressee was told of the matter before.
    var told: Told
  }

  /// The stages of an indicator's deadline, in the order of their days.
  struct Ladder {
    var cliff: Cliff
    var stages: [(stage: Stage, day: CivilDate)]
  }

  /// In the order of the decisions.
  private(set) var entries: [Entry] = []
  /// By matter; without those that have no deadline to keep.
  private(set) var ladders: [String: Ladder] = [:]
  private var question: (matter: String, told: Told)?

  /// What a decision goes by is looked up before it is made.
  func asked(about matter: String, _ told: Told) { question = (matter, told) }

  /// A decision on what was asked about last, which may be one of several: where something was decided, that there is
  /// nothing else to tell is no answer.
  func decided(_ decision: Decision, for addressee: Addressee) {
    guard let question else { return }
    let own = { (entry: Entry) in entry.matter == question.matter && entry.addressee.route == addressee.route }
    if decision == .silent(.nothingToKeep), entries.contains(where: own) { return }
    entries.append(
      Entry(addressee: addressee, matter: question.matter, decision: decision, told: question.told))
  }

  /// A notice that takes along something else about the same matter.
  func extended(_ notice: DeadlineNotice, on route: Route, about matter: String) {
    let place = entries.lastIndex { entry in
      guard case .send(.deadline) = entry.decision else { return false }
      return entry.matter == matter && entry.addressee.route == route
    }
    if let place { entries[place].decision = .send(.deadline(notice)) }
  }

  func looked(at standing: Standing, by decider: Decider, about matter: String) throws(CalendarError) {
    guard ladders[matter] == nil, let cliff = standing.cliff else { return }
    ladders[matter] = Ladder(cliff: cliff, stages: try decider.ladder(of: cliff, in: standing))
  }
}
