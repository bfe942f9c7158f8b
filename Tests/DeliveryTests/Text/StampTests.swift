// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Delivery

struct StampTests {
  @Test("A moment is written in the office's time")
  func aMomentIsWrittenInTheOfficesTime() {
    #expect(Samples.stamp.mailDate == "Thu, 23 Dec 2021 09:00:02 +0600")
    #expect(Samples.stamp.iso8601 == "2021-12-23T09:00:02+06:00")
    #expect(Stamp(unixSeconds: 0, utcOffsetSeconds: -12_600).mailDate == "Wed, 31 Dec 1969 20:30:00 -0330")
    #expect(Stamp(unixSeconds: 951_782_400, utcOffsetSeconds: 0).iso8601 == "2000-02-29T00:00:00+00:00")
  }

  @Test("Days of two centuries agree with Foundation")
  func daysAgreeWithFoundation() {
    let format = Date.ISO8601FormatStyle()
    for day in stride(from: -36_524, to: 36_525, by: 13) {
      let seconds = day * 86_400 + 86_399
      let stamp = Stamp(unixSeconds: Int64(seconds), utcOffsetSeconds: 0)
      #expect("\(stamp.iso8601.prefix(19))Z" == Date(timeIntervalSince1970: Double(seconds)).formatted(format))
    }
  }
}
