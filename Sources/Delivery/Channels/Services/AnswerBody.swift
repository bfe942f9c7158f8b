// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The JSON object of an answer, read without trust: what is not there or of another type is nil.
struct AnswerBody {
  private let object: [String: JSONTree]

  /// Empty for anything but a JSON object.
  init(_ body: [UInt8]) {
    self.init(try? JSONDecoder().decode(JSONTree.self, from: Data(body)))
  }

  private init(_ tree: JSONTree?) {
    if case .object(let object) = tree { self.object = object } else { object = [:] }
  }

  func text(_ key: String) -> String? {
    if case .text(let text) = object[key] { text } else { nil }
  }

  func number(_ key: String) -> Double? {
    switch object[key] {
    case .whole(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  func flag(_ key: String) -> Bool? {
    if case .flag(let flag) = object[key] { flag } else { nil }
  }

  /// The object under a key, empty when there is none.
  func inside(_ key: String) -> AnswerBody { AnswerBody(object[key]) }
}
