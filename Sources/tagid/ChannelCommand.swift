// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct ChannelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channel", abstract: "Looks at the ways out, and tries them.",
    subcommands: [ChannelListCommand.self, ChannelPreviewCommand.self, ChannelTestCommand.self])
}

struct ChannelListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the channels: where they lead, who is reached by them, what is wrong with them.")

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let list = try ChannelList(try config.read(), world)
      world.say(output.format.render(text: { list.text }, json: { list.json }))
      return .success
    }
  }
}
