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
    let isOfDocument = line.isAboutMessages || line.kind == .document
    let isAdministrator = isOfDocument && office.readers(for: ModelWorld.administrator, []).contains(reader)
    let reads = office.matter(line.subject, line.percent).map { matter in
      office.owners(matter).contains(reader) || !office.triggers(matter, for: reader).isEmpty
    }
    let isAlone = isAdministrator || reads ?? false
    return isAlone ? nil : Fault(.away, "\(line.text) goes to \(message.route), who is away")
  }
}
