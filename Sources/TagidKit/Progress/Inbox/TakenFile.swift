// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A file of the inbox under a name that its sender does not write to: one that is put there in the meantime under the old
/// name is another file, and is taken by the next run.
///
/// After a run that ended early it still has that name, and the next run takes it.
struct TakenFile {
  /// As its sender named it.
  let name: String
  /// Where it lies now.
  let path: String
  private let inbox: InboxFolder

  private static let prefix = ".taking-"

  static func isOne(_ name: String) -> Bool { name.hasPrefix(prefix) && name != prefix }

  /// The name that the sender gave.
  static func name(_ name: String) -> String { isOne(name) ? String(name.dropFirst(prefix.count)) : name }

  /// Takes a file that lies in the inbox; only the run that holds the lock may.
  init(_ name: String, in inbox: InboxFolder) throws(InboxFolder.Failure) {
    self.inbox = inbox
    self.name = Self.name(name)
    if Self.isOne(name) {
      path = inbox.file(name)
      return
    }
    var status = stat()
    for number in 1...99 {
      let path = inbox.file(Self.prefix + InboxFolder.numbered(name, number))
      if lstat(path, &status) == 0 { continue }
      guard rename(inbox.file(name), path) == 0 else {
        let shown = inbox.file(PlainText.harmless(name))
        if errno == ENOENT {
          throw InboxFolder.Failure(
            words: "\(shown): the file is gone, or its name is not UTF-8 text; rename it", isMissing: true)
        }
        throw InboxFolder.Failure("\(shown): the file cannot be taken", errno)
      }
      self.path = path
      return
    }
    throw InboxFolder.Failure("\(inbox.file(PlainText.harmless(name))): too many files of this name wait", 0)
  }

  /// Gives the file its name back, so that its sender sees that it waits; unless there is a new file of that name.
  func giveBack() {
    // Unlike `rename`, `link` takes no other file's place.
    if link(path, inbox.file(name)) == 0 { unlink(path) }
  }
}
