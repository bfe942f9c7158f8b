// SPDX-License-Identifier: Apache-2.0
import CLibxml2

/// libxml2 itself.
enum LibXML {
  /// Makes it ready; threads may do so at the same time.
  static func start() { _ = started }

  private static let started: Bool = {
    xmlInitParser()
    return true
  }()
}
