// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// What was remembered of plans before a day, as far as today's snapshots tell: they keep no history, so a version that came
/// later is left out, and what stood in its place is not known.
struct SnapshotsBefore {
  private(set) var snapshots: [String: PlanSnapshot] = [:]
  /// What is not known, a sentence for each plan.
  private(set) var remarks: [String] = []

  init(_ day: CivilDate, on shelf: SnapshotShelf) {
    let (ids, remark) = shelf.ids
    remarks = [remark].compactMap { $0 }
    for id in ids.sorted() {
      switch shelf.read(id) {
      case .absent: break
      case .damaged(let why): remarks.append("\(why); the simulation begins as if nothing were remembered of the plan")
      case .snapshot(var snapshot):
        guard snapshot.accepted.day < day else {
          remarks.append(
            "the plan \"\(id)\" is remembered as it was served from \(snapshot.accepted.day) on, and not as it was before "
              + "\(day): the simulation begins as if nothing were remembered of it")
          continue
        }
        if let pending = snapshot.pending, pending.day >= day { snapshot.pending = nil }
        snapshots[id] = snapshot
      }
    }
  }
}
