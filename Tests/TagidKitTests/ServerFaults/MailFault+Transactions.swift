// SPDX-License-Identifier: Apache-2.0
import TestSupport

extension MailFault {
  /// From the sender's address to the farewell.
  static let transactions: [MailFault] = [
    // The sender: about our rights, or the size.
    MailFault(
      .mail, .reply("421 4.7.0 too many messages"), "deferred 421", .after(1000),
      "put off at the sender's address — 421 4.7.0 too many messages"),
    MailFault(
      .mail, .reply("450 4.1.8 later"), "deferred 450", .after(1000),
      "put off at the sender's address — 450 4.1.8 later"),
    MailFault(
      .mail, .reply("451 4.3.0 later"), "deferred 451", .after(1000),
      "put off at the sender's address — 451 4.3.0 later"),
    MailFault(
      .mail, .reply("452 4.3.1 full"), "deferred 452", .after(1000), "put off at the sender's address — 452 4.3.1 full"),
    MailFault(
      .mail, .reply("501 5.1.7 syntax"), "deferred 501", .laterRun,
      "the server refuses the sender: check from, returnPath and login — 501 5.1.7 syntax"),
    MailFault(
      .mail, .reply("503 5.5.1 what"), "deferred 503", .laterRun,
      "the server refuses the sender: check from, returnPath and login — 503 5.5.1 what"),
    MailFault(
      .mail, .reply("530 5.7.0 login first"), "deferred 530", .laterRun,
      "the server wants another login: check username, password and TLS — 530 5.7.0 login first"),
    MailFault(
      .mail, .reply("535 5.7.8 no"), "deferred 535", .laterRun,
      "the server wants another login: check username, password and TLS — 535 5.7.8 no"),
    MailFault(
      .mail, .reply("550 5.7.1 not this sender"), "deferred 550", .laterRun,
      "refused by policy: check login, sender and whether this host may relay — 550 5.7.1 not this sender"),
    MailFault(
      .mail, .reply("553 5.1.8 no such domain"), "deferred 553", .laterRun,
      "the server refuses the sender: check from, returnPath and login — 553 5.1.8 no such domain"),
    MailFault(
      .mail, .reply("555 5.5.4 parameters"), "deferred 555", .laterRun,
      "the server refuses the sender: check from, returnPath and login — 555 5.5.4 parameters"),
    MailFault(
      .mail, .reply("552 5.3.4 too large"), "rejected 552", .never,
      "refused at the sender's address — 552 5.3.4 too large"),
    MailFault(
      .mail, .drop, "deferred -", .after(1000), "connection lost at the sender's address — response reading failed"),
    MailFault(
      .mail, .reset, "deferred -", .after(1000),
      "connection lost at the sender's address — Recv failure: Connection reset by peer"),
    MailFault(
      .mail, .silence, "deferred -", .after(1000), "no answer in time at the sender's address — no answer in time"),
    MailFault(
      .mail, .reply("nonsense"), "deferred -", .after(1000),
      "no answer in time at the sender's address — no answer in time"),
    // The recipient.
    MailFault(
      .rcpt, .reply("421 4.7.0 closing"), "deferred 421", .after(1000),
      "put off at the recipient's address — 421 4.7.0 closing"),
    MailFault(
      .rcpt, .reply("450 4.2.0 greylisted"), "deferred 450", .after(1000),
      "put off at the recipient's address — 450 4.2.0 greylisted"),
    MailFault(
      .rcpt, .reply("451 4.7.1 later"), "deferred 451", .after(1000),
      "put off at the recipient's address — 451 4.7.1 later"),
    MailFault(
      .rcpt, .reply("452 4.2.2 mailbox full"), "deferred 452", .after(1000),
      "put off at the recipient's address — 452 4.2.2 mailbox full"),
    MailFault(
      .rcpt, .reply("503 5.5.1 what"), "deferred 503", .laterRun,
      "the server does not follow the conversation — 503 5.5.1 what"),
    MailFault(
      .rcpt, .reply("530 5.7.0 login first"), "deferred 530", .laterRun,
      "the server wants another login: check username, password and TLS — 530 5.7.0 login first"),
    MailFault(
      .rcpt, .reply("550 5.7.1 relaying denied"), "deferred 550", .laterRun,
      "refused by policy: check login, sender and whether this host may relay — 550 5.7.1 relaying denied"),
    MailFault(
      .rcpt, .reply("554 5.7.1 relay access denied"), "deferred 554", .laterRun,
      "refused by policy: check login, sender and whether this host may relay — 554 5.7.1 relay access denied"),
    MailFault(
      .rcpt, .reply("501 5.1.3 syntax"), "rejected 501", .never, "refused at the recipient's address — 501 5.1.3 syntax"
    ),
    MailFault(
      .rcpt, .reply("550 5.1.1 nobody"), "rejected 550", .never, "refused at the recipient's address — 550 5.1.1 nobody"
    ),
    MailFault(
      .rcpt, .reply("551 5.1.6 moved"), "rejected 551", .never, "refused at the recipient's address — 551 5.1.6 moved"),
    MailFault(
      .rcpt, .reply("552 5.2.2 over quota"), "rejected 552", .never,
      "refused at the recipient's address — 552 5.2.2 over quota"),
    MailFault(
      .rcpt, .reply("553 5.1.3 no address"), "rejected 553", .never,
      "refused at the recipient's address — 553 5.1.3 no address"),
    MailFault(
      .rcpt, .drop, "deferred -", .after(1000), "connection lost at the recipient's address — response reading failed"),
    MailFault(
      .rcpt, .reset, "deferred -", .after(1000),
      "connection lost at the recipient's address — Recv failure: Connection reset by peer"),
    MailFault(
      .rcpt, .silence, "deferred -", .after(1000), "no answer in time at the recipient's address — no answer in time"),
    MailFault(
      .rcpt, .reply("nonsense"), "deferred -", .after(1000),
      "no answer in time at the recipient's address — no answer in time"),
    MailFault(
      .rcpt, .drip("250-" + String(repeating: "x", count: 200)), "deferred -", .after(1000),
      "no answer in time at the recipient's address — no answer in time"),
    MailFault(
      .rcpt, .reply(huge("250-x") + "250 ok"), "deferred -", .after(1000),
      "an answer without end at the recipient's address — Failed writing header"),
    // The message: from the 354 on nobody knows what a broken connection means.
    MailFault(
      .data, .reply("421 4.3.0 closing"), "deferred 421", .after(1000),
      "put off before the message was handed over — 421 4.3.0 closing"),
    MailFault(
      .data, .reply("451 4.3.0 later"), "deferred 451", .after(1000),
      "put off before the message was handed over — 451 4.3.0 later"),
    MailFault(
      .data, .reply("503 5.5.1 what"), "deferred 503", .laterRun,
      "the server does not follow the conversation — 503 5.5.1 what"),
    MailFault(
      .data, .reply("550 5.7.1 policy"), "deferred 550", .laterRun,
      "refused by policy: check login, sender and whether this host may relay — 550 5.7.1 policy"),
    MailFault(
      .data, .reply("554 5.5.1 no"), "rejected 554", .never, "refused before the message was handed over — 554 5.5.1 no"
    ),
    MailFault(
      .data, .drop, "deferred -", .after(1000),
      "connection lost before the message was handed over — response reading failed"),
    MailFault(
      .data, .reset, "deferred -", .after(1000),
      "connection lost before the message was handed over — Recv failure: Connection reset by peer"),
    MailFault(
      .data, .silence, "deferred -", .after(1000),
      "no answer in time before the message was handed over — no answer in time"),
    MailFault(
      .data, .reply("nonsense"), "deferred -", .after(1000),
      "no answer in time before the message was handed over — no answer in time"),
    MailFault(
      .body, .drop, "unknown 354", .laterRun,
      "connection lost after the message was handed over — response reading failed"),
    MailFault(
      .body, .reset, "unknown 354", .laterRun,
      // It comes while the rest is still on its way, or after it.
      "connection lost after the message was handed over — Recv failure: Connection reset by peer|"
        + "connection lost after the message was handed over — Send failure"),
    MailFault(
      .body, .silence, "unknown 354", .laterRun,
      "no answer in time after the message was handed over — no answer in time"),
    MailFault(
      .endOfData, .reply("421 4.3.0 closing"), "deferred 421", .after(1000),
      "put off after the message was handed over — 421 4.3.0 closing"),
    MailFault(
      .endOfData, .reply("450 4.2.0 later"), "deferred 450", .after(1000),
      "put off after the message was handed over — 450 4.2.0 later"),
    MailFault(
      .endOfData, .reply("451 4.3.0 later"), "deferred 451", .after(1000),
      "put off after the message was handed over — 451 4.3.0 later"),
    MailFault(
      .endOfData, .reply("452 4.3.1 full"), "deferred 452", .after(1000),
      "put off after the message was handed over — 452 4.3.1 full"),
    MailFault(
      .endOfData, .reply("550 5.7.1 spam"), "rejected 550", .never,
      "refused after the message was handed over — 550 5.7.1 spam"),
    MailFault(
      .endOfData, .reply("552 5.3.4 too large"), "rejected 552", .never,
      "refused after the message was handed over — 552 5.3.4 too large"),
    MailFault(
      .endOfData, .reply("554 5.6.0 content"), "rejected 554", .never,
      "refused after the message was handed over — 554 5.6.0 content"),
    MailFault(
      .endOfData, .reply("nonsense"), "unknown 354", .laterRun,
      "no answer in time after the message was handed over — no answer in time"),
    MailFault(
      .endOfData, .drop, "unknown 354", .laterRun,
      "connection lost after the message was handed over — response reading failed"),
    MailFault(
      .endOfData, .reset, "unknown 354", .laterRun,
      "connection lost after the message was handed over — Recv failure: Connection reset by peer"),
    MailFault(
      .endOfData, .silence, "unknown 354", .laterRun,
      "no answer in time after the message was handed over — no answer in time"),
    MailFault(
      .endOfData, .drip("250-" + String(repeating: "x", count: 200)), "unknown 354", .laterRun,
      "no answer in time after the message was handed over — no answer in time"),
    MailFault(
      .endOfData, .reply(huge("250-x") + "250 ok"), "unknown 354", .laterRun,
      "an answer without end after the message was handed over — Failed writing header"),
    // What comes after the message was taken changes nothing.
    MailFault(.quit, .drop, "accepted 250", .never, "250 2.0.0 queued as 4A0001"),
    MailFault(.quit, .reset, "accepted 250", .never, "250 2.0.0 queued as 4A0001"),
    MailFault(.quit, .silence, "accepted 250", .never, "250 2.0.0 queued as 4A0001"),
    MailFault(.quit, .reply("500 no"), "accepted 250", .never, "250 2.0.0 queued as 4A0001"),
    MailFault(.quit, .reply("nonsense"), "accepted 250", .never, "250 2.0.0 queued as 4A0001"),
  ]
}
