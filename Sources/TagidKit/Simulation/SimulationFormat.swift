// SPDX-License-Identifier: Apache-2.0

/// The forms in which a simulation is printed.
package enum SimulationFormat: String, CaseIterable, Sendable {
  case text, json, csv
}

extension Simulation {
  /// The one place that chooses between them; without the last line's end.
  package func printed(as format: SimulationFormat) -> String {
    switch format {
    case .text: text
    case .json: jsonLines
    case .csv: String(csv.dropLast())
    }
  }
}

extension SimulationComparison {
  package func printed(as format: SimulationFormat) -> String {
    switch format {
    case .text: text
    case .json: jsonLines
    case .csv: String(csv.dropLast())
    }
  }
}
