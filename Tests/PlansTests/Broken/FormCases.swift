// SPDX-License-Identifier: Apache-2.0

extension BrokenDocument {
  /// A plan in Tagid's own form with something replaced.
  private init(
    form what: String, _ replaced: String, _ with: String, _ findings: String..., saying words: String = ""
  ) {
    self.init(what, findings, saying: words, silences: nil) {
      guard Self.form.contains(replaced) else { preconditionFailure("\(replaced) is not in the form") }
      return Array(Self.form.replacing(replaced, with: with).utf8)
    }
  }

  static let forms: [BrokenDocument] = [
    BrokenDocument(
      form: "an unknown key", "    weight: 5\n", "    wieght: 5\n", "error form-not-understood 11:5",
      saying: "Did you mean \"weight\"?"),
    BrokenDocument(
      form: "another version", "tagidPlan: 1", "tagidPlan: 2", "error form-not-understood 1:12", saying: "version 2"),
    BrokenDocument(
      form: "words for a version", "tagidPlan: 1", "tagidPlan: one", "error form-not-understood 1:12",
      saying: "version one"),
    BrokenDocument(form: "a day that no month has", "2021-12-30", "2021-11-31", "error form-not-understood 13:29"),
    BrokenDocument(
      form: "a date and a value in one tier", "value: 4", "value: 4, date: 2021-12-30",
      "error form-not-understood 19:7",
      saying: "either a date or a value"),
    BrokenDocument(
      form: "a tier with neither date nor value", ", value: 4", "", "error form-not-understood 19:7"),
    BrokenDocument(
      form: "a percent beyond 100", "percent: 80", "percent: 180", "error form-not-understood 14:18",
      saying: "180 is no percent"),
    BrokenDocument(
      form: "tiers that do not fit the unit", "unit: count", "unit: date", "error form-not-understood 15:5",
      saying: "do not fit the unit date"),
    BrokenDocument(
      form: "an unknown unit", "unit: count", "unit: cuont", "error form-not-understood 17:11",
      saying: "Did you mean \"count\"?"),
    BrokenDocument(
      form: "an id twice", "\"1.1.2\"", "\"1.1.1\"", "error form-not-understood 15:5",
      saying: "[1.1.1] stands in line 8 already"),
    BrokenDocument(
      form: "no id", "- id: \"1.1.2\"\n    title", "- title", "error form-not-understood 15:5", saying: "missing"),
    BrokenDocument(
      form: "words for a weight", "    weight: 5\n", "    weight: five\n", "error form-not-understood 11:13"),
    BrokenDocument(
      form: "a year that skips one", "fiscalYear: 2021-22", "fiscalYear: 2021-23", "error form-not-understood 4:15"),
    BrokenDocument(
      form: "a key twice", "    weight: 5\n", "    title: two\n", "error form-not-understood 10:5", saying: "twice"),
    BrokenDocument(
      form: "a quote that is never closed", "title: \"one\"", "title: \"one", "error form-not-understood 15:10"),
    BrokenDocument(form: "a tab for blanks", "    weight: 5\n", "\tweight: 5\n", "error form-not-understood 11:1"),
    BrokenDocument(
      "a form without plans", ["error form-not-understood 1:1"], saying: "\"plans\" is missing", silences: nil
    ) {
      Array("tagidPlan: 1\n".utf8)
    },
    BrokenDocument(
      "aliases that unfold without end", ["error form-not-understood 3"], saying: "alias", silences: nil
    ) {
      let lists = zip("abcdefghi", "bcdefghij").map { from, to in
        "\(to): &\(to) [" + Array(repeating: "*\(from)", count: 9).joined(separator: ", ") + "]\n"
      }
      return Array(("tagidPlan: 1\na: &a [x]\n" + lists.joined() + "plans: *j\n").utf8)
    },
    BrokenDocument("aliases as a key", ["error form-not-understood 3"], saying: "alias", silences: nil) {
      let lists = (0..<60).map { "x\($0): &x\($0 + 1) [*x\($0), *x\($0)]\n" }
      return Array(("tagidPlan: 1\ny: &x0 [z]\n" + lists.joined() + "plans: { ? *x60 : 1 }\n").utf8)
    },
    BrokenDocument(
      "lists nested without end", ["error form-not-understood 2:9"], saying: "nested too deep", silences: nil
    ) {
      Array(("tagidPlan: 1\nplans: " + String(repeating: "[", count: 100_000) + "\n").utf8)
    },
    BrokenDocument("a form that is not UTF-8", ["error form-not-understood 1"], saying: "UTF-8", silences: nil) {
      Array("tagidPlan: 1\nplans: ".utf8) + [0xFF, 0x0A]
    },
    BrokenDocument(
      "doubts that tables have too",
      ["warning area-weight 6", "error tiers-out-of-order 8", "error weight-missing 15"],
      silences: ["1.1.1", "1.1.2"]
    ) {
      Array(
        form.replacing("weight: 6.5", with: "").replacing("2022-01-13", with: "2021-12-29")
          .replacing("weight: 5 }", with: "weight: 4 }").utf8)
    },
  ]

  private static let form = """
    tagidPlan: 1
    plans:
    - title: "e-Governance 2021-22"
      fiscalYear: 2021-22
      tierPercents: [100, 80, 60]
      areas: [{ id: "1", title: "Services", weight: 5 }]
      indicators:
      - id: "1.1.1"
        area: "1"
        title: "one"
        weight: 5
        tiers:
        - { percent: 100, date: 2021-12-30 }
        - { percent: 80, date: 2022-01-13 }
      - id: "1.1.2"
        title: "two"
        unit: count
        tiers:
        - { percent: 100, value: 4 }
        weight: 6.5

    """
}
