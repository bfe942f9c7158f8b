// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A file for others to read, such as a web server: replaced by renaming, so that nobody reads half of it.
struct PublishedFile {
  /// What stood there when it was looked at; nil when there was no such file.
  let content: [UInt8]?
  private let shown: String
  /// The file itself where the name is a link to it.
  private let path: String

  init(_ path: String) throws(Stop) {
    shown = PlainText.harmless(path)
    self.path = try LinkedPath.real(path)
    switch InputFile.read(path) {
    case .success(let bytes): content = bytes
    case .failure(let failure):
      guard failure.isMissing else {
        throw Stop(
          .cannotWrite, "tagid: \(shown) cannot be replaced: \(failure.reason)\n  Name a file of your own.")
      }
      content = nil
    }
  }

  /// Writes the bytes, whole or not at all, readable by everybody; a file that holds them already is left alone, so that it
  /// keeps its time.
  func write(_ bytes: [UInt8]) throws(Stop) {
    var status = stat()
    if case .success(bytes) = InputFile.read(path), stat(path, &status) == 0, status.st_mode & 0o777 == 0o644 { return }
    let folder = (path as NSString).deletingLastPathComponent
    let new = (folder as NSString).appendingPathComponent(".\((path as NSString).lastPathComponent).new")
    // What a crash left behind; a link that somebody else put there is not followed.
    unlink(new)
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(errno) }
    var error = put(bytes, descriptor)
    // Whatever the mask for new files is.
    if error == 0, fchmod(descriptor, 0o644) != 0 { error = errno }
    if error == 0, fsync(descriptor) != 0, errno != EINVAL { error = errno }
    if close(descriptor) != 0, error == 0 { error = errno }
    if error == 0, rename(new, path) != 0 { error = errno }
    guard error != 0 else { return }
    unlink(new)
    throw failure(error)
  }

  private func put(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return errno }
      if count > 0 { rest = rest.dropFirst(count) }
    }
    return 0
  }

  private func failure(_ code: Int32) -> Stop {
    Stop(
      .cannotWrite,
      "tagid: \(shown) cannot be written: \(String(cString: strerror(code)))\n"
        + "  Name a file in a folder that you may write to; what stood there still does.")
  }
}
