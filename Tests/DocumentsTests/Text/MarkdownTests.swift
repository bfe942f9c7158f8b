// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents

struct MarkdownTests {
  @Test func tablesParagraphsAndHeadingsComeInOrder() throws {
    let read = try ReadDocument(
      """
      # Action plan 2021-22 #

      Ministry of **Labour**

      | id | title | target |
      |:---|:-----:|-------:|
      | 1.1 | a \\| b | 30/12/2021 |
      | 1.2 |  | -- |

      ## Second

      id | x
      --- | ---
      2.1 | y
      end
      """)
    typealias Line = ReadDocument.Line
    #expect(
      read.lines == [
        Line(["Action plan 2021-22"], line: 1, isParagraph: true),
        Line(["Ministry of **Labour**"], line: 3, isParagraph: true),
        Line(["id", "title", "target"], line: 5), Line(["1.1", "a | b", "30/12/2021"], line: 7),
        Line(["1.2", "", "--"], line: 8), Line(["Second"], line: 10, table: 1, isParagraph: true),
        Line(["id", "x"], line: 12, table: 1), Line(["2.1", "y"], line: 14, table: 1),
        Line(["end"], line: 15, table: 1, isParagraph: true),
      ])
    #expect(read.document.tables == [.lines, .lines])
  }

  @Test(arguments: [
    ("**bold**", "bold"), ("**a** b **c**", "**a** b **c**"), ("a<br>b<BR/>c<br />d", "a b c d"),
    ("\\[1.1\\] x\\_y", "[1.1] x_y"),
    ("\\\\|", "\\"), ("a \\n", "a \\n"), ("R&amp;D &lt;1&gt;&nbsp;", "R&D <1>\u{A0}"), ("****", "****"), ("  ৫  ", "৫"),
    ("\\-\\-", "--"),
  ])
  func aCellShowsItsTextOnly(_ cell: String, _ text: String) throws {
    let read = try ReadDocument("| h | k |\n|---|---|\n| \(cell) | z |\n".replacing("\\\\| |", with: "\\\\ |"))
    #expect(read.rows.last == [text, "z"])
  }

  @Test func rowsWithoutAnAlignmentRowAreATableToo() throws {
    #expect(try ReadDocument("title\r\n| a | b |\r\n| 1, 2, 3 | 4 |\r\n").rows == [["a", "b"], ["1, 2, 3", "4"]])
  }

  @Test func aPipeInTabSeparatedTextIsALetter() throws {
    #expect(try ReadDocument("a|b\tc\n--|--\td\n").rows == [["a|b", "c"], ["--|--", "d"]])
  }

  @Test func aRowOfDashesFurtherDownStays() throws {
    let read = try ReadDocument("| a | b |\n|---|---|\n| -- | x |\n| 1 | -- |\n")
    #expect(read.rows == [["a", "b"], ["--", "x"], ["1", "--"]])
  }
}
