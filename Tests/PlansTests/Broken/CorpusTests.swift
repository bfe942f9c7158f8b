// SPDX-License-Identifier: Apache-2.0
import Foundation
import ReadingFuzz
import TestSupport
import Testing

/// The files that fuzzing begins with, and everything that it ever found.
struct CorpusTests {
  private static let folder = ProjectFiles.root.appending(path: "Tests/Fuzz/Corpus")
  private static let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

  @Test func theCorpusIsThereAndSmall() throws {
    #expect(Self.files.count >= 30)
    let bytes = try Self.files.map { try Data(contentsOf: Self.folder.appending(path: $0)).count }
    #expect(bytes.reduce(0, +) < 300 << 10)
  }

  @Test(arguments: files)
  func readingKeepsItsPromises(_ file: String) throws {
    let input = [UInt8](try Data(contentsOf: Self.folder.appending(path: file)))
    let broken = ReadingPromises.broken(by: FuzzInput.document(input))
    #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))")
  }
}
