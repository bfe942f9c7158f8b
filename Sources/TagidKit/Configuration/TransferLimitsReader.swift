// SPDX-License-Identifier: Apache-2.0
import Documents
import Delivery

/// Reads what every channel over the network may say of its connections.
struct TransferLimitsReader {
  let files: TLSFileReader

  func read(_ channel: YAMLMapping) -> TransferLimits {
    let connections = channel.value("connections").flatMap(connections) ?? TransferLimits.ordinaryConnections
    let authority = channel.value("authorityFile").flatMap(files.authority)
    return TransferLimits(connections: connections, authorityFile: authority)
  }

  private func connections(_ value: YAMLValue) -> Int? {
    guard let number = value.whole else { return nil }
    if 1...32 ~= number { return number }
    value.fail("\(number) connections at once are not possible", hint: "Write a number from 1 to 32; 4 when left out.")
    return nil
  }
}
