// SPDX-License-Identifier: Apache-2.0

import CLibcurl

extension Evidence {
  /// What happened, for people, where there is nothing to mend.
  var words: String {
    switch conversation {
    case .smtp(let stage): "\(event) \(Self.step(stage))"
    case .http where status > 0:
      status < 300 && code != CURLE_OK.rawValue ? "the answer broke off" : "HTTP status \(status)"
    case .http(let requestSent, _): "\(event) \(requestSent ? "after" : "before") the request was sent"
    }
  }

  private var event: String {
    switch (status, CURLcode(rawValue: code)) {
    case (500..., _): "refused"
    case (400..., _): "put off"
    case (_, CURLE_OPERATION_TIMEDOUT): "no answer in time"
    case (_, CURLE_WEIRD_SERVER_REPLY): "no readable answer"
    case (_, CURLE_WRITE_ERROR): "an answer without end"
    default: "connection lost"
    }
  }

  private static func step(_ stage: SMTPStage) -> String {
    switch stage {
    case .greeting: "at the greeting"
    case .session: "before the login was done"
    case .sender: "at the sender's address"
    case .recipient: "at the recipient's address"
    case .data: "before the message was handed over"
    case .message: "after the message was handed over"
    }
  }
}
