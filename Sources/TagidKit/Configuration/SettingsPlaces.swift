// SPDX-License-Identifier: Apache-2.0
import Documents
import Plans

/// Where in `NAME.plan.yaml` the parts of a plan are named, for findings that can only be made beside the plan itself.
package struct SettingsPlaces: Sendable {
  /// As messages name it.
  package var file: String
  private var places: [String: (line: Int, column: Int)] = [:]

  init(file: String) { self.file = file }

  /// - Parameters:
  ///   - key: of the settings, such as `owners`.
  ///   - percent: of a tier below the part.
  mutating func add(_ key: String, _ part: PlanPart, percent: Int? = nil, at place: (line: Int, column: Int)?) {
    places[Self.name(key, part, percent)] = place
  }

  func place(_ key: String, _ part: PlanPart, percent: Int? = nil) -> (line: Int, column: Int)? {
    places[Self.name(key, part, percent)]
  }

  /// - Parameter id: a duty's.
  mutating func add(duty id: String, at place: (line: Int, column: Int)?) { places["duties \(id)"] = place }

  func place(duty id: String) -> (line: Int, column: Int)? { places["duties \(id)"] }

  private static func name(_ key: String, _ part: PlanPart, _ percent: Int?) -> String {
    "\(key) \(part.shown) \(percent ?? 0)"
  }
}

extension PlanPart {
  /// As settings write it.
  var shown: String {
    switch self {
    case .all: "*"
    case .id(let id): "\(id)"
    }
  }
}
