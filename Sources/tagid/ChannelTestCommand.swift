// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct ChannelTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Sends a marked test message over a channel, and says every step of the way.",
    discussion: """
      Nothing counts as told by it. A channel that took nothing more is used again when the test succeeds. Exit status: 0 \
      taken, 69 refused, 75 not taken now.
      """)

  @Argument(help: "The channel's name in the configuration.")
  var name: String

  @Option(help: ArgumentHelp("Who gets it by mail or phone (default: the first administrator).", valueName: "ADDRESS"))
  var to: String?

  @OptionGroup var config: ConfigurationOptions

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in try ChannelTrial(name, to: to, try config.read(), world).run() }
  }
}
