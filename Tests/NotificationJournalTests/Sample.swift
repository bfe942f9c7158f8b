// SPDX-License-Identifier: Apache-2.0

import NotificationJournal

/// Entries as the daily run writes them.
enum Sample {
  static let now = "2021-12-23T03:00:02Z"
  static let zeros = String(repeating: "0", count: 64)
  static let mail = Route(recipient: "innovation-officer", channel: "mail", kind: "smtp")
  static let outbox = Route(recipient: "innovation-officer", channel: "mail", kind: "outbox")
  static let identity = "mole-egov-2021-22/1.3.1/100/2021-12-30/7d"

  static func notice(_ identity: String = identity) -> IntentNotice {
    IntentNotice(identity: identity, reason: "stage-due", actBy: "2021-12-30", passedOver: ["14d"])
  }

  static func intent(
    _ id: String = "a1", day: String = "2021-12-23", route: Route = mail, address: String = "io@example.gov.bd",
    identities: [String] = [identity], subject: String = "১.৩.১: ৭ দিন বাকি", isRepeat: Bool = false
  ) -> JournalEntry {
    .intent(
      Intent(
        run: "r1", day: day, id: id, route: route, address: address, notices: identities.map { notice($0) },
        subject: subject, body: "sha256:b0", isRepeat: isRepeat))
  }

  static func outcome(
    _ result: Outcome.Result, _ id: String = "a1", attempt: Int = 1, status: Int? = 250, detail: String = "2.0.0 queued"
  ) -> JournalEntry {
    .outcome(Outcome(id: id, attempt: attempt, result: result, status: status, detail: detail))
  }

  static func run(
    day: String = "2021-12-23", complete: Bool = true, routes: [String: [Route]] = ["mole-egov-2021-22": [mail]],
    exit: Int = 0
  ) -> JournalEntry {
    .run(
      RunRecord(
        run: "r1", day: day, zone: "Asia/Dhaka", complete: complete, plans: ["mole-egov-2021-22": "sha256:p0"],
        routes: routes, exit: exit))
  }

  /// A morning: one intent, its outcome, the end of the run.
  static let morning = [intent(), outcome(.accepted), run()]
}
