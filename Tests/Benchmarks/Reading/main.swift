// SPDX-License-Identifier: Apache-2.0
import Foundation
import Plans

// Reads a plan of 100,000 indicators, findings included, and prints what it took, one figure a line:
// seconds of the best of nine readings, and memory beyond the plan in bytes.
// Usage: ReadingBenchmark write FILE | read FILE

let arguments = CommandLine.arguments
guard arguments.count == 3, ["write", "read"].contains(arguments[1]) else {
  FileHandle.standardError.write(Data("usage: ReadingBenchmark write FILE | read FILE\n".utf8))
  exit(64)
}
let file = arguments[2]
if arguments[1] == "write" {
  try Data(LongPlan.text(indicators: 100_000)).write(to: URL(fileURLWithPath: file))
  exit(0)
}

let idle = Memory.now("VmRSS")
let (plan, findings, first) = try Measured.read(file)
let peak = Memory.now("VmHWM")
Memory.giveBack()
let kept = Memory.now("VmRSS")
var best = first
for _ in 1..<9 { best = min(best, try Measured.read(file).seconds) }
print("indicators \(plan.indicators.count)")
print("findings \(findings)")
print("seconds \(best)")
print("plan bytes \(kept - idle)")
print("bytes beyond the plan \(peak - kept)")

enum Measured {
  /// From opening the file to the doubted plan.
  static func read(_ file: String) throws -> (plan: Plan, findings: Int, seconds: Double) {
    let start = ContinuousClock.now
    let bytes = try bytes(of: file)
    let document = PlanDocument.read(bytes, id: "long", file: file)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    guard let plan = document.plan else { throw CocoaError(.fileReadCorruptFile) }
    return (plan, document.findings.count, seconds)
  }
}

extension Measured {
  private static func bytes(of file: String) throws -> [UInt8] {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    defer { try? handle.close() }
    let size = Int(try handle.seekToEnd())
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = pread(handle.fileDescriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        guard got > 0 else { return }
        count += got
      }
    }
  }
}

enum Memory {
  /// Gives freed memory back to the system, so that what is left is what is kept.
  static func giveBack() {
    guard let trim = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0)
  }

  /// A figure of /proc/self/status in bytes.
  static func now(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) * 1024
  }
}
