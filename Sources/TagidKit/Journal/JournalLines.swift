// SPDX-License-Identifier: Apache-2.0

/// The journal's own records, a line each: byte for byte as they were written, unless they are redacted.
struct JournalLines: JournalPrinter {
  let isRedacted: Bool

  func text(of attempt: Attempt) -> String { attempt.records.map(line).joined() }

  func text(of written: WrittenRecord) -> String { line(isRedacted ? written.redacted() : written) }

  private func line(_ written: WrittenRecord) -> String {
    written.line.isEmpty ? "" : String(decoding: written.line, as: UTF8.self) + "\n"
  }
}
