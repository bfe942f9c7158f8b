// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

/// Debian's own Alertmanager, started on a free port of this machine.
@Suite(.enabled(if: OutsidePrograms.folder != nil, "run by Deploy/test-outside"))
struct AlertmanagerOutsideTests {
  private struct Alert: Decodable {
    let labels: [String: String]
    let annotations: [String: String]
    let endsAt: String
    let generatorURL: String
  }

  @Test("An alert is there once after two posts, ends when it was said to, and is gone then")
  func anAlertIsThereOnce() async throws {
    let folder = try TemporaryFolder()
    let server = try await start(in: folder)
    let url = "http://127.0.0.1:\(server.port)"
    let channel = try ServiceChannel(
      AlertmanagerService(url: Secret(url), link: "https://office.example.org/plan", seconds: 8))
    let now = Int64(Date().timeIntervalSince1970)
    for second in [now, now + 1] {
      let stamp = Stamp(unixSeconds: second, utcOffsetSeconds: 21_600)
      let outcome = channel.send(try channel.prepare(Samples.bengali, for: .chat(key: "x"), at: stamp))
      #expect(outcome.result == .accepted && outcome.status == 200, "\(outcome)")
    }
    let there = try await alerts(url)
    let notices = Samples.bengali.sections.flatMap(\.items).flatMap(\.facts).map(\.identity)
    #expect(there.map { $0.labels["notice"] ?? "" }.sorted() == notices.sorted())
    let end = Stamp(unixSeconds: now + 9, utcOffsetSeconds: 21_600).iso8601
    for alert in there {
      #expect(alert.endsAt.prefix(19) == end.prefix(19))
      #expect(alert.generatorURL == "https://office.example.org/plan")
      #expect(alert.annotations["summary"]?.isEmpty == false)
    }
    let deadline = Date().addingTimeInterval(60)
    var left = there.count
    while left > 0, Date() < deadline {
      try await Task.sleep(for: .milliseconds(200))
      left = try await alerts(url).count
    }
    #expect(left == 0)
    server.process.kill()
  }

  private func alerts(_ url: String) async throws -> [Alert] {
    let text = try await OutsidePrograms.python(
      "import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1] + '/api/v2/alerts').read().decode())", [url]
    )
    return try JSONDecoder().decode([Alert].self, from: Data(text.utf8))
  }

  private func start(in folder: TemporaryFolder) async throws -> (process: RunningCommand, port: Int) {
    try folder.write("route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n", to: "alertmanager.yml")
    let process = try Command(
      "/usr/bin/prometheus-alertmanager",
      [
        "--config.file=\(folder.path("alertmanager.yml"))", "--storage.path=\(folder.path("data"))",
        "--web.listen-address=127.0.0.1:0", "--cluster.listen-address=",
      ], workingDirectory: folder.path
    ).start()
    // It says which port it was given.
    func port() -> Int? { process.errors.firstMatch(of: #/address=127\.0\.0\.1:([1-9][0-9]*)/#).flatMap { Int($0.1) } }
    try await wait(upTo: .seconds(30), for: { port() != nil }, orSay: { process.errors })
    return (process, try #require(port()))
  }
}
