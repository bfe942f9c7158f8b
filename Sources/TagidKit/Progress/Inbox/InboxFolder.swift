// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folder into which officers put files of progress, with `done` and `refused` below it.
struct InboxFolder {
  struct Failure: Error { var words: String }

  let path: String

  static let name = "progress-inbox"
  static let reasons = ".reasons.txt"

  init(in state: String) { path = "\(state)/\(Self.name)" }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Names of the files to take, in order: no folders, no links, none that begin with a dot, none still being written
  /// (`.part`, `.tmp`, `~`), no reasons of ours. A missing inbox is an empty one.
  func names() throws(Failure) -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw Failure("\(path): the progress inbox cannot be read", errno)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard !name.hasPrefix("."),
        ![".part", ".tmp", "~", Self.reasons].contains(where: { name.lowercased().hasSuffix($0) })
      else {
        continue
      }
      var status = stat()
      // A name that is not UTF-8 is not found again, and is told of when it is read.
      if lstat(file(name), &status) == 0, status.st_mode & S_IFMT != S_IFREG { continue }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Moves a file into a folder below, with the reasons beside it; a name that is taken there gets a number.
  /// - Returns: where it lies, below the inbox.
  func move(_ name: String, to folder: String, reasons: String? = nil) throws(Failure) -> String {
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o700
    if mkdir(file(folder), mode) == 0 {
      // As open to its users as the inbox, whatever the process's mask is.
      chmod(file(folder), mode)
    } else if errno != EEXIST {
      throw Failure("\(file(folder)): the folder cannot be made", errno)
    }
    for number in 1...9_999 {
      let target = "\(folder)/\(Self.numbered(name, number))"
      // The name is taken first and then moved onto, so that nothing is ever overwritten.
      guard try create(target, holding: "", mode) else { continue }
      do throws(Failure) {
        if let reasons, try !create(target + Self.reasons, holding: reasons, mode) {
          unlink(file(target))
          continue
        }
        guard rename(file(name), file(target)) == 0 else {
          let failure = Failure("\(file(name)): the file cannot be moved to \(folder)", errno)
          if reasons != nil { unlink(file(target + Self.reasons)) }
          throw failure
        }
        return target
      } catch {
        unlink(file(target))
        throw error
      }
    }
    throw Failure("\(file(folder)): there are too many files named \(name); move the old ones away", 0)
  }

  /// False when there is such a file already.
  private func create(_ name: String, holding text: String, _ folderMode: mode_t) throws(Failure) -> Bool {
    let descriptor = open(
      file(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600 | (folderMode & 0o044))
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw Failure("\(file(name)): the file cannot be made", errno)
    }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = Failure("\(file(name)): the file cannot be written", errno)
        unlink(file(name))
        throw failure
      }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// `report.csv`, `report-2.csv`, short enough to have the reasons' ending behind it.
  static func numbered(_ name: String, _ number: Int) -> String {
    let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
    var stem = name[..<dot]
    var ending = name[dot...]
    while ending.utf8.count > 40 { ending.removeLast() }
    while stem.utf8.count + ending.utf8.count > 220 { stem.removeLast() }
    return number == 1 ? "\(stem)\(ending)" : "\(stem)-\(number)\(ending)"
  }
}

extension InboxFolder.Failure {
  init(_ words: String, _ code: Int32) {
    self.words = code == 0 ? words : "\(words): \(String(cString: strerror(code)))"
  }
}
