// SPDX-License-Identifier: Apache-2.0
import Documents
import Plans
import ReadingFuzz
import TestSupport
import Testing

/// Cells whose text would take over a terminal, turn a line around or fill a mailbox if a message quoted it as it is.
struct HostileTextTests {
  private static let texts = [
    "\u{1B}[31m\u{1B}]0;title\u{7}", "\u{9B}2J\u{90}x\u{9C}", "\u{7F}\u{8}\u{8}", "\u{202E}gnp.exe\u{2066}",
    "a\u{2028}b\u{2029}c\u{85}d", "e" + String(repeating: "\u{301}", count: 5_000),
    String(repeating: "মধ্যে ", count: 1_000), String(repeating: "\u{200B}", count: 5_000) + "x",
  ]

  /// A cell of each kind that some message quotes.
  private static let places = [
    "2:7", "3:1", "3:2", "3:3", "3:4", "3:5", "3:6", "3:7", "3:8", "3:11", "3:12", "8:12", "2:9", "1:1",
  ]

  @Test(arguments: texts, places)
  func itIsCutAndHarmlessInMessages(_ text: String, _ place: String) async throws {
    // Some places quote what looks like a value with something behind it.
    for cell in [text, "31/11/2021" + text, "[1] " + text, "80%" + text, "Total" + text] {
      let bytes = try await SmallPlan([place: cell]).bytes(as: .tabs)
      let broken = ReadingPromises.broken(by: bytes)
      #expect(broken.isEmpty, "\(broken.map { $0.prefix(300) })")
    }
  }

  @Test(arguments: ["a ", "মধ্যে ", "\u{301}", "12, ", "30/12/2021, "])
  func aMegabyteInEveryKindOfCellEndsInAnAnswer(_ part: String) async throws {
    let text = String(repeating: part, count: Bounds.cellBytes / part.utf8.count - 10)
    for place in Self.places {
      let document = PlanDocument.read(try await SmallPlan([place: text]).bytes(as: .tabs), id: "p", file: "p")
      #expect(!document.findings.isEmpty || document.plan != nil)
      #expect(document.findings.allSatisfy { $0.message.utf8.count < 1000 })
    }
  }

  @Test func namesOfSheetsAreCutAndHarmlessToo() {
    let name = "&#x9B;2J&#x202E;" + String(repeating: "a", count: 5000)
    let book = "<workbook xmlns='\(space)'><sheets><sheet name='\(name)' id='a'/></sheets></workbook>"
    let sheet =
      "<worksheet xmlns='\(space)'><sheetData><row><c t='inlineStr'><is><t>x</t></is></c></row></sheetData></worksheet>"
    for text in [sheet, sheet.replacing("<row>", with: "<row r='0'>"), "<no"] {
      let bytes = ZipFile.stored([
        ("xl/workbook.xml", Array(book.utf8)), ("xl/_rels/workbook.xml.rels", Array(links.utf8)),
        ("xl/s.xml", Array(text.utf8)),
      ])
      #expect(ReadingPromises.broken(by: bytes).isEmpty)
    }
  }

  @Test func textsOfTheFormAreOnOneLine() throws {
    let form = """
      tagidPlan: 1
      plans:
      - title: "a\\nb\\e[31mc\\u202Ed"
        fiscalYear: 2021-22
        tierPercents: [100]
        indicators:
        - { id: "1.1", title: "x\\ty", weight: 5, tiers: [{ percent: 100, value: 4 }] }
      """
    let plan = try #require(PlanDocument.read(Array(form.utf8), id: "p", file: "p").plan)
    #expect(plan.title == "a b [31mcd")
    #expect(plan.indicators.map(\.title) == ["x y"])
  }

  @Test func whatTheFormQuotesIsCutAndHarmless() {
    for key in ["\\e[31m\\x9b2J", String(repeating: "k", count: 900)] {
      for form in [
        "tagidPlan: \"\(key)\"", "tagidPlan: 1\n\"\(key)\": 1", "tagidPlan: 1\nplans:\n- fiscalYear: \"\(key)\"",
      ] {
        #expect(ReadingPromises.broken(by: Array(form.utf8)).isEmpty)
      }
    }
  }

  private let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private let links =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    + "<Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>"
}
