// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Replaces a file that people keep: after a crash it holds either what it held or what was written, never a part, and it
/// keeps its mode and its owner. One that root makes belongs to the folder's owner.
enum ReplacedDocument {
  /// - Parameters:
  ///   - path: of the file itself, not of a link to it.
  ///   - folder: the lock under which nobody else replaces it.
  static func write(_ text: String, to path: String, in folder: LockedFolder) throws(Stop) {
    var status = stat()
    let isThere = lstat(path, &status) == 0
    let name = (path as NSString).lastPathComponent
    let draft = (path as NSString).deletingLastPathComponent + "/.\(name).new"
    // What a run that was killed left behind; nobody else is at work here.
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(path, errno) }
    var number: Int32 = 0
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty, number == 0 {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { number = errno }
      if count > 0 { bytes = bytes.dropFirst(count) }
    }
    let isGiven = isThere || geteuid() == 0 && stat((path as NSString).deletingLastPathComponent, &status) == 0
    if number == 0, isGiven, status.st_uid != geteuid() || status.st_gid != getegid(),
      fchown(descriptor, status.st_uid, status.st_gid) != 0
    {
      number = errno
    }
    if number == 0, fchmod(descriptor, isThere ? status.st_mode & 0o7777 : 0o644) != 0 { number = errno }
    if number == 0, fsync(descriptor) != 0 { number = errno }
    if close(descriptor) != 0, number == 0 { number = errno }
    if number == 0, rename(draft, path) != 0 { number = errno }
    guard number == 0 else {
      unlink(draft)
      throw failure(path, number)
    }
    folder.sync()
  }

  private static func failure(_ path: String, _ number: Int32) -> Stop {
    Stop(
      .cannotWrite,
      "tagid: \(PlainText.harmless(path)) cannot be written: \(String(cString: strerror(number))); it is as it was\n"
        + "  Run as the user whose file it is, in a folder with room in which that user may write.")
  }
}
