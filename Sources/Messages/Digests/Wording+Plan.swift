// SPDX-License-Identifier: Apache-2.0
package import Plans

extension Wording {
  /// What the plan can still earn, and the heaps its marks lie in.
  package func ceiling(of standing: PlanStanding) -> String {
    fill(
      language.digest.ceiling,
      [
        "ceiling": number(standing.ceiling), "total": number(standing.total), "secured": number(standing.secured),
        "met": number(standing.met), "lost": number(standing.lost),
      ])
  }
}
