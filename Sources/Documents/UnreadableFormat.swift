// SPDX-License-Identifier: Apache-2.0

/// Formats that are known by their first bytes and not read, each with what to do instead.
struct UnreadableFormat {
  var error: DocumentError

  private init(_ message: String, _ hint: String) {
    error = DocumentError(.format, message: message, hint: hint)
  }

  /// Nil when the bytes begin like none of them.
  static func recognise(_ bytes: [UInt8]) -> UnreadableFormat? {
    if bytes.starts(with: oldOffice) { return oldOfficeFile(bytes) }
    var start = bytes[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    let text = start.prefix(1024).drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if text.starts(with: "%PDF-".utf8) {
      return UnreadableFormat(
        "this is a PDF, which has no table in it, only places for letters on a page",
        "Ask for the Word or Excel file that it was made from, or copy its table into Excel and save it as .xlsx.")
    }
    if text.starts(with: "{\\rtf".utf8) {
      return UnreadableFormat("this is a Rich Text file (.rtf)", "Open it in Word and save it as .docx.")
    }
    if text.starts(with: "MIME-Version:".utf8) {
      return UnreadableFormat(
        "this is a web archive (.mht) or a mail", "Open it in Word or Excel and save it as .docx or .xlsx.")
    }
    for (beginning, name) in pictures where bytes.starts(with: beginning) {
      return UnreadableFormat(
        "this is a picture (\(name))", "Ask for the Word or Excel file, or type its table into Excel.")
    }
    for (beginning, name) in packed where bytes.starts(with: beginning) {
      return UnreadableFormat("this is a packed file (\(name))", "Unpack it and give what is inside.")
    }
    return nil
  }

  private static let oldOffice: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let pictures: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("GIF8".utf8), "GIF"),
    ([0x49, 0x49, 0x2A, 0x00], "TIFF"), ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"),
  ]
  private static let packed: [([UInt8], String)] = [
    ([0x1F, 0x8B], "gzip"), ([0x42, 0x5A, 0x68, 0x39], "bzip2"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7-Zip"), ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "RAR"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"),
  ]

  /// The container of Office 97 to 2003, which also wraps a new file that has a password.
  private static func oldOfficeFile(_ bytes: [UInt8]) -> UnreadableFormat {
    let names = [("EncryptedPackage", 0), ("WordDocument", 1), ("Workbook", 2), ("Book", 2)]
    let kind = names.first { contains($0.0, in: bytes) }?.1
    switch kind {
    case 0:
      return UnreadableFormat(
        "the file is protected with a password",
        "Open it, take the password off (File, Info, Protect) and save it as .xlsx or .docx.")
    case 1:
      return UnreadableFormat("this is an old Word file (.doc)", "Open it in Word and save it as .docx.")
    case 2:
      return UnreadableFormat("this is an old Excel file (.xls)", "Open it in Excel and save it as .xlsx.")
    default:
      return UnreadableFormat("this is an old Office file", "Open it and save it as .xlsx or .docx.")
    }
  }

  /// Whether the name of a stream is in the container's directory, where it stands in UTF-16.
  private static func contains(_ name: String, in bytes: [UInt8]) -> Bool {
    let letters: [UInt8] = name.utf8.flatMap { [$0, 0] as [UInt8] }
    // An entry of the directory is 128 bytes long and begins with its name.
    return stride(from: 512, to: bytes.count - letters.count, by: 128).contains { bytes[$0...].starts(with: letters) }
  }
}
