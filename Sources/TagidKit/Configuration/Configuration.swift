// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Messages
package import Plans
package import Reminders
package import WorkingDays

/// `tagid.yaml` after every check: names resolved, paths absolute, nothing left to doubt.
package struct Configuration: Sendable {
  /// The file as the user named it.
  package var file: String
  package var office: LocalizedText
  package var timeZone: TimeZone
  package var language: Language
  package var administrators: [String]
  package var plans: [PlanSource]
  package var calendarFiles: [String]
  package var closedDayRule: DayConvention
  /// When the alarms of the exported calendar go off.
  package var alarmsAt: WallTime
  package var state: String
  /// Whether the journal keeps addresses as hashes under a key of the state folder's own.
  package var hashesAddresses = false
  package var people: [String: Person]
  package var channels: [String: ChannelSettings]
  package var policy: Policy
  /// More notices than this in one run make a note to the administrators; all of them go out.
  package var maxMessages: Int
  package var delivery = DeliverySettings()
  package var pilot: Pilot?
  package var howToReport: LocalizedText?
  /// What is doubtful in it.
  package var findings: [Finding] = []
}
