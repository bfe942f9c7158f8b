// SPDX-License-Identifier: Apache-2.0
import JSONLines

/// The end of a run that held the lock, also of one in which nothing was due.
package struct RunRecord: Sendable, Equatable {
  package var run: String
  /// The day the run was about, in ISO 8601.
  package var day: String
  /// The office's time zone.
  package var zone: String
  /// Whether every plan was looked at and every due message has an outcome.
  package var complete: Bool
  /// Plan ids and the hashes of their documents, `sha256:…`.
  package var plans: [String: String]
  /// Who was looked at for the first time, by indicator (`PLAN/ID`, and with `/stand-in` or `/escalation` for who reads of it
  /// as such); a route that no run named is new to the journal.
  package var routes: [String: [Route]]
  /// Documents that were not there or could not be opened, by plan id; written only when there are any.
  package var missing: [String: [String]]
  /// The exit status.
  package var exit: Int

  package init(
    run: String, day: String, zone: String, complete: Bool, plans: [String: String], routes: [String: [Route]],
    missing: [String: [String]] = [:], exit: Int
  ) {
    self.run = run
    self.day = day
    self.zone = zone
    self.complete = complete
    self.plans = plans
    self.routes = routes
    self.missing = missing
    self.exit = exit
  }

  func write(to line: inout JSONLine) {
    line.field("run", run)
    line.field("day", day)
    line.field("zone", zone)
    line.field("complete", complete)
    line.key("plans")
    line.object { line in
      for id in Self.sorted(plans.keys) {
        line.key(named: id)
        line.string(plans[id] ?? "")
      }
    }
    line.key("routes")
    line.object { line in
      for id in Self.sorted(routes.keys) {
        line.key(named: id)
        line.array(routes[id] ?? []) { $0.string($1.description) }
      }
    }
    if !missing.isEmpty {
      line.key("missing")
      line.object { line in
        for id in Self.sorted(missing.keys) {
          line.key(named: id)
          line.array(missing[id] ?? []) { $0.string($1) }
        }
      }
    }
    line.field("exit", exit)
  }

  // The order of a dictionary changes from run to run; that of the written bytes must not.
  private static func sorted(_ keys: some Sequence<String>) -> [String] {
    keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension RunRecord: Decodable {
  private enum CodingKeys: String, CodingKey { case run, day, zone, complete, plans, routes, missing, exit }

  /// Reads the fields; `routes` and `missing` may be absent.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    run = try fields.decode(String.self, forKey: .run)
    day = try fields.decode(String.self, forKey: .day)
    zone = try fields.decode(String.self, forKey: .zone)
    complete = try fields.decode(Bool.self, forKey: .complete)
    plans = try fields.decode([String: String].self, forKey: .plans)
    routes = try (fields.decodeIfPresent([String: [String]].self, forKey: .routes) ?? [:]).mapValues { names in
      try names.map { name in
        guard let route = Route(name) else {
          throw DecodingError.dataCorruptedError(forKey: .routes, in: fields, debugDescription: "not a route: \(name)")
        }
        return route
      }
    }
    missing = try fields.decodeIfPresent([String: [String]].self, forKey: .missing) ?? [:]
    exit = try fields.decode(Int.self, forKey: .exit)
  }
}
