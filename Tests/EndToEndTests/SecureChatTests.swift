// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

/// A chat of the office's own, whose certificate the office has signed itself.
struct SecureChatTests {
  @Test func aChatIsReachedWithTheOfficesOwnAuthorityAndWithNoOther() async throws {
    let web = try HTTPServer()
    let tls = try await TLSServers([(.tls, .none, web.port)], in: try TemporaryFolder())
    let url = "https://localhost:\(try #require(tls.ports.first))/hooks/abcdefghijkl"
    func chat(_ more: String) -> String { "{ type: mattermost, url: \"\(url)\"\(more) }" }

    let office = try Office(mail: Office.outbox, chat: chat(""))
    let strange = try await office.tagid("channel", "test", "ict-cell")
    #expect(
      strange.status == 75 && strange.output.contains("set `authorityFile`"),
      "\(strange)")
    #expect(web.requests.isEmpty, "nothing is sent to a server that nobody vouches for")

    try office.configure(mail: Office.outbox, chat: chat(", authorityFile: \"\(tls.authority)\""))
    let known = try await office.tagid("channel", "test", "ict-cell")
    #expect(known.status == 0 && web.requests.count == 1, "\(known)")
    let doctor = try await office.tagid("doctor", "--as-of", "2021-12-23")
    #expect(!doctor.output.contains("certificate cannot be verified"), "\(doctor)")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 0 && web.requests.count > 1, "\(run)")
  }

  @Test func anAuthorityFileThatHoldsNoneIsTold() async throws {
    let office = try Office(
      mail: Office.outbox,
      chat: "{ type: slack, url: \"https://chat.example.org/hooks/abcdefghijkl\", authorityFile: tagid.yaml }")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 78 && run.errors.contains("tagid.yaml holds no certificate"), "\(run)")
  }
}
