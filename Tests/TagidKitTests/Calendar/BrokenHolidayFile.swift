// SPDX-License-Identifier: Apache-2.0

/// A holiday file with one thing wrong in it.
struct BrokenHolidayFile: CustomStringConvertible, Sendable {
  static let calendar = """
    {
    "calendar":"XX-test",
    "name":{"en":"Test"},
    "country":"XX",
    "weekend":["friday","saturday"],
    "completeYears":{"first":2021,"last":2026},
    "fiscalYearStart":7,
    "facts":[
    {"date":"2021-12-16","name":{"en":"Victory Day"},"effect":"closed","kind":"public","scope":["XX"],"certainty":"gazetted"},
    {"date":"2021-12-25","name":{"en":"Eid"},"effect":"none","kind":"optional","scope":[],"certainty":"reported","announced":"2021-11-01","withdrawn":"2021-12-01"}
    ]}

    """
  static let own = """
    {
    "facts":[
    {"date":"2021-12-16","name":{"en":"Our day"},"effect":"open","certainty":"gazetted"}
    ]}

    """

  /// What is put in place of what.
  var from: String
  var to: String
  /// The reader's place is where this begins.
  var at: String
  var message: String
  /// False for what a schema cannot say.
  var isRefusedBySchema = true
  var isOwn = false

  var text: String { (isOwn ? Self.own : Self.calendar).replacing(from, with: to) }
  var description: String { "\(from) -> \(to)" }

  /// The line and column, from 1, at which the reader says it.
  var place: (line: Int, column: Int)? {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if let range = line.firstRange(of: at) {
        return (number + 1, line[..<range.lowerBound].unicodeScalars.count + 1)
      }
    }
    return nil
  }

  static let all: [BrokenHolidayFile] = [
    .init(
      from: #""effect":"closed","#, to: #""effect":"closed","efect":"x","#, at: #""efect""#, message: "unknown key"),
    .init(from: #""country":"XX","#, to: #""country":"XX","region":"X","#, at: #""region""#, message: "unknown key"),
    .init(from: "2021-12-16", to: "2021-02-31", at: #""2021-02-31""#, message: "\"2021-02-31\" is no day"),
    .init(from: "2021-12-16", to: "16/12/2021", at: #""16/12/2021""#, message: "is no day"),
    .init(from: #""2021-12-16""#, to: "20211216", at: "20211216", message: "expected text"),
    .init(from: "2021-11-01", to: "2021-13-01", at: #""2021-13-01""#, message: "is no day"),
    .init(from: #""closed""#, to: #""close""#, at: #""close""#, message: "is not one of its values"),
    .init(from: #""none""#, to: #""closed""#, at: #"{"date":"2021-12-25""#, message: "has the effect closed"),
    .init(from: #""name":{"en":"Victory Day"},"#, to: "", at: #"{"date":"2021-12-16""#, message: "name\" is missing"),
    .init(from: #"{"en":"Victory Day"}"#, to: "{}", at: "{}", message: "names nothing"),
    .init(from: #"{"en":"Victory Day"}"#, to: #"{"en":""}"#, at: #""""#, message: "is empty"),
    .init(
      from: #""Victory Day""#, to: #"" Victory Day""#, at: #"" Victory Day""#, message: "begins or ends with a blank"),
    .init(from: "Victory Day", to: "Victory\\nDay", at: #""Victory\nDay""#, message: "control character"),
    .init(from: #""Victory Day""#, to: "5", at: "5}", message: "expected text"),
    .init(from: #"{"en":"Victory Day"}"#, to: #""Victory Day""#, at: #""Victory Day""#, message: "expected keys"),
    .init(from: #"{"en":"Victory Day"}"#, to: #"{"English":"x"}"#, at: #""x""#, message: "is no language"),
    .init(from: #""friday""#, to: #""saturday""#, at: #""saturday"]"#, message: "saturday is written twice"),
    .init(from: #""friday""#, to: #""Friday""#, at: #""Friday""#, message: "is no day of the week"),
    .init(from: #"["friday","saturday"]"#, to: #"["friday",""]"#, at: #""""#, message: "is empty"),
    .init(from: "2021,", to: "1821,", at: "1821", message: "is no year of a calendar"),
    .init(from: "2021,", to: #""2021","#, at: #""2021","#, message: "expected a whole number"),
    .init(from: #""last":2026"#, to: #""least":2026"#, at: #"{"first""#, message: "last\" is missing"),
    .init(from: "Start\":7", to: "Start\":13", at: "13", message: "13 is no month"),
    .init(from: "Start\":7", to: "Start\":\"july\"", at: #""july""#, message: "expected a whole number"),
    .init(from: #""XX-test""#, to: #""XX test""#, at: #""XX test""#, message: "is no id"),
    .init(from: #""XX","#, to: #""xx","#, at: #""xx""#, message: "is no country's code"),
    .init(from: #"["XX"]"#, to: #"["Dhaka"]"#, at: #""Dhaka""#, message: "is no country or region"),
    .init(from: #"["XX"]"#, to: #"["XX","XX"]"#, at: #""XX"],"certainty"#, message: "XX is written twice"),
    .init(from: #"["XX"]"#, to: #""XX""#, at: #""XX","certainty"#, message: "expected a list"),
    .init(from: #""public""#, to: #""publik""#, at: #""publik""#, message: "is no kind of holiday"),
    .init(from: #""kind":"public","#, to: "", at: #"{"date":"2021-12-16""#, message: "kind\" is missing"),
    .init(from: #""certainty":"gazetted""#, to: #""certainty":"sure""#, at: #""sure""#, message: "is not one of"),
    .init(from: #""calendar":"XX-test","#, to: "", at: "{", message: "\"calendar\" is missing"),
    .init(from: #""gazetted""#, to: #""gazetted","note":null"#, at: "null", message: "expected text"),
    .init(
      from:
        #""date":"2021-12-25","name":{"en":"Eid"},"effect":"none","kind":"optional","scope":[],"certainty":"reported""#
        + #","announced":"2021-11-01","withdrawn":"2021-12-01""#,
      to: #""effect":"closed","name":{"en":"Victory Day"},"date":"2021-12-16","kind":"public","scope":["XX"]"#
        + #","certainty":"gazetted""#,
      at: #"{"effect":"closed""#, message: "this is said twice"),
    .init(
      from: "2026}", to: "2020}", at: #"{"first""#, message: "completeYears runs backwards", isRefusedBySchema: false),
    .init(
      from: "2021-12-01", to: "2021-10-01", at: #"{"date":"2021-12-25""#, message: "before it was announced",
      isRefusedBySchema: false),
    .init(
      from: "Victory Day", to: String(repeating: "d", count: 601), at: #""ddd"#, message: "601 bytes; at most 600"),
    .init(
      from: "Victory Day", to: String(repeating: "\u{995}", count: 201), at: "\"\u{995}", message: "603 bytes",
      isRefusedBySchema: false),
    .init(
      from: "Our day", to: "x e" + String(repeating: "\u{301}", count: 4_000), at: "\"x ", message: "8003 bytes",
      isOwn: true),
    .init(
      from: #""gazetted""#, to: #""gazetted","note":""# + String(repeating: "n", count: 4_001) + "\"", at: #""nnn"#,
      message: "4001 bytes", isOwn: true),
    .init(from: "2021-12-16", to: "2201-01-01", at: #""2201-01-01""#, message: "is in no year of a calendar"),
    .init(from: "2021-12-16", to: "1899-12-31", at: #""1899-12-31""#, message: "is in no year", isOwn: true),
    .init(
      from: #""facts""#, to: #""completeYears":{"first":2027},"facts""#, at: #"{"first""#, message: "last\" is missing",
      isOwn: true),
    .init(
      from: #""facts""#, to: #""completeYears":{"first":2028,"last":2027},"facts""#, at: #"{"first""#,
      message: "completeYears runs backwards", isRefusedBySchema: false, isOwn: true),
    .init(from: #""open","#, to: #""open","until":"x","#, at: #""until""#, message: "unknown key", isOwn: true),
    .init(from: #""facts""#, to: #""fact""#, at: "{", message: "\"facts\" is missing", isOwn: true),
    .init(from: #""open""#, to: #""opened""#, at: #""opened""#, message: "is not one of its values", isOwn: true),
    .init(
      from: #""facts""#, to: #""weekend":["friday"],"facts""#, at: #""weekend""#, message: "unknown key", isOwn: true),
  ]
}
