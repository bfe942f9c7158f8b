// SPDX-License-Identifier: Apache-2.0
import CLibxml2

/// Owns one libxml2 reader over a part of an Office file, and gives its elements one by one. Nothing is fetched, no entity
/// is put in, nothing is printed; a document type, which no Office program writes, is refused.
final class XMLReader {
  enum Node {
    /// An element begins; its end follows even when it is empty.
    case start
    case end
    case text
  }

  private let reader: xmlTextReaderPtr
  /// Which part of the file it reads, for errors.
  private let part: String
  private(set) var node = Node.text
  /// The element's name without its prefix, when it is of the part's own vocabulary; else with a `?` in front.
  private(set) var name = ""
  private var isEmptyElement = false
  /// The namespace met last; libxml2 keeps each name once, so that the place tells it.
  private var lastSpace: (place: UnsafePointer<xmlChar>, isOwn: Bool)?

  /// Reads a part; neither the reader nor what it points to leaves the body.
  static func read<Result>(
    _ bytes: [UInt8], part: String, _ body: (XMLReader) throws(DocumentError) -> Result
  ) throws(DocumentError) -> Result {
    LibXML.start()
    let bytes = try utf8(bytes, part)
    try AttributeCost.check(xml: bytes, part: part)
    return try bytes.withUnsafeBufferPointer { (buffer) throws(DocumentError) -> Result in
      let reader = try XMLReader(buffer, part: part)
      let result = try body(reader)
      return withExtendedLifetime(reader) { result }
    }
  }

  /// The standard allows UTF-16 too; other encodings are refused, whatever the part says.
  private static func utf8(_ bytes: [UInt8], _ part: String) throws(DocumentError) -> [UInt8] {
    do {
      return try TextEncoding.utf8(bytes)
    } catch {
      throw .damagedPart(part)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, part: String) throws(DocumentError) {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_COMPACT.rawValue
    let count = Int32(clamping: bytes.count)
    let reader = bytes.withMemoryRebound(to: CChar.self) {
      xmlReaderForMemory($0.baseAddress, count, nil, "UTF-8", Int32(options))
    }
    guard let reader, bytes.count == Int(count) else { throw .damagedPart(part) }
    self.reader = reader
    self.part = part
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  deinit { xmlFreeTextReader(reader) }

  /// Goes to the next element's begin, its end, or text; false at the part's end.
  func next() throws(DocumentError) -> Bool {
    if isEmptyElement {
      isEmptyElement = false
      node = .end
      return true
    }
    while true {
      switch xmlTextReaderRead(reader) {
      case 0: return false
      case 1: if try arrive() { return true }
      default: throw .damagedPart(part, line: line)
      }
    }
  }

  /// Goes to the end of the element that begins here.
  func skip() throws(DocumentError) {
    var depth = 1
    while depth > 0, try next() {
      if node == .start { depth += 1 }
      if node == .end { depth -= 1 }
    }
  }

  /// Looks at where libxml2's reader is; false when there is nothing to tell.
  private func arrive() throws(DocumentError) -> Bool {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      guard xmlTextReaderDepth(reader) < Bounds.xmlDepth else {
        throw .tooLarge("\(part) has more than \(Bounds.xmlDepth) elements inside each other")
      }
      isEmptyElement = xmlTextReaderIsEmptyElement(reader) == 1
      node = .start
      name = currentName
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      node = .end
      name = currentName
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue,
      XML_READER_TYPE_WHITESPACE.rawValue:
      node = .text
      name = ""
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue,
      XML_READER_TYPE_ENTITY.rawValue:
      throw DocumentError(
        .damaged, message: "\(part) has a document type or entities of its own, which no Office program writes",
        hint: "Do not trust the file; ask for it again, or open it in Excel or Word and save it again.")
    default: return false
    }
    return true
  }

  private var currentName: String {
    guard let local = xmlTextReaderConstLocalName(reader) else { return "" }
    let name = String(cString: local)
    guard let space = xmlTextReaderConstNamespaceUri(reader) else { return name }
    if lastSpace?.place != space { lastSpace = (space, XMLVocabulary.isOwn(String(cString: space))) }
    return lastSpace?.isOwn == true ? name : "?" + name
  }

  /// An attribute of the element that begins here, whatever its prefix.
  func attribute(_ name: String) -> String? {
    guard node == .start, xmlTextReaderHasAttributes(reader) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard let found = xmlTextReaderConstLocalName(reader), xmlTextReaderIsNamespaceDecl(reader) != 1,
        xmlStrEqual(found, name) == 1
      else { continue }
      return xmlTextReaderConstValue(reader).map { String(cString: $0) }
    }
    return nil
  }

  /// Adds the text that stands here.
  func append(to text: inout [UInt8]) throws(DocumentError) {
    guard node == .text, let value = xmlTextReaderConstValue(reader) else { return }
    text += UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
    guard text.count <= Bounds.cellBytes else {
      throw .tooLarge("a text in \(part) has more than \(Bounds.cellBytes >> 20) MiB")
    }
  }

  private var line: Int { Int(xmlTextReaderGetParserLineNumber(reader)) }
}

extension DocumentError {
  /// A part of an Office file that is no XML or does not hold what it must.
  static func damagedPart(_ part: String, line: Int? = nil) -> DocumentError {
    DocumentError(
      .damaged, message: "\(part) inside the file is damaged" + (line.map { " (in its line \($0))" } ?? ""),
      hint: "Open the file in Excel or Word, save it again and give that; or ask for it again.")
  }
}
