// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Paths written in a file, which start at that file's folder.
struct RelativePaths {
  private let folder: String

  init(besides file: String) {
    let absolute = file.hasPrefix("/") ? file : FileManager.default.currentDirectoryPath + "/" + file
    folder = (absolute as NSString).deletingLastPathComponent
  }

  func absolute(_ path: String) -> String {
    ((path.hasPrefix("/") ? path : folder + "/" + path) as NSString).standardizingPath
  }

  /// Files that a pattern (`*`, `?`, `[…]`) names, sorted; a path without pattern signs names itself, there or not.
  func files(_ pattern: String) -> [String] {
    let path = absolute(pattern)
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [path] }
    var found = glob_t()
    defer { globfree(&found) }
    // The folder that the configuration stands in may have pattern signs in its own name.
    let plain = folder.map { "*?[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    let escaped = path.hasPrefix(folder + "/") ? plain + path.dropFirst(folder.count) : path
    guard glob(escaped, 0, nil, &found) == 0, let names = found.gl_pathv else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { names[$0].map { String(cString: $0) } }
  }

  /// A path as short as it can be shown: from the current folder when it lies below it, and on one line.
  func shown(_ path: String) -> String {
    let here = (FileManager.default.currentDirectoryPath as NSString).standardizingPath
    return PlainText.harmless(
      here != "/" && path.hasPrefix(here + "/") ? String(path.dropFirst(here.count + 1)) : path)
  }
}
