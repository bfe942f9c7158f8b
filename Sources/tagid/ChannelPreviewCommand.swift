// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct ChannelPreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Shows what a day would send over a channel, byte for byte, without secrets.",
    discussion: "Nothing is sent and nothing is written.")

  @Argument(help: "The channel's name in the configuration.")
  var name: String

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var day: DayOption
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let preview = try ChannelPreview(name, try config.read(), day: day.asOf, world)
      world.say(output.format.render(text: { preview.text }, json: { preview.json }))
      return .success
    }
  }
}
