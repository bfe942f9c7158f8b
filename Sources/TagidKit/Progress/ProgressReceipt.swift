// SPDX-License-Identifier: Apache-2.0
import Plans

/// What came of reporting, for people and for programs.
package struct ProgressReceipt {
  package var written: [WrittenStatement]
  /// What was passed over in a file.
  package var remarks: [String]

  init(_ written: [WrittenStatement], remarks: [String] = []) {
    self.written = written
    self.remarks = remarks
  }

  package var text: String { written.map(line).joined(separator: "\n") }

  /// Each entry as `progress list` has it, and whether it is new.
  package var json: JSONValue {
    .object([
      "progress": .list(
        written.map { written in
          var fields = ListedStatement(written.entry, .current).fields
          fields["new"] = .flag(written.isNew)
          return .object(fields)
        })
    ])
  }

  private func line(_ written: WrittenStatement) -> String {
    let entry = written.entry
    let what = "\(entry.plan)/\(entry.subject): \(entry.statement.shown)"
    if let back = entry.takenBack {
      return written.isNew
        ? "took back \(entry.seq): \(what)"
        : "\(entry.seq) was taken back on \(back.on) by \(back.by) (\(back.reason)): \(what); nothing was written"
    }
    return written.isNew
      ? "recorded as \(entry.seq): \(what)"
      : "already recorded as \(entry.seq) on \(entry.statement.recorded) by \(entry.statement.source): \(what); "
        + "nothing was written"
  }
}

extension Statement {
  /// What is reported, in words.
  var shown: String {
    switch content {
    case .completed(let date): "done on \(date)"
    case .value(let value): "\(value) " + (period.map { "for \($0)" } ?? "on \(about)")
    }
  }
}
