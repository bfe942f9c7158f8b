// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

/// The services' forms, checked by programs of others that `Deploy/test-outside` fetches into the folder TAGID_OUTSIDE.
@Suite(.enabled(if: OutsidePrograms.folder != nil, "run by Deploy/test-outside"))
struct OutsideTests {
  /// A small digest, one that is cut, and one that is hostile.
  static let messages: [Message] = {
    var many = Samples.bengali
    many.sections[0].items = Array(repeating: many.sections[0].items[0], count: 70)
    var hostile = Samples.english
    hostile.subject = "<!channel> *x* \"\\ & {{x}} ক্ষ 👩‍👩‍👧‍👦"
    hostile.sections[0].items[0].title = hostile.subject
    hostile.sections[0].items[0].details = [String(repeating: "<&>\"", count: 300)]
    return [Samples.bengali, Samples.english, many, hostile]
  }()

  @Test("Slack's own models take every block", arguments: messages)
  func slacksOwnModelsTakeEveryBlock(message: Message) async throws {
    try await OutsidePrograms.python(
      """
      import json, sys
      from slack_sdk.models.blocks import Block, HeaderBlock, SectionBlock
      payload = json.load(sys.stdin)
      blocks = Block.parse_all(payload["blocks"])
      assert len(blocks) == len(payload["blocks"]) <= 50 and isinstance(blocks[0], HeaderBlock), len(blocks)
      for block, raw in zip(blocks, payload["blocks"]):
          assert isinstance(block, (HeaderBlock, SectionBlock)), raw
          assert block.to_dict() == raw, (block.to_dict(), raw)
      """, input: try ServiceSamples.body("slack", message))
  }

  @Test("The Adaptive Card schema takes every card", arguments: messages)
  func theAdaptiveCardSchemaTakesEveryCard(message: Message) async throws {
    try await OutsidePrograms.python(
      """
      import importlib.util, json, pathlib, sys
      import jsonschema
      folder = pathlib.Path(importlib.util.find_spec("adaptive_cards").submodule_search_locations[0])
      schema = json.loads((folder / "schemas/schema-1.2.json").read_text())
      payload = json.load(sys.stdin)
      assert payload["type"] == "message" and len(payload["attachments"]) == 1
      card = payload["attachments"][0]["content"]
      validator = jsonschema.Draft6Validator(schema)
      # Teams' own addition, which the schema does not know.
      assert card.pop("msteams") == {"width": "Full"}
      validator.validate(card)
      assert not validator.is_valid({**card, "version": 1}), "the schema refuses nothing"
      assert not validator.is_valid({**card, "body": [{"type": "NoSuchBlock"}]}), "the schema refuses nothing"
      """, input: try ServiceSamples.body("teams", message))
  }

  @Test("The verifier of Standard Webhooks takes our signatures, with the old secret and the new", arguments: messages)
  func theVerifierTakesOurSignatures(message: Message) async throws {
    let secrets = [ServiceSamples.secret, "whsec_" + Data(repeating: 7, count: 64).base64EncodedString()]
    let service = try WebhookService(
      url: Secret("https://hooks.example.org/"), secrets: secrets.map { try WebhookSecret(Secret($0)) })
    let prepared = try ServiceChannel(service).prepare(message, for: .chat(key: "x"), at: Samples.stamp)
    let now = Int64(Date().timeIntervalSince1970)
    var headers: [String: String] = [:]
    for header in try service.seal(prepared, atUnixSeconds: now) { headers[header.name] = header.value.reveal { $0 } }
    let call: [String: Any] = [
      "headers": headers, "secrets": secrets, "body": String(decoding: prepared.bytes, as: UTF8.self),
    ]
    try await OutsidePrograms.python(
      """
      import json, sys
      from standardwebhooks import Webhook, WebhookVerificationError
      call = json.load(sys.stdin)
      for secret in call["secrets"]:
          assert Webhook(secret).verify(call["body"], call["headers"])["type"] == "tagid.digest"
          try:
              Webhook(secret).verify(call["body"] + " ", call["headers"])
          except WebhookVerificationError:
              continue
          sys.exit("a changed body passes")
      """, input: Array(try JSONSerialization.data(withJSONObject: call)))
  }
}

/// What `Deploy/test-outside` has fetched.
enum OutsidePrograms {
  static let folder = ProcessInfo.processInfo.environment["TAGID_OUTSIDE"]

  /// Runs a script with the packages from PyPI; fails with what it said.
  @discardableResult
  static func python(
    _ script: String, _ arguments: [String] = [], input: [UInt8] = [], at location: SourceLocation = #_sourceLocation
  ) async throws -> String {
    let folder = try #require(folder)
    let run = try await Command(
      "\(folder)/python/bin/python", ["-c", script] + arguments, environment: ["PATH": "/usr/bin:/bin"], input: input
    ).run()
    #expect(run.status == 0, "\(run)", sourceLocation: location)
    return run.output
  }
}

extension OutsidePrograms {
  /// A port that was free a moment ago, for a program that cannot choose one by itself.
  static func freePort() throws -> UInt16 {
    let listener = try LoopbackListener { _ in }
    defer { listener.stop() }
    return listener.port
  }
}
