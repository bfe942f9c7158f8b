// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

struct JournalVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Whether the journal is whole and as it was written, and what is in doubt.",
    discussion: """
      Checks every record's place in the chain, the head, and that every outcome has its intent; the logs of progress and of \
      acknowledgements too. The chain shows accidents and careless editing. Against somebody who may write the files only a \
      head helps that is kept elsewhere: it is printed here.
      Exit status: 0, 65 something is damaged, 74 a file cannot be read.
      """)

  @OptionGroup var config: ConfigurationOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let verification = try JournalVerification(try config.read(), world)
      world.say(output.format.render(text: { verification.text }, json: { verification.json }))
      return verification.exit
    }
  }
}
