// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import TagidKit

/// How long to wait for another run to end.
struct WaitOption: ParsableArguments {
  @Option(
    name: .customLong("wait"),
    help: ArgumentHelp(
      "Wait so long for another run to end, such as 5m, before giving up (default: not at all).", valueName: "TIME"),
    transform: { text in
      guard let patience = Patience(text) else {
        throw ValidationError("\"\(text)\" is no time to wait: write 30s, 5m or 1h, at most 24h.")
      }
      return patience
    })
  var patience: Patience?

  var duration: Duration { patience?.duration ?? .zero }
}
