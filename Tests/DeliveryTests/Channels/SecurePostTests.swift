// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Delivery

/// Over TLS and through a proxy: what counts as sent is what may have reached the target itself.
struct SecurePostTests {
  @Test(
    "What a proxy does before TLS stands with the target defers: nothing can have arrived",
    arguments: [
      "HTTP/1.1 502 Bad Gateway\r\n\r\n", "HTTP/1.1 407 Who\r\n\r\n", "HTTP/1.1 200 ok\r\n\r\n", "garbage\r\n", "",
    ])
  func whatAProxyDoesBeforeTLSDefers(answer: String) throws {
    let proxy = try LoopbackListener { connection in
      while let line = try connection.readLine(), !line.isEmpty {}
      try connection.write(answer)
    }
    var limits = TransferLimits(totalSeconds: 5)
    limits.proxy = "http://127.0.0.1:\(proxy.port)"
    let channel = try ServiceChannel(
      WebhookService(url: Secret("https://hooks.example.org/T0000000/XyzXyzXyz")), limits: limits)
    let outcome = try send(channel)
    #expect(outcome.result == .deferred && outcome.status == nil && outcome.channelIsDown, "\(outcome)")
    #expect(outcome.detail.hasPrefix("hooks.example.org:443: "), "\(outcome)")
    #expect(!outcome.detail.contains("Xyz"))
  }

  @Test("A request sent over TLS is accepted with an answer and unknown without, a stranger's certificate defers")
  func aRequestSentOverTLSCounts() async throws {
    let folder = try TemporaryFolder()
    let server = try await TLSServer(folder)
    let url = Secret("https://localhost:\(server.port)/")
    let trusting = TransferLimits(totalSeconds: 10, authorityFile: folder.path("cert.pem"))
    #expect(try send(ServiceChannel(SlackService(url: url), limits: trusting)).result == .accepted)
    let unanswered = try send(ServiceChannel(SlackService(url: url), limits: trusting))
    #expect(unanswered.result == .unknown && !unanswered.channelIsDown, "\(unanswered)")
    #expect(unanswered.detail.hasPrefix("localhost:\(server.port): connection lost after the request was sent"))
    let distrusting = try send(ServiceChannel(SlackService(url: url), limits: TransferLimits(totalSeconds: 10)))
    #expect(distrusting.result == .deferred && distrusting.channelIsDown, "\(distrusting)")
    #expect(distrusting.detail.contains("certificate"))
  }

  private func send(_ channel: any Channel) throws -> DeliveryOutcome {
    channel.send(try channel.prepare(Samples.english, for: .chat(key: "ict-cell"), at: Samples.stamp))
  }
}

/// Answers its first request with `ok` and closes after any other without a word.
private struct TLSServer {
  let port: Int
  private let process: RunningCommand

  /// Leaves `cert.pem` in the folder.
  init(_ folder: TemporaryFolder) async throws {
    let environment = ProcessInfo.processInfo.environment
    let certificate = Command(
      "openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", "key.pem", "-out", "cert.pem",
      ], environment: environment, workingDirectory: folder.path)
    let made = try await certificate.run()
    try #require(made.status == 0, "\(made)")
    let server = try Command(
      "python3", ["-u", "-c", Self.script], environment: environment, workingDirectory: folder.path
    ).start()
    process = server
    try await wait(upTo: .seconds(60), for: { server.output.contains("\n") }, orSay: { server.errors })
    port = try #require(Int(server.output.prefix { $0 != "\n" }))
  }

  private static let script = #"""
    import socket, ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("cert.pem", "key.pem")
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1])
    answer = b"HTTP/1.1 200 ok\r\nContent-Length: 2\r\n\r\nok"
    while True:
        connection, _ = listener.accept()
        try:
            with context.wrap_socket(connection, server_side=True) as secure:
                request = secure.recv(65536)
                while b"\r\n\r\n" not in request or not request.endswith(b"}"):
                    request += secure.recv(65536)
                secure.sendall(answer)
                answer = b""
        except OSError:
            pass
    """#
}
