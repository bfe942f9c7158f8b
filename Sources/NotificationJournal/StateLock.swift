// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Foundation
#if canImport(Glibc)
  import Glibc
#endif

/// The right to write to a state folder, or to one file in it, held by one process at a time and given back when it ends, however it ends.
///
/// The file stays in the folder: removing it would let a third process lock a new file while a second waits for the old.
package final class StateLock {
  /// What is locked; each has a file of its own, so that nobody is refused for the sake of another's work.
  package enum Purpose: Sendable {
    /// The daily run and its journal.
    case run
    /// The progress log, for the short time that a record takes.
    case progress
    /// What people acknowledged or put off, for the short time that a record takes.
    case acknowledgements
    /// What is remembered of the exported calendar.
    case feed

    /// Of the lock's file, which stays in the folder.
    package var fileName: String {
      switch self {
      case .run: "lock"
      case .progress: "progress.lock"
      case .acknowledgements: "acknowledgements.lock"
      case .feed: "feed.lock"
      }
    }

    var isTaken: String {
      switch self {
      case .run: "another run is at work"
      case .progress: "somebody else is writing the progress log"
      case .acknowledgements: "somebody else is writing the acknowledgements"
      case .feed: "another export is at work"
      }
    }
  }

  /// The folder that may be written to while this lock lives.
  package let folder: StateFolder
  let file: OpenFile

  /// Takes the lock, or throws `held(by:)` when somebody else still holds it after `patience`.
  ///
  /// The next process is told `command`, such as `tagid check`, and `since`, the time now in ISO 8601.
  package init(
    _ folder: StateFolder, command: String, since: String, for purpose: Purpose = .run, patience: Duration = .zero
  ) throws(JournalError) {
    let file = try OpenFile(folder.file(purpose.fileName), O_RDWR | O_CREAT, failing: .cannotWrite)
    try Self.lock(file, purpose, patience)
    // Not before: `deinit` empties the file, which only its holder may do.
    self.folder = folder
    self.file = file
    var line = JSONLine()
    Holder(command: command, process: Int(getpid()), host: Self.host(), since: since).write(to: &line)
    try file.truncate(to: 0)
    try file.write(line.bytes)
  }

  deinit {
    // An empty file names nobody, so that the next holder is not taken for this one before it has written its name.
    try? file.truncate(to: 0)
    // Closing is not enough: a child that is being started shares the lock until it has become another program.
    _ = flock(file.descriptor, LOCK_UN)
  }

  private static func lock(_ file: OpenFile, _ purpose: Purpose, _ patience: Duration) throws(JournalError) {
    let deadline = ContinuousClock.now + patience
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      if number == EINTR { continue }
      guard number == EWOULDBLOCK else {
        throw JournalError(.cannotWrite, "the state folder cannot be locked", path: file.path, errno: number)
      }
      if ContinuousClock.now < deadline {
        usleep(20_000)
        continue
      }
      let holder = Holder.read(from: file)?.description ?? "another process"
      throw JournalError(
        .held(by: holder), "\(purpose.isTaken): \(holder)", path: file.path,
        hint: "wait until it has ended; the lock ends with its process")
    }
  }

  private static func host() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "an unnamed host" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Who holds a lock, as written in the lock file.
private struct Holder: Decodable, CustomStringConvertible {
  var command: String
  var process: Int
  var host: String
  var since: String

  var description: String { "\(command), process \(process) on \(host), since \(since)" }

  /// What the lock file says; nil when it is empty or says something else, which does not make the lock any weaker.
  static func read(from file: OpenFile) -> Holder? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    guard let count = try? file.read(into: &bytes) else { return nil }
    return try? JSONDecoder().decode(Holder.self, from: Data(bytes.prefix(count)))
  }

  func write(to line: inout JSONLine) {
    line.object { line in
      line.field("command", command)
      line.field("process", process)
      line.field("host", host)
      line.field("since", since)
    }
    line.end()
  }
}
