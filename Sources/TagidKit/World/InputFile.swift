// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Reads whole input files, within a bound, with errors that say what to do.
package enum InputFile {
  package struct Failure: Error, Equatable {
    package var isMissing: Bool
    package var reason: String
    package var hint: String
  }

  /// Larger than any plan, calendar or configuration: 256 MiB.
  static let limit = 256 << 20

  package static func read(_ path: String) -> Result<[UInt8], Failure> {
    var status = stat()
    guard stat(path, &status) == 0 else { return .failure(failure(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(Failure(isMissing: false, reason: "this is not a file", hint: "Name a file."))
    }
    guard status.st_size <= limit else {
      return .failure(
        Failure(isMissing: false, reason: "the file is larger than 256 MiB", hint: "Check that it is the right file."))
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(failure(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var piece = [UInt8](repeating: 0, count: max(1, Int(status.st_size) - bytes.count) + 1)
      let count = Foundation.read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(failure(errno)) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return .success(bytes)
  }

  private static func failure(_ code: Int32) -> Failure {
    let reason = String(cString: strerror(code))
    if code == ENOENT {
      return Failure(
        isMissing: true, reason: "there is no such file",
        hint: "Check the path.")
    }
    return Failure(
      isMissing: false, reason: "cannot be read: \(reason)", hint: "Give the user that runs tagid the right to read it."
    )
  }
}
