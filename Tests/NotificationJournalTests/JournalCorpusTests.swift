// SPDX-License-Identifier: Apache-2.0
import Foundation
import ReadingFuzz
import TestSupport
import Testing

/// Journals that the fuzzer starts from, and those in which it found something once.
struct JournalCorpusTests {
  private static let corpus = ProjectFiles.root.appendingPathComponent("Tests/Fuzz/JournalCorpus")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []).sorted()

  @Test func theCorpusIsThere() { #expect(Self.names.count >= 11) }

  @Test(arguments: names) func everyPromiseHolds(_ name: String) throws {
    let folder = try TemporaryFolder()
    let text = Array(try Data(contentsOf: Self.corpus.appendingPathComponent(name)))
    #expect(JournalPromises(in: folder.path).broken(by: text) == [])
  }
}
