// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// Somebody who is away, and who reads in their place.
struct Absence: Equatable {
  var key: String
  /// The last day of it.
  var until: CivilDate
  /// Empty when nobody does, so that it goes to the person all the same.
  var standIns: [String]

  var json: JSONValue {
    .object(["person": .text(key), "until": .text(until.iso), "standIns": .texts(standIns)])
  }
}
