// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

extension StateFolder {
  /// Refuses everybody but the folder's owner, root too: what another user writes here, the owner's next run cannot open.
  static func refuseStrangers(_ status: stat, _ path: String) throws(JournalError) {
    guard status.st_uid != geteuid() else { return }
    throw JournalError(
      .cannotWrite,
      "the state folder belongs to \(name(of: status.st_uid)), and this is \(name(of: geteuid()))", path: path,
      hint: hint(for: status.st_uid))
  }

  static func hint(for owner: uid_t) -> String {
    let name = name(of: owner)
    // sudo takes a number with a # before it.
    let user = name.allSatisfy(\.isNumber) ? "'#\(name)'" : name
    return "run the same command as the folder's owner: sudo -u \(user) tagid …"
  }

  private static func name(of user: uid_t) -> String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var room = [CChar](repeating: 0, count: 4096)
    guard getpwuid_r(user, &entry, &room, room.count, &found) == 0, found != nil, let name = entry.pw_name else {
      return "\(user)"
    }
    return String(cString: name)
  }
}
