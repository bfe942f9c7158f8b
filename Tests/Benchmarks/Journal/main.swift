// SPDX-License-Identifier: Apache-2.0
import Foundation
import NotificationJournal

// Writes a journal as the daily run does, and folds it into history as the next run does: seconds, megabytes a second and the
// most memory that was ever needed. `commits` measures small groups of records, each on the disk before the next.
// Usage: JournalBenchmark write FOLDER RECORDS | fold FOLDER | commits FOLDER GROUPS SIZE

let arguments = CommandLine.arguments
guard arguments.count >= 3, ["write", "fold", "commits"].contains(arguments[1]) else {
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
  getrusage(RUSAGE_SELF, &usage)
  print(
    "bytes \(bytes)\nseconds \(seconds)\nMB/s \(Int(Double(bytes) / seconds / 1e6))\npeak MB \(usage.ru_maxrss / 1000)")
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
