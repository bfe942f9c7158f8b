// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A refused system call, named with its errno so that a failing test says what the machine did.
package struct SystemError: Error, Equatable, CustomStringConvertible {
  package let call: String
  package let code: Int32

  /// Takes the code from errno unless one is given; call it before anything else can change errno.
  package init(_ call: String, code: Int32? = nil) {
    self.call = call
    self.code = code ?? errno
  }

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}
