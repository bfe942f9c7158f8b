// SPDX-License-Identifier: Apache-2.0
import NotificationJournal

/// `journal compact`: closes the journal's file and begins another.
package struct JournalCompaction {
  private let done: Compaction

  package init(_ configuration: Configuration, _ world: World, patience: Duration = .zero) throws(Stop) {
    let clock = OfficeClock(configuration.timeZone, now: world.now)
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .writing)
      let lock = try StateLock(folder, command: "tagid journal compact", since: clock.utc, patience: patience)
      let journal = try Journal.open(under: lock, clock: { clock.utc })
      for remark in journal.remarks { world.warn("tagid: \(remark)") }
      done = try Compaction.run(journal, at: clock.utc)
      // Nobody should learn tomorrow that it did not work.
      try Journal.open(under: lock, clock: { clock.utc }).close()
    } catch {
      throw Stop(error)
    }
  }

  package var text: String {
    "closed as \(done.file) with record \(done.records); \(Journal.fileName) goes on from it\n"
      + "  runs read \(done.file) until \(done.neededUntil); keep it longer, as the record of what was sent"
  }

  package var json: JSONValue {
    .object([
      "file": .text(done.file), "records": .whole(done.records), "neededUntil": .text(done.neededUntil),
    ])
  }
}
