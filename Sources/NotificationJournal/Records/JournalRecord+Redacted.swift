// SPDX-License-Identifier: Apache-2.0
import JSONLines

extension ChainedRecord<JournalEntry> {
  /// The record as a line for a copy that is given away: without `prev`, since it is not the line that was chained.
  package var redactedLine: [UInt8] {
    var line = JSONLine()
    line.object { line in
      line.field("v", 1)
      line.field("seq", seq)
      line.field("at", at)
      entry.write(to: &line)
      line.field("redacted", true)
    }
    return line.bytes
  }
}
