// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// The bytes after the last whole record of a file: the rest of a write that a crash or a full disk cut short.
enum TornTail {
  /// Writes the bytes to the first free `BASE.torn-N` beside the file, on the disk on return, and returns that name.
  static func setAside(
    _ bytes: [UInt8], of base: String, in folder: StateFolder, calls: FileCalls
  ) throws(JournalError) -> String {
    var number = 1
    while access(folder.file("\(base).torn-\(number)"), F_OK) == 0 { number += 1 }
    let name = "\(base).torn-\(number)"
    let file = try OpenFile(folder.file(name), O_WRONLY | O_CREAT | O_EXCL, failing: .cannotWrite, calls: calls)
    do {
      try file.write(bytes)
      try file.sync()
      try file.close()
    } catch {
      // Half a copy would look like a second torn line.
      unlink(file.path)
      throw error
    }
    try folder.sync(calls: calls)
    return name
  }
}
