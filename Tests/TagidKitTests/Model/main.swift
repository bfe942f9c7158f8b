// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

// The model's years as a program of its own, for very many of them (`Deploy/test-system`). On a terminal it shows how far
// it is.
let wanted = ModelLives.Wanted(ProcessInfo.processInfo.environment, years: 10_000)
let begun = ContinuousClock.now
let lived = Mutex(0)
let isTerminal = isatty(STDERR_FILENO) == 1

func progress() {
  let count = lived.withLock { lived in
    lived += 1
    return lived
  }
  guard isTerminal, count % 10 == 0 || count == wanted.years else { return }
  let seconds = (ContinuousClock.now - begun).components.seconds
  let left = Double(seconds) * Double(wanted.years - count) / Double(count)
  let end = count == wanted.years ? "\n" : ""
  FileHandle.standardError.write(
    Data("\r\u{1B}[K\(count) of \(wanted.years) years, \(seconds) s, about \(Int(left)) s more\(end)".utf8))
}

let lives = try await ModelLives.live(wanted) { progress() }
for fault in lives.faults.prefix(60) { print(fault) }
print("\(lives.summary); \((ContinuousClock.now - begun).components.seconds) seconds")
exit(lives.faults.isEmpty ? 0 : 1)
