// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "What people report: completion dates and values, with their evidence.",
    discussion: """
      Statements are appended to progress.jsonl in the state folder and never changed. INDICATOR is PLAN/ID, or an ID \
      that only one plan has. `check` takes files from progress-inbox in the state folder by itself.
      """,
    subcommands: [ProgressAdd.self, ProgressListing.self, ProgressRetract.self, ProgressImport.self])
}
