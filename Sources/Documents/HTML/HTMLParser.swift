// SPDX-License-Identifier: Apache-2.0
import CLibxml2

/// Runs libxml2's HTML parser over a page and hands what it meets to a reader. No tree is built, nothing is fetched, no
/// entity is loaded and nothing is printed.
final class HTMLParser {
  private let context: htmlParserCtxtPtr
  private let reader: HTMLReader

  /// - Parameter page: UTF-8, whatever the page says about itself.
  static func read(_ page: [UInt8], into reader: HTMLReader) throws(DocumentError) {
    LibXML.start()
    try AttributeCost.check(html: page)
    guard page.count <= Int(Int32.max) else { throw .tooLarge("the page has more than 2 GiB") }
    let parsed = page.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        HTMLParser(bytes, reader).map { $0.run() } != nil
      }
    }
    guard parsed else { throw .tooLarge("there is no memory for reading it") }
    if let failure = reader.failure { throw failure }
  }

  private init?(_ page: UnsafeBufferPointer<CChar>, _ reader: HTMLReader) {
    guard let context = htmlCreateMemoryParserCtxt(page.baseAddress, Int32(page.count)) else { return nil }
    self.context = context
    self.reader = reader
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(context, Int32(options))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    context.pointee.linenumbers = 1
  }

  deinit { htmlFreeParserCtxt(context) }

  private func run() {
    guard let handler = context.pointee.sax else { return }
    // All others are off: comments, processing instructions, document types, errors.
    handler.pointee = xmlSAXHandler()
    handler.pointee.startElement = { context, name, attributes in
      guard let (reader, line) = place(context), let name else { return }
      reader.begin(String(cString: name), HTMLParser.spans(attributes), line: line)
      stop(context, after: reader)
    }
    handler.pointee.endElement = { context, name in
      guard let (reader, line) = place(context), let name else { return }
      reader.end(String(cString: name), line: line)
      stop(context, after: reader)
    }
    handler.pointee.characters = { context, bytes, count in
      guard let (reader, line) = place(context), let bytes else { return }
      reader.add(UnsafeBufferPointer(start: bytes, count: Int(count)), line: line)
      stop(context, after: reader)
    }
    handler.pointee.ignorableWhitespace = handler.pointee.characters
    context.pointee._private = Unmanaged.passUnretained(reader).toOpaque()
    context.pointee.userData = UnsafeMutableRawPointer(context)
    withExtendedLifetime(reader) { _ = htmlParseDocument(context) }
  }

  /// What a cell's `colspan` and `rowspan` say; 0 rows are all that follow in its group.
  private static func spans(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> HTMLReader.Spans {
    var spans = HTMLReader.Spans()
    var index = 0
    while let attributes, let name = attributes[index] {
      if let value = attributes[index + 1] {
        let number = number(String(cString: value))
        if xmlStrcasecmp(name, "colspan") == 0 { spans.columns = max(1, number ?? 1) }
        if xmlStrcasecmp(name, "rowspan") == 0 { spans.rows = number == 0 ? Bounds.rowSpan : number ?? 1 }
      }
      index += 2
    }
    return spans
  }

  /// The number that the text begins with, as browsers read it.
  private static func number(_ text: String) -> Int? {
    let digits = text.drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? nil : Int(digits) ?? Int.max
  }
}

/// The reader that a context belongs to, and the line at which the parser is.
private func place(_ pointer: UnsafeMutableRawPointer?) -> (HTMLReader, Int)? {
  guard let context = pointer?.assumingMemoryBound(to: xmlParserCtxt.self), let reader = context.pointee._private else {
    return nil
  }
  let line = context.pointee.input.map { Int($0.pointee.line) } ?? 1
  return (Unmanaged<HTMLReader>.fromOpaque(reader).takeUnretainedValue(), line)
}

/// A page that is refused is not read to its end, for the parser takes long over one that is nested without bound.
private func stop(_ pointer: UnsafeMutableRawPointer?, after reader: HTMLReader) {
  guard reader.failure != nil else { return }
  xmlStopParser(pointer?.assumingMemoryBound(to: xmlParserCtxt.self))
}
