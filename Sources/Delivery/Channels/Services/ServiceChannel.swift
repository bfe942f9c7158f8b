// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Any chat service or hook as a channel: the service says what goes out and what the answer means, `PostSender` makes an errand of it.
package final class ServiceChannel: Channel {
  package let service: any ChatService
  private let sender: PostSender
  private let now: () -> Int64
  /// Of a chat, for the journal.
  private let place: String
  private lazy var alone = LoneCourier()

  /// Throws for a URL that cannot be used: plain `http://` to another machine, or an endpoint that has been retired.
  /// - Parameter now: seconds since 1970, asked whenever something is sent.
  package init(
    _ service: any ChatService, limits: TransferLimits = TransferLimits(),
    now: @escaping () -> Int64 = { Int64(time(nil)) }
  ) throws(DeliveryError) {
    self.service = service
    self.now = now
    let account = service.account
    sender = try PostSender(
      url: account.url, headers: account.headers, secrets: account.secrets, isRepeatable: service.dropsRepeats,
      limits: limits)
    try RetiredEndpoint.check(sender.endpoint)
    place = sender.endpoint.journalAddress(besides: [Secret(account.place)] + account.headers.map(\.value))
  }

  package var kind: String { service.kind }

  package var isLoopback: Bool { sender.endpoint.isLoopback }

  /// A person's own address where the service reaches people one by one.
  package func address(of recipient: Recipient) -> String {
    if case .person = recipient { return recipient.journalAddress }
    return place
  }

  package func prepare(
    _ message: Message, for recipient: Recipient, at stamp: Stamp
  ) throws(DeliveryError) -> PreparedMessage {
    let request = try service.request(for: message, to: recipient, at: stamp)
    return PreparedMessage(id: message.id, bytes: request.body, route: .post(request))
  }

  package func preview(_ prepared: PreparedMessage) -> MessagePreview {
    sender.preview(prepared, sealedBy: (try? service.seal(prepared, atUnixSeconds: now())) ?? [], service.sizeLimit)
  }

  package func errand(_ prepared: PreparedMessage) -> Errand {
    do throws(DeliveryError) {
      let service = service
      let seal = try service.seal(prepared, atUnixSeconds: now())
      return try sender.errand(prepared, sealedBy: seal) { service.claim(status: $0, body: $1) }
    } catch {
      return .done(DeliveryOutcome(.deferred, detail: error.message, channelIsDown: true))
    }
  }

  package func probe() throws(DeliveryError) -> Errand {
    let nothing = ServiceRequest(body: [])
    let nobody = PreparedMessage(id: "", bytes: [], route: .post(nothing))
    guard case .transfer(let transfer) = try sender.errand(nobody, sealedBy: [], claim: { _, _ in .none }) else {
      return .done(.misdirected)
    }
    return .transfer(transfer.probe)
  }

  package func send(_ prepared: PreparedMessage) -> DeliveryOutcome { alone.send(errand(prepared)) }
}
