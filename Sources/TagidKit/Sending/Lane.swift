// SPDX-License-Identifier: Apache-2.0
import Delivery

/// What goes over one channel: apart from the others, so that a slow or broken one holds up nobody else.
struct Lane {
  /// Jobs that may go, in order.
  private(set) var ready: ArraySlice<Int> = []
  /// Jobs that were put off, with when they may go again.
  private var later: [(at: Int64, job: Int)] = []
  /// How many are on their way.
  var ahead = 0
  /// How often the channel as a whole failed in a row.
  private(set) var failures = 0
  private var pausedUntil: Int64?
  /// Whether the channel did not fail as a whole since it was tried last.
  private var isProven = false
  /// What the channel said when it failed for good.
  private(set) var closed: String?
  /// What the channel said when it failed last.
  private(set) var said: String?

  mutating func add(_ job: Int) { ready.append(job) }

  /// Leaves the server in peace, as it asked in an earlier run.
  /// - Parameter end: when nothing is tried any more.
  mutating func hold(until: Int64, end: Int64, said: String) {
    self.said = said
    if until > end { closed = said } else { pausedUntil = until }
  }

  /// Whether something is to go, now or later.
  var hasWork: Bool { closed == nil && !(ready.isEmpty && later.isEmpty) }

  /// When something may go that cannot go now; nil when nothing waits.
  func nextDue(_ now: Int64) -> Int64? {
    if closed != nil { return nil }
    // What is ready beside others on their way goes as soon as one of them is done.
    let first = !ready.isEmpty && ahead == 0 ? now : later.map(\.at).min()
    return first.map { max($0, pausedUntil ?? $0) }
  }

  /// What goes next while the channel works.
  func upcoming(share: Int) -> ArraySlice<Int> { isProven && ahead > 0 ? ready.prefix(Self.group(share)) : [] }

  /// How many go together at least, so that they reach the disk together; the other half keeps the server busy meanwhile.
  private static func group(_ share: Int) -> Int { (share + 1) / 2 }

  /// Takes what may go now. One message alone tries whether the channel works at all, or is back.
  /// - Parameter share: how many may be on their way at once.
  mutating func take(_ now: Int64, share: Int) -> [Int] {
    guard closed == nil, pausedUntil.map({ $0 <= now }) ?? true else { return [] }
    for entry in later where entry.at <= now { ready.append(entry.job) }
    later.removeAll { $0.at <= now }
    guard !ready.isEmpty, ahead <= share - Self.group(share), isProven || ahead == 0 else { return [] }
    let taken = ready.prefix(isProven ? share - ahead : 1)
    ready = ready.dropFirst(taken.count)
    return Array(taken)
  }

  /// Something came of a job.
  /// - Parameter delay: in milliseconds after which it may be tried again; nil when it may not.
  mutating func settle(_ job: Int, _ outcome: DeliveryOutcome, at now: Int64, delay: (_ attempt: Int) -> Int64?) {
    let isPutOffByServer = if case .after = outcome.retry { true } else { false }
    guard outcome.channelIsDown || isPutOffByServer else {
      failures = 0
      isProven = true
      if let delay = delay(0) { later.append((now + delay, job)) }
      return
    }
    said = outcome.detail
    isProven = false
    // Several that were on their way fail together.
    let isFirst = pausedUntil.map { $0 <= now } ?? true
    if isFirst { failures += 1 }
    guard let delay = delay(failures) else {
      closed = outcome.detail
      return
    }
    if isFirst { pausedUntil = now + delay }
    ready.insert(job, at: ready.startIndex)
  }

  /// Everything that will not go any more.
  mutating func empty() -> [Int] {
    defer { (ready, later) = ([], []) }
    return ready + later.map(\.job)
  }
}
