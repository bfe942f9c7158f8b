// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// The id that every idempotency key derives from (rule 11), computed by another program.
struct MessageIDTests {
  /// Prints the ids that the journal's intents should have, beside those that they have.
  private static let script = #"""
    import hashlib, json, sys
    for line in sys.stdin.buffer:
        record = json.loads(line)
        if record["type"] == "intent":
            names = [record["channel"], record["recipient"]] + sorted(n["identity"] for n in record["notices"])
            print(hashlib.sha256("\n".join(names).encode()).hexdigest(), record["id"])
    """#

  @Test func itIsTheHashOfTheChannelTheRecipientAndTheSortedIdentities() async throws {
    let office = try Office()
    for day in ["2021-12-15", "2021-12-23", "2022-01-10"] { #expect(try await office.check(day).status == 0) }
    let journal = try office.folder.bytes(of: "state/journal.jsonl")
    let finished = try await Command("/usr/bin/python3", ["-c", Self.script], input: journal).run()
    let ids = finished.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(ids.count > 3 && ids.allSatisfy { $0.count == 2 && $0[0] == $0[1] }, "\(finished)")
    #expect(Set(ids.map { $0[1] }).count == ids.count)
  }
}
