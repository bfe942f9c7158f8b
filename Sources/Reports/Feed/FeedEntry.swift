// SPDX-License-Identifier: Apache-2.0
package import Messages
package import WorkingDays

/// One date of the plan as an event, without what depends on earlier exports.
package struct FeedEntry: Sendable, Equatable {
  package var uid: String
  /// The closing date.
  package var date: CivilDate
  /// The last working day on or before it.
  package var actBy: CivilDate
  package var summary: String
  package var description: String
  package var alarms: [ICalendar.Alarm]

  package init(
    uid: String, date: CivilDate, actBy: CivilDate, summary: String, description: String, alarms: [ICalendar.Alarm]
  ) {
    self.uid = uid
    self.date = date
    self.actBy = actBy
    self.summary = summary
    self.description = description
    self.alarms = alarms
  }

  /// - Parameters:
  ///   - sequence: how often the dates moved.
  ///   - changed: when anything of the event last changed, in seconds since 1970.
  package func event(sequence: Int, changed: Int64) -> ICalendar.Event {
    ICalendar.Event(
      uid: uid, sequence: sequence, changed: changed, date: date, summary: summary, description: description,
      alarms: alarms)
  }
}
