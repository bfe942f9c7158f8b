// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

struct RedactionTests {
  @Test("A secret shows in no description")
  func aSecretShowsInNoDescription() {
    let secret = Secret("hunter2-hunter2")
    var dumped = ""
    dump([secret], to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), String(describing: [secret]), dumped] {
      #expect(!text.contains("hunter2"))
    }
    #expect(secret.reveal { $0 } == "hunter2-hunter2")
  }

  @Test(
    "What a server says loses passwords and URLs in every form it may come back in",
    arguments: [
      "535 s3cret-pass is wrong", "535 czNjcmV0LXBhc3M= is wrong", "no /services/T0000/B0000/XyzXyzXyzXyz here",
      "token XyzXyzXyzXyz revoked", "see https://hooks.example/services/T0000/B0000/XyzXyzXyzXyz",
      "see http://elsewhere.example/a?b=c", "path services/T0000/B0000/XyzXyzXyzXyz",
    ])
  func whatAServerSaysLosesSecrets(line: String) {
    let redactor = Redactor(
      secrets: [Secret("s3cret-pass")], urls: [Secret("https://hooks.example/services/T0000/B0000/XyzXyzXyzXyz")])
    let redacted = redactor.redact(line)
    for leak in ["s3cret", "czNjcmV0", "Xyz", "://"] { #expect(!redacted.contains(leak)) }
  }

  @Test(
    "A secret is found in JSON, and what follows the name of a login's method by itself",
    arguments: [
      #"{"key":"ab\/cd\"ef+gh=="}"#, #"{"key":"ab/cd\"ef+gh=="}"#, "token dXNlcjpwYXNzd29yZA== is wrong",
      "Authorization: Basic dXNlcjpwYXNzd29yZA==", #"{"url":"https:\/\/hooks.example\/services\/a\/b\/XyzXyzXyz"}"#,
      #"no \/services\/a\/b\/XyzXyzXyz"#,
    ])
  func aSecretIsFoundInJSON(line: String) {
    let redactor = Redactor(
      secrets: [Secret(#"ab/cd"ef+gh=="#), Secret("Basic dXNlcjpwYXNzd29yZA==")],
      urls: [Secret("https://hooks.example/services/a/b/XyzXyzXyz")])
    let redacted = redactor.redact(line)
    for leak in ["ef+gh", "dXNlcj", "Xyz"] { #expect(!redacted.contains(leak), "\(redacted)") }
  }

  @Test("Of an answer that is cut no part of a secret is left", arguments: 0...40)
  func ofAnAnswerThatIsCutNoPartOfASecretIsLeft(shift: Int) {
    let secret = String((0..<30).flatMap { "Qx\($0)" })
    let redactor = Redactor(urls: [Secret("https://hooks.example/\(secret)")])
    let answer = String(repeating: "-", count: shift) + String(repeating: "https://hooks.example/\(secret) ", count: 60)
    let redacted = redactor.redact(beginningOf: Array(answer.utf8))
    #expect(!redacted.contains("Qx") && redacted.contains("[secret]") && redacted.count <= 200, "\(redacted)")
    #expect(redactor.redact(beginningOf: Array("short".utf8)) == "short")
  }

  @Test("A short path hides no letters of other words", arguments: ["/x", "/hook", "/a/b/c"])
  func aShortPathHidesNoLetters(path: String) {
    let redactor = Redactor(urls: [Secret("https://hooks.example.org\(path)")])
    #expect(redactor.redact("hooks.example.org has no hook abc") == "hooks.example.org has no hook abc")
    #expect(redactor.redact("see https://hooks.example.org\(path)") == "see [secret]")
  }

  @Test("A detail is one line of at most 200 characters without controls")
  func aDetailIsOneShortLine() {
    let said = "550 no\r\n such\u{0} \u{1B}[31muser\u{202E} " + String(repeating: "ক", count: 300)
    let redacted = Redactor().redact(said)
    #expect(redacted.hasPrefix("550 no such [31muser ক"))
    #expect(redacted.count == 200)
    #expect(redacted.hasSuffix("…"))
  }
}
