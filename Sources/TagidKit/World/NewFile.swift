// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Writes a file that is not there yet, whole or not at all.
package enum NewFile {
  package static func write(_ text: String, to path: String) throws(Stop) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Stop(
        .cannotWrite,
        errno == EEXIST
          ? "tagid: \(path) is there already\n  Name a file that is not there yet."
          : "tagid: \(path) cannot be written: \(String(cString: strerror(errno)))\n  Name a file in a folder that you may write to."
      )
    }
    var failure: Int32 = 0
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty, failure == 0 {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { failure = errno }
      if count > 0 { bytes = bytes.dropFirst(count) }
    }
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure != 0 else { return }
    unlink(path)
    throw Stop(
      .cannotWrite, "tagid: \(path) cannot be written: \(String(cString: strerror(failure)))\n  Nothing was kept of it."
    )
  }
}
