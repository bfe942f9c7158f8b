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
  /// What happened, for whoever looks into a fault.
  private(set) var log: [String] = []
  private(set) var runs = 0
  private(set) var sent = 0
  private var dice: Dice
  private var world: ModelWorld
  private var inputs: Inputs
  private var configuration: Configuration
  private let weather: ModelWeather
  private let rehearsal = Rehearsal()
  private var judge = ModelJudge()

  init(seed: UInt64) throws {
    self.seed = seed
    dice = Dice(seed: seed)
    world = try ModelWorld(&dice)
    inputs = world.inputs
    configuration = try world.configuration()
    weather = ModelWeather(seed: seed)
    log.append("\(world.summary); \(world.settings)")
  }

  mutating func live() throws {
    var day = ModelWorld.year.first.adding(days: -dice.number(0...40))
    let end = ModelWorld.year.last.adding(days: 25)
    var down = 0
    while day <= end {
      defer { day = day.adding(days: 1) }
      try happen()
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

  /// What people change before a run.
  private mutating func happen() throws {
    if dice.chance(15) {
      world.revise(&dice)
    } else if dice.chance(8) {
      world.handOver(&dice)
    } else {
      return try mail()
    }
    log.append("the plan or its owners change: \(world.summary)")
    inputs = world.inputs
    try mail()
  }

  private mutating func mail() throws {
    guard dice.chance(12) else { return }
    world.correctAddress(&dice)
    configuration = try world.configuration()
  }

  private mutating func run(_ day: CivilDate) throws {
    runs += 1
    weather.turn()
    let weather = weather
    let morning = rehearsal.morning(inputs, configuration, day: day)
    let before = rehearsal.history
    let isAsked = dice.chance(30)
    let expected = isAsked ? try explanations(morning, before) : []
    let desk = ChannelDesk(configuration.channels, pretending: { weather.answer($0, $1) })
    let (work, messages) = try rehearsal.run(morning, configuration, desk)
    sent += messages.count
    log += messages.map {
      "\(day) \($0.recipient) \($0.result?.rawValue ?? "-") \(zip($0.identities, $0.reasons).map { "\($0) (\($1))" })"
    }
    let run = ModelRun(
      world: world, morning: morning, work: work, messages: messages, before: before, after: rehearsal.history,
      configuration: configuration, isFair: weather.isFair)
    var found = judge.look(at: run)
    if isAsked { found += judge.compare(expected, try explanations(morning, rehearsal.history), run) }
    if !found.isEmpty { faults += found.map { "seed \(seed), \(day): \($0)" } }
  }

  private func explanations(_ morning: Morning, _ history: JournalHistory) throws -> [Explanation] {
    let memory = rehearsal.memory(of: morning)
    return try morning.standings.flatMap { standing in
      try standing.plan.indicators.map {
        try Explanation(morning, standing.plan, $0, configuration, history, memory)
      }
    }
  }
}

/// One run as the judge sees it.
struct ModelRun {
  let world: ModelWorld
  let morning: Morning
  let work: DayWork
  let messages: [CheckReport.SentMessage]
  let before: JournalHistory
  let after: JournalHistory
  let configuration: Configuration
  let isFair: (_ channel: String) -> Bool

  var day: CivilDate { morning.day }
  var naive: NaiveCalendar { world.naive(on: day) }
  /// Those that went out, or were tried.
  var tried: [CheckReport.SentMessage] { messages.filter { $0.result != .superseded } }
  /// Every notice that is due today, with its route.
  var due: [(route: Route, notice: Notice)] {
    work.due.bundles.flatMap { bundle in bundle.notices.map { (bundle.addressee.route, $0) } }
  }
}
