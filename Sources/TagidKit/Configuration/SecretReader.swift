// SPDX-License-Identifier: Apache-2.0
import Documents
import Delivery
import Foundation
import Plans

/// Reads passwords, tokens and secret URLs: from the first line of a file, from systemd's credentials, or from the
/// environment. No problem repeats a secret.
struct SecretReader {
  private static let credential = "credential:"
  private static let credentialsFolder = "CREDENTIALS_DIRECTORY"

  /// What may stand in the configuration itself, in place of a file's name.
  enum Directly {
    /// `${NAME}` and nothing else, so that no secret stands there by itself.
    case variable
    /// Any text, with `${NAME}` in it: for keys whose value is not always a secret.
    case text
  }

  let reader: ConfigurationReader

  /// What `KEYFile:` names, or what `KEY:` says; nil when neither is there, or when there is something wrong, which is told.
  func read(_ key: String, in mapping: YAMLMapping, directly: Directly = .variable) -> Secret? {
    let file = mapping.value("\(key)File")
    let direct = mapping.value(key)
    if let direct, file != nil {
      direct.fail("stands beside \(key)File", hint: "Keep one of the two; a file keeps the secret out of sight.")
      return nil
    }
    return file.flatMap(inFile) ?? direct.flatMap { value($0, directly: directly) }
  }

  /// The same for what a channel cannot do without.
  /// - Parameter what: a word for it, such as `address`.
  func required(
    _ key: String, _ what: String, in mapping: YAMLMapping, of entry: YAMLValue, directly: Directly = .variable
  ) -> Secret? {
    let secret = read(key, in: mapping, directly: directly)
    if !has(key, in: mapping) {
      mapping.fail(
        "\(entry.path) has no \(what)",
        hint: "Write `\(key)File: /etc/tagid/NAME-\(key)` with the \(what) in that file.")
    }
    return secret
  }

  /// Whether one of the two keys is there, right or wrong.
  func has(_ key: String, in mapping: YAMLMapping) -> Bool { mapping.has(key) || mapping.has("\(key)File") }

  /// A value that is a secret or holds one: a text, or `{ file: PATH }` where a key has no `File` at its end.
  func value(_ value: YAMLValue, directly: Directly) -> Secret? {
    guard value.isMapping else { return inEnvironment(value, directly) }
    guard let source = value.mapping else { return nil }
    defer { source.finish() }
    return source.required("file", hint: "Write `{ file: PATH }`.").flatMap(inFile)
  }

  /// The first line of a file, or of the credential that `credential:NAME` names.
  private func inFile(_ value: YAMLValue) -> Secret? {
    guard let path = value.filledText, let place = place(of: path, value) else { return nil }
    switch InputFile.read(place) {
    case .failure(let error):
      // Somebody who writes the secret itself here must not read it again in cron's mail.
      let shown = Self.looksSecret(path) ? "the file" : PlainText.harmless(path)
      let hint = path.hasPrefix(Self.credential) ? "See `LoadCredential=` in the unit." : error.hint
      value.fail("\(shown): \(error.reason)", hint: hint + " The key takes a file's name, not the secret itself.")
      return nil
    case .success(let bytes):
      warnIfOpen(place, shown: path, value)
      return firstLine(bytes, of: path, value)
    }
  }

  /// Where a file stands that a key names, or the credential of `credential:NAME`.
  func place(of path: String, _ value: YAMLValue) -> String? {
    guard path.hasPrefix(Self.credential) else { return reader.paths.absolute(path) }
    let name = path.dropFirst(Self.credential.count)
    guard !name.isEmpty, !name.contains("/"), name != ".", name != ".." else {
      value.fail(
        "this is no credential's name",
        hint: "Write the name from the unit's LoadCredential=, such as "
          + "credential:smtp-password.")
      return nil
    }
    guard let folder = reader.environment[Self.credentialsFolder], folder.hasPrefix("/") else {
      value.fail(
        "there are no credentials here: $\(Self.credentialsFolder) is not set",
        hint: "systemd sets it for a unit with `LoadCredential=\(name):/path`; started otherwise, name a file instead.")
      return nil
    }
    return "\(folder)/\(name)"
  }

  private func firstLine(_ bytes: [UInt8], of path: String, _ value: YAMLValue) -> Secret? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard !line.isEmpty else {
      value.fail("\(path) is empty", hint: "Put the secret into the file's first line.")
      return nil
    }
    guard let text = String(validating: line, as: UTF8.self), !line.starts(with: [0xEF, 0xBB, 0xBF]) else {
      value.fail("\(path) is not plain UTF-8 text", hint: "Save it as UTF-8 without a byte order mark.")
      return nil
    }
    return checked(text, value, path)
  }

  /// - Parameter place: where it comes from, in words.
  func checked(_ secret: String, _ value: YAMLValue, _ place: String) -> Secret? {
    guard secret.unicodeScalars.allSatisfy({ !$0.isControl }) else {
      value.fail("\(place) holds a control character", hint: "Write the secret alone, on one line.")
      return nil
    }
    return Secret(secret)
  }

  /// A secret that every user of the machine can read is one no more; the run goes on, since it is right otherwise.
  func warnIfOpen(_ file: String, shown: String, _ value: YAMLValue) {
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IROTH != 0 else { return }
    reader.warnings.add(
      Finding(
        .warning, .secretReadable, file: value.file, line: value.line, column: value.column,
        message: "\(value.path): every user of this machine can read \(PlainText.harmless(shown))",
        hint: "Take that right away: chmod o-rwx \(PlainText.harmless(file))"))
  }

  private static func looksSecret(_ path: String) -> Bool {
    path.contains("://") || !path.contains(where: { "/.:".contains($0) })
  }
}
