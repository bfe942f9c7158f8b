// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// The folder that holds the journal and its lock, looked at once so that what follows can rely on it.
package struct StateFolder: Sendable, Equatable {
  package enum Use: Sendable {
    /// A missing folder is allowed and is as good as an empty one.
    case reading
    /// A missing folder is made, with the folders above it, readable by its owner only.
    case writing
  }

  package let path: String

  /// Looks at the folder, and makes it when it is missing and will be written to.
  ///
  /// Throws `cannotRead` or `cannotWrite`, whichever `use` failed.
  package init(_ path: String, for use: Use) throws(JournalError) {
    self.path = path
    let code: JournalError.Code = use == .reading ? .cannotRead : .cannotWrite
    var status = stat()
    var result = stat(path, &status)
    if result != 0, errno == ENOENT {
      if use == .reading { return }
      try Self.make(path)
      result = stat(path, &status)
    }
    if result != 0 {
      throw JournalError(code, "the state folder cannot be reached", path: path, errno: errno)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let hint = "move the file away, or name another folder as 'state' in the configuration"
      throw JournalError(code, "the state folder is not a folder", path: path, hint: hint)
    }
    if faccessat(AT_FDCWD, path, R_OK | X_OK, AT_EACCESS) != 0 {
      throw JournalError(.cannotRead, "the state folder cannot be read", path: path, errno: errno, hint: Self.ownerHint)
    }
    if use == .writing, faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 {
      let number = errno
      throw JournalError(
        .cannotWrite, "the state folder cannot be written", path: path, errno: number, hint: Self.ownerHint)
    }
  }

  /// The path of a file in this folder.
  package func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// Makes the names of files that were created or renamed in this folder survive a loss of power.
  func sync(calls: FileCalls = .system) throws(JournalError) { try Self.sync(path, calls: calls) }

  private static let ownerHint = "run as the user who owns the state folder"

  private static func make(_ path: String) throws(JournalError) {
    var made = path.hasPrefix("/") ? "/" : ""
    var parent = path.hasPrefix("/") ? "/" : "."
    for name in path.split(separator: "/") {
      made += name
      if mkdir(made, 0o700) == 0 {
        try sync(parent, calls: .system)
      } else if errno != EEXIST {
        throw JournalError(.cannotWrite, "the state folder cannot be made", path: made, errno: errno)
      }
      parent = made
      made += "/"
    }
  }

  private static func sync(_ path: String, calls: FileCalls) throws(JournalError) {
    let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY, failing: .cannotWrite, calls: calls)
    try folder.sync()
    try folder.close()
  }
}
