// SPDX-License-Identifier: Apache-2.0
import WorkingDays

/// The text of the files that an office begins with. Everything in them can stay as it is until somebody knows better:
/// messages go into an outbox folder, and nobody gets any.
struct StartingFiles {
  /// The plan's id, and the name of its files.
  let plan: String
  let year: FiscalYear

  var configuration: String {
    """
    # Tagid's configuration. Relative paths start at this folder. Look at what would be sent at any time with
    #   tagid check --dry-run
    office:
      name: { bn: দপ্তরের নাম, en: Name of the office }
    timeZone: Asia/Dhaka
    language: bn                          # bn or en, for everybody who has no language of their own
    administrator: [ict-officer]          # hears what nobody owns and what cannot be read

    # Every plan document in the folder: tab-separated text, CSV, Excel, Word or a web page. What belongs to NAME.tsv and
    # does not stand in it is in NAME.plan.yaml beside it.
    plans: ["plans/*"]

    calendar:
      holidays: [holidays/\(InstalledData.fileName)]     # a second file after it holds the office's own days off
      closedDayRule: unadjusted           # a date on a day off counts as written; following would move it

    # The journal of what was sent, and what people report. Keep it, and let only Tagid's user read it.
    state: state

    people:
      focal-point: { name: { bn: ফোকাল পয়েন্ট, en: Focal Point }, email: focal.point@example.gov.bd, via: [mail] }
      ict-officer: { name: { bn: আইসিটি কর্মকর্তা, en: ICT Officer }, email: ict@example.gov.bd, via: [mail] }

    # To try it out every message becomes a file. For mail that leaves, replace the channel:
    #   mail:
    #     type: smtp
    #     url: "smtps://smtp.example.gov.bd:465"
    #     from: "Tagid <tagid@example.gov.bd>"
    #     username: tagid
    #     passwordFile: smtp-password     # the first line of the file
    # and for a team's chat (Slack, Mattermost, Rocket.Chat) add:
    #   ict-cell: { type: slack, urlFile: slack-url }
    channels:
      mail: { type: outbox, path: outbox, from: "Tagid <tagid@example.gov.bd>" }

    # When reminders come: days before (7d), working days before (3wd), on the day (0d). This is the default.
    reminders: { before: [30d, 14d, 7d, 3wd, 1wd, 0d], lost: true }

    # A sentence in every message: how to say that it is done.
    howToReport:
      bn: কাজটি সম্পন্ন হলে প্রমাণকসহ আইসিটি সেলকে জানান।
      en: When it is done, tell the ICT cell, with the evidence.

    """
  }

  var settings: String {
    let duties = UsualDuties(of: year).all.map { duty in
      """
        - id: \(duty.id)
          title: { bn: "\(duty.bengali)", en: "\(duty.english)" }
      \(duty.opens.map { "    opens: \($0)\n" } ?? "")    due: \(duty.due)
          to: [focal-point]

      """
    }
    return """
      # What the plan document \(plan).tsv (or .xlsx, .docx, .html) does not say.
      # title: { bn: কর্মপরিকল্পনা \(year.label), en: Action plan \(year.label) }

      # Who gets the reminders; the longest id that fits wins.
      owners:
        # "1.3": [focal-point]
        "*": [focal-point]
      # chat: [ict-cell]

      # What has to be done by a day although no indicator stands for it. Check the dates against your own orders.
      # Each is done with: tagid progress add duty:ID --date DATE --by NAME
      duties:
      \(duties.joined())
      # Whoever reported without evidence is asked for it ten working days before this day.
      evaluation: \(UsualDuties.evaluation(of: year))

      """
  }
}
