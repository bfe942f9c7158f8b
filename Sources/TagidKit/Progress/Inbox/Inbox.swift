// SPDX-License-Identifier: Apache-2.0
import Documents
import NotificationJournal
import Plans
import WorkingDays

/// Takes the files that lie in the progress inbox; only the run that holds the state folder's lock may.
struct Inbox {
  private let configuration: Configuration
  private let clock: OfficeClock
  private let loaded: [LoadedPlan]
  private let folder: InboxFolder

  init(_ configuration: Configuration, _ clock: OfficeClock, _ loaded: [LoadedPlan]) {
    self.configuration = configuration
    self.clock = clock
    self.loaded = loaded
    folder = InboxFolder(in: configuration.state)
  }

  /// Looks without taking anything.
  func look() -> InboxReport {
    var report = InboxReport()
    do throws(InboxFolder.Failure) {
      let contents = try folder.contents()
      report.waiting = contents.files.map { PlainText.harmless(TakenFile.name($0)) }
      tellOthers(contents, &report)
    } catch {
      report.remarks = [error.words]
    }
    return report
  }

  /// Takes every file, in order of names: it is imported and moved to `done`, or moved to `refused` with the reasons.
  ///
  /// A crash in between changes nothing: the next run finds that all of it is in the log and moves the file.
  /// - Parameter ledger: the run's, which nobody else has meanwhile.
  func take(under ledger: any Ledger) throws(Stop) -> InboxReport {
    var report = InboxReport()
    let names: [String]
    do throws(InboxFolder.Failure) {
      let contents = try folder.contents()
      names = contents.files
      tellOthers(contents, &report)
    } catch {
      report.remarks.append(error.words)
      report.fail(.cannotRead)
      return report
    }
    guard !names.isEmpty else { return report }
    let check = ClaimCheck(IndicatorNames(loaded), today: clock.today)
    let writer = ProgressWriter(configuration, clock, command: "tagid check")
    for name in names {
      do throws(JournalError) {
        try take(name, check, writer, &report)
      } catch {
        guard case .held = error.code else { throw Stop(error) }
        report.remarks.append("\(error.description); \(InboxFolder.name)/\(name) is left for the next run")
        report.fail(.tryAgain)
        return report
      }
    }
    do throws(JournalError) { try writer.close() } catch { throw Stop(error) }
    report.remarks += writer.remarks
    return report
  }

  /// What is neither a file nor a folder of ours is left where it is, and nobody should think that it is taken.
  private func tellOthers(_ contents: InboxFolder.Contents, _ report: inout InboxReport) {
    let places = folder.falsePlaces()
    for name in places {
      report.remarks.append(folder.notOurs(name).words)
      report.fail(.cannotWrite)
    }
    for name in contents.others where !places.contains(name) {
      report.remarks.append(
        "\(folder.file(PlainText.harmless(name))): this is a folder, a link or a pipe and is not taken; "
          + "put the file itself here")
      report.fail(.dataError)
    }
  }

  private func take(
    _ name: String, _ check: ClaimCheck, _ writer: ProgressWriter, _ report: inout InboxReport
  ) throws(JournalError) {
    let taken: TakenFile
    do throws(InboxFolder.Failure) { taken = try TakenFile(name, in: folder) } catch {
      report.remarks.append(error.words)
      return report.fail(error.isMissing ? .dataError : .cannotWrite)
    }
    do throws(JournalError) {
      if try !take(taken, check, writer, &report) { taken.giveBack() }
    } catch {
      taken.giveBack()
      throw error
    }
  }

  /// False when the file waits for another run, and nothing of it was recorded.
  private func take(
    _ taken: TakenFile, _ check: ClaimCheck, _ writer: ProgressWriter, _ report: inout InboxReport
  ) throws(JournalError) -> Bool {
    let file: ProgressFile
    let shown = PlainText.harmless(taken.name)
    switch ProgressFile.read(taken.path, followingLinks: false) {
    case .success(let read): file = read
    case .failure(let error):
      report.remarks.append("\(folder.file(shown)): \(error.reason); \(error.hint)")
      report.fail(.dataError)
      return false
    }
    let sheet = ProgressSheet(file.bytes, file: shown, by: shown)
    let rows = sheet.statements(check, today: clock.today)
    guard file.isUnchanged(at: taken.path) else {
      report.remarks.append(
        "\(folder.file(shown)): the file is still being written; it is left for the next run. "
          + "Write it under a name that ends in .part and rename it when it is whole.")
      report.fail(.tryAgain)
      return false
    }
    switch rows {
    case .success(let statements):
      let written = try writer.write(statements, saved: file.saved)
      let news = written.count { $0.isNew }
      report.remarks += sheet.remarks
      report.taken.append(
        InboxReport.Taken(
          file: shown, recorded: news, known: written.count - news, movedTo: move(taken, to: "done", &report)))
    case .failure(let refused) where refused.isForWantOfAPlan:
      report.remarks.append(
        "\(InboxFolder.name)/\(shown) waits until its plan's document can be read: \(refused.problems.first?.message ?? "")"
      )
      report.fail(.dataError)
      return false
    case .failure(let refused): return refuse(taken, shown, refused, &report)
    }
    return true
  }

  /// False when the file could not be moved away.
  private func refuse(
    _ taken: TakenFile, _ shown: String, _ refused: RefusedSheet, _ report: inout InboxReport
  ) -> Bool {
    let end = "Nothing of this file was recorded. Correct it and put it into \(InboxFolder.name) again."
    let movedTo = move(taken, to: "refused", reasons: "\(refused.text)\n\n\(end)\n", &report)
    report.refused.append(
      InboxReport.Refused(file: shown, reasons: refused.problems.map(\.text), movedTo: movedTo))
    let more = refused.problems.count == 1 ? "" : " (\(refused.problems.count) errors in all)"
    let beside = movedTo.map {
      "\n  Nothing of it was recorded; all reasons are in \(folder.file($0))\(InboxFolder.reasons)"
    }
    report.remarks.append(
      "refused: \(InboxFolder.name)/\(refused.problems.first?.text ?? shown)\(more)\(beside ?? "")")
    report.fail(.dataError)
    return movedTo != nil
  }

  /// Nil when it could not be moved: the next run will find its statements known, or refuse it again.
  private func move(
    _ taken: TakenFile, to place: String, reasons: String? = nil, _ report: inout InboxReport
  ) -> String? {
    do throws(InboxFolder.Failure) {
      return PlainText.harmless(try folder.move(taken, to: place, reasons: reasons))
    } catch {
      report.remarks.append(error.words)
      report.fail(.cannotWrite)
      return nil
    }
  }
}
