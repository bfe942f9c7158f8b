// SPDX-License-Identifier: Apache-2.0

/// YAML's anchors (`&name`) and aliases (`*name`), which `plan convert` never writes: nine lists of nine aliases each unfold
/// to a billion values, and a YAML library may go through them all before anybody can stop it.
enum Aliases {
  /// Where the text has an alias whose name an anchor has too, from 1. Looked for without regard to quotes, which cannot be
  /// told safely from those of a hostile text.
  static func firstLine(in bytes: [UInt8]) -> Int? {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    guard !anchors.isEmpty else { return nil }
    let alias = names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }
    return alias.map { found in 1 + bytes[..<found.offset].count { $0 == 0x0A } }
  }

  private static func names(after sign: UInt8, in bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, offset: Int)] {
    var found: [(name: ArraySlice<UInt8>, offset: Int)] = []
    for index in bytes.indices where bytes[index] == sign {
      let name = bytes[(index + 1)...].prefix(while: isPart)
      if !name.isEmpty { found.append((name, index)) }
    }
    return found
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
