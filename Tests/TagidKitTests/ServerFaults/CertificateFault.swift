// SPDX-License-Identifier: Apache-2.0
import Delivery
import TestSupport

@testable import TagidKit

/// A server whose TLS is not what it should be: nothing is sent to it.
struct CertificateFault: ServerFault {
  enum Way: String, Sendable {
    case smtps, startTLS, https
  }

  let way: Way
  let trouble: TLSServers.Trouble
  let ending: FaultEnding

  init(_ way: Way, _ trouble: TLSServers.Trouble, _ outcome: String, _ retry: FaultEnding.Retry, _ journal: String) {
    self.way = way
    self.trouble = trouble
    ending = FaultEnding(outcome, retry, journal)
  }

  var name: String { "\(way) \(trouble)" }

  static let table: [CertificateFault] = [
    CertificateFault(.smtps, .none, "accepted 250", .never, "250 2.0.0 queued as"),
    CertificateFault(
      .smtps, .otherHost, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile` — SSL: no alternative certificate subject name matches target host name 'localhost'"
    ),
    CertificateFault(
      .smtps, .otherAuthority, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile`"
    ),
    CertificateFault(
      .smtps, .expired, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile`"
    ),
    CertificateFault(
      .smtps, .oldTLS, "deferred -", .laterRun,
      "no TLS connection: check the port, smtps:// against smtp://, and that the server knows TLS 1.2"),
    CertificateFault(
      .smtps, .plainText, "deferred -", .laterRun,
      "no TLS connection: check the port, smtps:// against smtp://, and that the server knows TLS 1.2"),
    CertificateFault(.startTLS, .none, "accepted 250", .never, "250 2.0.0 queued as"),
    CertificateFault(
      .startTLS, .otherHost, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile` — SSL: no alternative certificate subject name matches target host name 'localhost'"
    ),
    CertificateFault(
      .startTLS, .otherAuthority, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile`"
    ),
    CertificateFault(
      .startTLS, .expired, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile`"
    ),
    CertificateFault(
      .startTLS, .oldTLS, "deferred -", .laterRun,
      "no TLS connection: check the port, smtps:// against smtp://, and that the server knows TLS 1.2"),
    CertificateFault(.https, .none, "accepted 200", .never, "ok"),
    CertificateFault(
      .https, .otherHost, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile` — SSL: no alternative certificate subject name matches target host name 'localhost'"
    ),
    CertificateFault(
      .https, .expired, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile`"
    ),
    CertificateFault(
      .https, .otherAuthority, "deferred -", .laterRun,
      "the server's certificate cannot be verified: check the host name, or set `authorityFile`"
    ),
    CertificateFault(
      .https, .oldTLS, "deferred -", .laterRun,
      "no TLS connection: check the port and that the server knows TLS 1.2"),
    CertificateFault(
      .https, .plainText, "deferred -", .laterRun,
      "no TLS connection: check the port and that the server knows TLS 1.2"),
  ]

  func channel(_ name: String, at port: Int, _ limits: TransferLimits) throws -> ChannelSettings {
    if way == .https {
      let service = try WebhookService(url: Secret("https://localhost:\(port)/hook"))
      return ChannelSettings(name: name, way: .service(service), language: "en")
    }
    let scheme = way == .smtps ? "smtps" : "smtp"
    let settings = try SMTPSettings(
      url: "\(scheme)://localhost:\(port)", sender: MailSender(from: MailAddress("tagid@example.gov.bd")),
      tls: .always, limits: limits)
    return ChannelSettings(name: name, way: .smtp(settings), language: "en")
  }
}
