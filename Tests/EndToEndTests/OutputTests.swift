// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// What happens to output that nobody takes, and to text that would harm a terminal.
struct OutputTests {
  @Test(arguments: [">/dev/full", ">&-", "2>&-", ">&- 2>&- <&-", "2>/dev/full"])
  func outputThatCannotBeWrittenChangesNothingElse(_ redirection: String) async throws {
    let office = try Office()
    let line = "'\(ProjectFiles.binary)' check --as-of 2021-12-23 \(redirection)"
    let run = try await Command("/bin/sh", ["-c", line], workingDirectory: office.folder.path).run()
    #expect(run.status == 0, "\(run)")
    #expect(try office.journal().of("outcome").count == 3)
    #expect(try office.journal().types.last == "run")
  }

  @Test func aReaderThatLeavesDoesNotEndTheRun() async throws {
    let office = try Office()
    let line = "set -o pipefail; '\(ProjectFiles.binary)' check --as-of 2021-12-23 2>&1 | true"
    let run = try await Command("/bin/bash", ["-c", line], workingDirectory: office.folder.path).run()
    #expect(run.status == 0, "\(run)")
    #expect(try office.journal().types.last == "run")
  }

  @Test func controlCharactersOfAPlanDoNotReachTheTerminal() async throws {
    let office = try Office()
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    let hostile = text.replacing("হালনাগাদ করা হয়েছে", with: "\u{1B}]0;owned\u{07}\u{202E}")
      .replacing("একটি সেবা সহজিকৃত", with: "\u{1B}[2J")
    try #require(hostile != text)
    _ = try office.folder.write(hostile, to: "mole-egov-2021-22.tsv")
    for arguments in [
      ["check", "--as-of", "2021-12-23"], ["status", "--as-of", "2021-12-23"],
      ["plan", "show", "mole-egov-2021-22.tsv"],
    ] {
      let run = try await office.command(arguments).run()
      for scalar in ["\u{1B}", "\u{07}", "\u{202E}"] {
        #expect(!run.output.contains(scalar) && !run.errors.contains(scalar), "\(arguments)")
      }
    }
  }

  @Test func severalQuartersOfOnePlanAreOnePlan() async throws {
    let office = try Office()
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    let second = text.replacing("১ম ত্রৈমাসিক", with: "২য় ত্রৈমাসিক").replacing("প্রথম ত্রৈমাসিক", with: "দ্বিতীয় ত্রৈমাসিক")
      .replacing("২৫/০৮/২০২১", with: "--").replacing("৯০%", with: "--")
    _ = try office.folder.write(second, to: "mole-egov-2021-22-q2.tsv")
    let run = try await office.tagid("status", "--as-of", "2022-01-10", "--format", "json")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.components(separatedBy: "\"ceiling\" : 49").count == 2, "\(run.output)")
    #expect(run.output.contains("\"secured\" : 4") && run.output.contains("\"met\" : 6"))
  }

  @Test func aTypingErrorInOnePlansYearLeavesTheOtherPlanServed() async throws {
    let office = try Office()
    let text = try String(contentsOf: ProjectFiles.plan, encoding: .utf8)
    _ = try office.folder.write(text.replacing("২০২১-২", with: "২৯২১-২"), to: "other.tsv")
    let run = try await office.check("2021-12-23")
    #expect(run.status == 65, "\(run)")
    #expect(try office.journal().of("outcome").count == 3)
  }
}
