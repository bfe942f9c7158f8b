// SPDX-License-Identifier: Apache-2.0

/// What a document may be made of at most; more ends in an error, not in a machine without memory.
package enum Bounds {
  /// Bytes of a plan in Tagid's own YAML form, which is read as a whole: 64 MiB.
  package static let ownForm = 64 << 20
}
