// SPDX-License-Identifier: Apache-2.0
import Foundation

// The model's years as a program of its own, for very many of them (`Deploy/test-system`).
let lives = try ModelLives.live(ModelLives.Wanted(ProcessInfo.processInfo.environment))
print(lives.summary)
for fault in lives.faults.prefix(40) { print(fault) }
exit(lives.faults.isEmpty ? 0 : 1)
