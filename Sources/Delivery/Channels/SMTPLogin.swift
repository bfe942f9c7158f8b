// SPDX-License-Identifier: Apache-2.0

extension SMTPSettings {
  /// How to log in at a mail server.
  package struct Login: Sendable, Equatable {
    /// How the secret is sent; without a word the best that both sides know.
    package enum Mechanism: String, CaseIterable, Sendable {
      case plain, login, xoauth2
    }

    package enum Proof: Sendable, Equatable {
      case password(Secret)
      /// A bearer token of OAuth 2, which somebody else renews.
      case token(Secret)
    }

    let username: String
    let secret: Proof
    let mechanism: Mechanism?

    package init(username: String, secret: Proof, mechanism: Mechanism? = nil) {
      self.username = username
      self.secret = secret
      self.mechanism = mechanism
    }

    /// What a server may repeat in a reply: the secret itself, and the words in which it was sent.
    var traces: [Secret] {
      switch secret {
      // AUTH PLAIN sends both in one word (RFC 4616).
      case .password(let password): [password, password.reveal { Secret("\0\(username)\0\($0)") }]
      case .token(let token):
        [
          token, token.reveal { Secret("user=\(username)\u{1}auth=Bearer \($0)\u{1}\u{1}") },
          token.reveal { Secret("Bearer \($0)") },
        ]
      }
    }
  }
}
