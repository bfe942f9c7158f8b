// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How far a long command is, on standard error when that is a terminal; silent everywhere else.
final class ProgressBar {
  private static let width = 40
  private let isShown: Bool
  private let isColoured: Bool
  /// What stands on the line now.
  private var shown = ""

  init() {
    let environment = ProcessInfo.processInfo.environment
    isShown = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    isColoured = environment["NO_COLOR", default: ""].isEmpty
  }

  func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    let full = done * Self.width / all
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    let line = "[\(bar)] \(done * 100 / all) %"
    guard line != shown else { return }
    shown = line
    write("\r" + (isColoured ? "\u{1B}[32m\(line)\u{1B}[0m" : line))
  }

  /// Takes the line away before anything else is printed.
  func clear() {
    guard !shown.isEmpty else { return }
    write("\r" + String(repeating: " ", count: shown.count) + "\r")
    shown = ""
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
