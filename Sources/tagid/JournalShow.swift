// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit
import WorkingDays

struct JournalShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What was sent to whom, and what the servers said.",
    discussion: """
      Shows the messages that every filter fits, in the order in which they were sent, in a text that can be attached to a \
      letter. An accepted message was taken by a server; that a person has read it no journal can know. Reads the journal \
      beside a run that is at work, and writes nothing.
      Exit status: 0 also when nothing is on record, 64 no such person, channel or indicator, 74 the journal cannot be read.
      """)

  @Option(help: ArgumentHelp("Only what went to this person or chat.", valueName: "NAME"))
  var person: String?

  @Option(help: ArgumentHelp("Only what told of this indicator.", valueName: "PLAN/ID"))
  var indicator: String?

  @Option(help: ArgumentHelp("Only what went over this channel.", valueName: "NAME"))
  var channel: String?

  @Option(
    help: "Only what ended so: accepted, rejected, deferred, unknown, superseded or unanswered.",
    transform: { text in
      guard let result = JournalFilter.Result(rawValue: text) else {
        throw ValidationError(
          "\"\(text)\" is no result: write \(JournalFilter.Result.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return result
    })
  var result: JournalFilter.Result?

  @Option(help: ArgumentHelp("The first day that messages are about.", valueName: "YYYY-MM-DD"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("The last one.", valueName: "YYYY-MM-DD"))
  var to: CivilDate?

  @Flag(help: "Leave out addresses; names of people and their offices stay.")
  var redact = false

  @OptionGroup var config: ConfigurationOptions

  @Option(
    help: "text, json (the journal's own records, a line each) or csv (a row for each notice).",
    transform: { text in
      guard let format = JournalShowFormat(rawValue: text) else {
        throw ValidationError("\"\(text)\" is none of the forms: write text, json or csv.")
      }
      return format
    })
  var format: JournalShowFormat = .text

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let filter = try JournalFilter(
        person: person, indicator: indicator, channel: channel, result: result, from: from, to: to)
      let listing = try JournalListing(try config.read(), filter, as: format, isRedacted: redact, world)
      try listing.run { (text) throws(Stop) in
        // Records are printed byte for byte, so that their hashes can be checked; but what they hold must not reach a terminal.
        if format == .text || World.isTerminal {
          world.say(String(text.dropLast()))
        } else {
          try World.put(Array(text.utf8), hint: "Write them where there is room.")
        }
      }
      return .success
    }
  }
}
