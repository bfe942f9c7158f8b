// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

/// One office's year from a seed, day by day through the same work as the daily check, with everything that can go wrong on
/// the way; the judge looks at each run.
struct ModelYear {
  let seed: UInt64
  private(set) var faults: [String] = []
  /// The promises that were not kept.
  private(set) var broken: Set<Promise> = []
  /// What happened, for whoever looks into a fault.
  private(set) var log: [String] = []
  private(set) var count = ModelCount()
  private var dice: Dice
  private var world: ModelWorld
  private var inputs: Inputs
  private var configuration: Configuration
  private let weather: ModelWeather
  private var rehearsal = Rehearsal()
  private var judge = ModelJudge()
  /// How long the document's trouble lasts.
  private var trouble = 0
  private let isLogged: Bool
  private let sabotage: Sabotage?
  /// What the sabotage remembers.
  private var kept: [SentMessage] = []

  /// - Parameter sabotage: something that the program does wrong, as far as the judge can see.
  init(seed: UInt64, sabotage: Sabotage? = nil, isLogged: Bool = false) throws {
    self.seed = seed
    self.sabotage = sabotage
    self.isLogged = isLogged
    dice = Dice(seed: seed)
    world = try ModelWorld(&dice)
    inputs = try world.inputs()
    configuration = try world.configuration()
    weather = ModelWeather(seed: seed)
    if isLogged { note("\(world.settings); \(world.summary)") }
  }

  /// - Parameter promise: nothing more is lived when this one was not kept.
  mutating func live(until promise: Promise? = nil) throws {
    var day = ModelWorld.year.first.adding(days: -dice.number(0...40))
    let end = ModelWorld.year.last.adding(days: 25)
    var down = 0
    while day <= end {
      defer { day = day.adding(days: 1) }
      if let promise, broken.contains(promise) { return }
      try happen(day)
      if down > 0 {
        down -= 1
        continue
      }
      if dice.chance(12) { down = dice.number(1...25) }
      // The clock was wrong for one run.
      if dice.chance(8) { try run(day.adding(days: -dice.number(1...12))) }
      try run(day)
      if dice.chance(50) { try run(day) }
    }
  }

  // MARK: What people change before a run

  private mutating func happen(_ day: CivilDate) throws {
    let events = [
      change(15) { $0.revise(&$1) }, change(8) { $0.handOver(&$1) }, change(12) { $0.correctAddress(&$1) },
      change(4) { $0.people.leave($1.pick(ModelPeople.keys), from: day, &$1) }, change(50) { $0.answer(on: day, &$1) },
      readOtherwise(),
    ]
    if dice.chance(40) { try accept(day) }
    guard events.contains(true) else { return }
    if isLogged {
      note("\(day) changes: \(world.summary); away \(world.people.away); \(world.answers.last.map { "\($0)" } ?? "")")
    }
    inputs = try world.inputs()
    configuration = try world.configuration()
  }

  /// Whether it happened.
  private mutating func change(_ thousandth: Int, _ event: (inout ModelWorld, inout Dice) -> Void) -> Bool {
    guard dice.chance(thousandth) else { return false }
    event(&world, &dice)
    return true
  }

  /// The document cannot be read for some days.
  private mutating func readOtherwise() -> Bool {
    if trouble > 0 {
      trouble -= 1
      if trouble == 0 { world.reading = .whole }
      return trouble == 0
    }
    guard dice.chance(6) else { return false }
    trouble = dice.number(1...9)
    world.reading = dice.pick([.doubtful, .unreadable, .missing])
    return true
  }

  /// Somebody accepts what waits, as `plan accept` does.
  private mutating func accept(_ day: CivilDate) throws {
    let memory = rehearsal.memory(of: rehearsal.morning(inputs, configuration, day: day))
    guard memory.before.values.contains(where: { $0.waiting != nil }) else { return }
    rehearsal = Rehearsal(rehearsal.history, snapshots: memory.before.mapValues { $0.accepting(by: "ict") })
    note("\(day) what waits is accepted")
  }

  // MARK: Runs

  private mutating func run(_ day: CivilDate) throws {
    weather.turn()
    let weather = weather
    let morning = rehearsal.morning(inputs, configuration, day: day)
    let before = rehearsal.history
    let isAsked = dice.chance(30)
    let expected = isAsked ? try explanations(morning, before) : []
    let desk = ChannelDesk(configuration.channels, pretending: { weather.answer($0, $1) })
    let (_, messages) = try rehearsal.run(morning, configuration, desk)
    var run = ModelRun(world, on: day, [])
    run.messages = messages.compactMap { SentMessage($0, run.office) }
    count.add(run)
    for message in messages where isLogged {
      note(
        "\(day) \(message.recipient) \(message.channel) \(message.result?.rawValue ?? "-") "
          + "\(zip(message.identities, message.reasons).map { "\($0) (\($1))" })")
    }
    sabotage?.spoil(&run, &kept)
    var found = judge.look(at: run)
    if isAsked { found += judge.compare(expected, try explanations(morning, rehearsal.history), run) }
    broken.formUnion(found.map(\.promise))
    faults += found.map { "seed \(seed), \(day): \($0)" }
  }

  private func explanations(_ morning: Morning, _ history: JournalHistory) throws -> [Explanation] {
    let memory = rehearsal.memory(of: morning)
    return try morning.standings.flatMap { standing in
      try standing.plan.indicators.map {
        try Explanation(morning, standing.plan, $0, configuration, history, memory)
      }
    }
  }

  private mutating func note(_ words: String) {
    if isLogged { log.append(words) }
  }
}

/// How much happened in one year or several.
struct ModelCount {
  private(set) var runs = 0
  private(set) var messages = 0
  private(set) var notices = 0

  mutating func add(_ run: ModelRun) {
    runs += 1
    messages += run.messages.count
    notices += run.messages.reduce(0) { $0 + $1.lines.count }
  }

  static func += (a: inout ModelCount, b: ModelCount) {
    a.runs += b.runs
    a.messages += b.messages
    a.notices += b.notices
  }
}
