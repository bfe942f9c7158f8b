// SPDX-License-Identifier: Apache-2.0
import Delivery
import Documents
import Foundation

/// Reads secrets: from a file (`tokenFile: …`), from systemd (`token: { credential: … }`) or with parts from the environment
/// (`token: "${NAME}"`). No problem repeats them.
struct SecretReader {
  let paths: RelativePaths
  let environment: [String: String]
  let warnings: Problems

  /// The secret that a channel names as `KEY` or `KEYFile`; nil without either, and after a problem.
  func read(_ key: String, in channel: YAMLMapping, of entry: YAMLValue) -> Secret? {
    let direct = channel.value(key)
    let file = channel.value("\(key)File")
    if direct != nil, file != nil {
      entry.fail("has both \(key) and \(key)File", hint: "Keep one of the two; a file keeps the secret out of sight.")
      return nil
    }
    return direct.flatMap(value) ?? file.flatMap(self.file)
  }

  /// The same for what a channel cannot do without.
  func required(_ key: String, _ what: String, in channel: YAMLMapping, of entry: YAMLValue) -> Secret? {
    if !channel.has(key), !channel.has("\(key)File") {
      // The keys must be known before `finish` names those that are not.
      _ = (channel.value(key), channel.value("\(key)File"))
      channel.fail(
        "\(entry.path) has no \(what)",
        hint: "Write `\(key)File: /etc/tagid/NAME-\(key)` with the \(what) in that file.")
      return nil
    }
    return read(key, in: channel, of: entry)
  }

  /// A text with `${NAME}` in it, or `{ credential: NAME }`, or `{ file: PATH }`.
  func value(_ value: YAMLValue) -> Secret? {
    guard value.isMapping else { return value.filledText.flatMap { expand($0, value) }.map { Secret($0) } }
    guard let source = value.mapping else { return nil }
    defer { source.finish() }
    let credential = source.value("credential")
    let file = source.value("file")
    switch (credential, file) {
    case (let credential?, nil): return self.credential(credential)
    case (nil, let file?): return self.file(file)
    default:
      value.fail("expected one source", hint: "Write `{ credential: NAME }` or `{ file: PATH }`.")
      return nil
    }
  }

  /// The first line of a file.
  func file(_ value: YAMLValue) -> Secret? {
    guard let path = value.filledText else { return nil }
    // Somebody who writes the secret itself here must not read it again in cron's mail.
    let shown = path.contains("://") || !path.contains(where: { "/.".contains($0) }) ? "the file" : path
    let absolute = paths.absolute(path)
    let secret = line(absolute, shown, value, hint: " The key takes a file's name, not the secret itself.")
    if secret != nil { warnIfOpen(absolute, path, value) }
    return secret
  }

  private func credential(_ value: YAMLValue) -> Secret? {
    guard let name = value.filledText else { return nil }
    guard !name.contains("/"), name != "..", name != "." else {
      value.fail("this is no name of a credential", hint: "Write the NAME of `LoadCredential=NAME:/path` in the unit.")
      return nil
    }
    guard let folder = environment["CREDENTIALS_DIRECTORY"], !folder.isEmpty else {
      value.fail(
        "systemd gives this run no credentials",
        hint: "Write `LoadCredential=\(name):/path` into the unit, and run tagid by it; or write `file: PATH` here.")
      return nil
    }
    return line("\(folder)/\(name)", "the credential \(name)", value, hint: "")
  }

  private func line(_ path: String, _ shown: String, _ value: YAMLValue, hint: String) -> Secret? {
    switch InputFile.read(path) {
    case .failure(let error):
      value.fail("\(shown): \(error.reason)", hint: error.hint + hint)
      return nil
    case .success(let bytes):
      let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
      guard !line.isEmpty else {
        value.fail("\(shown) is empty", hint: "Put the secret into the file's first line.")
        return nil
      }
      return Secret(line)
    }
  }

  /// - Parameter shown: the file as it is written; it is there, so the text is no secret.
  private func warnIfOpen(_ path: String, _ shown: String, _ value: YAMLValue) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & 0o004 != 0 else { return }
    warnings.add(
      Problem(
        file: value.file, line: value.line, column: value.column,
        message: "\(value.path): everybody on this machine can read the secret in \(shown)",
        hint: "Run `chmod 600` on it; it must belong to the user that runs tagid."))
  }

  /// The text with every `${NAME}` from the environment.
  func expand(_ text: String, _ value: YAMLValue) -> String? {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else {
        value.fail("a ${ does not end", hint: "Write ${NAME}.")
        return nil
      }
      let name = String(rest[start.upperBound..<end])
      guard name.wholeMatch(of: #/[A-Za-z_][A-Za-z0-9_]*/#) != nil, let found = environment[name], !found.isEmpty else {
        let shown = name.utf8.count <= 40 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? name : "of this name"
        value.fail(
          "the environment has nothing under ${\(shown)}", hint: "Set it where tagid is run, or name a file instead.")
        return nil
      }
      result += rest[..<start.lowerBound] + found
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
