// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// Plans that earlier runs served and no document has now, although their year goes on: a file that vanished from under a
/// pattern, a table that was taken out of a document, an id that was changed.
struct VanishedPlans {
  /// Those that somebody has to be told of.
  private(set) var missing: [PlanSnapshot] = []
  /// Those too whose document is there but cannot be read, which is told as such.
  private(set) var ids: Set<String> = []
  /// What is in the way of looking, a sentence each.
  private(set) var remarks: [String] = []

  /// - Parameter unreadable: names of documents with errors that belong to no row.
  init(on shelf: SnapshotShelf, besides loaded: Set<String>, unreadable: Set<String>, day: CivilDate) {
    let (ids, remark) = shelf.ids
    remarks = [remark].compactMap { $0 }
    for id in ids.sorted() where !loaded.contains(id) {
      switch shelf.read(id) {
      case .absent: break
      case .damaged(let why): remarks.append("\(why); no document has this plan now: remove the file")
      case .snapshot(let snapshot):
        guard snapshot.fiscalYear.contains(day) else { continue }
        self.ids.insert(id)
        if !(snapshot.file.map { unreadable.contains($0) } ?? false) { missing.append(snapshot) }
      }
    }
  }
}

extension PlanSnapshot {
  /// What is missing with the plan, as run records keep it.
  var missingFiles: [String] { [file ?? plan] }

  /// The warning that every run gives until the plan is back or somebody accepts that it is gone.
  var missingFinding: Finding {
    let count = latest.indicators.count
    return Finding(
      .warning, .planMissing, file: file ?? plan,
      message:
        "the plan \"\(plan)\" (\(count) \(count == 1 ? "indicator" : "indicators")) was served before and is in no document now: "
        + "nobody is reminded of it",
      hint: "Put its document back; if the plan is meant to be gone, run `tagid plan accept \(plan)`.")
  }
}
