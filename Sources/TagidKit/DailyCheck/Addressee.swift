// SPDX-License-Identifier: Apache-2.0
import Delivery
import Messages
import NotificationJournal
import Plans

/// One recipient on one channel: what is decided, told and recorded apart from every other.
struct Addressee {
  let route: Route
  let recipient: Recipient
  let language: Language
}
