// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Compares generated text with a file kept beside the test, so that every change of wording is read by somebody.
package enum Golden {
  /// Nil when the text is byte for byte that of `Golden/NAME`; otherwise what differs, line by line.
  ///
  /// With `TAGID_RECORD_GOLDEN=1` in the environment the file is written anew instead.
  package static func difference(_ text: String, _ name: String, beside file: String = #filePath) -> String? {
    let isRecording = ProcessInfo.processInfo.environment["TAGID_RECORD_GOLDEN"] == "1"
    return difference(text, name, beside: file, recording: isRecording)
  }

  static func difference(_ text: String, _ name: String, beside file: String, recording: Bool) -> String? {
    let golden = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
    do {
      if recording {
        try FileManager.default.createDirectory(
          at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: golden)
        return nil
      }
      let expected = try Data(contentsOf: golden)
      guard expected != Data(text.utf8) else { return nil }
      let lines = LineDifference(from: String(decoding: expected, as: UTF8.self), to: text)
      return "\(golden.path) differs (- golden, + now; TAGID_RECORD_GOLDEN=1 records again):\n\(lines)"
    } catch {
      return "\(golden.path) cannot be read; TAGID_RECORD_GOLDEN=1 records it: \(error)"
    }
  }
}
