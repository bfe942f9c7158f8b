// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import TagidKit
import WorkingDays

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes the files that an office begins with: configuration, duties, holidays.",
    discussion: """
      Nothing that is there is written over. The plan document is yours to add; where it goes is printed.
      Exit status: 0, 64 there are no holidays to copy, 73 a file is there already or cannot be written.
      """)

  @Argument(help: "The folder; it is made when it is not there.", completion: .directory)
  var folder = "."

  @Option(help: "The plan's id, by which its document is named (default: plan-YEAR).")
  var plan: String?

  @Option(
    help: "The folder with holidays/BD-government.json (default: share/tagid beside the program).",
    completion: .directory)
  var data: String?

  @OptionGroup var day: DayOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "tagid"
      let office = try NewOffice(
        in: folder, plan: plan, day: day.asOf, data: data, program: program, world)
      world.say(office.text)
      return .success
    }
  }
}
