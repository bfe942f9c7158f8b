// SPDX-License-Identifier: Apache-2.0

/// An Excel workbook: each sheet that is not hidden is a table.
struct Workbook {
  struct Sheet {
    var name: String
    var relationship: String
    var isHidden: Bool
  }

  private(set) var strings = SharedStrings()
  private(set) var formats = NumberFormats()
  private(set) var dates = SerialDate(countsFrom1904: false)
  private var sheets: [Sheet] = []
  private let relationships: Relationships

  static func open(_ archive: ZipArchive, main: String, _ part: [UInt8]) throws(DocumentError) -> Document {
    let workbook = try Workbook(archive, main: main, part)
    var writer = RowWriter()
    var tables: [Document.Numbering] = []
    var remarks: [DocumentError] = []
    for sheet in workbook.sheets {
      if sheet.isHidden {
        remarks.append(.passedOver(sheet: sheet.name, "is hidden", hint: "Show it in Excel if it belongs to the plan."))
        continue
      }
      guard let target = workbook.relationships.all.first(where: { $0.id == sheet.relationship }) else {
        throw .damagedPart(main)
      }
      guard target.type == "worksheet" else {
        remarks.append(.passedOver(sheet: sheet.name, "has no cells", hint: "Nothing needs to be done."))
        continue
      }
      guard let bytes = try archive.part(target.path) else { throw .damagedPart(target.path) }
      var reader = SheetReader(workbook, sheet: sheet.name, table: tables.count)
      tables.append(.sheet(sheet.name))
      if let remark = try reader.read(bytes, part: target.path, into: &writer) { remarks.append(remark) }
    }
    guard !tables.isEmpty else {
      throw DocumentError(
        .empty, message: "no sheet of the workbook can be read: all are hidden or have no cells",
        hint: "Show the sheet with the plan in Excel and save the workbook.")
    }
    return Document(tables: tables, remarks: remarks, rows: .stored(try writer.finish(tables: tables.count)))
  }

  private init(_ archive: ZipArchive, main: String, _ part: [UInt8]) throws(DocumentError) {
    relationships = try Relationships(of: main, in: archive)
    if let name = relationships.first("sharedStrings"), let bytes = try archive.part(name) {
      strings = try SharedStrings(bytes, name: name)
    }
    if let name = relationships.first("styles"), let bytes = try archive.part(name) {
      formats = try NumberFormats(bytes, name: name)
    }
    (sheets, dates) = try XMLReader.read(part, part: main) { (reader) throws(DocumentError) in
      var sheets: [Sheet] = []
      var dates = SerialDate(countsFrom1904: false)
      while try reader.next() {
        guard reader.node == .start else { continue }
        if reader.name == "workbookPr" {
          dates.countsFrom1904 = ["1", "true", "on"].contains(reader.attribute("date1904"))
        } else if reader.name == "sheet" {
          sheets.append(
            Sheet(
              name: QuotedText.of(reader.attribute("name") ?? "?", upTo: 40),
              relationship: reader.attribute("id") ?? "",
              isHidden: ["hidden", "veryHidden"].contains(reader.attribute("state"))))
          guard sheets.count <= Bounds.tables else { throw .tooLarge("the workbook has too many sheets") }
        }
      }
      return (sheets, dates)
    }
  }
}

extension DocumentError {
  fileprivate static func passedOver(sheet: String, _ why: String, hint: String) -> DocumentError {
    DocumentError(.passedOver, message: "the sheet \"\(sheet)\" \(why) and is passed over", hint: hint)
  }
}
