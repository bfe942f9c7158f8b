// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file system of a few pages, mounted for one test where the machine allows it.
final class SmallDisk {
  /// Whether the machine allows it.
  static let isAvailable = SmallDisk(options: "size=16k") != nil

  let path: String

  init?(options: String) {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("tagid-disk-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      if try Program.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", path]).status == 0 { return }
    } catch {}
    try? FileManager.default.removeItem(atPath: path)
    return nil
  }

  func resize(_ size: String) throws { try Program.run(["mount", "-o", "remount,size=\(size)", path]) }

  deinit {
    _ = try? Program.run(["umount", path])
    try? FileManager.default.removeItem(atPath: path)
  }
}
