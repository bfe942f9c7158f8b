// SPDX-License-Identifier: Apache-2.0
import Foundation
import Messages
import NotificationJournal
import Reminders
import WorkingDays

@testable import Plans
@testable import TagidKit

extension ModelWorld {
  /// What reading the office's files would give.
  func inputs() throws -> Inputs {
    let isReadable = reading == .whole || reading == .doubtful
    let loaded = LoadedPlan(
      source: source, plan: isReadable ? plan : nil, hash: reading == .missing ? nil : "sha256:\(hash)",
      findings: findings)
    var inputs = Inputs(holidays, [loaded], duties: dutyStatements) { _ in statements }
    inputs.acknowledgements = try acknowledgements()
    return inputs
  }

  /// As identities have it: what is read otherwise is another file.
  var hash: String {
    let letter =
      switch reading {
      case .whole: "w"
      case .doubtful: "d"
      case .unreadable: "u"
      case .missing: "m"
      }
    return "\(letter)\(version + 10_000_000)000000"
  }

  private var source: PlanSource {
    var source = PlanSource(
      path: "/model.tsv", file: "model.tsv", id: Self.id, title: nil, owners: Owners(), chats: [Self.chat])
    source.owners = Owners([(.all, everybody)] + owners.sorted { $0.key < $1.key }.map { (.id($0.key), $0.value) })
    source.scoring = scoring
    source.policyChanges = policyChanges
    source.duties = duties
    source.evaluation = evaluation
    return source
  }

  /// Of the rows that cannot be read, and of the document.
  private var findings: [Finding] {
    func error(_ code: Finding.Code, of indicator: IndicatorID?) -> Finding {
      Finding(.error, code, file: "model.tsv", indicator: indicator, message: "wrong", hint: "Mend it.")
    }
    let rows = plan.indicators.filter(\.hasErrors).map { error(.dateImpossible, of: $0.id) }
    return switch reading {
    case .whole: rows
    case .doubtful: rows + [error(.rowNotUnderstood, of: nil)]
    case .unreadable: [error(.notAPlan, of: nil)]
    case .missing: [error(.fileMissing, of: nil)]
    }
  }

  func configuration() throws -> Configuration {
    Configuration(
      file: "tagid.yaml", office: LocalizedText(texts: ["": "Office"]), timeZone: .gmt, language: .english,
      administrators: [Self.administrator], plans: [source], calendarFiles: [], closedDayRule: rule,
      alarmsAt: .standard, state: "/nowhere", people: people.configured, channels: try people.channels(),
      policy: policy, maxMessages: maxMessages, pilot: people.pilot, howToReport: nil)
  }
}
