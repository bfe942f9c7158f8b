// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans

/// Where plans are remembered: in the state folder, or in memory while days are only thought through.
enum SnapshotShelf {
  case folder(String)
  case memory([String: PlanSnapshot])

  func read(_ plan: String) -> SnapshotFile.Content {
    switch self {
    case .folder(let state): SnapshotFile(of: plan, state: state).read()
    case .memory(let snapshots): snapshots[plan].map { .snapshot($0) } ?? .absent
    }
  }

  /// The ids of all plans that are remembered, and what is in the way of looking.
  var ids: (ids: [String], remark: String?) {
    switch self {
    case .memory(let snapshots): return (Array(snapshots.keys), nil)
    case .folder(let state):
      let folder = SnapshotFile.folder(in: state)
      do {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let ids = names.compactMap { name in
          let id = (name as NSString).deletingPathExtension
          return name == "\(id).json" && PlanSourceReader.isID(id) ? id : nil
        }
        return (ids, nil)
      } catch CocoaError.fileReadNoSuchFile {
        return ([], nil)
      } catch {
        return ([], "\(folder): cannot be looked through: \(error.localizedDescription)")
      }
    }
  }
}
