// SPDX-License-Identifier: Apache-2.0

/// How long a transfer may take and how much of an answer is kept.
package struct TransferLimits: Sendable, Equatable {
  /// Seconds until the connection stands, TLS included.
  package var connectSeconds: Double
  /// Seconds for everything, so that a server that drips cannot hold up the others.
  package var totalSeconds: Double
  /// Bytes of an answer, its header lines included, after which the transfer is cut.
  package var answerBytes: Int
  /// How many transfers to one server may be under way at once.
  package var connections: Int
  /// File of certificate authorities to trust in place of the system's.
  package var authorityFile: String?
  /// Proxy for what does not stay on this machine, in place of the environment's.
  var proxy: String?

  /// How many transfers to a server are under way at once when nobody says.
  package static let ordinaryConnections = 4

  package init(
    connectSeconds: Double = 15, totalSeconds: Double = 60, answerBytes: Int = 65_536,
    connections: Int = Self.ordinaryConnections,
    authorityFile: String? = nil
  ) {
    self.connectSeconds = connectSeconds
    self.totalSeconds = totalSeconds
    self.answerBytes = answerBytes
    self.connections = connections
    self.authorityFile = authorityFile
  }
}
