// SPDX-License-Identifier: Apache-2.0

/// What is done with the lines of a chained file as they are checked.
protocol LineReader {
  associatedtype Entry: ChainedEntry

  /// Reads what stands between `at` and `prev` in a line as it is written today, and keeps it for `take`; false leaves the
  /// line to a thorough reading.
  mutating func read(_ walk: inout ByteWalk) -> Bool

  /// Takes in what was read last, now that it was checked.
  mutating func take(seq: Int, at: UnsafeRawBufferPointer, _ line: ArraySlice<UInt8>)

  /// Takes in a record that was read thoroughly; nil for one of a type that this Tagid does not know.
  mutating func take(_ record: ChainedRecord<Entry>?, _ line: ArraySlice<UInt8>)
}

/// Makes a record of every line.
struct RecordReader<Entry: ChainedEntry>: LineReader {
  typealias Body = (ChainedRecord<Entry>?, ArraySlice<UInt8>) -> Void

  private let detail: RecordDetail
  private let body: Body
  private var strings = InternedStrings()
  private var entry: Entry?

  private init(_ detail: RecordDetail, _ body: @escaping Body) {
    self.detail = detail
    self.body = body
  }

  /// Lends a reader that gives every record to `body`.
  static func with<Result>(
    _ detail: RecordDetail, _ body: Body, _ read: (inout RecordReader<Entry>) throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    try withoutActuallyEscaping(body) { (body) throws(JournalError) in
      var reader = RecordReader(detail, body)
      return try read(&reader)
    }
  }

  mutating func read(_ walk: inout ByteWalk) -> Bool {
    entry = Entry.quickly(&walk, &strings, detail: detail)
    return entry != nil
  }

  mutating func take(seq: Int, at: UnsafeRawBufferPointer, _ line: ArraySlice<UInt8>) {
    body(entry.map { ChainedRecord(seq: seq, at: strings.text(at), entry: $0) }, line)
  }

  func take(_ record: ChainedRecord<Entry>?, _ line: ArraySlice<UInt8>) { body(record, line) }
}
