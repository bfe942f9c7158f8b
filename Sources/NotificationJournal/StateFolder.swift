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
    if use == .writing { try Self.refuseStrangers(status, path) }
    if faccessat(AT_FDCWD, path, R_OK | X_OK, AT_EACCESS) != 0 {
      throw JournalError(
        .cannotRead, "the state folder cannot be read", path: path, errno: errno, hint: Self.hint(for: status.st_uid))
    }
    if use == .writing, faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 {
      let number = errno
      throw JournalError(
        .cannotWrite, "the state folder cannot be written", path: path, errno: number,
        hint: Self.hint(for: status.st_uid))
    }
    if use == .writing, status.st_mode & 0o077 != 0, chmod(path, status.st_mode & 0o7700) != 0 {
      throw JournalError(.cannotWrite, "the state folder cannot be closed to others", path: path, errno: errno)
    }
  }

  /// The path of a file in this folder.
  package func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// Renames a file in this folder.
  func rename(_ old: String, to new: String, calls: FileCalls = .system) throws(JournalError) {
    guard calls.rename(file(old), file(new)) == 0 else {
      throw JournalError(.cannotWrite, "the file cannot be replaced", path: file(new), errno: errno)
    }
  }

  /// Whether there is anything of that name in this folder, a link to nothing too.
  func has(_ name: String) -> Bool {
    var status = stat()
    return lstat(file(name), &status) == 0
  }

  /// Makes the names of files that were created or renamed in this folder survive a loss of power.
  func sync(calls: FileCalls = .system) throws(JournalError) { try Self.sync(path, calls: calls) }

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
