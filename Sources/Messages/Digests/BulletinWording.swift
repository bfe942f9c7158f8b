// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Plans
import Reminders
import WorkingDays

/// Puts into words what is told of a plan beside its deadlines.
struct BulletinWording {
  let wording: Wording
  let day: CivilDate

  var words: Language.Bulletin { wording.language.bulletin }

  func item(_ bulletin: Bulletin) -> MessageItem {
    let text =
      switch bulletin {
      case .targetsMoved(let notice): text(notice)
      case .pace(let notice): text(notice)
      case .duty(let notice): text(notice)
      case .look(let notice): text(notice)
      case .evidence(let notice): text(notice)
      case .withdrawn(let row): text(row)
      case .closing(let notice): text(notice)
      }
    return MessageItem(
      urgency: text.urgency, title: text.title, headline: text.headline, brief: subject(bulletin),
      details: text.details, rungTitles: [],
      rungs: [], facts: facts(bulletin, title: text.title))
  }

  /// An item without its facts.
  struct Text {
    var urgency: MessageItem.Urgency
    var title: String
    var headline: String
    var details: [String]
  }

  func subject(_ bulletin: Bulletin) -> String {
    switch bulletin {
    case .targetsMoved(let notice): subject(notice)
    case .pace(let notice): subject(notice)
    case .duty(let notice): subject(notice)
    case .look(let notice): subject(notice)
    case .evidence(let notice): subject(notice)
    case .withdrawn(let row): wording.fill(words.change.subjectWithdrawn, ["id": wording.digits("\(row.indicator)")])
    case .closing(let notice): subject(notice)
    }
  }

  /// The heading of the section that a notice stands in.
  func heading(_ bulletin: Bulletin, plan: String) -> String {
    let phrase =
      switch bulletin {
      case .targetsMoved, .withdrawn: words.change.heading
      case .pace, .look: words.pace.heading
      case .duty: words.duty.heading
      case .evidence: words.evidence.heading
      case .closing: words.closing.heading
      }
    return wording.fill(phrase, ["plan": plan])
  }

  /// One sentence for each kind there is.
  func summary(_ bulletins: [Bulletin]) -> [String] {
    var counts = (changes: 0, pace: 0, looks: 0, duties: 0, overdue: 0, evidence: 0, closing: 0)
    for bulletin in bulletins {
      switch bulletin {
      case .targetsMoved, .withdrawn: counts.changes += 1
      case .pace: counts.pace += 1
      case .look: counts.looks += 1
      case .duty(let notice) where notice.isOverdue: counts.overdue += 1
      case .duty: counts.duties += 1
      case .evidence: counts.evidence += 1
      case .closing: counts.closing += 1
      }
    }
    let sentences = [
      (words.change.summary, counts.changes), (words.pace.summary, counts.pace),
      (words.duty.summaryOverdue, counts.overdue), (words.duty.summary, counts.duties),
      (words.pace.summaryLook, counts.looks), (words.evidence.summary, counts.evidence),
      (words.closing.summary, counts.closing),
    ]
    return sentences.filter { $0.1 > 0 }.map { wording.fill($0.0, $0.1, [:]) }
  }

  func title(_ indicator: Indicator) -> String { wording.digits("[\(indicator.id)]") + " " + indicator.title }

  func id(_ standing: Standing) -> String { wording.digits("\(standing.indicator.id)") }

  func urgency(_ left: DaysLeft) -> MessageItem.Urgency {
    left.workingDays == 0 ? .today : left.workingDays <= 3 ? .soon : .later
  }
}

extension Bulletin {
  /// Whether it asks for something that is then reported.
  var asksForReport: Bool {
    switch self {
    case .pace, .look, .duty, .evidence: true
    case .targetsMoved(let notice): notice.standing.cliff != nil
    case .withdrawn, .closing: false
    }
  }
}
