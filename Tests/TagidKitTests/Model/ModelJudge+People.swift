// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import Plans
import Reminders
import WorkingDays

@testable import TagidKit

extension ModelJudge {
  /// Who is away hears nothing, but for what nobody else reads in their place.
  func away(_ line: SentMessage.Line, _ message: SentMessage, _ run: ModelRun) -> Fault? {
    let (office, reader) = (run.office, message.route.recipient)
    guard reader != ModelWorld.chat, office.isAway(reader) else { return nil }
    let administrators = office.readers(for: ModelWorld.administrator, [])
    let isAlone: Bool
    if line.kind == .duty {
      let duty = run.world.duties.first { $0.name == line.subject }
      isAlone = duty?.to.contains { office.readers(for: $0, []) == [reader] } ?? false
    } else if line.isAboutMessages || line.kind == .document {
      isAlone = administrators.contains(reader) || line.indicator.map { office.owners($0).contains(reader) } ?? false
    } else {
      let isCalled = line.indicator.map {
        !office.escalations($0, to: reader, percent: line.percent ?? 0).isEmpty || office.owners($0).contains(reader)
      }
      isAlone = isCalled ?? false
    }
    return isAlone ? nil : Fault(.away, "\(line.text) goes to \(message.route), who is away")
  }
}
