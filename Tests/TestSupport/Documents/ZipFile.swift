// SPDX-License-Identifier: Apache-2.0

/// Zip archives without compression, written here so that a test can make thousands of parts or damage one.
package enum ZipFile {
  package static func stored(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let size = little(part.bytes.count, 4)
      let common =
        little(20, 2) + little(0, 8) + little(Int(checksum(part.bytes)), 4) + size + size + little(name.count, 2)
      directory += [0x50, 0x4B, 0x01, 0x02] + little(20, 2) + common + little(0, 12) + little(file.count, 4) + name
      file += [0x50, 0x4B, 0x03, 0x04] + common + little(0, 2) + name + part.bytes
    }
    let count = little(parts.count, 2)
    let end = [0x50, 0x4B, 0x05, 0x06] + little(0, 4) + count + count
    return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
