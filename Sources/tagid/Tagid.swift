// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

@main
struct Tagid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagid",
    abstract: "Reminds officers in time of the deadlines their performance plan pays marks for.",
    version: "0.1.0",
    subcommands: [
      Check.self, ExplainCommand.self, SimulateCommand.self, Status.self, Report.self, ProgressCommand.self,
      AcknowledgeCommand.self, SnoozeCommand.self,
      PlanCommand.self, CalendarCommand.self, ChannelCommand.self, JournalCommand.self,
      DoctorCommand.self, InitCommand.self,
    ])
}
