// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

/// A Matrix server of its own (Synapse), on a free port of this machine.
@Suite(.enabled(if: OutsidePrograms.folder != nil, "run by Deploy/test-outside"))
struct MatrixOutsideTests {
  private struct Account: Decodable {
    let token, room: String
  }

  @Test("A Matrix room shows a message once, sent twice; a wrong token and a strange room say what to mend")
  func aRoomShowsAMessageOnce() async throws {
    let folder = try TemporaryFolder()
    let python = try #require(OutsidePrograms.folder) + "/python/bin/python"
    let port = try OutsidePrograms.freePort()
    try await OutsidePrograms.python(Self.configure, [folder.path, String(port)])
    let server = try Command(
      python, ["-m", "synapse.app.homeserver", "-c", folder.path("homeserver.yaml")],
      environment: ["PATH": "/usr/bin:/bin"], workingDirectory: folder.path
    ).start()
    defer { server.kill() }
    let url = "http://127.0.0.1:\(port)"
    let account = try JSONDecoder().decode(
      Account.self, from: Data(try await OutsidePrograms.python(Self.register, [url]).utf8))
    func channel(_ room: String, _ token: String) throws -> ServiceChannel {
      try ServiceChannel(MatrixService(url: Secret(url), room: room, token: Secret(token)))
    }
    func send(_ message: Message, over channel: ServiceChannel) throws -> DeliveryOutcome {
      channel.send(try channel.prepare(message, for: .chat(key: "x"), at: Samples.stamp))
    }
    let own = try channel(account.room, account.token)
    for _ in 1...2 { #expect(try send(Samples.bengali, over: own).result == .accepted) }
    var large = Samples.bengali
    large.id = String(repeating: "0", count: 64)
    large.sections[0].items = Array(repeating: large.sections[0].items[0], count: 200)
    #expect(try send(large, over: own).result == .accepted, "what is cut fits")
    let shown = try await OutsidePrograms.python(Self.read, [url, account.token, account.room])
    #expect(shown.split(separator: "\n").count == 2, "\(shown)")
    #expect(shown.contains(Samples.bengali.sections[0].items[0].headline))
    let stranger = try send(Samples.english, over: channel(account.room, "wrong"))
    #expect(stranger.result == .rejected && stranger.status == 401 && stranger.detail.contains("token"), "\(stranger)")
    let elsewhere = try send(Samples.english, over: channel("!nowhere:localhost", account.token))
    #expect(elsewhere.result == .rejected && elsewhere.detail.contains("invite it into the room"), "\(elsewhere)")
  }

  private static let configure = """
    import pathlib, subprocess, sys
    folder, port = pathlib.Path(sys.argv[1]), sys.argv[2]
    config = folder / "homeserver.yaml"
    subprocess.run([sys.executable, "-m", "synapse.app.homeserver", "--server-name", "localhost", "--config-path", str(config),
                    "--generate-config", "--report-stats=no"], check=True, cwd=folder, capture_output=True)
    import yaml
    settings = yaml.safe_load(config.read_text())
    settings["listeners"] = [{"port": int(port), "bind_addresses": ["127.0.0.1"], "type": "http", "resources": [{"names": ["client"]}]}]
    settings.update(enable_registration=True, enable_registration_without_verification=True, trusted_key_servers=[])
    config.write_text(yaml.safe_dump(settings))
    """

  private static let register = """
    import json, sys, time, urllib.error, urllib.request
    def call(path, body, token=None):
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        request = urllib.request.Request(sys.argv[1] + "/_matrix/client/v3" + path, json.dumps(body).encode(), headers)
        return json.load(urllib.request.urlopen(request, timeout=20))
    end = time.monotonic() + 90
    while True:
        try:
            user = call("/register", {"username": "tagid", "password": "x", "auth": {"type": "m.login.dummy"}})
            break
        except urllib.error.HTTPError as error:
            sys.exit(error.read().decode())
        except OSError:
            if time.monotonic() > end: raise
            time.sleep(0.2)
    room = call("/createRoom", {"preset": "private_chat"}, user["access_token"])
    print(json.dumps({"token": user["access_token"], "room": room["room_id"]}))
    """

  /// A line for each message in the room.
  private static let read = """
    import json, sys, urllib.parse, urllib.request
    url = f"{sys.argv[1]}/_matrix/client/v3/rooms/{urllib.parse.quote(sys.argv[3])}/messages?dir=b&limit=50"
    request = urllib.request.Request(url, headers={"Authorization": f"Bearer {sys.argv[2]}"})
    for event in json.load(urllib.request.urlopen(request))["chunk"]:
        if event["type"] == "m.room.message": print(json.dumps(event["content"], ensure_ascii=False))
    """
}
