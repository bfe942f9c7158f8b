// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

import Documents
import TestSupport

/// Damaged files of every format: each ends in rows or in an error, never in a crash, and the same one each time.
struct MutationTests {
  private static let table = [
    ["ক্রম", "সূচক", "মান", "১০০%", "৮০%"], ["১", "একটি \"নতুন\" ধারণা, ক", "৫", "৩০/১২/২০২১", "১৩/০১/২০২২"],
    ["", "b; c", "6", "80%", "70%"], ["", "d", "4", "--", "-"],
  ]

  private static func sample(_ format: String) async throws -> [UInt8] {
    switch format {
    case "tsv": return Array(table.map { $0.joined(separator: "\t") }.joined(separator: "\n").utf8)
    case "csv": return try await DocumentMaker.csv(table)
    case "utf-16": return try await DocumentMaker.csv(table, separator: "\t", encoding: "utf-16")
    case "markdown":
      let rows = table.map { "| " + $0.joined(separator: " | ") + " |" }
      return Array(([rows[0], "|---|---|---|---|---|"] + rows[1...]).joined(separator: "\n").utf8)
    case "html": return DocumentMaker.html(title: "t", tables: [table, table], mergingBlanksIn: 0..<1)
    case "docx":
      return try await DocumentMaker.docx(
        paragraphs: ["t"], tables: [DocumentMaker.WordTable(table, mergingBlanksIn: 0..<1)])
    case "docx part", "xlsx part": return OfficeParts.sample(format)
    default:
      return try await DocumentMaker.xlsx(sheets: [
        DocumentMaker.Sheet("p", table: table, mergingBlanksIn: 0..<1, isTyped: true)
      ])
    }
  }

  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  private static func damaged(_ sample: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = sample
    for _ in 0..<Int.random(in: 1...8, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: bytes.removeSubrange(place...)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      case 2: bytes.insert(contentsOf: sample[..<min(40, sample.count)], at: place)
      case 3: bytes[place] = "\"<>&|\t\r\n,;\0".utf8.randomElement(using: &dice) ?? 0
      default: bytes[place] ^= UInt8.random(in: 1...255, using: &dice)
      }
    }
    return bytes
  }

  /// A part that was damaged before it was packed, so that the archive around it is sound.
  private static func packed(_ part: [UInt8], _ format: String) -> [UInt8] {
    switch format {
    case "docx part": ZipFile.stored([("word/document.xml", part)])
    case "xlsx part": OfficeParts.workbook(part)
    default: part
    }
  }

  @Test(arguments: ["tsv", "csv", "utf-16", "markdown", "html", "docx", "xlsx", "docx part", "xlsx part"])
  func damageIsMetWithRowsOrAnError(_ format: String) async throws {
    let sample = try await Self.sample(format)
    let rows = try ReadDocument(Self.packed(sample, format)).rows
    #expect(rows.count >= 4)
    var dice = Dice(state: 20_211_230)
    var errors = 0
    for _ in 0..<400 {
      let bytes = Self.packed(Self.damaged(sample, &dice), format)
      do {
        let read = try ReadDocument(bytes)
        #expect(read.lines.allSatisfy { $0.line >= 1 && read.document.tables.indices.contains($0.table) })
        #expect(!read.lines.contains { $0.cells.contains("not UTF-8") })
        #expect(try ReadDocument(bytes).lines == read.lines)
      } catch {
        errors += 1
        #expect(!error.message.isEmpty && !error.hint.isEmpty)
      }
    }
    // Damage that no reader noticed would mean that nothing was damaged.
    #expect(errors > 0 || format == "html")
  }
}
