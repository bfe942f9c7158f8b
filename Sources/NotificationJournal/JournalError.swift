// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// What went wrong with the state folder, its lock or the journal, for callers by `code` and for people by `description`.
package struct JournalError: Error, Sendable, Equatable {
  package enum Code: Sendable, Equatable {
    /// Another run holds the lock; `by` says which, as far as it is known.
    case held(by: String)
    case cannotRead
    case cannotWrite
    /// The line with this number, which begins at this byte, is not what was written there.
    case damaged(line: Int, offset: Int)
    /// The line with this number was written by a Tagid with a newer journal.
    case newerVersion(line: Int)
    /// An earlier write failed, and this journal takes no more records.
    case poisoned
    /// So many messages are in doubt, and what was asked for has to wait; none when there was nothing to do.
    case unsettled(Int)
  }

  package var code: Code
  package var message: String
  /// The file or folder it is about.
  package var path: String
  /// The operating system's words for its error.
  package var cause: String?
  /// What to do about it.
  package var hint: String?

  package init(_ code: Code, _ message: String, path: String, cause: String? = nil, hint: String? = nil) {
    self.code = code
    self.message = message
    self.path = path
    self.cause = cause
    self.hint = hint
  }

  /// An error with the words of `number`, which must be read from `errno` directly after the call that failed.
  init(_ code: Code, _ message: String, path: String, errno number: CInt, hint: String? = nil) {
    self.init(code, message, path: path, cause: String(cString: strerror(number)), hint: hint)
  }
}

extension JournalError: CustomStringConvertible {
  package var description: String { what + (hint.map { "; \($0)" } ?? "") }

  /// What went wrong, without what to do about it.
  package var what: String { "\(path): \(message)" + (cause.map { ": \($0)" } ?? "") }
}
