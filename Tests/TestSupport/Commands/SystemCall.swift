// SPDX-License-Identifier: Apache-2.0

/// One call of a program to the system: as strace counts them the so-manieth of its name in a thread, as an interposer does of all.
package struct SystemCall: Sendable, CustomStringConvertible {
  package let name: String
  package let number: Int
  /// The file it is about, relative to the folder that was asked for, or `TCP`.
  package let target: String

  package var description: String { "\(name) \(number) \(target)" }

  /// Those that change something or tell somebody, or may wait.
  package static let names = [
    "openat", "mkdir", "flock", "write", "fsync", "ftruncate", "close", "rename", "unlink", "fchmod", "chmod",
    "connect", "sendto", "recvfrom",
  ]

  /// What has to stand before a program and its arguments so that strace writes its calls to a file.
  package static func tracing(to file: String) -> [String] {
    ["/usr/bin/strace", "-f", "-qq", "-yy", "-s", "0", "-o", file, "-e", "trace=\(names.joined(separator: ","))"]
  }

  /// What has to stand before a program so that this call does not come to its end.
  /// - Parameter what: as strace's `inject` takes it, such as `signal=KILL` or `error=EIO`.
  package func injecting(_ what: String) -> [String] {
    [
      "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(name)", "-e",
      "inject=\(name):\(what):when=\(number)",
    ]
  }

  /// The calls of a trace that are about something below the folders, or about a connection.
  package static func all(in trace: String, below folder: String, _ folders: [String]) -> [SystemCall] {
    var counts: [String: Int] = [:]
    var known: Set<String> = []
    return trace.split(separator: "\n").compactMap { line in
      let process = line.prefix { $0 != " " }
      let call = line[process.endIndex...].drop { $0 == " " }
      guard let open = call.firstIndex(of: "("), !call.hasPrefix("<") else { return nil }
      let name = String(call[..<open])
      guard names.contains(name) else { return nil }
      let number = counts["\(process) \(name)", default: 0] + 1
      counts["\(process) \(name)"] = number
      guard let target = target(call[open...], below: folder, folders) else { return nil }
      // Whichever thread comes to it first meets it.
      return known.insert("\(name) \(number)").inserted ? SystemCall(name: name, number: number, target: target) : nil
    }
  }

  private static func target(_ call: Substring, below folder: String, _ folders: [String]) -> String? {
    if call.hasPrefix("("), call.dropFirst().drop(while: \.isNumber).hasPrefix("<TCP:") { return "TCP" }
    // The last path, which for a rename is the new name; what is written is no path.
    for part in call.split(whereSeparator: { "\"<>".contains($0) }).reversed() where part.hasPrefix(folder + "/") {
      let path = part.dropFirst(folder.count + 1)
      if folders.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) { return String(path) }
    }
    return nil
  }
}
