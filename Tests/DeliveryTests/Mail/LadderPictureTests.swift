// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

struct LadderPictureTests {
  private func item(
    _ states: [LadderRung.State], current: Int?, urgency: MessageItem.Urgency = .soon, today: String? = "today 23/12"
  ) -> MessageItem {
    var item = Samples.english.sections[0].items[0]
    item.urgency = urgency
    item.today = today
    item.rungs = states.enumerated().map { index, state in
      LadderRung(
        state: state, current: index == current, cells: ["\(100 - 10 * index) %", "date", "5", "state"],
        percent: 100 - 10 * index, until: "\(10 + index)/01")
    }
    return item
  }

  private func html(_ item: MessageItem) throws -> String {
    var message = Samples.english
    message.sections[0].items = [item]
    return try HTMLBody.render(message)
  }

  /// The classes and texts of the pieces, and the label above them with the number of the piece it begins over.
  private func drawn(_ item: MessageItem) throws -> (pieces: [String], label: String?) {
    let html = try html(item)
    let pieces = html.matches(
      of: #/class="(piece-[a-z]+) [^>]*>(?:\s*)<b style="text-decoration:([a-z-]+);">([^<]*)</b>/#
    )
    .map { "\($0.1) \($0.2) \($0.3)" }
    var before = 0
    var label: String?
    for cell in html.matches(of: #/<td class="strong" colspan="(\d+)" align="([a-z]+)"[^>]*>([^<]*)</td>/#) {
      if !cell.3.isEmpty { label = "\(before + 1)+\(cell.1) \(cell.2) \(cell.3)" }
      before += Int(cell.1) ?? 0
    }
    if label != nil { #expect(before == item.rungs.count, "a row of labels is as wide as the picture") }
    return (pieces, label)
  }

  @Test("Each tier is drawn as what it is, in words too")
  func eachTierIsDrawnAsWhatItIs() throws {
    let drawn = try drawn(item([.lost, .open, .open], current: 1, urgency: .today))
    #expect(
      drawn.pieces == ["piece-lost line-through 100 %", "piece-today none 90 %", "piece-open none 80 %"])
    #expect(try self.drawn(item([.achieved], current: 0)).pieces == ["piece-achieved none ✓ 100 %"])
    #expect(
      try self.drawn(item([.lost, .open], current: 1, urgency: .lost)).pieces
        == ["piece-lost line-through 100 %", "piece-soon none 90 %"], "what is open does not look lost under a loss")
  }

  @Test(
    "Today stands over the tier that is open",
    arguments: [
      (3, 0, "1+3 left ▼ today 23/12"), (3, 1, "2+2 left ▼ today 23/12"), (3, 2, "3+1 left ▼ today 23/12"),
      (1, 0, "1+1 left ▼ today 23/12"), (5, 0, "1+5 left ▼ today 23/12"), (5, 3, "4+2 left ▼ today 23/12"),
      (5, 4, "1+5 right today 23/12 ▼"),
    ])
  func todayStandsOverTheTierThatIsOpen(count: Int, current: Int, label: String) throws {
    let states: [LadderRung.State] = (0..<count).map { $0 < current ? .lost : .open }
    #expect(try drawn(item(states, current: current)).label == label)
  }

  @Test("Nothing is drawn where there is nothing to draw")
  func nothingIsDrawnWhereThereIsNothing() throws {
    #expect(try drawn(item([.lost, .lost], current: nil)).label == nil)
    #expect(try drawn(item([.open], current: 0, today: nil)).label == nil)
    var plain = item([.open, .open], current: 0)
    plain.rungs[1].until = ""
    #expect(try drawn(plain).pieces.isEmpty)
    plain.rungs = []
    #expect(try drawn(plain).pieces.isEmpty)
  }

  @Test("A mail asks for nothing from outside, and says how it is to be shown in the dark")
  func aMailAsksForNothingFromOutside() throws {
    for message in [Samples.bengali, Samples.english] {
      let html = try HTMLBody.render(message)
      for word in ["<img", "url(", "http://", "https://", "@import", "<link", "<script", "src="] {
        #expect(!html.contains(word), "\(word)")
      }
      #expect(html.contains("<meta name=\"color-scheme\" content=\"light dark\">"))
      #expect(html.contains("@media (prefers-color-scheme: dark)") && html.contains("max-width:600px"))
      for font in ["Noto Sans Bengali", "Nirmala UI", "Vrinda", "Kalpurush", "SolaimanLipi", "sans-serif"] {
        #expect(html.contains(font))
      }
    }
  }
}
