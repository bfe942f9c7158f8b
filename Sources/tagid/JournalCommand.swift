// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "What was sent to whom, what the servers said, and whether the record of it is whole.",
    subcommands: [JournalShow.self, JournalVerify.self, JournalCompact.self])
}
