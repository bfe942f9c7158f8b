// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct JournalCompact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Closes the journal's file and begins another, so that runs read less.",
    discussion: """
      Renames journal.jsonl to journal-SEQ.jsonl and begins a new one that goes on from it. Runs read the old file as long as \
      a plan that it tells of may be open, and nothing in it is ever changed or removed.
      Exit status: 0, 73 or 74 the state folder cannot be written or read, 75 another run is at work, a message is in doubt, \
      or there is nothing to close.
      """)

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var wait: WaitOption
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let compaction = try JournalCompaction(try config.read(), world, patience: wait.duration)
      world.say(output.format.render(text: { compaction.text }, json: { compaction.json }))
      return .success
    }
  }
}
