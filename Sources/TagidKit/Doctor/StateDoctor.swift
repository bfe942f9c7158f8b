// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal

/// Whether the state folder is there, is this user's, and what its journal says of the last runs.
struct StateDoctor {
  let diagnoses: [Diagnosis]
  private static let area = "state"
  /// A daily run is late after a day and a half.
  private static let lateAfter: Int64 = 36 * 3600

  /// - Parameter now: seconds since 1970.
  init(_ configuration: Configuration, now: Int64) {
    let path = configuration.state
    guard FileManager.default.fileExists(atPath: path) else {
      diagnoses = [
        .warning(
          Self.area, "the state folder \(path) is not there yet",
          hint: "The first `tagid check` makes it, if its user may; or make it with mode 0700 for that user.")
      ]
      return
    }
    var found = Self.access(path)
    do throws(JournalError) {
      let history = try JournalHistory(reading: StateFolder(path, for: .reading), on: Self.day(now))
      found += Self.runs(history, now: now) + Self.messages(history)
    } catch {
      let exit = Stop(error).status
      found.append(
        .error(Self.area, error.description, hint: "No run sends anything before this is mended.", exit: exit))
    }
    diagnoses = found
  }

  private static func day(_ seconds: Int64) -> String {
    String(Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601).prefix(10))
  }

  private static func access(_ path: String) -> [Diagnosis] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    var found: [Diagnosis] = []
    if status.st_uid != geteuid() {
      found.append(
        .warning(
          area, "the state folder \(path) belongs to user \(owner(status.st_uid)), and this is \(owner(geteuid()))",
          hint: "Run tagid as its owner: sudo -u \(owner(status.st_uid)) tagid doctor"))
    }
    if status.st_mode & 0o077 != 0 {
      found.append(
        .warning(
          area, "the state folder \(path) can be entered by others, and it holds names and addresses",
          hint: "chmod 0700 \(path)"))
    }
    if faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 {
      found.append(
        .error(
          area, "the state folder \(path) cannot be written by this user", hint: "Give it to the user that runs tagid.",
          exit: .cannotWrite))
    }
    return found
  }

  private static func owner(_ id: uid_t) -> String {
    getpwuid(id).flatMap { String(validatingCString: $0.pointee.pw_name) } ?? "\(id)"
  }

  private static func runs(_ history: JournalHistory, now: Int64) -> [Diagnosis] {
    guard let run = history.lastRun, let at = history.lastRunAt else {
      return [.warning(area, "no run is on record", hint: "Let cron or a timer run `tagid check` every day.")]
    }
    let message = "the last run was for \(run.day), at \(at), and ended with status \(run.exit)"
    let seconds = (try? Date(at, strategy: .iso8601)).map { now - Int64($0.timeIntervalSince1970) }
    if let seconds, seconds > lateAfter {
      return [
        .warning(
          area, message + ", \(seconds / 3600) hours ago",
          hint: "See that cron or the timer runs `tagid check` every day.")
      ]
    }
    return [.ok(area, message)]
  }

  private static func messages(_ history: JournalHistory) -> [Diagnosis] {
    let waiting = history.inDoubt.count
    guard waiting > 0 else { return [] }
    return [
      .warning(
        area, "\(waiting) \(waiting == 1 ? "message waits" : "messages wait") for a later run",
        hint: "The next `tagid check` tries again.")
    ]
  }
}
