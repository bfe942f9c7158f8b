// SPDX-License-Identifier: Apache-2.0
import TestSupport

extension MailFault {
  /// Until the login is done.
  static let beginnings: [MailFault] = [
    // The greeting: nothing is known of us yet.
    MailFault(
      .banner, .reply("421 4.3.2 busy"), "deferred 421", .after(1000), "put off at the greeting — 421 4.3.2 busy"),
    MailFault(
      .banner, .reply("450 4.7.1 later"), "deferred 450", .after(1000), "put off at the greeting — 450 4.7.1 later"),
    MailFault(
      .banner, .reply("500 what"), "deferred 500", .laterRun, "the server refuses this host: check the URL — 500 what"),
    MailFault(
      .banner, .reply("520 no service"), "deferred 520", .laterRun,
      "the server refuses this host: check the URL — 520 no service"),
    MailFault(
      .banner, .reply("554 5.7.1 not from you"), "deferred 554", .laterRun,
      "refused by policy: check login, sender and whether this host may relay — 554 5.7.1 not from you"),
    MailFault(.banner, .drop, "deferred -", .after(1000), "connection lost at the greeting — response reading failed"),
    MailFault(
      .banner, .reset, "deferred -", .after(1000),
      "connection lost at the greeting — Recv failure: Connection reset by peer|the server cannot be reached"),
    MailFault(.banner, .silence, "deferred -", .after(1000), "no answer in time at the greeting — no answer in time"),
    MailFault(
      .banner, .reply("HTTP/1.1 400 nonsense"), "deferred -", .after(1000),
      "no answer in time at the greeting — no answer in time"),
    MailFault(
      .banner, .drip(String(repeating: "2", count: 200)), "deferred -", .after(1000),
      "no answer in time at the greeting — no answer in time"),
    MailFault(
      .banner, .reply(huge("220-x") + "220 ok"), "deferred -", .after(1000),
      "an answer without end at the greeting — Failed writing header"),
    // An old server that knows HELO alone, and one that does not close as it says.
    MailFault(.ehlo, .reply("502 5.5.1 what"), "accepted 250", .never, "250 2.0.0 queued as 4A0001"),
    MailFault(.ehlo, .reply("421 4.3.2 closing"), "accepted 250", .never, "250 2.0.0 queued as 4A0001"),
    MailFault(.ehlo, .reply("500 what"), "accepted 250", .never, "250 2.0.0 queued as 4A0001"),
    MailFault(
      .ehlo, .drop, "deferred -", .after(1000), "connection lost before the login was done — response reading failed"),
    MailFault(
      .ehlo, .reset, "deferred -", .after(1000),
      "connection lost before the login was done — Recv failure: Connection reset by peer"),
    MailFault(
      .ehlo, .silence, "deferred -", .after(1000), "no answer in time before the login was done — no answer in time"),
    MailFault(
      .ehlo, .reply("nonsense"), "deferred -", .after(1000),
      "no answer in time before the login was done — no answer in time"),
    MailFault(
      .ehlo, .reply(huge("250-x") + "250 ok"), "deferred -", .after(1000),
      "connection lost before the login was done — Too large response headers"),
    // STARTTLS that is offered and does not come about.
    MailFault(
      .startTLS, .reply("421 4.3.0 no"), "deferred 421", .after(1000),
      "put off before the login was done — 421 4.3.0 no", then: "deferred"),
    MailFault(
      .startTLS, .reply("454 4.7.0 not now"), "deferred 454", .after(1000),
      "put off before the login was done — 454 4.7.0 not now", then: "deferred"),
    MailFault(
      .startTLS, .reply("502 5.5.1 what"), "deferred 502", .laterRun,
      "the server offers no STARTTLS: use smtps://, or allow plain text for this server — 502 5.5.1 what"),
    MailFault(
      .startTLS, .reply("554 5.7.3 no"), "deferred 554", .laterRun,
      "the server offers no STARTTLS: use smtps://, or allow plain text for this server — 554 5.7.3 no"),
    MailFault(
      .startTLS, .reply("220 go\n250 injected"), "deferred -", .after(1000),
      "no readable answer before the login was done — Weird server reply", then: "deferred"),
    MailFault(
      .startTLS, .reply("nonsense"), "deferred -", .after(1000),
      "no answer in time before the login was done — no answer in time", then: "deferred"),
    MailFault(
      .startTLS, .drop, "deferred -", .after(1000),
      "connection lost before the login was done — response reading failed", then: "deferred"),
    MailFault(
      .startTLS, .reset, "deferred -", .after(1000),
      "connection lost before the login was done — Recv failure: Connection reset by peer", then: "deferred"),
    MailFault(
      .startTLS, .silence, "deferred -", .after(1000),
      "no answer in time before the login was done — no answer in time", then: "deferred"),
    MailFault(
      .handshake, .reply("nonsense"), "deferred -", .laterRun,
      "no TLS connection: check the port, smtps:// against smtp://, and that the server knows TLS 1.2"),
    MailFault(
      .handshake, .drop, "deferred -", .laterRun,
      "no TLS connection: check the port, smtps:// against smtp://, and that the server knows TLS 1.2"),
    MailFault(
      .handshake, .reset, "deferred -", .laterRun,
      "no TLS connection: check the port, smtps:// against smtp://, and that the server knows TLS 1.2"),
    MailFault(
      .handshake, .silence, "deferred -", .after(1000),
      "no answer in time before the login was done — no answer in time", then: "deferred"),
    // A login that is refused, or never answered.
    MailFault(
      .auth, .reply("421 4.3.0 closing"), "deferred 421", .after(1000),
      "put off before the login was done — 421 4.3.0 closing"),
    MailFault(
      .auth, .reply("432 4.7.12 change it"), "deferred 432", .after(1000),
      "put off before the login was done — 432 4.7.12 change it"),
    MailFault(
      .auth, .reply("454 4.7.0 later"), "deferred 454", .after(1000),
      "put off before the login was done — 454 4.7.0 later"),
    MailFault(
      .auth, .reply("500 what"), "deferred 500", .laterRun,
      "the server refuses the login: check username and password — 500 what"),
    MailFault(
      .auth, .reply("530 5.7.0 TLS first"), "deferred 530", .laterRun,
      "the server refuses the login: check username and password — 530 5.7.0 TLS first"),
    MailFault(
      .auth, .reply("534 5.7.9 too weak"), "deferred 534", .laterRun,
      "the server refuses the login: check username and password — 534 5.7.9 too weak"),
    MailFault(
      .auth, .reply("535 5.7.8 wrong"), "deferred 535", .laterRun,
      "the server refuses the login: check username and password — 535 5.7.8 wrong"),
    MailFault(
      .auth, .reply("538 5.7.11 encrypt"), "deferred 538", .laterRun,
      "the server refuses the login: check username and password — 538 5.7.11 encrypt"),
    MailFault(
      .auth, .drop, "deferred -", .after(1000), "connection lost before the login was done — response reading failed"),
    MailFault(
      .auth, .reset, "deferred -", .after(1000),
      "connection lost before the login was done — Recv failure: Connection reset by peer"),
    MailFault(
      .auth, .silence, "deferred -", .after(1000), "no answer in time before the login was done — no answer in time"),
    MailFault(
      .auth, .reply("nonsense"), "deferred -", .after(1000),
      "no answer in time before the login was done — no answer in time"),
  ]
}
