// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Messages
import TagidKit

struct PlanConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Writes a plan document in another form that reads back to the same plan.",
    discussion: """
      yaml is Tagid's own form and holds everything, several plans too; the others are one plan's table. A plan's id is the \
      name of its file: give the new one the same name. A document with errors is not converted, for what cannot be read \
      would be lost.
      """)

  @Argument(help: "The document.", completion: .file())
  var file: String

  @Option(help: "yaml, tsv, csv, markdown or html.")
  var to: PlanConversion.Form = .yaml

  @Option(help: "Which plan, when the document has several.")
  var plan: String?

  @Option(help: "bn or en: the language of the table's headings.")
  var language: Language = .bengali

  @Option(help: "The file to write, which must not exist yet (default: standard output).", completion: .file())
  var output: String?

  func run() throws {
    let world = World.real
    try world.run { () throws(Stop) in
      let conversion = try PlanConversion(file: file, to: to, plan: plan, language: language)
      world.warn(of: conversion.findings)
      if let output {
        try NewFile.write(conversion.text, to: output)
      } else {
        world.say(conversion.text.hasSuffix("\n") ? String(conversion.text.dropLast()) : conversion.text)
      }
      return .success
    }
  }
}

extension PlanConversion.Form: ExpressibleByArgument {}
