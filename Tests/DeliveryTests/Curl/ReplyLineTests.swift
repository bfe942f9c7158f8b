// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Delivery

/// What a mail server's lines say, however short or strange they are.
struct ReplyLineTests {
  private func state(after lines: [String], isMail: Bool = true) -> TransferState {
    let state = TransferState(mail: isMail ? [] : nil, limits: TransferLimits(), sockets: SocketBook())
    for line in lines {
      #expect(Array(line.utf8).withUnsafeBytes { state.take(line: $0) })
    }
    return state
  }

  @Test(arguments: [
    ("", []), ("2", []), ("25", []), ("250", [250]), ("250-", []), ("250 ", [250]), ("250\r\n", [250]), ("25\r\n", []),
    ("+25", []), ("-25 x", []), (" 250", []), ("2५0 ok", []), ("999 x", [999]), ("2500", [2500 / 10]),
    ("\u{0}50 x", []),
  ])
  func aReplyIsThreeDigitsAndNoHyphen(line: String, replies: [Int]) {
    #expect(state(after: [line]).replies == replies, "\(line.debugDescription)")
  }

  @Test func theLastLineThatSaysSomethingIsKeptAndAFarewellIsNone() {
    let state = state(after: ["250 2.0.0 queued\r\n", " \t\r\n", "221 bye\r\n"])
    #expect(state.lastLine == "250 2.0.0 queued\r\n" && state.replies == [250])
  }

  @Test func aWebServersHeadersAreNoReplies() {
    let state = state(after: ["HTTP/1.1 200 OK\r\n", "550 5.1.1: x\r\n"], isMail: false)
    #expect(state.replies.isEmpty && !state.isRefused && state.lastLine.isEmpty)
  }
}
