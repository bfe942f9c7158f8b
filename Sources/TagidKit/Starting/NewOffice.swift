// SPDX-License-Identifier: Apache-2.0
import Foundation
package import WorkingDays

/// What `tagid init` writes: a configuration, a folder of plans and the holidays. Nothing that is there is written over.
package struct NewOffice {
  private let written: [String]
  private let plan: String
  private let folder: String

  /// - Parameters:
  ///   - folder: made when it is not there.
  ///   - plan: the plan's id; nil for `plan-YEAR`.
  ///   - day: whose fiscal year the duties are for; nil for today in Dhaka.
  ///   - data: the folder with holidays; nil looks beside the program.
  ///   - program: the path of the running program.
  package init(
    in folder: String, plan: String?, day: CivilDate?, data: String?, program: String, _ world: World
  ) throws(Stop) {
    guard let zone = TimeZone(identifier: "Asia/Dhaka") else {
      throw Stop(.configuration, "tagid: no time zone Asia/Dhaka is known here\n  Install the package tzdata.")
    }
    let year = FiscalYear(containing: day ?? OfficeClock(zone, now: world.now).today)
    let id = plan ?? "plan-\(year.label)"
    guard PlanSourceReader.isID(id) else {
      throw Stop(
        .usage,
        "tagid: \(PlainText.quoted(id)) cannot be a plan's id\n  Use a-z, 0-9 and -, such as plan-\(year.label).")
    }
    let holidays = try InstalledData(data, program: program).holidays
    let files = StartingFiles(plan: id, year: year)
    let contents = [
      ("tagid.yaml", files.configuration), ("plans/\(id).plan.yaml", files.settings),
      ("holidays/\(InstalledData.fileName)", String(decoding: holidays, as: UTF8.self)),
    ].map { ((folder as NSString).appendingPathComponent($0.0), $0.1) }
    try Self.expectAbsent(contents.map(\.0))
    for (path, text) in contents {
      try Self.makeFolder(of: path)
      try NewFile.write(text, to: path)
    }
    written = contents.map(\.0)
    self.plan = id
    self.folder = folder
  }

  package var text: String {
    let document = (folder as NSString).appendingPathComponent("plans/\(plan).tsv")
    let lines =
      written.map { "written: \($0)" } + [
        "", "Next:",
        "  1. Put the plan document at \(document) (or .xlsx, .docx, .html); its name makes the plan's id.",
        "  2. Write your people, addresses and channels into \(written[0]).",
        "  3. Check the duties in \(written[1]).",
        "  4. Look at what would be sent: tagid check --dry-run --config \(written[0])",
      ]
    return lines.map(PlainText.harmless).joined(separator: "\n")
  }

  private static func expectAbsent(_ paths: [String]) throws(Stop) {
    var status = stat()
    let there = paths.filter { lstat($0, &status) == 0 }
    guard !there.isEmpty else { return }
    throw Stop(
      .cannotWrite,
      "tagid: \(there.map(PlainText.harmless).joined(separator: ", ")) \(there.count == 1 ? "is" : "are") there already; nothing was written\n"
        + "  Name a folder without \(there.count == 1 ? "it" : "them"), or move \(there.count == 1 ? "it" : "them") away first."
    )
  }

  private static func makeFolder(of path: String) throws(Stop) {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder.isEmpty ? "." : folder, withIntermediateDirectories: true)
    } catch {
      throw Stop(
        .cannotWrite,
        "tagid: the folder \(PlainText.harmless(folder)) cannot be made: \(error.localizedDescription)\n"
          + "  Name a folder that you may write to.")
    }
  }
}
