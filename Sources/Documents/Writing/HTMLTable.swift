// SPDX-License-Identifier: Apache-2.0

/// Writes the rows of a table as `<table>`: headings with their spans, merged cells of the body, sums in the foot.
struct HTMLTable {
  private let table: PrintedTable
  private let grid: [[String]]

  init(_ table: PrintedTable) {
    self.table = table
    grid = table.grid
  }

  private var body: Range<Int> { table.headings..<(grid.count - table.footings) }

  /// - Parameter id: that of the page's element that names the table.
  func render(labelledBy id: String?) -> String {
    let name = id.map { " aria-labelledby=\"\(escapedForHTML($0))\"" } ?? ""
    var lines = ["<table\(name)>"]
    if table.headings > 0 {
      lines.append("<thead>")
      lines += (0..<table.headings).map(heading)
      lines.append("</thead>")
    }
    lines.append("<tbody>")
    lines += body.map(bodyRow)
    lines.append("</tbody>")
    if table.footings > 0 {
      lines.append("<tfoot>")
      lines += (body.upperBound..<grid.count).map(footing)
      lines.append("</tfoot>")
    }
    lines.append("</table>")
    return lines.joined(separator: "\n")
  }

  // MARK: Headings

  private func heading(_ row: Int) -> String {
    var cells: [String] = []
    for column in grid[row].indices where !isCovered(row, column) {
      let across = across(row, column)
      let down = down(row, column, across)
      let scope = across > 1 ? "colgroup" : "col"
      let text = grid[row][column]
      cells.append(
        text.isEmpty
          ? "<td\(spans(across, down))></td>"
          : "<th scope=\"\(scope)\"\(spans(across, down))\(kind(column, across))>\(escapedForHTML(text))</th>")
    }
    return "<tr>" + cells.joined() + "</tr>"
  }

  /// A heading of the first row covers the blank ones beside it.
  private func across(_ row: Int, _ column: Int) -> Int {
    guard row == 0, !grid[row][column].isEmpty else { return 1 }
    return 1 + grid[row][(column + 1)...].prefix(while: \.isEmpty).count
  }

  /// A heading covers the rows below in which nothing stands under it.
  private func down(_ row: Int, _ column: Int, _ across: Int) -> Int {
    guard !grid[row][column].isEmpty else { return 1 }
    let below = (row + 1)..<max(row + 1, table.headings)
    return 1 + below.prefix { next in grid[next][column..<(column + across)].allSatisfy(\.isEmpty) }.count
  }

  private func isCovered(_ row: Int, _ column: Int) -> Bool {
    guard grid[row][column].isEmpty else { return false }
    for above in 0...row {
      for left in 0...column where !grid[above][left].isEmpty && (above, left) != (row, column) {
        let across = across(above, left)
        if left + across > column, above + down(above, left, across) > row { return true }
      }
    }
    return false
  }

  // MARK: Body and foot

  private func bodyRow(_ row: Int) -> String {
    let cells = grid[row].indices.filter { !isMergedUp(row, $0) }.map { column in
      var down = 1
      while row + down < body.upperBound, isMergedUp(row + down, column) { down += 1 }
      return "<td\(spans(1, down))\(kind(column, 1))\(label(column))>\(escapedForHTML(grid[row][column]))</td>"
    }
    return "<tr>" + cells.joined() + "</tr>"
  }

  /// Whether the blank cell belongs to the one above; a new cell in a merged column to the left begins anew.
  private func isMergedUp(_ row: Int, _ column: Int) -> Bool {
    guard isMerged(column), row > body.lowerBound else { return false }
    return (0...column).allSatisfy { !isMerged($0) || grid[row][$0].isEmpty }
  }

  private func footing(_ row: Int) -> String {
    let lead = grid[row].first.map { $0.isEmpty ? 1 : 1 + grid[row].dropFirst().prefix(while: \.isEmpty).count } ?? 1
    let rest = grid[row].indices.dropFirst(lead).map { "<td\(kind($0, 1))>\(escapedForHTML(grid[row][$0]))</td>" }
    return "<tr><th scope=\"row\"\(spans(lead, 1))>\(escapedForHTML(grid[row].first ?? ""))</th>\(rest.joined())</tr>"
  }

  // MARK: Attributes

  private func isMerged(_ column: Int) -> Bool {
    table.columns.indices.contains(column) && table.columns[column].isMerged
  }

  private func spans(_ across: Int, _ down: Int) -> String {
    (across > 1 ? " colspan=\"\(across)\"" : "") + (down > 1 ? " rowspan=\"\(down)\"" : "")
  }

  private func kind(_ column: Int, _ across: Int) -> String {
    guard across == 1, table.columns.indices.contains(column) else { return "" }
    return " class=\"\(escapedForHTML(table.columns[column].kind))\""
  }

  private func label(_ column: Int) -> String {
    guard table.columns.indices.contains(column) else { return "" }
    return " data-label=\"\(escapedForHTML(table.columns[column].label))\""
  }
}
