// SPDX-License-Identifier: Apache-2.0
import NotificationJournal

/// Records of a year of two hundred offices with fifty indicators each: seven stages of three tiers, each to one of two people.
struct MadeRecords {
  private static let stages = ["30d", "14d", "7d", "3wd", "1wd", "0d", "lost"]

  private func id(_ message: Int) -> String { SHA256Digest.hex("message \(message)".utf8) }

  func intent(_ message: Int) -> JournalEntry {
    let office = message % 200
    let indicator = message / 200 % 50
    let tier = [100, 80, 60][message / 10_000 % 3]
    let stage = Self.stages[message / 30_000 % 7]
    let reader = message / 210_000
    let identity = "office-\(office)-2021-22/\(indicator / 10 + 1).\(indicator % 10 + 1).1/\(tier)/2021-12-30/\(stage)"
    return .intent(
      Intent(
        run: "6f1f0b7e-5d0c-4f5e-9a57-0c1d7f2f6f0\(message / 10_000 % 10)", day: "2021-12-23", id: id(message),
        route: Route(recipient: "officer-\(office)-\(reader)", channel: "mail", kind: "smtp"),
        address: "officer-\(office)-\(reader)@example.gov.bd",
        notices: [IntentNotice(identity: identity, reason: "stage-due", actBy: "2021-12-30", passedOver: [])],
        subject: "Reminder: [\(indicator)] \(tier)% by Thursday 30/12/2021", body: "sha256:\(id(message + 1))",
        isRepeat: false))
  }

  func outcome(_ message: Int) -> JournalEntry {
    .outcome(
      Outcome(id: id(message), attempt: 1, result: .accepted, status: 250, detail: "2.0.0 Ok: queued as 4F1C\(message)")
    )
  }
}
