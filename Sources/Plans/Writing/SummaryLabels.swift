// SPDX-License-Identifier: Apache-2.0

/// A row below the table: its label in each language, as it is written and as it is known again.
package enum SummaryRow: CaseIterable, Sendable {
  /// Marks that the document says the plan is worth.
  case total
  /// Marks that the document says were obtained.
  case obtained
  /// Worked out by Tagid, and no part of the plan: the heaps of marks and what can still be earned.
  case byTiers, proRata, byWords, ceiling

  package var bengali: String {
    switch self {
    case .total: "মোট নম্বর"
    case .obtained: "প্রাপ্ত নম্বর"
    case .byTiers: "স্তর অনুযায়ী প্রমাণিত"
    case .proRata: "আনুপাতিক হারে"
    case .byWords: "কথায় দাবিকৃত"
    case .ceiling: "সর্বোচ্চ অর্জনযোগ্য"
    }
  }

  package var english: String {
    switch self {
    case .total: "Total marks"
    case .obtained: "Obtained marks"
    case .byTiers: "Proven by tiers"
    case .proRata: "Pro rata"
    case .byWords: "Claimed in words"
    case .ceiling: "Ceiling"
    }
  }

  package var labels: [String] { [bengali, english] }

  /// Whether the row says something of the plan that its document declares; the others are worked out from it.
  package var isDeclared: Bool { self == .total || self == .obtained }
}

/// A column that a report adds to the plan's table; known to the reader, and no part of the plan.
package enum DerivedColumn: CaseIterable, Sendable {
  case marksObtained, basis

  package var bengali: String {
    switch self {
    case .marksObtained: "প্রাপ্ত নম্বর"
    case .basis: "ভিত্তি"
    }
  }

  package var english: String {
    switch self {
    case .marksObtained: "Marks obtained"
    case .basis: "Basis"
    }
  }

  package var labels: [String] { [bengali, english] }
}
