// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal

// Writes a journal as the daily run does, and folds it into history as the next run does: seconds, megabytes a second and the
// most memory that was ever needed; `check` only reads and checks. `commits` measures groups of records, each on the disk before
// the next, and `appends` the same file written and synced without chain or head.
// Usage: JournalBenchmark write FOLDER RECORDS | check FOLDER | fold FOLDER | commits FOLDER GROUPS SIZE | appends FOLDER GROUPS SIZE

let arguments = CommandLine.arguments
guard arguments.count >= 3, ["write", "check", "fold", "commits", "appends"].contains(arguments[1]) else {
  FileHandle.standardError.write(
    Data("usage: JournalBenchmark write FOLDER RECORDS | fold FOLDER | commits FOLDER GROUPS SIZE\n".utf8))
  exit(64)
}
let path = arguments[2]
func number(_ at: Int, or usual: Int) -> Int { at < arguments.count ? Int(arguments[at]) ?? usual : usual }

func openJournal() throws(JournalError) -> Journal {
  let lock = try StateLock(StateFolder(path, for: .writing), command: "benchmark", since: "2021-12-23T03:00:02Z")
  return try Journal.open(under: lock, clock: { "2021-12-23T03:00:02Z" })
}

func report(_ took: Duration, bytes: Int) {
  let seconds = took / .seconds(1)
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  print(
    "bytes \(bytes)\nseconds \(seconds)\nMB/s \(Int(Double(bytes) / seconds / 1e6))\npeak MB \(usage.ru_maxrss * 1024 / 1_000_000)"
  )
}

switch arguments[1] {
case "write":
  let journal = try openJournal()
  let made = MadeRecords()
  var left = number(3, or: 1_000_000) / 2
  var message = 0
  while left > 0 {
    let group = min(64, left)
    try journal.append((message..<message + group).map(made.intent), durably: false)
    try journal.append((message..<message + group).map(made.outcome), durably: false)
    message += group
    left -= group
  }
  try journal.close()
  print("records \(journal.head.seq)\nbytes \(journal.head.bytes)")
case "fold":
  var history = JournalHistory()
  let took = try ContinuousClock().measure {
    history = try JournalHistory(reading: StateFolder(path, for: .reading))
  }
  let bytes = try FileManager.default.attributesOfItem(atPath: path + "/journal.jsonl")[.size] as? Int ?? 0
  print("in doubt \(history.inDoubt.count)")
  report(took, bytes: bytes)
case "check":
  var records = 0
  let took = try ContinuousClock().measure {
    try JournalReader.forEachRecord(in: StateFolder(path, for: .reading), detail: .decisions) { _ in records += 1 }
  }
  let bytes = try FileManager.default.attributesOfItem(atPath: path + "/journal.jsonl")[.size] as? Int ?? 0
  print("records \(records)")
  report(took, bytes: bytes)
case "appends":
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  let descriptor = open(path + "/lines", O_WRONLY | O_CREAT | O_APPEND, 0o600)
  let (groups, size) = (number(3, or: 2000), number(4, or: 1))
  let bytes = [UInt8](repeating: 0x78, count: 560 * size)
  let took = ContinuousClock().measure {
    for _ in 0..<groups where write(descriptor, bytes, bytes.count) != bytes.count || fsync(descriptor) != 0 {
      exit(74)
    }
  }
  close(descriptor)
  print("commits a second \(Int(Double(groups) / (took / .seconds(1))))")
default:
  let journal = try openJournal()
  let made = MadeRecords()
  let (groups, size) = (number(3, or: 2000), number(4, or: 1))
  let took = try ContinuousClock().measure {
    for group in 0..<groups {
      try journal.append((group * size..<(group + 1) * size).map(made.intent), durably: true)
    }
  }
  print("commits a second \(Int(Double(groups) / (took / .seconds(1))))")
}
