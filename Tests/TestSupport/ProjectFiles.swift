// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// Where the tests find the project's own files and the program they test.
package enum ProjectFiles {
  /// The folder that holds `Package.swift`.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The real plan that the project ships with.
  package static let plan = root.appendingPathComponent("Calendars/plans/mole-egov-2021-22.tsv")

  /// Path of the `tagid` to test: TAGID_BINARY, or the one built beside the running test program.
  package static let binary: String = {
    if let named = ProcessInfo.processInfo.environment["TAGID_BINARY"] { return named }
    let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return running.deletingLastPathComponent().appendingPathComponent("tagid").path
  }()
}
