// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Messages
package import Plans
package import Reminders
package import WorkingDays

/// `tagid.yaml` after every check: names resolved, paths absolute, nothing left to doubt.
package struct Configuration: Sendable {
  /// The file as the user named it.
  package var file: String
  package var office: LocalizedText
  package var timeZone: TimeZone
  package var language: Language
  package var administrators: [String]
  package var plans: [PlanSource]
  package var calendarFiles: [String]
  package var closedDayRule: DayConvention
  package var state: String
  package var people: [String: Person]
  package var channels: [String: ChannelSettings]
  package var policy: Policy
  package var howToReport: LocalizedText?
}

/// A text in the languages that the office gave.
package struct LocalizedText: Sendable, Equatable {
  /// By language tag; the key `""` is a text for all languages.
  package var texts: [String: String]

  /// The text in the language, else the one without language, else any.
  package func text(in language: Language) -> String {
    texts[language.tag] ?? texts[""] ?? texts.sorted { $0.key < $1.key }.first?.value ?? ""
  }
}

/// A focal point or any other reader of mail.
package struct Person: Sendable, Equatable {
  package var key: String
  package var name: LocalizedText
  package var email: String?
  package var language: String
  /// Names of channels; all of them are used.
  package var via: [String]
}

/// One plan document with what stands beside it in `NAME.plan.yaml`.
package struct PlanSource: Sendable {
  /// Absolute path.
  package var path: String
  /// As the configuration's pattern names it, for messages.
  package var file: String
  package var id: String
  package var title: LocalizedText?
  package var owners: Owners
  /// Names of chat channels.
  package var chats: [String]
}

/// Who is responsible for which part of a plan.
package struct Owners: Sendable {
  package var byPrefix: [(prefix: Prefix, people: [String])]

  package enum Prefix: Sendable, Hashable {
    case all
    case id(IndicatorID)
  }

  /// The people of the longest prefix of whole segments; empty when nobody is named.
  package func people(for id: IndicatorID) -> [String] {
    var best: (length: Int, people: [String]) = (-1, [])
    for (prefix, people) in byPrefix {
      switch prefix {
      case .all: if best.length < 0 { best = (0, people) }
      case .id(let own):
        if id.isCovered(by: own), own.segments.count > best.length { best = (own.segments.count, people) }
      }
    }
    return best.people
  }
}
