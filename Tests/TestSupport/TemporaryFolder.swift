// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// A fresh folder of one test's own, gone when the last reference is.
package final class TemporaryFolder: Sendable {
  package let url: URL

  /// The mode is 0700 unless other users must reach in.
  package init(mode: Int = 0o700) throws {
    let name = "tagid-test-\(UUID().uuidString.lowercased().prefix(13))"
    url = FileManager.default.temporaryDirectory.appendingPathComponent(name, isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path }

  /// The absolute path of something below the folder, whether it exists or not.
  package func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes the text as UTF-8, making the folders in between, and gives the file's path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// The text of a file; bytes that are not UTF-8 become replacement characters.
  package func read(_ name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  package func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appendingPathComponent(name)))
  }

  /// Paths of all regular files below the folder, relative to it and sorted.
  package func files() -> [String] {
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return found.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}
