// SPDX-License-Identifier: Apache-2.0
import Documents

extension YAMLFile {
  /// Reads the file too; that it cannot be read is a problem like any other.
  static func mapping(at path: String, shown file: String, _ problems: Problems) -> YAMLMapping? {
    switch InputFile.read(path) {
    case .success(let bytes):
      return mapping(bytes, shown: file, problems)
    case .failure(let error):
      problems.add(Problem(file: file, message: error.reason, hint: error.hint))
      return nil
    }
  }
}
