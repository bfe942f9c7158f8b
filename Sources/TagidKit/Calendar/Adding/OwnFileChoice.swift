// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Which of the configuration's holiday files `calendar add` writes to: the last, or the one that is named, never the
/// country's.
enum OwnFileChoice {
  static func path(_ configuration: Configuration, named name: String?) throws(Stop) -> String {
    let files = configuration.calendarFiles
    let file = PlainText.harmless(configuration.file)
    guard files.count > 1 else {
      throw Stop(
        .configuration,
        "tagid: \(file) lists one holiday file, the country's; what your office decides goes into a file of its own\n"
          + "  Write this in \(file) under `calendar:`, then run this again, which makes the file:\n"
          + "    holidays: [\(suggestion(configuration).map(HolidayFileText.quoted).joined(separator: ", "))]")
    }
    guard let name else { return files[files.count - 1] }
    let here = FileManager.default.currentDirectoryPath + "/tagid"
    // A path is as the user types it, or as it stands in the configuration.
    let meant = [
      RelativePaths(besides: here).absolute(name), RelativePaths(besides: configuration.file).absolute(name),
    ]
    if let path = files.dropFirst().first(where: { meant.contains($0) }) { return path }
    let own = files.dropFirst().map(PlainText.harmless).joined(separator: ", ")
    let isFirst = meant.contains(files[0])
    throw Stop(
      .usage,
      "tagid: --file \(PlainText.harmless(name)) "
        + (isFirst ? "is the country's calendar" : "is not among `calendar: holidays:` of \(file)")
        + "\n  Name one of the office's own files: \(own).")
  }

  /// The list with a second file, each path as short as it can be written.
  private static func suggestion(_ configuration: Configuration) -> [String] {
    let folder = (RelativePaths(besides: configuration.file).absolute(".") as NSString).standardizingPath
    guard let first = configuration.calendarFiles.first else { return ["office-holidays.json"] }
    guard first.hasPrefix(folder + "/") else { return [first, "office-holidays.json"] }
    let short = String(first.dropFirst(folder.count + 1))
    let beside = (short as NSString).deletingLastPathComponent
    return [short, beside.isEmpty ? "office-holidays.json" : beside + "/office-holidays.json"]
  }
}
