// SPDX-License-Identifier: Apache-2.0

/// A place where a journal is kept.
///
/// A run needs no more of it than this, so that a database which several machines share can be one: the right to write
/// (`claim`), adding to the end (`Ledger.append`) and reading (`fold`). Any store must keep these promises: one claim at a
/// time, which outlives neither its ledger nor its process; what was appended durably is never lost; numbers without a gap.
package protocol JournalStore {
  /// Claims the right to write, or throws `held(by:)` when somebody else still has it after `patience`.
  /// - Parameters:
  ///   - command: whom others are told of, such as `tagid check`.
  ///   - day: the day whose decisions the history is for, in ISO 8601.
  ///   - clock: the time now in ISO 8601.
  func claim(
    as command: String, for day: String, patience: Duration, clock: @escaping () -> String
  ) throws(JournalError) -> any Ledger

  /// Calls `body` with every record that decisions of a day need, in order, without claiming anything.
  /// - Parameter day: in ISO 8601.
  func fold(on day: String, _ body: (JournalRecord) -> Void) throws(JournalError)

  /// Under which addresses are kept, when they are.
  var addressKey: AddressKey? { get throws(JournalError) }
}

extension JournalStore {
  /// What is known on a day, read without claiming anything.
  package func history(on day: String) throws(JournalError) -> JournalHistory {
    var history = JournalHistory()
    history.addressKey = try addressKey
    try fold(on: day) { history.apply($0) }
    return history
  }
}
