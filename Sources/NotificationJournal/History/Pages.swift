// SPDX-License-Identifier: Apache-2.0

/// Rows in pages, so that growing moves none of them: a long list never needs twice the memory that its rows take.
struct Pages<Row: Sendable & Equatable>: Sendable, Equatable {
  private var pages: [[Row]] = []
  private(set) var count = 0
  private static var shift: Int { 12 }
  private static var size: Int { 1 << shift }

  subscript(_ at: Int) -> Row {
    get { pages[at >> Self.shift][at & (Self.size - 1)] }
    set { pages[at >> Self.shift][at & (Self.size - 1)] = newValue }
  }

  mutating func append(_ row: Row) {
    if count & (Self.size - 1) == 0 {
      pages.append([])
      // Most histories need no more than a part of the first page.
      if count > 0 { pages[count >> Self.shift].reserveCapacity(Self.size) }
    }
    pages[count >> Self.shift].append(row)
    count += 1
  }
}
