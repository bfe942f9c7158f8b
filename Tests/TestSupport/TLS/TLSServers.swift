// SPDX-License-Identifier: Apache-2.0

/// TLS on loopback in front of a test's own servers, with every trouble that a certificate can have; one Python for all.
package final class TLSServers: Sendable {
  package enum Trouble: String, Sendable, CaseIterable {
    case none, otherHost, otherAuthority, expired
    /// A server that knows nothing newer than TLS 1.1.
    case oldTLS
    /// A server that knows no TLS where TLS is begun at once.
    case plainText
  }

  /// How the conversation begins.
  package enum Beginning: String, Sendable {
    /// With TLS.
    case tls
    /// With the words of a mail server that offers STARTTLS and nothing else.
    case startTLS
  }

  /// The file of the authority to trust.
  package let authority: String
  /// The ports, in the order of what was asked for.
  package let ports: [Int]
  private let process: RunningCommand
  /// Kept, since whoever trusts the authority reads its file.
  private let folder: TemporaryFolder

  /// - Parameter servers: what stands behind each, on its port on loopback.
  package init(
    _ servers: [(beginning: Beginning, trouble: Trouble, behind: UInt16)], in folder: TemporaryFolder
  ) async throws {
    let trusted = try await CertificateAuthority("trusted", in: folder)
    let other = try await CertificateAuthority("other", in: folder)
    var certificates: [Trouble: CertificateAuthority.Issued] = [:]
    let good = try await trusted.issue(for: "localhost")
    for trouble in Trouble.allCases { certificates[trouble] = good }
    certificates[.otherHost] = try await trusted.issue(for: "mx.example.org")
    certificates[.otherAuthority] = try await other.issue(for: "localhost")
    certificates[.expired] = try await trusted.issue(for: "localhost", on: "2020-01-01 00:00:00", named: "expired")
    let arguments = servers.map { server in
      let own = certificates[server.trouble] ?? good
      return [server.beginning.rawValue, server.trouble.rawValue, own.certificate, own.key, "\(server.behind)"]
        .joined(separator: "|")
    }
    let process = try Command(
      "/usr/bin/python3", ["-u", "-c", Self.script] + arguments, environment: ["PATH": "/usr/bin:/bin"]
    ).start()
    try await wait(
      upTo: .seconds(60), for: { process.output.split(separator: "\n").count == servers.count },
      orSay: { process.errors })
    self.process = process
    self.folder = folder
    ports = process.output.split(separator: "\n").compactMap { Int($0) }
    authority = trusted.file
  }

  private static let script = #"""
    import select, socket, ssl, sys, threading

    def offer(client):
        client.sendall(b"220 loopback ESMTP\r\n")
        words = b""
        while b"STARTTLS\r\n" not in words:
            words += (line := client.recv(4096))
            if not line:
                return False
            if line.upper().startswith(b"EHLO"):
                client.sendall(b"250-loopback\r\n250 STARTTLS\r\n")
        client.sendall(b"220 go ahead\r\n")
        return True

    def relay(client, behind, skips):
        with socket.create_connection(("127.0.0.1", behind)) as server:
            if skips:
                server.recv(4096)
            while True:
                for ready in select.select([client, server], [], [])[0]:
                    data = ready.recv(65536)
                    while ready is client and client.pending():
                        data += client.recv(65536)
                    if not data:
                        return
                    (server if ready is client else client).sendall(data)

    def serve(client, beginning, trouble, context, behind):
        try:
            if trouble == "plainText":
                client.sendall(b"220 loopback ESMTP\r\n")
                client.recv(4096)
            elif beginning == "tls" or offer(client):
                with context.wrap_socket(client, server_side=True) as secure:
                    relay(secure, behind, beginning == "startTLS")
        except OSError:
            pass
        client.close()

    def listen(listener, beginning, trouble, certificate, key, behind):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if trouble == "oldTLS":
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.maximum_version = ssl.TLSVersion.TLSv1_1
        context.load_cert_chain(certificate, key)
        while True:
            client, _ = listener.accept()
            threading.Thread(target=serve, args=(client, beginning, trouble, context, int(behind)), daemon=True).start()

    for words in sys.argv[1:]:
        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1])
        threading.Thread(target=listen, args=[listener] + words.split("|")).start()
    """#
}
