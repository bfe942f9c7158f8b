// SPDX-License-Identifier: Apache-2.0

/// Tells by what is inside a zip archive which program's document it is.
enum OfficeDocument {
  static func open(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    let archive = try ZipArchive(bytes)
    if let refusal = try otherFormat(archive) { throw refusal }
    let named = try Relationships(of: "", in: archive).first("officeDocument")
    let usual = ["xl/workbook.xml", "word/document.xml"].first { archive.has($0) }
    guard let main = named ?? usual, let part = try archive.part(main) else {
      throw DocumentError(
        .format, message: "this zip archive is neither an Excel nor a Word document",
        hint: "Unpack it and give the document inside, saved as .xlsx or .docx.")
    }
    if main.hasSuffix(".bin") {
      throw DocumentError(
        .format, message: "this is a binary workbook (.xlsb)", hint: "Open it in Excel and save it as .xlsx.")
    }
    let root = try XMLReader.read(part, part: main) { (reader) throws(DocumentError) in
      while try reader.next() { if reader.node == .start { return reader.name } }
      return ""
    }
    switch root {
    case "workbook": return try Workbook.open(archive, main: main, part)
    case "document": return try WordDocument.open(main: main, part)
    default:
      throw DocumentError(
        .format, message: "this Office file is neither a workbook nor a Word document",
        hint: "Copy the plan's table into Excel or Word and save it as .xlsx or .docx.")
    }
  }

  /// Formats that are zip archives too.
  private static func otherFormat(_ archive: ZipArchive) throws(DocumentError) -> DocumentError? {
    if let type = try archive.part("mimetype") {
      let text = String(decoding: type.prefix(100), as: UTF8.self)
      if text.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") {
        return DocumentError(
          .format, message: "this is an OpenDocument sheet (.ods)",
          hint: "Open it in LibreOffice and save it as \"Excel 2007-365 (.xlsx)\".")
      }
      if text.hasPrefix("application/vnd.oasis.opendocument") {
        return DocumentError(
          .format, message: "this is an OpenDocument text (.odt)",
          hint: "Open it in LibreOffice and save it as \"Word 2010-365 Document (.docx)\".")
      }
    }
    if archive.has("Index/Document.iwa") {
      return DocumentError(
        .format, message: "this is a Numbers or Pages document", hint: "Export it as .xlsx or .docx.")
    }
    return nil
  }
}
