// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folder of data that Tagid is installed with: holiday calendars that offices begin with.
struct InstalledData {
  /// The country's calendar, as bytes to copy.
  let holidays: [UInt8]

  /// The name of the file it is copied to.
  static let fileName = "BD-government.json"

  /// - Parameters:
  ///   - folder: as the user named it; nil looks beside the program.
  ///   - program: the path of the running program.
  init(_ folder: String?, program: String) throws(Stop) {
    let places = folder.map { Self.places(in: $0) } ?? Self.places(beside: program)
    for place in places {
      guard case .success(let bytes) = InputFile.read(place) else { continue }
      holidays = bytes
      return
    }
    throw Stop(
      .usage,
      "tagid: there is no \(Self.fileName) in \(folder.map(PlainText.harmless) ?? "the data that Tagid is installed with")\n"
        + "  Name the folder that holds it with --data, such as --data Calendars.\n  Looked at: "
        + places.map(PlainText.harmless).joined(separator: ", "))
  }

  private static func places(in folder: String) -> [String] {
    ["holidays", "Calendars/holidays", "."].map { path in
      ((folder as NSString).appendingPathComponent(path) as NSString).appendingPathComponent(fileName)
    }
  }

  /// `../share/tagid` beside the program's folder, then the system's.
  private static func places(beside program: String) -> [String] {
    let folder = (program as NSString).deletingLastPathComponent
    let own = ((folder as NSString).deletingLastPathComponent as NSString).appendingPathComponent("share/tagid")
    return [own, "/usr/local/share/tagid", "/usr/share/tagid"].flatMap { places(in: $0) }
  }
}
