// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Looking at channels and trying them.
struct ChannelCommandTests {
  @Test func aMailIsTestedStepByStep() async throws {
    let smtp = try SMTPServer()
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.outbox)
    let test = try await office.tagid("channel", "test", "mail", "--to", "somebody@example.gov.bd")
    #expect(test.status == 0, "\(test)")
    #expect(test.output.contains("* Connected to") && test.output.contains("> EHLO"), "\(test)")
    #expect(test.output.contains("> RCPT TO:<somebody@example.gov.bd>") && test.output.contains("accepted:"))
    let mail = try await ParsedMail.parse(try #require(smtp.messages.first?.bytes))
    #expect(mail.subject?.contains("পরীক্ষামূলক") == true)
    #expect(!FileManager.default.fileExists(atPath: office.folder.path("state/journal.jsonl")), "a test is no run")
    smtp.at(.rcpt, times: 1, do: .reply("550 5.1.1 nobody"))
    let refused = try await office.tagid("channel", "test", "mail")
    #expect(refused.status == 69 && refused.output.contains("< 550 5.1.1 nobody"), "\(refused)")
  }

  @Test func whatAHostileServerSaysDrivesNoTerminal() async throws {
    let hostile = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}gnp.exe\u{200B}\u{7F}"
    let (smtp, http) = (try SMTPServer(capabilities: ["SIZE \(hostile)", hostile]), try HTTPServer())
    smtp.at(.banner, do: .reply("220 \(hostile)"))
    smtp.at(.rcpt, do: .reply("550 5.1.1 \(hostile)"))
    http.next(10, do: .reply(400, headers: [("X-Said", hostile)], body: hostile))
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.webhook(http.url("/hooks/abcdefghijkl")))
    var said: [String] = []
    for words in [
      ["channel", "test", "mail"], ["channel", "test", "ict-cell"], ["doctor", "--as-of", "2021-12-23"],
      ["check", "--as-of", "2021-12-23"], ["check", "--as-of", "2021-12-23", "--format", "json"], ["channel", "list"],
      ["journal", "show"], ["explain", "1.3.1", "--as-of", "2021-12-23"],
    ] {
      let run = try await office.command(words).run()
      said += [run.output, run.errors]
    }
    said.append(try office.folder.read("state/journal.jsonl"))
    #expect(said.contains { $0.contains("gnp.exe") }, "it was said, without what drives a terminal")
    for text in said {
      let isClean = text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || scalar == "\t"
          || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
            && ![0x202E, 0x200B].contains(scalar.value)
      }
      #expect(isClean, "\(text.debugDescription)")
    }
  }

  @Test func aPreviewIsWhatIsSent() async throws {
    let http = try HTTPServer()
    let office = try Office(mail: Office.outbox, chat: Office.webhook(http.url("/hooks/abcdefghijkl"), type: "slack"))
    let preview = try await office.tagid("channel", "preview", "ict-cell", "--as-of", "2021-12-23")
    #expect(preview.status == 0 && preview.output.contains(" of at most 13000 UTF-16 units"), "\(preview)")
    #expect(!preview.output.contains("abcdefghijkl"))
    #expect(http.requests.isEmpty)
    _ = try await office.check("2021-12-23")
    let sent = try #require(http.requests.first)
    #expect(preview.output.contains(String(decoding: sent.body, as: UTF8.self)))
    let nothing = try await office.tagid("channel", "preview", "ict-cell", "--as-of", "2021-12-24")
    #expect(nothing.output.contains("Nothing is due over ict-cell"), "\(nothing)")
  }

  @Test func theListSaysWhoIsReachedAndHidesTheAddress() async throws {
    let office = try Office(mail: Office.outbox, chat: Office.webhook("https://hooks.example.org/abcdefghijkl"))
    let list = try await office.tagid("channel", "list")
    #expect(list.status == 0 && list.output.contains("for innovation-officer, planning-officer"), "\(list)")
    #expect(list.output.contains("chat of mole-egov-2021-22") && !list.output.contains("abcdefghijkl"))
    let unknown = try await office.tagid("channel", "test", "nothing")
    #expect(unknown.status == 64 && unknown.errors.contains("There are: ict-cell, mail."), "\(unknown)")
  }

  @Test func theDoctorAsksEveryServerAndSendsNothing() async throws {
    let (smtp, http) = (try SMTPServer(), try HTTPServer())
    let office = try Office(mail: Office.smtp(smtp.url), chat: Office.webhook(http.url("/hooks/abcdefghijkl")))
    let doctor = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(doctor.output.contains("channels: mail: 127.0.0.1:\(smtp.port) answers"), "\(doctor)")
    #expect(doctor.output.contains("channels: ict-cell: 127.0.0.1:\(http.port) answers"), "\(doctor)")
    #expect(smtp.messages.isEmpty && http.requests.isEmpty)
    smtp.at(.banner, do: .reply("554 5.7.1 not from you"))
    let refused = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(refused.output.contains("refused by policy"), "\(refused)")
  }
}
