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
    // A file may grow while it is read; one that keeps to its size is read into its place at once.
    var room = Int(status.st_size) + 1
    while bytes.count <= limit {
      switch piece(descriptor, room) {
      case .failure(let code): return .failure(failure(code.rawValue))
      case .success(let piece):
        if piece.isEmpty { return .success(bytes) }
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
        room = 1 << 16
      }
    }
    return .failure(
      Failure(isMissing: false, reason: "the file is larger than 256 MiB", hint: "Check that it is the right file."))
  }

  private struct ErrorNumber: Error {
    var rawValue: Int32
  }

  /// The next bytes of a file; none at its end.
  private static func piece(_ descriptor: Int32, _ room: Int) -> Result<[UInt8], ErrorNumber> {
    var failure: ErrorNumber?
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var got = Foundation.read(descriptor, buffer.baseAddress, room)
      while got < 0, errno == EINTR { got = Foundation.read(descriptor, buffer.baseAddress, room) }
      if got < 0 { failure = ErrorNumber(rawValue: errno) }
      count = max(got, 0)
    }
    return failure.map { .failure($0) } ?? .success(piece)
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
