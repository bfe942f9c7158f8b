// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Looks at all that a daily run needs, and says what is wrong or will be.",
    discussion: """
      Nothing is sent and nothing is written. Warnings leave the exit status at 0; errors make it the one that `check` \
      would end with.
      """)

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var day: DayOption
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let doctor = Doctor(try config.read(), day: day.asOf, world)
      if output.format == .json { world.say(doctor.json.shown) } else { world.paint(doctor.text) }
      return doctor.exit
    }
  }
}
