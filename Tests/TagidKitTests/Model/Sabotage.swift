// SPDX-License-Identifier: Apache-2.0
import WorkingDays

@testable import TagidKit

/// Something that the program might do wrong, done to a run before the judge sees it.
struct Sabotage {
  let promise: Promise
  let spoil: @Sendable (inout ModelRun, CivilDate) -> Void
}
