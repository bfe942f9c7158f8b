// SPDX-License-Identifier: Apache-2.0
import Testing

import Documents

struct NearestTests {
  @Test(arguments: [
    ("timezone", "timeZone"), ("chanels", "channels"), ("adminstrator", "administrator"), ("plan", "plans"),
    ("OFFICE", "office"), ("plnas", "plans"),
  ])
  func aMistypedKeyIsMetWithTheOneMeant(_ written: String, _ meant: String) {
    let keys = ["office", "timeZone", "administrator", "plans", "channels", "people"]
    #expect(Nearest.nearest(written, among: keys) == meant)
  }

  @Test func aWordLikeNoneIsMetWithAllOfThem() {
    #expect(Nearest.hint("colour", among: ["office", "plans"]) == "Known here: office, plans.")
  }
}
