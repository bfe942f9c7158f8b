// SPDX-License-Identifier: Apache-2.0

import Foundation

/// URLs made from a service's own URL and parts of a message.
enum URLText {
  /// Everything but the unreserved characters of RFC 3986 as `%XX`, fit for a path, a query or a form.
  static func encode(_ text: String) -> String {
    let unreserved = CharacterSet(
      charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  static func form(_ pairs: [(String, String)]) -> String {
    pairs.map { "\($0)=\(encode($1))" }.joined(separator: "&")
  }

  /// The URL with these query items, in place of its own of the same names.
  static func adding(_ pairs: [(String, String)], to url: Secret) -> Secret {
    url.reveal { url in
      let whole = url.prefix { $0 != "#" }
      let place = whole.prefix { $0 != "?" }
      let own = whole.dropFirst(place.count + 1).split(separator: "&").filter { item in
        !pairs.contains { item == $0.0 || item.hasPrefix("\($0.0)=") }
      }
      return Secret("\(place)?\((own.map(String.init) + [form(pairs)]).joined(separator: "&"))")
    }
  }

  /// The URL with a path behind its own; of a query nothing stays.
  static func adding(path: String, to url: Secret) -> Secret {
    url.reveal { url in
      var place = String(url.prefix { $0 != "?" && $0 != "#" })
      while place.hasSuffix("/") { place.removeLast() }
      return Secret(place + path)
    }
  }
}
