// SPDX-License-Identifier: Apache-2.0

import NotificationJournal
import Testing

@Suite struct RecordLineTests {
  static let head = #"{"v":1,"seq":1,"at":"2021-12-23T03:00:02Z","#
  static let tail = #","head":true,"prev":"\#(Sample.zeros)"}"# + "\n"
  static let outbox = Route(recipient: "ict", channel: "outbox", kind: "outbox")
  static let many = RunRecord(
    run: "r2", day: "2021-12-24", zone: "Asia/Dhaka", complete: false, plans: ["b": "sha256:2", "a": "sha256:1"],
    routes: ["b": [Sample.mail, outbox], "a": []], exit: 75)

  static let golden: [(JournalEntry, String)] = [
    (
      Sample.intent(),
      #""type":"intent","run":"r1","day":"2021-12-23","id":"a1","channel":"mail","kind":"smtp","#
        + #""recipient":"innovation-officer","address":"io@example.gov.bd","notices":[{"identity":"#
        + #""mole-egov-2021-22/1.3.1/100/2021-12-30/7d","reason":"stage-due","actBy":"2021-12-30","#
        + #""passedOver":["14d"]}],"subject":"১.৩.১: ৭ দিন বাকি","body":"sha256:b0","repeat":false"#
    ),
    (
      .intent(
        Intent(
          run: "r1", day: "2021-12-23", id: "a2", route: outbox, address: "./outbox",
          notices: [
            IntentNotice(
              identity: "p/1/100/2021-12-30/0d", reason: "lost", actBy: "2021-12-30", passedOver: [], role: "former"),
            IntentNotice(
              identity: "p/2", reason: "a \"b\"", actBy: "", passedOver: ["7d", "3wd"],
              next: IntentNotice.Next(percent: 80, target: "2022-01-13", actBy: "2022-01-12")),
          ],
          subject: "a\nb", body: "sha256:b1", isRepeat: true)),
      #""type":"intent","run":"r1","day":"2021-12-23","id":"a2","channel":"outbox","kind":"outbox","#
        + #""recipient":"ict","address":"./outbox","notices":[{"identity":"p/1/100/2021-12-30/0d","#
        + #""reason":"lost","actBy":"2021-12-30","passedOver":[],"role":"former"},{"identity":"p/2","reason":"a \"b\"","#
        + #""actBy":"","passedOver":["7d","3wd"],"next":{"percent":80,"#
        + #""target":"2022-01-13","actBy":"2022-01-12"}}],"subject":"a\u000ab","body":"sha256:b1","repeat":true"#
    ),
    (
      Sample.outcome(.accepted, detail: "2.0.0 queued as 4F1C"),
      #""type":"outcome","id":"a1","attempt":1,"result":"accepted","status":250,"detail":"2.0.0 queued as 4F1C""#
    ),
    (
      Sample.outcome(.unknown, attempt: 3, status: nil, detail: ""),
      #""type":"outcome","id":"a1","attempt":3,"result":"unknown","status":null,"detail":"""#
    ),
    (
      Sample.run(),
      #""type":"run","run":"r1","day":"2021-12-23","zone":"Asia/Dhaka","complete":true,"#
        + #""plans":{"mole-egov-2021-22":"sha256:p0"},"#
        + #""routes":{"mole-egov-2021-22":["innovation-officer/mail/smtp"]},"exit":0"#
    ),
    (
      .run(many),
      #""type":"run","run":"r2","day":"2021-12-24","zone":"Asia/Dhaka","complete":false,"#
        + #""plans":{"a":"sha256:1","b":"sha256:2"},"#
        + #""routes":{"a":[],"b":["innovation-officer/mail/smtp","ict/outbox/outbox"]},"exit":75"#
    ),
    (
      .run(
        RunRecord(
          run: "r3", day: "2021-12-25", zone: "Asia/Dhaka", complete: true, plans: [:], routes: [:],
          missing: ["b": ["b.tsv"], "a": []], exit: 65)),
      #""type":"run","run":"r3","day":"2021-12-25","zone":"Asia/Dhaka","complete":true,"plans":{},"routes":{},"#
        + #""missing":{"a":[],"b":["b.tsv"]},"exit":65"#
    ),
    (
      .intent(
        Intent(
          run: "r1", day: "2021-12-23", id: "a3", route: outbox, address: "",
          notices: [IntentNotice(identity: "p/1/-/abc/unreadable", reason: "r", actBy: nil, passedOver: [])],
          subject: "s", body: "sha256:b1", isRepeat: false)),
      #""type":"intent","run":"r1","day":"2021-12-23","id":"a3","channel":"outbox","kind":"outbox","#
        + #""recipient":"ict","address":"","notices":[{"identity":"p/1/-/abc/unreadable","reason":"r","#
        + #""actBy":null,"passedOver":[]}],"subject":"s","body":"sha256:b1","repeat":false"#
    ),
    (
      .outcome(
        Outcome(
          id: "a4", attempt: 1, result: .deferred, status: 429, detail: "busy", notBefore: "2021-12-23T04:00:02Z")),
      #""type":"outcome","id":"a4","attempt":1,"result":"deferred","status":429,"detail":"busy","#
        + #""notBefore":"2021-12-23T04:00:02Z""#
    ),
    (
      .outcome(
        Outcome(id: "a4", attempt: 1, result: .superseded, status: nil, detail: "told over sms instead", by: "a5")),
      #""type":"outcome","id":"a4","attempt":1,"result":"superseded","status":null,"#
        + #""detail":"told over sms instead","by":"a5""#
    ),
    (
      .quarantine(
        Quarantine(state: .begun, channel: "ict", kind: "slack", place: "https://a/…#1", detail: "gone")),
      #""type":"quarantine","state":"begun","channel":"ict","kind":"slack","place":"https://a/…#1","detail":"gone""#
    ),
    (
      .recovered(Recovered(file: "journal.torn-1", bytes: 17)),
      #""type":"recovered","file":"journal.torn-1","bytes":17"#
    ),
  ]

  @Test(arguments: golden)
  func aRecordIsWrittenByteForByteAsDesignedAndReadBack(entry: JournalEntry, fields: String) throws {
    let scratch = try Scratch()
    let bytes = try scratch.write([entry]).joined()
    #expect(String(decoding: bytes, as: UTF8.self) == Self.head + fields + Self.tail)
    #expect(try scratch.records() == [JournalRecord(seq: 1, at: Sample.now, entry: entry)])
    #expect(try Program.verify(scratch.journal).status == 0)
  }

  @Test(arguments: Outcome.Result.allCases)
  func everyResultIsReadBack(result: Outcome.Result) throws {
    let scratch = try Scratch()
    try scratch.write([Sample.outcome(result)])
    #expect(try scratch.records().map(\.entry) == [Sample.outcome(result)])
  }

  @Test(arguments: [
    ("a/b/c", Route(recipient: "a", channel: "b", kind: "c")),
    ("x/a/b/c", Route(recipient: "x/a", channel: "b", kind: "c")), ("a/b", nil), ("", nil),
  ])
  func aRouteIsReadFromItsRightEnd(text: String, route: Route?) {
    #expect(Route(text) == route)
    if let route { #expect(route.description == text) }
  }
}
