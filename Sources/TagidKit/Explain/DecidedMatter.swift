// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Reminders
import WorkingDays

/// Everything that was decided about an indicator or a duty on a day: for each reader, and what became of each step.
struct DecidedMatter {
  let day: CivilDate
  /// Those who are decided for, in the order of the decisions, then those who once were told.
  let readers: [Reader]
  let steps: [StageStep]

  /// - Parameter matter: `PLAN/INDICATOR` or `PLAN/duty:ID`.
  init(_ matter: String, _ trace: DecisionTrace, _ history: JournalHistory, on day: CivilDate) {
    self.day = day
    readers = Self.readers(of: matter, trace, history)
    steps = StageFates(ladders: trace.ladders.filter { $0.matter == matter }, day: day).steps(readers)
  }

  private static func readers(of matter: String, _ trace: DecisionTrace, _ history: JournalHistory) -> [Reader] {
    var readers: [Reader] = []
    func add(_ route: Route, _ role: String?, _ answer: Reader.Answer?, _ told: Told?) {
      if let at = readers.firstIndex(where: { $0.route == route }) {
        readers[at].decisions += [answer].compactMap { $0 }
        return
      }
      let tellings = history.tellings(on: route).filter { ToldOnRoute.matter(of: $0.identity) == matter }
      readers.append(
        Reader(
          route: route, role: role, decisions: [answer].compactMap { $0 }, tellings: tellings,
          rejected: told?.rejected ?? []))
    }
    for entry in trace.entries where entry.matter == matter {
      add(
        entry.addressee.route, entry.addressee.role.word,
        Reader.Answer(topic: entry.topic, decision: entry.decision), entry.told)
    }
    let former = history.routes(about: "\(matter)/").sorted { $0.description < $1.description }
    for route in former { add(route, nil, nil, nil) }
    return readers
  }
}
