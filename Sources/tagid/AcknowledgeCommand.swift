// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct AcknowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge",
    abstract: "Says that somebody has an indicator's next deadline in hand.",
    discussion: """
      The escalations of this deadline end; its focal points are reminded as before, and everybody hears when it is lost.
      """)

  @Argument(help: "PLAN/ID, or an ID that only one plan has; of a duty duty:ID.")
  var indicator: String

  @Option(help: "Who answers for it.")
  var by: String

  @Option(help: "What is being done.")
  var note: String?

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let receipt = try AcknowledgementDesk(try config.read(), world).acknowledge(indicator, by: by, note: note)
      world.say(output.format.render(text: { receipt.text }, json: { receipt.json }))
      return .success
    }
  }
}
