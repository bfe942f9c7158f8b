// SPDX-License-Identifier: Apache-2.0
import Documents
import NotificationJournal
import Plans
import WorkingDays

/// Takes what people report: a statement, a retraction, a file of statements.
package struct ProgressDesk {
  private let configuration: Configuration
  private let clock: OfficeClock
  private let warn: (String) -> Void

  package init(_ configuration: Configuration, _ world: World) {
    self.configuration = configuration
    warn = world.warn
    clock = OfficeClock(configuration.timeZone, now: world.now)
  }

  package func add(_ claim: ProgressClaim) throws(Stop) -> ProgressReceipt {
    let check = ClaimCheck(IndicatorNames(LoadedPlan.load(configuration.plans)), today: clock.today)
    let statement: ProgressStatement
    do throws(Refusal) {
      statement = try check.check(claim)
    } catch {
      throw Stop(.usage, "tagid: \(error.message)\n  \(error.hint)")
    }
    return ProgressReceipt(
      try write("tagid progress add") { (writer) throws(JournalError) in try writer.write([statement]) })
  }

  /// - Parameter seq: a record's number as `progress list` shows it, in either digits.
  package func retract(seq: String, by: String, reason: String) throws(Stop) -> ProgressReceipt {
    let by = try PlainText.option(by, "--by", "Name the person or office that answers for it.", ClaimCheck.longest.by)
    let reason = try PlainText.option(
      reason, "--reason", "Say in a few words why it is taken back.", ClaimCheck.longest.evidence)
    let list = "`tagid progress list` shows the numbers of what was reported."
    guard let target = Int(ReportedText.asciiDigits(seq)), target > 0 else {
      throw Stop(.usage, "tagid: \"\(seq)\" is no record's number\n  \(list)")
    }
    // Looked at before the lock: what does not exist must not make a log.
    guard try RecordedProgress(configuration).entry(target) != nil,
      let written = try write(
        "tagid progress retract",
        { (writer) throws(JournalError) in
          try writer.retract(Retraction(target: target, reason: reason, by: by))
        })
    else { throw Stop(.usage, "tagid: record \(target) is no statement\n  \(list)") }
    return ProgressReceipt([written])
  }

  /// Writes all rows of the file, or none and why.
  /// - Parameter by: for rows that do not say who reports.
  package func importFile(_ path: String, by: String?) throws(Stop) -> ProgressReceipt {
    let file: ProgressFile
    switch ProgressFile.read(path) {
    case .failure(let error): throw Stop(.dataError, "\(path): error: \(error.reason)\n  \(error.hint)")
    case .success(let read): file = read
    }
    let sheet = ProgressSheet(file.bytes, file: path, by: by)
    let rows = try checked(sheet)
    let written = try write("tagid progress import") { (writer) throws(JournalError) in
      try writer.write(rows, saved: file.saved)
    }
    return ProgressReceipt(written, remarks: sheet.remarks)
  }

  private func checked(_ sheet: ProgressSheet) throws(Stop) -> [ProgressStatement] {
    let check = ClaimCheck(IndicatorNames(LoadedPlan.load(configuration.plans)), today: clock.today)
    switch sheet.statements(check, today: clock.today) {
    case .success(let statements): return statements
    case .failure(let error): throw Stop(.dataError, "\(error.text)\ntagid: \(error.summary); nothing was written")
    }
  }

  private func write<Written>(
    _ command: String, _ body: (ProgressWriter) throws(JournalError) -> Written
  ) throws(Stop) -> Written {
    do throws(JournalError) {
      let writer = ProgressWriter(configuration, clock, command: command)
      let written = try body(writer)
      try writer.close()
      for remark in writer.remarks { warn("tagid: \(remark)") }
      return written
    } catch {
      throw Stop(error)
    }
  }
}
