// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct ProgressListing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Everything reported, by people and in documents: in force, superseded or taken back.")

  @Argument(help: "PLAN/ID, or an ID that only one plan has (default: all).")
  var indicator: String?

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let list = try ProgressList(try config.read(), indicator: indicator, world)
      world.warn(of: list.findings, errorsOnly: true)
      world.say(output.format.render(text: { list.text }, json: { list.json }))
      return list.exit
    }
  }
}
