// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct PlanAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Says that the targets which moved all at once in a plan are meant.",
    discussion: """
      When more than a third of a plan's targets move between two versions of its document, the administrator is told and \
      every run warns until somebody accepts it or the document is corrected.
      """)

  @Argument(help: "The plan's id.")
  var id: String

  @Option(help: ArgumentHelp("Who says so; kept with the plan.", valueName: "name"))
  var by: String?

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let acceptance = try PlanAcceptance(of: id, by: by, try config.read(), world)
      world.say(output.format.render(text: { acceptance.text }, json: { acceptance.json }))
      return .success
    }
  }
}
