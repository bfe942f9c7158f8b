// SPDX-License-Identifier: Apache-2.0
import Documents
import Foundation
import Plans
package import WorkingDays

/// What `doctor` does: looks at everything a daily run needs, and changes and sends nothing.
package struct Doctor {
  private let day: CivilDate
  package let diagnoses: [Diagnosis]

  /// - Parameter day: nil for today in the office's zone.
  package init(_ configuration: Configuration, day asked: CivilDate?, _ world: World) {
    let clock = OfficeClock(configuration.timeZone, now: world.now)
    day = asked ?? clock.today
    var found = [Self.time(configuration, clock)]
    found += configuration.findings.map { finding in
      .warning("configuration", "\(finding.position): \(finding.message)", hint: finding.hint)
    }
    var looked: Morning?
    do throws(Stop) {
      let morning = try Morning(configuration, day: day)
      looked = morning
      found += CalendarDoctor(morning.calendar, on: day).diagnoses(morning.standings.map { ($0.plan, $0) })
      found += PlanDoctor(morning, configuration).diagnoses
    } catch {
      found.append(Self.stopped(error))
    }
    found += ChannelDoctor(configuration, on: clock.today).diagnoses
    found += StateDoctor(configuration, now: world.now()).diagnoses + AnswerDoctor(configuration, looked).diagnoses
    diagnoses = found
  }

  private static func time(_ configuration: Configuration, _ clock: OfficeClock) -> Diagnosis {
    let minutes = clock.utcOffsetSeconds / 60
    let offset = "\(minutes < 0 ? "-" : "+")\(twoDigits(abs(minutes) / 60)):\(twoDigits(abs(minutes) % 60))"
    return .ok(
      "time",
      "in \(configuration.timeZone.identifier) it is \(DayWords.long(clock.today)) (UTC\(offset)); in UTC it is \(clock.utc)"
    )
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// What stops a run altogether; its message has the hint in its last lines.
  private static func stopped(_ stop: Stop) -> Diagnosis {
    .error(
      "check", stop.message, hint: "Until this is mended, `tagid check` ends with status \(stop.status.rawValue).",
      exit: stop.status)
  }

  /// The status that applies first, as for every command.
  package var exit: ExitStatus {
    let order: [ExitStatus] = [.configuration, .cannotWrite, .cannotRead, .dataError]
    return order.first { status in diagnoses.contains { $0.level == .error && $0.exit == status } } ?? .success
  }

  package var text: StyledText {
    var text = StyledText()
    for diagnosis in diagnoses { text = text + diagnosis.text + StyledText("\n") }
    let (warnings, errors) = (count(.warning), count(.error))
    text.append("\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")")
    return text
  }

  private func count(_ level: Diagnosis.Level) -> Int { diagnoses.filter { $0.level == level }.count }

  package var json: JSONValue {
    .object([
      "asOf": .text(day.iso), "exit": .whole(Int(exit.rawValue)), "checks": .list(diagnoses.map(\.json)),
    ])
  }
}
