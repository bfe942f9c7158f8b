// SPDX-License-Identifier: Apache-2.0
import NotificationJournal
import WorkingDays

/// `journal show`: what was sent to whom and what the servers said, as the journal streams by.
package struct JournalListing {
  private let configuration: Configuration
  private let filter: JournalFilter
  private let format: JournalShowFormat
  private let isRedacted: Bool
  private let today: CivilDate

  package init(
    _ configuration: Configuration, _ filter: JournalFilter, as format: JournalShowFormat, isRedacted: Bool,
    _ world: World
  ) throws(Stop) {
    self.configuration = configuration
    self.format = format
    self.isRedacted = isRedacted
    today = OfficeClock(configuration.timeZone, now: world.now).today
    guard filter.namesSomething else {
      self.filter = filter
      return
    }
    var names = JournalNames(configuration)
    try Self.read(configuration, today) { record, _ in
      if case .intent(let intent) = record?.entry { names.see(intent) }
    }
    self.filter = try names.lookUp(filter)
  }

  /// Reads the journal and hands out what is printed, in pieces that end in LF.
  ///
  /// What stops `print` stops nothing else; the first such error is thrown at the end.
  package func run(print: (String) throws(Stop) -> Void) throws(Stop) {
    let printer = makePrinter()
    var pages = Pages()
    var failure: Stop?
    pages.append(printer.head)
    let sink = ItemSink(filter: filter, isRedacted: isRedacted, printer: printer)
    var assembly = AttemptAssembly { sink.take($0) }
    var redaction = RecordRedaction()
    func turn(_ isLast: Bool) {
      pages.append(sink.takeOut())
      guard failure == nil, isLast || pages.isFull else { return }
      do throws(Stop) { try print(pages.takeOut()) } catch { failure = error }
    }
    let end = try Self.read(configuration, today) { record, line in
      let written = WrittenRecord(record: record, line: format == .json ? Array(line) : [])
      if isVerbatim {
        sink.take(.other(isRedacted ? redaction.redact(written) : written))
      } else {
        assembly.see(written)
      }
      turn(false)
    }
    assembly.flush()
    pages.append(sink.takeOut())
    pages.append(printer.foot(end, sink.count))
    turn(true)
    if let failure { throw failure }
  }

  /// Whether every record is printed as it is, in the journal's own order.
  private var isVerbatim: Bool { format == .json && filter == JournalFilter() }

  private func makePrinter() -> any JournalPrinter {
    switch format {
    case .text: JournalLetter(configuration, filter, isRedacted: isRedacted)
    case .json: JournalLines(isRedacted: isRedacted)
    case .csv: JournalSheet(filter)
    }
  }

  @discardableResult
  private static func read(
    _ configuration: Configuration, _ today: CivilDate, _ body: (JournalRecord?, ArraySlice<UInt8>) -> Void
  ) throws(Stop) -> ChainHead {
    do throws(JournalError) {
      let folder = try StateFolder(configuration.state, for: .reading)
      return try JournalReader.forEachLine(in: folder, reaching: .kept(on: today.iso), body)
    } catch {
      throw Stop(error)
    }
  }
}

/// Filters what comes, counts it and has it printed.
private final class ItemSink {
  private let filter: JournalFilter
  private let isRedacted: Bool
  private let printer: any JournalPrinter
  private var text = ""
  private(set) var count = JournalCount()

  init(filter: JournalFilter, isRedacted: Bool, printer: any JournalPrinter) {
    self.filter = filter
    self.isRedacted = isRedacted
    self.printer = printer
  }

  func take(_ item: JournalItem) {
    switch item {
    case .attempt(let attempt):
      guard filter.takes(attempt.intent), filter.takes(attempt.outcome?.result) else { return }
      count.add(attempt)
      text += printer.text(of: isRedacted ? attempt.redacted : attempt)
    case .other(let written):
      guard filter.isOfDaysOnly, filter.takes(day: Self.day(written)) else { return }
      text += printer.text(of: written)
    }
  }

  func takeOut() -> String {
    defer { text = "" }
    return text
  }

  private static func day(_ written: WrittenRecord) -> String {
    if case .run(let run) = written.record?.entry { return run.day }
    return String(written.record?.at.prefix(10) ?? "")
  }
}

/// Text that is printed when there is enough of it.
private struct Pages {
  private var text = ""
  var isFull: Bool { text.utf8.count >= 1 << 16 }

  mutating func append(_ more: String) { text += more }

  mutating func takeOut() -> String {
    defer { text = "" }
    return text
  }
}
