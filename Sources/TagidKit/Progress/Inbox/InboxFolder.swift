// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folder into which officers put files of progress, with `done` and `refused` below it.
struct InboxFolder {
  struct Failure: Error {
    var words: String
    /// Whether the file itself is in the way, and not what this program may do in the folder.
    var isMissing = false
  }

  let path: String

  static let name = "progress-inbox"
  static let reasons = ".reasons.txt"
  static let places = ["done", "refused"]

  init(in state: String) { path = "\(state)/\(Self.name)" }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// What lies in the inbox.
  struct Contents {
    /// Files to take, in order of names.
    var files: [String] = []
    /// What is no file and is never taken.
    var others: [String] = []
  }

  /// What lies there, in order of names: nothing that begins with a dot but files that a run which ended early had taken,
  /// none still being written (`.part`, `.tmp`, `~`), no reasons of ours. A missing inbox is an empty one.
  func contents() throws(Failure) -> Contents {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return Contents() }
      throw Failure("\(path): the progress inbox cannot be read", errno)
    }
    defer { closedir(folder) }
    var contents = Contents()
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let isTaken = TakenFile.isOne(name)
      let kind = kind(name)
      guard isTaken || !name.hasPrefix("."), kind != S_IFDIR || !Self.places.contains(name),
        isTaken || ![".part", ".tmp", "~", Self.reasons].contains(where: { name.lowercased().hasSuffix($0) })
      else {
        continue
      }
      // A name that is not UTF-8 is not found again, and is told of when it is taken.
      if let kind, kind != S_IFREG { contents.others.append(name) } else { contents.files.append(name) }
    }
    contents.files.sort { TakenFile.name($0).utf8.lexicographicallyPrecedes(TakenFile.name($1).utf8) }
    contents.others.sort()
    return contents
  }

  /// Those folders of ours that are something else: through a link we would write where somebody else wants us to.
  func falsePlaces() -> [String] {
    Self.places.filter { name in kind(name).map { $0 != S_IFDIR && $0 != S_IFREG } ?? false }
  }

  /// The kind of what has this name, links not followed; nil when there is nothing.
  private func kind(_ name: String) -> mode_t? {
    var status = stat()
    return lstat(file(name), &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Moves a file into a folder below, with the reasons beside it; a name that is taken there gets a number.
  /// - Parameter taken: where the file lies.
  /// - Returns: where it lies now, below the inbox.
  func move(_ taken: TakenFile, to folder: String, reasons: String? = nil) throws(Failure) -> String {
    let name = taken.name
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o700
    if mkdir(file(folder), mode) == 0 {
      // As open to its users as the inbox, whatever the process's mask is.
      chmod(file(folder), mode)
    } else if errno != EEXIST {
      throw Failure("\(file(folder)): the folder cannot be made", errno)
    }
    guard kind(folder) == S_IFDIR else { throw notOurs(folder) }
    for number in 1...9_999 {
      let target = "\(folder)/\(Self.numbered(name, number))"
      // The name is taken first and then moved onto, so that nothing is ever overwritten.
      guard try create(target, holding: "", mode) else { continue }
      do throws(Failure) {
        if let reasons, try !create(target + Self.reasons, holding: reasons, mode) {
          unlink(file(target))
          continue
        }
        guard rename(taken.path, file(target)) == 0 else {
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

  func notOurs(_ folder: String) -> Failure {
    Failure("\(file(folder)): this is no folder; move it away, and it is made anew", 0)
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
