// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Where a file is that a link may stand for, also when it is not there yet: a link that is replaced by a file leads
/// nowhere any more, and the file would lie where nobody looks for it.
enum LinkedPath {
  /// As many as the kernel follows.
  private static let mostLinks = 40

  /// The path behind all links that its last part is; those of its folders are the kernel's business.
  static func real(_ path: String) throws(Stop) -> String {
    var real = path
    for _ in 0...mostLinks {
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: real) else { return real }
      // Joined and not tidied up: `..` after a link to a folder is the folder above that one.
      let folder = (real as NSString).deletingLastPathComponent
      real = target.hasPrefix("/") || folder.isEmpty ? target : folder + "/" + target
    }
    throw Stop(
      .cannotWrite,
      "tagid: \(PlainText.harmless(path)) is a link that leads back to itself\n  Take the link away, or name another file."
    )
  }
}
