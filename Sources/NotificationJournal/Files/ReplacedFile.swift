// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// A file that is replaced as a whole: after a crash it holds either what it held or what was written, never a part.
package enum ReplacedFile {
  /// Writes the bytes to `name` in the folder, readable by its owner only; on the disk on return.
  package static func write(_ bytes: [UInt8], to name: String, in folder: StateFolder) throws(JournalError) {
    try write(bytes, to: name, in: folder, calls: .system)
  }

  /// - Parameter named: whether the new name is on the disk on return; else a loss of power may bring the old file back.
  static func write(
    _ bytes: [UInt8], to name: String, in folder: StateFolder, calls: FileCalls, named: Bool = true
  ) throws(JournalError) {
    // A name that no reader takes for the file; what a crash leaves behind is written over by the next write.
    let path = folder.file(".\(name).new")
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_TRUNC, failing: .cannotWrite, calls: calls)
    do throws(JournalError) {
      try file.write(bytes)
      try file.sync()
      try file.close()
      try folder.rename(".\(name).new", to: name, calls: calls)
    } catch {
      unlink(path)
      throw error
    }
    if named { try folder.sync(calls: calls) }
  }
}
