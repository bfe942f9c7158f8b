// SPDX-License-Identifier: Apache-2.0

extension Finding.Code {
  /// The codes of errors that stand on one row and stop its notices (rule 7): every language has words for each of them.
  package static let silencing: [Finding.Code] = [
    .dateImpossible, .dateOutsideFiscalYear, .legacyFont, .targetNotUnderstood, .targetsMixed, .targetsMissing,
    .tiersOutOfOrder, .weightMissing, .weightNotANumber,
  ]
}
