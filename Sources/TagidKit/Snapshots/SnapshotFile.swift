// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal
import Plans
import WorkingDays

/// `plans/ID.json` in the state folder: what is remembered of a plan, replaced as a whole.
struct SnapshotFile {
  enum Content: Equatable {
    case absent
    case snapshot(PlanSnapshot)
    /// What it holds cannot be trusted; a sentence that says why.
    case damaged(String)
  }

  private let state: String
  private let plan: String

  init(of plan: String, state: String) {
    self.plan = plan
    self.state = state
  }

  var path: String { "\(Self.folder(in: state))/\(plan).json" }

  /// Where all plans are remembered.
  static func folder(in state: String) -> String { state + (state.hasSuffix("/") ? "" : "/") + "plans" }

  func read() -> Content {
    switch InputFile.read(path) {
    case .failure(let failure): return failure.isMissing ? .absent : .damaged("\(path): \(failure.reason)")
    case .success(let bytes):
      let decoder = JSONDecoder()
      guard let record = try? decoder.decode(SnapshotRecord.self, from: Data(bytes)),
        let snapshot = record.snapshot, snapshot.plan == plan
      else { return .damaged("\(path): this is not what Tagid wrote about the plan") }
      return .snapshot(snapshot)
    }
  }

  /// Forgets the plan.
  func remove() throws(JournalError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw JournalError(
        .cannotWrite, "what is remembered of the plan cannot be removed: \(String(cString: strerror(errno)))",
        path: path)
    }
  }

  /// Writes the snapshot, whole or not at all.
  func write(_ snapshot: PlanSnapshot) throws(JournalError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(SnapshotRecord(snapshot)) else {
      throw JournalError(.cannotWrite, "what is remembered of the plan cannot be put into JSON", path: path)
    }
    let folder = try StateFolder((path as NSString).deletingLastPathComponent, for: .writing)
    try ReplacedFile.write(Array(data) + [0x0A], to: "\(plan).json", in: folder)
  }
}
