// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Reads requests from one connection, with counted and with chunked bodies.
struct HTTPRequestReader {
  let connection: LoopbackConnection

  /// The next request; nil when the client has left.
  func next() throws -> HTTPRequest? {
    guard let first = try line() else { return nil }
    let words = first.split(separator: " ")
    guard words.count == 3 else { throw SystemError("HTTP request line", code: EBADMSG) }
    let headers = try headers()
    if headers["Expect"]?.lowercased() == "100-continue" { try connection.write("HTTP/1.1 100 Continue\r\n\r\n") }
    return HTTPRequest(
      method: String(words[0]), path: String(words[1]), headers: headers, body: try body(described: headers))
  }

  private func headers() throws -> [HTTPHeader] {
    var headers: [HTTPHeader] = []
    while let line = try line(), !line.isEmpty {
      guard let colon = line.firstIndex(of: ":") else { throw SystemError("HTTP header", code: EBADMSG) }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      headers.append(HTTPHeader(name: String(line[..<colon]), value: String(value)))
    }
    return headers
  }

  private func body(described headers: [HTTPHeader]) throws -> [UInt8] {
    guard headers["Transfer-Encoding"]?.lowercased() == "chunked" else {
      return try connection.read(exactly: headers["Content-Length"].flatMap(Int.init) ?? 0)
    }
    var body: [UInt8] = []
    while let size = try line().flatMap({ Int($0.prefix { $0 != ";" }, radix: 16) }), size > 0 {
      body += try connection.read(exactly: size)
      _ = try line()
    }
    _ = try self.headers()
    return body
  }

  private func line() throws -> String? {
    try connection.readLine().map { String(decoding: $0, as: UTF8.self) }
  }
}
