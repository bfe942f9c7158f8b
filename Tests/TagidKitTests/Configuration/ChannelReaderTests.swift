// SPDX-License-Identifier: Apache-2.0
import Delivery
import Documents
import Foundation
import TestSupport
import Testing

@testable import TagidKit

/// What `channels:` may say, and what is said of what it may not.
struct ChannelReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: ProjectFiles.plan, to: folder.url.appendingPathComponent("plan.tsv"))
    for (name, text) in [
      "url": "https://chat.example.org/hooks/abcdefghijklmnop", "token": "123456:ABCDEFGHIJKLMN", "empty": "",
      "whsec": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      "retired": "https://office.webhook.office.com/webhookb2/abcdefgh/IncomingWebhook/ijklmnop",
    ] {
      try folder.write(text + "\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path(name))
    }
  }

  /// - Parameter channel: one entry, which stands in line 10.
  private func read(_ channel: String, people: String = "via: [box]") throws -> Configuration {
    let holidays = ProjectFiles.root.appendingPathComponent("Calendars/holidays/BD-government.json").path
    try folder.write(
      """
      office: { name: Office }
      timeZone: Asia/Dhaka
      language: en
      administrator: [io]
      plans: [plan.tsv]
      calendar: { holidays: ["\(holidays)"] }
      state: state
      people: { io: { name: IO, email: io@example.org, \(people) } }
      channels:
        chat: \(channel)
        box: { type: outbox, path: out }
      """, to: "tagid.yaml")
    return try Configuration.read(
      folder.path("tagid.yaml"),
      environment: ["HOOK": "abcdefgh", "CREDENTIALS_DIRECTORY": folder.path])
  }

  private func problems(_ channel: String, people: String = "via: [box]") throws -> [String] {
    do throws(any Error) {
      _ = try read(channel, people: people)
      return []
    } catch let error as ConfigurationError {
      return error.problems.map(\.text)
    }
  }

  @Test func aServiceMaySayHowManyConnectionsItTakes() throws {
    let told = try read("{ type: slack, urlFile: url, connections: 2 }").channels["chat"]?.limits
    #expect(told?.connections == 2)
    #expect(try read("{ type: slack, urlFile: url }").channels["chat"]?.limits?.connections == 4)
    #expect(try problems("{ type: slack, urlFile: url, connections: 0 }").first?.contains("0 connections") == true)
    #expect(try problems("{ type: outbox, path: box, connections: 2 }").first?.contains("connections") == true)
  }

  @Test(arguments: [
    ("{ type: slack, urlFile: url }", "slack"), ("{ type: slack, urlFile: 'credential:url' }", "slack"),
    ("{ type: slack, url: { file: url }, language: bn }", "slack"), ("{ type: teams, urlFile: url }", "teams"),
    (#"{ type: slack, url: "https://hooks.slack.com/services/T/B/${HOOK}" }"#, "slack"),
    (#"{ type: discord, urlFile: url, thread: "12345678901234567" }"#, "discord"),
    ("{ type: mattermost, urlFile: url, channel: deadlines, limit: 4000 }", "mattermost"),
    ("{ type: rocketchat, urlFile: url, channel: '#deadlines' }", "rocketchat"),
    ("{ type: googlechat, urlFile: url }", "googlechat"),
    (#"{ type: telegram, tokenFile: token, chat: "-1001234567890", topic: 7 }"#, "telegram"),
    ("{ type: telegram, tokenFile: token, chat: '@channel', server: 'http://127.0.0.1:8081' }", "telegram"),
    (
      "{ type: ntfy, url: 'https://ntfy.example.org', topic: deadlines, tokenFile: token, link: 'https://x.example' }",
      "ntfy"
    ),
    ("{ type: matrix, url: 'https://matrix.example.org', room: '!abc:example.org', tokenFile: token }", "matrix"),
    (
      "{ type: zulip, url: 'https://z.example.org', email: b@example.org, keyFile: token, channel: a, topic: b }",
      "zulip"
    ),
    (
      "{ type: alertmanager, url: 'http://127.0.0.1:9093', username: a, passwordFile: token, hours: 12 }",
      "alertmanager"
    ),
    (
      "{ type: alertmanager, url: 'http://127.0.0.1:9093', tokenFile: token, link: 'https://x.example' }",
      "alertmanager"
    ),
    (
      #"{ type: template, urlFile: url, headers: { X-Key: "${HOOK}" }, body: '{"t": "{{text}}"}', accepts: OK }"#,
      "template"
    ),
    ("{ type: template, url: 'https://sms.example.org/?t={{line}}', method: GET, limit: 160 }", "template"),
    ("{ type: webhook, urlFile: url, secretFile: whsec, secrets: [{ file: whsec }], tokenFile: token }", "webhook"),
  ])
  func everyKindIsRead(channel: String, kind: String) throws {
    let settings = try #require(try read(channel).channels["chat"])
    #expect(settings.kind.rawValue == kind)
  }

  @Test(arguments: [
    ("{ type: slak, urlFile: url }", "10:17: error", "Did you mean \"slack\"?"),
    ("{ type: slack }", "10:9: error: channels.chat has no address", "urlFile"),
    ("{ type: mattermost, urlFile: url, chanel: a }", "unknown key", "Did you mean \"channel\"?"),
    ("{ type: slack, url: 'https://x.example', urlFile: url }", "channels.chat.url: stands beside urlFile", "Keep one"),
    ("{ type: slack, urlFile: nothing.txt }", "nothing.txt: there is no such file", "not the secret itself"),
    ("{ type: slack, urlFile: abcdefghijk }", "the file: there is no such file", "not the secret itself"),
    ("{ type: slack, urlFile: ./empty }", "./empty is empty", "first line"),
    (#"{ type: slack, url: "${NOTHING}" }"#, "the environment has no NOTHING", "Set it"),
    (#"{ type: slack, url: "https://x.example/${HOOK" }"#, "does not end", "${NAME}"),
    ("{ type: slack, urlFile: 'credential:../url' }", "no credential's name", "LoadCredential"),
    (#"{ type: slack, url: "https://x.example/${a b}" }"#, "no variable's name", "${NAME}"),
    ("{ type: telegram, token: '123456:ABCDEFGHIJKLMN', chat: '1' }", "may not stand here itself", "tokenFile:"),
    ("{ type: slack, urlFile: 'credential:none' }", "credential:none: there is no such file", "LoadCredential"),
    ("{ type: slack, url: {} }", "file\" is missing", "{ file: PATH }"),
    ("{ type: slack, url: 'http://hooks.example.org/x' }", "plain http://", "table of channels"),
    ("{ type: slack, urlFile: retired }", "retired", "Workflows"),
    ("{ type: teams, urlFile: retired }", "Microsoft has retired", "Workflows"),
    ("{ type: webhook, url: 'https://outlook.office.com/webhook/abc' }", "Microsoft has retired", "type: teams"),
    ("{ type: discord, urlFile: url, thread: general }", "no thread of Discord", "table"),
    ("{ type: mattermost, urlFile: url, limit: 10 }", "10 is out of bounds", "from 70"),
    ("{ type: telegram, tokenFile: url, chat: '1' }", "no token of a Telegram bot", "BotFather"),
    ("{ type: telegram, tokenFile: token }", "chat\" is missing", "-1001234567890"),
    ("{ type: telegram, tokenFile: token, chat: general }", "no chat of Telegram", "table"),
    ("{ type: ntfy, url: 'https://ntfy.sh', topic: 'a b' }", "no topic of ntfy", "table"),
    ("{ type: ntfy, url: 'https://ntfy.sh' }", "has no topic", "topicFile"),
    ("{ type: ntfy, url: 'https://ntfy.sh', topic: a, link: nowhere }", "URL", "table"),
    (
      "{ type: matrix, url: 'https://m.example', room: '#alias:m.example', tokenFile: token }",
      "no id of a Matrix room", "table"
    ),
    ("{ type: matrix, url: 'https://m.example', room: '!a:m.example' }", "has no token", "tokenFile"),
    ("{ type: zulip, url: 'https://z.example', email: 'a:b', keyFile: token, channel: a }", "colon", "table"),
    ("{ type: zulip, url: 'https://z.example', keyFile: token, channel: a }", "email\" is missing", "email:"),
    ("{ type: alertmanager, url: 'https://a.example', username: a }", "a login needs", "table"),
    ("{ type: alertmanager, url: 'https://a.example', hours: 0 }", "0 is out of bounds", "1 to 168"),
    ("{ type: template, urlFile: url }", "no body", "table"),
    ("{ type: template, urlFile: url, body: '{\"a\": \"{{txt}}\"}' }", "there is no {{txt}}", "table"),
    ("{ type: template, urlFile: url, method: DELETE, body: '1' }", "\"DELETE\" is not one", "GET, POST, PUT"),
    ("{ type: template, urlFile: url, headers: { Host: x }, body: '1' }", "written by tagid itself", "Take it out"),
    ("{ type: template, urlFile: url, headers: { \"a b\": x }, body: '1' }", "header name", "table"),
    ("{ type: webhook, urlFile: url, secretFile: token }", "whsec_", "openssl rand"),
    ("{ type: webhook, urlFile: url, secrets: [{ file: none.txt }] }", "none.txt: there is no such file", "Check"),
  ])
  func whatIsWrongIsSaidWithItsPlace(channel: String, message: String, hint: String) throws {
    let found = try problems(channel)
    #expect(found.count == 1 && found.first?.contains("tagid.yaml:10:") == true, "\(found)")
    #expect(found.first?.contains(message) == true && found.first?.contains(hint) == true, "\(found)")
    for secret in ["abcdefghij", "ABCDEFGH", "MfKQ9r8G"] where !channel.contains(secret) {
      #expect(found.first?.contains(secret) == false)
    }
  }

  @Test func aPersonIsReachedByATemplateOverTheirPhone() throws {
    let channel = "{ type: template, urlFile: url, body: '{\"to\": \"{{address}}\", \"t\": \"{{text}}\"}' }"
    let person = try #require(try read(channel, people: "phone: '+8801700000000', via: [chat]").people["io"])
    #expect(person.phone == "+8801700000000")
    let found = try problems(channel, people: "via: [chat]")
    #expect(found.count == 1 && found.first?.contains("\"io\" has no phone") == true, "\(found)")
    #expect(try problems("{ type: slack, urlFile: url }", people: "via: [chat]").count == 1)
  }
}
