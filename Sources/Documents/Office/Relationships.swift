// SPDX-License-Identifier: Apache-2.0

/// Which other parts of an Office file a part leads to.
struct Relationships {
  struct Target {
    var id: String
    /// The last word of its type, such as `worksheet`: the same in both editions of the standard.
    var type: String
    /// The path of the part inside the file.
    var path: String
  }

  private(set) var all: [Target] = []

  /// - Parameter part: The part they lead from; empty for the file itself.
  init(of part: String, in archive: ZipArchive) throws(DocumentError) {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
    guard let bytes = try archive.part(name) else { return }
    all = try XMLReader.read(bytes, part: name) { (reader) throws(DocumentError) in
      var found: [Target] = []
      while try reader.next() {
        guard reader.node == .start, reader.name == "Relationship", let id = reader.attribute("Id"),
          let type = reader.attribute("Type"), let target = reader.attribute("Target"),
          reader.attribute("TargetMode") != "External"
        else { continue }
        found.append(
          Target(
            id: id, type: type.split(separator: "/").last.map(String.init) ?? "",
            path: Self.path(target, from: folder)))
      }
      return found
    }
  }

  func first(_ type: String) -> String? { all.first { $0.type == type }?.path }

  /// A path from the file's root, or one from the folder of the part that leads there.
  private static func path(_ target: String, from folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
