// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What libFuzzer calls with each input; `Deploy/fuzz` builds it. It is compiled with everything else, so that it never rots.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let input = Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : size))
  let broken = journals?.broken(by: input) ?? ReadingPromises.broken(by: FuzzInput.document(input))
  // With a crash, a hang and memory alone, the fuzzer goes on where a promise that is known to be broken would stop it.
  guard broken.isEmpty || !endsAtBrokenPromise else {
    FileHandle.standardError.write(Data((["BROKEN PROMISES:"] + broken + [""]).joined(separator: "\n").utf8))
    // The fuzzer keeps an input that ends the process.
    abort()
  }
  return 0
}

/// Set when inputs are journals, by the folder to put them into.
private let journals = ProcessInfo.processInfo.environment["TAGID_FUZZ_JOURNALS"].map { JournalPromises(in: $0) }

private let endsAtBrokenPromise = ProcessInfo.processInfo.environment["TAGID_FUZZ_CRASHES_ONLY"] == nil
