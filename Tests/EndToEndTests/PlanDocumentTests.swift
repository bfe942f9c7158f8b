// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

/// `plan lint` and `plan convert`, as somebody who prepares a document meets them.
struct PlanDocumentTests {
  private static let ministry = (try? String(contentsOf: ProjectFiles.plan, encoding: .utf8)) ?? ""

  @Test func theMinistrysDocumentHasWarningsOnly() async throws {
    let office = try Office()
    let run = try await office.tagid("plan", "lint", ProjectFiles.plan.path)
    #expect(run.status == 0, "\(run)")
    #expect(run.output.hasSuffix("1 document, 1 plan: 0 errors, 5 warnings\n"), "\(run.output)")
    #expect(run.output.contains("Moving activity [2.1] (6 marks) from area [2] to area [1] reconciles both"))
    let strict = try await office.tagid("plan", "lint", "--strict", ProjectFiles.plan.path)
    #expect(strict.status == 65)
    #expect(strict.output.hasSuffix("5 errors, 0 warnings\n"))
  }

  @Test func lintNamesEveryDocumentItIsGiven() async throws {
    let office = try Office()
    let bad = try office.folder.write(Self.ministry.replacing("৩০/১২/২০২১", with: "৩১/১১/২০২১"), to: "bad.tsv")
    let run = try await office.tagid("plan", "lint", ProjectFiles.plan.path, bad, "no-such.tsv", "--format", "json")
    #expect(run.status == 65)
    let shown = try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
    let findings = try #require(shown["findings"] as? [[String: Any]])
    let codes = findings.filter { $0["severity"] as? String == "error" }.compactMap { $0["code"] as? String }
    #expect(codes == ["date-impossible", "file-missing"])
  }

  @Test(arguments: ["yaml", "tsv", "csv", "markdown", "html"])
  func aConvertedDocumentIsTheSamePlan(_ form: String) async throws {
    let office = try Office()
    let file = office.folder.path("converted/mole-egov-2021-22.\(form)")
    try FileManager.default.createDirectory(atPath: office.folder.path("converted"), withIntermediateDirectories: true)
    let run = try await office.tagid("plan", "convert", ProjectFiles.plan.path, "--to", form, "--output", file)
    #expect(run.status == 0, "\(run)")
    #expect(run.output.isEmpty)
    let original = try await shown(ProjectFiles.plan.path, office)
    #expect(try await shown(file, office) == original)
    let again = try await office.tagid("plan", "convert", ProjectFiles.plan.path, "--to", form, "--output", file)
    #expect(again.status == 73)
    #expect(again.errors.contains("is there already"))
  }

  @Test func aDocumentWithErrorsIsNotConverted() async throws {
    let office = try Office()
    let bad = try office.folder.write(Self.ministry.replacing("৩০/১২/২০২১", with: "৩১/১১/২০২১"), to: "bad.tsv")
    let file = office.folder.path("bad.yaml")
    let run = try await office.tagid("plan", "convert", bad, "--output", file)
    #expect(run.status == 65)
    #expect(run.errors.contains("bad.tsv:16:8: error"), "\(run.errors)")
    #expect(run.errors.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func aConvertedPlanServesTheDailyCheckAsTheDocumentDid() async throws {
    let office = try Office()
    let before = try await office.tagid("status", "--as-of", "2021-12-23", "--format", "json")
    let tsv = office.folder.path("mole-egov-2021-22.tsv")
    let run = try await office.tagid(
      "plan", "convert", tsv, "--to", "yaml", "--output", office.folder.path("copy.yaml"))
    #expect(run.status == 0, "\(run)")
    try FileManager.default.removeItem(atPath: tsv)
    try FileManager.default.moveItem(atPath: office.folder.path("copy.yaml"), toPath: tsv)
    let after = try await office.tagid("status", "--as-of", "2021-12-23", "--format", "json")
    #expect(try plans(before.outputBytes) == plans(after.outputBytes))
  }

  private func shown(_ file: String, _ office: Office) async throws -> NSDictionary {
    let run = try await office.tagid("plan", "show", file, "--format", "json")
    #expect(run.status == 0, "\(run)")
    var shown = try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
    shown["findings"] = nil
    return shown as NSDictionary
  }

  private func plans(_ bytes: [UInt8]) throws -> NSArray {
    let shown = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    return try #require(shown["plans"] as? NSArray)
  }
}
