// SPDX-License-Identifier: Apache-2.0
import TestSupport

/// An input of the fuzzer as a document. Most are the document itself; one that begins with a byte below 9 is a part that is
/// packed into an Office file here, since no mutation would get a zip archive's checksums right.
package enum FuzzInput {
  package static func document(_ input: [UInt8]) -> [UInt8] {
    let part = Array(input.dropFirst())
    switch input.first {
    case 1: return ZipFile.stored([("word/document.xml", part)])
    case 2: return workbook(sheet: part)
    case 3: return workbook(strings: part)
    case 4: return workbook(styles: part)
    case 5: return workbook(book: part)
    default: return input
    }
  }

  /// A workbook in which one part is the input.
  private static func workbook(
    sheet: [UInt8]? = nil, strings: [UInt8]? = nil, styles: [UInt8]? = nil, book: [UInt8]? = nil
  ) -> [UInt8] {
    ZipFile.stored([
      ("xl/workbook.xml", book ?? Array(Self.book.utf8)), ("xl/_rels/workbook.xml.rels", Array(links.utf8)),
      ("xl/s.xml", sheet ?? Array(Self.sheet.utf8)), ("xl/t.xml", strings ?? Array(Self.strings.utf8)),
      ("xl/y.xml", styles ?? Array(Self.styles.utf8)),
    ])
  }

  private static let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let book =
    "<workbook xmlns='\(space)'><sheets><sheet name='Plan' id='a'/><sheet name='Notes' id='a'/></sheets></workbook>"
  private static let links =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    + "<Relationship Id='a' Type='x/worksheet' Target='s.xml'/><Relationship Id='b' Type='x/sharedStrings' Target='t.xml'/>"
    + "<Relationship Id='c' Type='x/styles' Target='y.xml'/></Relationships>"
  private static let sheet =
    "<worksheet xmlns='\(space)'><sheetData><row><c t='s'><v>0</v></c></row><row><c t='s'><v>1</v></c><c t='s'><v>2</v></c>"
    + "<c t='s'><v>3</v></c></row><row><c t='s'><v>4</v></c><c><v>5</v></c><c s='1'><v>44560.5</v></c></row></sheetData>"
    + "</worksheet>"
  private static let strings =
    "<sst xmlns='\(space)'><si><t>Plan 2021-22</t></si><si><t>Indicator</t></si><si><t>Weight</t></si>"
    + "<si><r><t>Target </t></r><r><t>100%</t></r></si><si><t>[1.1.1] one</t></si></sst>"
  private static let styles =
    "<styleSheet xmlns='\(space)'><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yyyy;@'/></numFmts>"
    + "<cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></styleSheet>"
}
