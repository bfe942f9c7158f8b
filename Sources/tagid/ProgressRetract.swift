// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct ProgressRetract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Takes a statement back; what was in force before it is in force again.")

  @Argument(help: "The statement's number, as `tagid progress list` shows it.")
  var seq: String

  @Option(help: "Who answers for it.")
  var by: String

  @Option(help: "Why.")
  var reason: String

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let receipt = try ProgressDesk(try config.read(), world).retract(seq: seq, by: by, reason: reason)
      world.say(output.format.render(text: { receipt.text }, json: { receipt.json }))
      return .success
    }
  }
}
