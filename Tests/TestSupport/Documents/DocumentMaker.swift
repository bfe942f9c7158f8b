// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Makes documents with programs that know nothing of ours: openpyxl, python-docx and Python's csv and zipfile.
package enum DocumentMaker {
  /// An Excel workbook.
  package static func xlsx(sheets: [Sheet], countsFrom1904: Bool = false) async throws -> [UInt8] {
    try await make(Recipe(kind: "xlsx", sheets: sheets, countsFrom1904: countsFrom1904))
  }

  /// A Word document: the paragraphs, then the tables.
  package static func docx(paragraphs: [String] = [], tables: [WordTable] = []) async throws -> [UInt8] {
    try await docx(paragraphs.map { .paragraph($0) } + tables.map { .table($0) })
  }

  /// A Word document with paragraphs and tables in any order.
  package static func docx(_ blocks: [WordBlock]) async throws -> [UInt8] {
    try await make(Recipe(kind: "docx", blocks: blocks))
  }

  /// Quoted text, as Python's csv module writes it; encodings have Python's names.
  package static func csv(
    _ rows: [[String]], separator: String = ",", encoding: String = "utf-8", lineEnd: String = "\r\n",
    quotesAll: Bool = false
  ) async throws -> [UInt8] {
    try await make(
      Recipe(
        kind: "csv", rows: rows, separator: separator, encoding: encoding, lineEnd: lineEnd, quotesAll: quotesAll))
  }

  /// A zip archive, as Python's zipfile packs it, with parts in their order.
  package static func zip(_ parts: KeyValuePairs<String, [UInt8]>, isStored: Bool = false) async throws -> [UInt8] {
    let entries = parts.map { Entry(name: $0.key, bytes: Data($0.value)) }
    return try await make(Recipe(kind: "zip", entries: entries, isStored: isStored))
  }

  /// Runs Debian's Python, for which its packages are installed, whatever other one comes first in PATH.
  private static func make(_ recipe: Recipe) async throws -> [UInt8] {
    let input = Array(try JSONEncoder().encode(recipe))
    let finished = try await Command(
      "/usr/bin/python3", ["-c", script], environment: ["PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"], input: input
    ).run()
    guard finished.termination == .exit(0) else { throw Failed(description: finished.errors) }
    return finished.outputBytes
  }

  /// Python ended with an exception; the description is its traceback.
  package struct Failed: Error, CustomStringConvertible {
    package let description: String
  }

  private struct Entry: Encodable {
    var name: String
    var bytes: Data
  }

  private struct Recipe: Encodable {
    var kind: String
    var sheets: [Sheet] = []
    var countsFrom1904 = false
    var blocks: [WordBlock] = []
    var rows: [[String]] = []
    var separator = ","
    var encoding = "utf-8"
    var lineEnd = "\r\n"
    var quotesAll = false
    var entries: [Entry] = []
    var isStored = false
  }
}
