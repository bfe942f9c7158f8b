// SPDX-License-Identifier: Apache-2.0
package import Documents

/// Everything wrong in the configuration, all at once.
package struct ConfigurationError: Error {
  package var problems: [Problem]
}
