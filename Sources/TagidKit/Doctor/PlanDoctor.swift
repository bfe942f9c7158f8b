// SPDX-License-Identifier: Apache-2.0
import Plans
import WorkingDays

/// Whether the plans can be served, and whether everybody in them can be reached.
struct PlanDoctor {
  let diagnoses: [Diagnosis]

  init(_ morning: Morning, _ configuration: Configuration) {
    let area = "plans"
    let desk = ChannelDesk(configuration.channels)
    // The calendar has a doctor of its own.
    let findings = (morning.findings + morning.ownerFindings(configuration, desk)).filter {
      $0.code != .calendarYearMissing
    }
    var found = morning.standings.map { standing in
      Diagnosis.ok(
        area,
        "\(standing.plan.id) (\(standing.plan.fiscalYear.label)): \(standing.indicators.count) indicators, "
          + "\(standing.indicators.filter { $0.cliff != nil }.count) with an open deadline")
    }
    if morning.isPastEveryPlan {
      found.append(
        .warning(
          area,
          "no plan covers \(morning.day): "
            + (morning.isOver(configuration)
              ? "nobody is reminded of anything"
              : "nobody is reminded of anything but what is left of the last year"),
          hint: "Put this year's plan into `plans:`."))
    }
    found += findings.map { finding in
      Diagnosis(
        area: area, level: finding.severity == .error ? .error : .warning,
        message: "\(finding.position): \(finding.message)", hint: finding.hint, exit: .dataError)
    }
    diagnoses = found
  }
}
