// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Working days and holidays, and the plan's deadlines as a calendar.",
    subcommands: [
      CalendarDayCommand.self, CalendarShiftCommand.self, CalendarAdjustCommand.self, CalendarCountCommand.self,
      CalendarShowCommand.self, CalendarExportCommand.self,
      CalendarAddCommand.self, CalendarImportCommand.self,
    ])
}
