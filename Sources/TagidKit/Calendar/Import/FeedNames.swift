// SPDX-License-Identifier: Apache-2.0
import Documents

/// What an event is called, by language.
enum FeedNames {
  static func read(_ event: ICalendarComponent, language: String) throws(FeedRefusal) -> [String: String] {
    var names: [String: String] = [:]
    for line in event.all("SUMMARY") {
      guard let tag = line.parameter("LANGUAGE").map(tag) ?? (line.parameters["LANGUAGE"] == nil ? language : nil)
      else {
        throw FeedRefusal(line.line, .name, "SUMMARY's LANGUAGE is no language tag such as en")
      }
      guard let name = PlainText.line(line.text) else { continue }
      guard !PlainText.hasControls(name), name.utf8.count <= HolidayFileWords.nameBytes else {
        throw FeedRefusal(line.line, .name, "SUMMARY is no name: it has control characters in it or is much too long")
      }
      guard names.updateValue(name, forKey: tag) == nil else {
        throw FeedRefusal(line.line, .name, "it has two names in one language")
      }
    }
    guard !names.isEmpty else { throw FeedRefusal(event.line, .name, "it has no name (SUMMARY)") }
    return names
  }

  /// `en` of `en-us`: names are told by language, whatever the country. Nil for what is no tag.
  static func tag(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let language = parts.first else { return nil }
    let tag = ([language.lowercased()] + parts.dropFirst().filter { $0.utf8.count != 2 }).joined(separator: "-")
    return HolidayFileWords.isLanguage(tag) ? tag : nil
  }
}
