// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Messages
import TagidKit
import WorkingDays

/// Options that every command which reads the configuration takes.
struct ConfigurationOptions: ParsableArguments {
  @Option(name: .customLong("config"), help: "The configuration (default: tagid.yaml, then /etc/tagid/tagid.yaml).")
  var file: String?

  /// - Parameter mayLackOwnHolidays: whether the office's own holiday files may be missing.
  func read(mayLackOwnHolidays: Bool = false) throws(Stop) -> Configuration {
    let defaults = ["tagid.yaml", "/etc/tagid/tagid.yaml"]
    guard let file = file ?? defaults.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw Stop(
        .configuration,
        "tagid: there is no tagid.yaml here and no /etc/tagid/tagid.yaml\n  Name the configuration with --config FILE.")
    }
    return try Self.read(file, mayLackOwnHolidays: mayLackOwnHolidays)
  }

  static func read(_ file: String, mayLackOwnHolidays: Bool = false) throws(Stop) -> Configuration {
    do throws(ConfigurationError) {
      return try Configuration.read(file, mayLackOwnHolidays: mayLackOwnHolidays)
    } catch {
      throw Stop(error)
    }
  }
}

struct DayOption: ParsableArguments {
  @Option(help: ArgumentHelp("The day to look at (default: today in the office's time zone).", valueName: "YYYY-MM-DD"))
  var asOf: CivilDate?
}

struct FormatOption: ParsableArguments {
  @Option(
    help: "text or json.",
    transform: { text in
      guard let format = OutputFormat.ofData.first(where: { $0.rawValue == text }) else {
        throw ValidationError("\"\(text)\" is none of the forms: write text or json.")
      }
      return format
    })
  var format: OutputFormat = .text
}

extension OutputFormat: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) {
    guard let language = Language.named(argument) else { return nil }
    self = language
  }

  public var defaultValueDescription: String { tag }
}
