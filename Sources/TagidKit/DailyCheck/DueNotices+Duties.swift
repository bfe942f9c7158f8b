// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

extension DueNotices {
  /// What is due of the plans' duties, to those whom they name, to those whom the policy escalates to, and to those who were
  /// reminded before.
  mutating func decideDuties(
    _ morning: Morning, _ configuration: Configuration, _ history: JournalHistory, _ book: AddressBook
  ) throws(CalendarError) {
    let handOvers = HandOvers(history: history, book: book, day: morning.day)
    for standing in try morning.duties(configuration) {
      let source = configuration.plans.first { $0.id == standing.plan }
      let decider = DutyDecider(
        policy: source?.dutyPolicy(configuration.policy) ?? configuration.policy, calendar: morning.calendar,
        day: morning.day)
      try decide(standing, decider, source, morning, handOvers)
    }
  }

  /// Owners first: how often they were reminded decides whether others hear.
  private mutating func decide(
    _ standing: DutyStanding, _ decider: DutyDecider, _ source: PlanSource?, _ morning: Morning,
    _ handOvers: HandOvers
  ) throws(CalendarError) {
    let (history, book) = (handOvers.history, handOvers.book)
    let key = "\(standing.plan)/\(standing.duty.name)"
    let readers = DutyReaders(
      of: standing, key: key, decider.policy, source?.owners ?? Owners(), history, book)
    let answers = morning.acknowledgements.answers(about: standing.name, on: morning.day)
    var owners: [Told] = []
    for addressee in readers.owners {
      var told = look(at: key, addressee, history, book)
      told.handOver = handOvers.handOver(
        of: key, to: addressee, knownSince: told.knownSince, absent: addressee.absent)
      owners.append(told)
      if let trace {
        trace.looked(
          at: try decider.ladder(of: standing), of: .duty, about: key, for: addressee,
          end: standing.done.map { _ in .notNeeded })
      }
      takeBulletin(try decider.decide(standing, told: told, answers: answers), about: .duty, for: addressee, book)
      if let move = try decider.move(of: standing, told: told) { note(MovedCliff(standing, move)) }
    }
    for (addressee, called) in readers.escalated {
      let told = look(at: key, addressee, history, book)
      if let trace {
        trace.looked(
          at: try decider.escalationLadder(of: standing, to: called, told: told, owners: owners), of: .duty,
          about: key, for: addressee, since: told.knownSince ?? morning.day,
          end: standing.done.map { _ in .notNeeded } ?? answers.acknowledged.map { _ in .acknowledged })
      }
      takeBulletin(
        try decider.decideEscalation(standing, to: called, told: told, owners: owners, answers: answers),
        about: .duty, for: addressee, book)
    }
    for addressee in readers.former {
      let told = toldBefore(addressee, of: key, nil, history, book)
      let since = earliestLoss(history, morning.day)
      takeBulletin(
        try decider.decideClosing(standing, told: told, since: since), about: .duty, for: addressee, book)
    }
  }
}
