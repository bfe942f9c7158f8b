// SPDX-License-Identifier: Apache-2.0

/// A place in a sheet such as `B12`: row and column from 1.
struct CellReference: Equatable {
  var row: Int
  var column: Int

  /// Excel's last row.
  static let lastRow = 1_048_576

  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "$") { rest.removeFirst() }
    while let letter = rest.first, let value = Self.value(letter), column <= Bounds.cellsPerRow {
      column = column * 26 + value
      rest.removeFirst()
    }
    if rest.first == UInt8(ascii: "$") { rest.removeFirst() }
    while let digit = rest.first, (0x30...0x39).contains(digit), row <= Self.lastRow {
      row = row * 10 + Int(digit) - 0x30
      rest.removeFirst()
    }
    guard rest.isEmpty, (1...Bounds.cellsPerRow).contains(column), (1...Self.lastRow).contains(row) else { return nil }
    self.row = row
    self.column = column
  }

  private static func value(_ letter: UInt8) -> Int? {
    switch letter {
    case 0x41...0x5A: Int(letter) - 0x40
    case 0x61...0x7A: Int(letter) - 0x60
    default: nil
    }
  }

  /// The column's letters.
  static func letters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
