// SPDX-License-Identifier: Apache-2.0

extension Language.Trouble {
  static let english = Language.Trouble(
    subject: Subject(
      row: "Cannot be read: [{id}] in {place}",
      document: "Cannot be read: {file}",
      moved: "{n} of {total} targets moved at once: {plan}",
      missing: "Plan gone: {plan}",
      refused: "Address refused: {who}",
      givenUp: "Unclear whether it arrived: {who}"),
    heading: Heading(
      unreadable: "{plan}: cannot be read", moved: "{plan}: targets moved", missing: "Plans that are gone",
      undelivered: "Messages that did not arrive"),
    summary: Summary(
      rows: .init(
        one: "1 row of a plan cannot be read, so nobody is reminded of its deadline.",
        other: "{n} rows of plans cannot be read, so nobody is reminded of their deadlines."),
      documents: .init(
        one: "1 document has errors that have to be mended.", other: "{n} documents have errors that have to be mended."
      ),
      moved: .init(
        one: "Very many targets of 1 plan moved at once.", other: "Very many targets of {n} plans moved at once."),
      missing: .init(
        one: "1 plan is in no document any more.", other: "{n} plans are in no document any more."),
      undelivered: .init(
        one: "1 message did not reach its reader.", other: "{n} messages did not reach their readers.")),
    place: Place(
      line: "line {n}", column: "column {n}", cell: "cell {cell}", sheet: "sheet {sheet}",
      table: "table {n}", row: "row {n}"),
    row: Row(
      headline: "The row in line {line} cannot be read: nobody is reminded of its deadline until it is corrected.",
      headlineInTable:
        "Row {line} of table {table} cannot be read: nobody is reminded of its deadline until it is corrected.",
      headlineInSheet:
        "Row {line} of the sheet {sheet} cannot be read: nobody is reminded of its deadline until it is corrected.",
      headlineWithoutLine: "This row cannot be read: nobody is reminded of its deadline until it is corrected.",
      place: "Where: {place}",
      wrong: "What is wrong: {message}",
      instead: "What to do: {hint}",
      lastKnown: "Last known, from the document of {date}: {list}",
      dateTarget: "{percent} by {date}",
      valueTarget: "{percent} {value}",
      reason:
        "This goes to those responsible for the row and to the administrators, once for each version of the document."),
    document: Document(
      headline: "{file} cannot be used: nobody is reminded of any deadline of this plan until it is corrected.",
      headlineOfPart:
        "{file} has an error: what it is about is left out, the rest of the plan is reminded of as usual.",
      finding: "{place}: {message}. {hint}",
      more: "And {n} more; tagid check prints them all.",
      reason: "This goes to the administrators, once for each version of the document."),
    moved: Moved(
      headline: "{n} of the plan's {total} targets moved or vanished at once; somebody has to say that this is meant.",
      target: "[{id}] {percent}: {from} → {to}",
      gone: "gone",
      withdrawn: "Rows that are gone: {list}",
      more: "And {n} more targets.",
      accept: "If it is meant, accept it with: tagid plan accept {plan}",
      otherwise: "If it is not, correct the document. Until then reminders follow the document as it stands."),
    missing: Missing(
      headline: .init(
        one: "The plan {plan}, last read from {file}, is in no document any more: nobody is reminded of its indicator.",
        other:
          "The plan {plan}, last read from {file}, is in no document any more: nobody is reminded of its {n} indicators."
      ),
      putBack: "If this is a mistake, put its document back into its folder.",
      accept: "If it is meant, say so with: tagid plan accept {plan}",
      reason: "This goes to the administrators, once each time that a plan vanishes."),
    undelivered: Undelivered(
      refused: "{who} was refused for good on {date}, and with it {n} notices.",
      givenUp: "The message of {date} to {who} was repeated without a clear answer; it now counts as told.",
      said: "The server said: {detail}",
      correct:
        "The same notices are not sent to this address again. Correct the address in the configuration: what is due then goes out.",
      closed:
        "Nothing more is sent over the channel {channel} until its address is another one, or `tagid channel test {channel}` succeeds. What is due then goes out.",
      ask: "Ask whether it arrived; it carried {n} notices."),
    findings: nil)
}
