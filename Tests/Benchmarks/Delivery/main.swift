// SPDX-License-Identifier: Apache-2.0
import Delivery
import Foundation
import Messages
import NotificationJournal
import TagidKit

/// `DeliveryBenchmark mail|hook URL COUNT BYTES FOLDER`: composes COUNT messages of about BYTES and sends them as the daily
/// run does, with the journal in FOLDER.
struct DeliveryBenchmark {
  let isMail: Bool
  let url: String
  let count: Int
  let folder: String
  /// In mails text and page both hold it, in base64; around it a webhook has 256 bytes more.
  let text: String

  init?(_ words: [String]) {
    guard words.count == 6, ["mail", "hook"].contains(words[1]), let count = Int(words[3]), let bytes = Int(words[4])
    else { return nil }
    isMail = words[1] == "mail"
    (url, folder) = (words[2], words[5])
    self.count = count
    text = String(repeating: "x", count: max(1, isMail ? bytes / 16 : bytes - 256))
  }

  private func way() throws -> ChannelSettings.Way {
    guard isMail else { return .service(try WebhookService(url: Secret(url))) }
    let sender = try MailSender(from: MailAddress("tagid@example.gov.bd"))
    return .smtp(try SMTPSettings(url: url, sender: sender))
  }

  private func outgoing(_ number: Int, _ kind: String) -> Outgoing {
    let id = SHA256Digest.hex("message \(number)".utf8)
    let message = Message(
      id: id, day: "2021-12-23", language: "en", subject: "Reminder", summary: text, sections: [], footer: [],
      thread: "0123456789abcdef")
    let recipient: Recipient =
      isMail
      ? .person(key: "person-\(number)", name: "", address: "person\(number)@example.gov.bd") : .chat(key: "way")
    let route = Route(recipient: "person-\(number)", channel: "way", kind: kind)
    return Outgoing(
      addressee: Addressee(route: route, recipient: recipient, language: .english), message: message, notices: [],
      isRepeat: false)
  }

  func run() throws {
    let settings = ChannelSettings(name: "way", way: try way(), language: "en")
    let desk = ChannelDesk(["way": settings])
    let clock = OfficeClock(.gmt, now: { 1_640_228_402 })
    let state = try StateFolder(folder, for: .writing)
    let journal = try Journal.open(
      under: StateLock(state, command: "bench", since: clock.utc), clock: { clock.utc })
    let all = (0..<count).map { outgoing($0, settings.kind.rawValue) }
    let channel = try desk.channel("way")
    if let first = all.first {
      let prepared = try channel.prepare(
        first.message, for: first.addressee.recipient, at: Stamp(unixSeconds: clock.unixSeconds, utcOffsetSeconds: 0))
      print("bytes \(prepared.bytes.count)")
    }
    let begin = Timepiece.system.now()
    let sent = try Dispatch(journal, desk: desk, clock: clock, run: "bench", day: "2021-12-23").send(all)
    let seconds = Double(Timepiece.system.now() - begin) / 1000
    try journal.close()
    let failed = sent.count { $0.result != .accepted }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("seconds \(seconds)\nrate \(Int(Double(count) / max(seconds, 0.001)))\nfailed \(failed)")
    print("peak kB \(usage.ru_maxrss)")
    let cpu =
      (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1_000_000 + Int(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    print("cpu \(Double(cpu) / Double(count))")
    if failed > 0 { exit(1) }
  }
}

guard let benchmark = DeliveryBenchmark(CommandLine.arguments) else {
  print("usage: DeliveryBenchmark mail|hook URL COUNT BYTES FOLDER")
  exit(64)
}
try benchmark.run()
