// SPDX-License-Identifier: Apache-2.0

/// An HTTP/1.1 server on loopback that answers `ok`, records every request, and misbehaves where a test tells it to.
package final class HTTPServer: Sendable {
  private let ledger: HTTPLedger
  private let listener: LoopbackListener

  /// The action is what happens to every request for which nothing else is scripted.
  package init(ordinarily action: HTTPAction = .reply(200, body: "ok")) throws {
    let ledger = HTTPLedger(ordinarily: action)
    self.ledger = ledger
    listener = try LoopbackListener { try Self.serve($0, ledger) }
  }

  deinit { stop() }

  package var port: UInt16 { listener.port }

  /// An address on this server; the path begins with a slash.
  package func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

  /// Ends all connections at once and refuses new ones.
  package func stop() { listener.stop() }

  /// Has the action happen to the next `times` requests, after those already scripted.
  package func next(_ times: Int = 1, do action: HTTPAction) {
    ledger.append(Array(repeating: action, count: times))
  }

  /// Every request that came in whole, over all connections, also those that were not answered.
  package var requests: [HTTPRequest] { ledger.record.requests }

  /// How many connections brought at least one request.
  package var connectionCount: Int { ledger.record.connections }

  /// Gives the requests once there are so many; the server then answers, or is already silent.
  @discardableResult
  package func waitForRequests(_ count: Int, timeout: Duration = .seconds(60)) async throws -> [HTTPRequest] {
    try await wait(upTo: timeout) {
      requests.count >= count
    } orSay: {
      "\(requests.count) of \(count) requests came: \(requests.map { "\($0.method) \($0.path)" })"
    }
    return requests
  }

  private static func serve(_ connection: LoopbackConnection, _ ledger: HTTPLedger) throws {
    let reader = HTTPRequestReader(connection: connection)
    var isFirst = true
    while let request = try reader.next() {
      let action = ledger.record(request, onNewConnection: isFirst)
      isFirst = false
      switch action {
      case .reply(let reply):
        try connection.write(reply.serialised(includingBody: request.method != "HEAD"))
        if reply.closes || request.closes { return }
      case .raw(let text): return try connection.write(text)
      case .drop: return
      case .reset: return connection.reset()
      case .silence: return connection.waitForClientToLeave()
      case .drip(let text): return connection.drip(text)
      case .breakOff(let text):
        try connection.write(text)
        connection.waitForNothingUnsent()
        return connection.reset()
      }
    }
  }
}

/// What a server and its connections share: the script still to follow and the record of what came.
private final class HTTPLedger: Sendable {
  struct Record: Sendable {
    var script: [HTTPAction] = []
    var requests: [HTTPRequest] = []
    var connections = 0
  }

  private let ordinary: HTTPAction
  private let state = Guarded(Record())

  init(ordinarily action: HTTPAction) { ordinary = action }

  var record: Record { state.withLock { $0 } }

  func append(_ actions: [HTTPAction]) { state.withLock { $0.script += actions } }

  /// Records the request and gives what to do with it.
  func record(_ request: HTTPRequest, onNewConnection isNew: Bool) -> HTTPAction {
    state.withLock { state in
      state.requests.append(request)
      if isNew { state.connections += 1 }
      return state.script.isEmpty ? ordinary : state.script.removeFirst()
    }
  }
}
