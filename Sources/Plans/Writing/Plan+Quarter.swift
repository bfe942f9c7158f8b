// SPDX-License-Identifier: Apache-2.0
package import WorkingDays

extension Plan {
  /// The plan as a document on one quarter alone would state it.
  /// - Parameters:
  ///   - progress: one cell for each indicator, in the plan's order.
  ///   - keepsEarlier: keeps what documents said of the quarters before, from which sums and averages are made.
  package func reporting(
    on quarter: FiscalQuarter, titled title: String, _ progress: [(text: String, content: ReportedProgress.Content)],
    keepsEarlier: Bool
  ) -> Plan {
    var plan = self
    plan.title = title
    plan.quarter = quarter
    for (index, cell) in zip(indicators.indices, progress) {
      let earlier = indicators[index].progress.filter {
        keepsEarlier && ($0.quarter?.number ?? quarter.number) < quarter.number
      }
      plan.indicators[index].progress =
        earlier + [ReportedProgress(quarter: quarter, text: cell.text, content: cell.content)]
    }
    return plan
  }
}
