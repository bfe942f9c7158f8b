// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// Files far larger than any plan, as the program meets them.
struct HugeFileTests {
  /// Runs a program and prints its exit status, its seconds and the most memory it had, in KiB.
  private static let measure = """
    import resource, subprocess, sys, time
    start = time.monotonic()
    run = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    seconds = time.monotonic() - start
    sys.stderr.buffer.write(run.stderr)
    print(run.returncode, seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    """

  @Test(arguments: [2 << 30, 257 << 20])
  func aFileAboveTheBoundEndsAtOnceInAnError(_ size: Int) async throws {
    let folder = try TemporaryFolder()
    // A sparse file: it takes no room on the disk.
    let file = try folder.write([], to: "huge.tsv")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.truncate(atOffset: UInt64(size))
    try handle.close()
    let run = try await Command(
      "/usr/bin/python3", ["-c", Self.measure, ProjectFiles.binary, "plan", "show", file],
      environment: ["PATH": "/usr/bin:/bin"]
    ).run()
    let figures = run.output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    try #require(figures.count == 3, "\(run)")
    #expect(figures[0] == 65)
    #expect(run.errors.contains("larger than 256 MiB"))
    // The program alone takes less than a second and 100 MiB; the machine may be busy.
    #expect(figures[1] < 20)
    #expect(figures[2] < 150 * 1024)
  }
}
