// SPDX-License-Identifier: Apache-2.0

import CLibcurl

/// A URL as libcurl itself reads it, so that what is checked is what will be connected to.
struct Endpoint: Sendable, Equatable {
  let url: Secret
  let scheme: String
  /// Lower case; an IPv6 address in brackets.
  let host: String
  let port: Int?
  /// Whether the host is this machine: 127.0.0.0/8, ::1 or localhost, which libcurl never asks a name server about.
  let isLoopback: Bool
  /// Host and port, as people name a server; never anything of the path.
  let place: String
  /// The scheme and the place: what shares its connections.
  let server: String

  /// Throws, without repeating the URL, for one that is malformed, of another scheme, or has a user name in it.
  init(_ url: Secret, schemes: [String]) throws(DeliveryError) {
    let wanted = schemes.map { "\($0)://" }.joined(separator: " or ")
    guard let parts = url.reveal(Self.parts) else {
      throw DeliveryError(.settings, "the URL cannot be read; write \(wanted) with a host name")
    }
    guard schemes.contains(parts.scheme) else {
      throw DeliveryError(.settings, "the URL begins with \(parts.scheme)://; write \(wanted)")
    }
    guard !parts.hasLogin else {
      throw DeliveryError(.settings, "the URL holds a user name or password; they have settings of their own")
    }
    self.url = url
    scheme = parts.scheme
    host = parts.host
    port = parts.port
    isLoopback = Self.isLoopback(host)
    place = "\(cut(host, to: 80)):\(port ?? Self.ordinaryPort(scheme))"
    server = "\(scheme)://\(place)"
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
  }

  private static func ordinaryPort(_ scheme: String) -> Int {
    switch scheme {
    case "smtp": 25
    case "smtps": 465
    case "http": 80
    default: 443
    }
  }

  /// Text for the journal that hides the secret path and still changes with it, and with what else tells places apart:
  /// `https://host/…#1a2b3c4d`.
  func journalAddress(besides others: [Secret] = []) -> String {
    let parts = ([url] + others).map { $0.reveal { Array($0.utf8) } }.filter { !$0.isEmpty }
    let digits = String(fnv1a(parts.joined(separator: [0])), radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    return "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")/…#\(padded.prefix(8))"
  }

  /// Throws for a text that is no address of a page.
  static func check(link: String) throws(DeliveryError) {
    _ = try Endpoint(Secret(link), schemes: ["https", "http"])
  }

  private struct Parts {
    var scheme: String
    var host: String
    var port: Int?
    var hasLogin: Bool
  }

  private static func parts(of url: String) -> Parts? {
    guard !url.unicodeScalars.contains(where: \.isControl), let handle = curl_url() else { return nil }
    defer { curl_url_cleanup(handle) }
    guard curl_url_set(handle, CURLUPART_URL, url, 0) == CURLUE_OK else { return nil }
    func part(_ name: CURLUPart) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard curl_url_get(handle, name, &text, 0) == CURLUE_OK, let text else { return nil }
      defer { curl_free(text) }
      return String(cString: text)
    }
    guard let scheme = part(CURLUPART_SCHEME), let host = part(CURLUPART_HOST), !host.isEmpty else { return nil }
    let hasLogin = part(CURLUPART_USER) != nil || part(CURLUPART_PASSWORD) != nil
    return Parts(
      scheme: scheme.lowercased(), host: host.lowercased(), port: part(CURLUPART_PORT).flatMap { Int($0) },
      hasLogin: hasLogin)
  }
}

/// FNV-1a with 64 bits: a stable fingerprint, not a cryptographic one.
private func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
