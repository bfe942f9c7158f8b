// SPDX-License-Identifier: Apache-2.0

/// Where the records of a day's work go, claimed by one writer: the journal on the disk, or memory when the day is only
/// thought through.
package protocol Ledger: AnyObject {
  /// Everything it says, up to the last record appended.
  var history: JournalHistory { get }
  /// Where its chain ends, to be kept elsewhere; empty where nothing is chained.
  var head: ChainHead { get }
  /// What was mended when it was claimed, a sentence each.
  var remarks: [String] { get }

  /// Takes the entries, all or none, into the history.
  ///
  /// With `durably` it returns only when these and all earlier ones can be lost no more.
  @discardableResult
  func append(_ entries: [JournalEntry], durably: Bool) throws(JournalError) -> [JournalRecord]

  /// Ends the work; all records are kept when this returns.
  func close() throws(JournalError)
}

extension Journal: Ledger {}
