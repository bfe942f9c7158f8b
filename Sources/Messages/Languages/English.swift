// SPDX-License-Identifier: Apache-2.0
import Plans

extension Language {
  package static let english = Language(
    tag: "en",
    digits: nil,
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    date: "{weekday} {date}",
    percent: "{n}%",
    days: Counted(one: "{n} day", other: "{n} days"),
    workingDays: Counted(one: "{n} working day", other: "{n} working days"),
    marks: Counted(one: "{n} mark", other: "{n} marks"),
    subject: Subject(
      open: "Reminder: [{id}] {percent} by {date}, {workingDays} left",
      openDayOff: "Reminder: [{id}] {percent} by {date}, {workingDays} left",
      today: "Last day today: [{id}] {percent}, {marks} at stake",
      lastChance: "Office closed, deadline {date}: [{id}] {percent}, {marks} at stake",
      lost: "Lost: [{id}] {percent}, {marks}; {next} open until {date}",
      lostAll: "Lost: [{id}] {percent}, {marks}",
      more: "{subject} (+{n} more)"),
    headline: Headline(
      open: "{percent} is open until {date}: {days} ({workingDays}) left; {marks} at stake.",
      openDayOff: "{percent}: act by {actBy}; {days} ({workingDays}) left; {marks} at stake.",
      today: "Today, {date}, is the last day for {percent}; {marks} at stake.",
      lastChance:
        "The office is closed and opens again on {opens}; on paper {percent} is open until {date}; {marks} at stake.",
      lost: "Lost: {percent}, {marks}. No completion is on record by {date}.",
      lostValue: "Lost: {percent}, {marks}. On {date} the target was {target}, the last number on record {value}.",
      lostValueUnknown: "Lost: {percent}, {marks}. The target was {target}, and no number is on record by {date}."),
    brief: .english,
    trial: .english,
    detail: Detail(
      dayOff: "{date}, the date in the plan, is a day off: {actBy} is the last working day before it.",
      todayDayOff: "The date in the plan, {date}, is a day off: today is the last working day before it.",
      movedByRule: "The date in the plan, {date}, is a day off; by the office's rule this tier closes on {closes}.",
      nextOpen: "{percent} is still open until {date}: {days} ({workingDays}) left; {marks} at stake.",
      nextToday: "{percent} is still open, but today, {date}, is its last working day; {marks} at stake.",
      thenNext: "Passing {passing} costs {marks} of {weight}; {next} is then open until {date}.",
      thenKept: "Passing {passing} costs {marks} of {weight}; {percent} stays as proven.",
      thenNothing: "Passing {passing} costs {marks}, and nothing more can be earned here.",
      nothingLeft: "No tier is left: nothing more can be earned here.",
      keptAfterLoss: "{percent} stays as proven.",
      valueKnown: "Target {target}; reported so far: {value}.",
      valueUnknown: "Target {target}; no number has been reported yet.",
      holidaysUnknown:
        "The holidays of {year} are not yet announced; its working days are counted from the weekend alone."),
    reason: Reason(
      daysBefore: "This is the scheduled reminder {days} before the last working day.",
      workingDaysBefore: "This is the scheduled reminder {workingDays} before the last one.",
      lastDay: "This is the scheduled reminder of the last working day.",
      sentEarly: "It comes earlier because {date} is a day off.",
      sentLate: "It was due on {date} and is sent late.",
      missed: "Missed before it: the reminders {list} before.",
      first: "This is the first reminder of this deadline.",
      lastChance: "It is sent on a day off because the deadline passes before the office opens again.",
      handedOver: "It has come to you from somebody else: this is where it stands.",
      snoozeEnded: "It was due on {date} and was put off until now because somebody asked for it."),
    ladder: Ladder(
      titles: ["Tier", "Target", "Marks", "State"], valueTarget: "{value} by {date}", open: "open", lost: "lost",
      achieved: "reached", today: "today {date}", listJoin: ", "),
    digest: Digest(
      summary: Counted(
        one: "1 deadline, {marks} at stake; the nearest is {date}.",
        other: "{n} deadlines, {marks} at stake; the nearest is {date}."),
      summaryLost: Counted(
        one: "Tiers of 1 indicator are lost: {marks}.", other: "Tiers of {n} indicators are lost: {marks}."),
      ceiling:
        "The plan can still earn {ceiling} of {total} marks: {secured} secured, {met} met but not final, {lost} lost.",
      possibleRepeat: "Possibly a repeat: an earlier attempt at this message may have reached you.",
      journal:
        "The journal before this message: {n} records, the last with SHA-256 {hash}. Kept here, it shows whether they are changed later.",
      signature: "Sent by Tagid for {office} on {date}."),
    milestone: .english,
    moved: .english,
    estimates: .english,
    bulletin: .english,
    trouble: .english,
    roles: .english,
    ceiling: .english,
    scoring: Scoring(
      sentence: "Scoring: dates {date}, counts {count}, percents {percent}; {prose}.", step: "by step",
      linear: "linear", proportional: "proportional", proseCounts: "words count as done",
      proseDoesNotCount: "words are not scored"),
    status: Status(
      titles: ["Id", "State", "Tier", "Act by", "Working days", "At stake", "Indicator"],
      states: [.open: "open", .met: "met", .achieved: "achieved", .lost: "lost", .unreadable: "unreadable"]),
    notes: .english,
    report: .english,
    feed: .english)
}
