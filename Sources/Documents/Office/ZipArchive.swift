// SPDX-License-Identifier: Apache-2.0
import CLibzip
import Glibc

/// Owns one libzip archive in memory, and unpacks its parts within the bounds whatever the archive declares.
final class ZipArchive {
  private let archive: OpaquePointer
  private var unpacked = 0

  /// Whether the bytes begin as a zip archive does.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  init(_ bytes: [UInt8]) throws(DocumentError) {
    var problem = zip_error_t()
    zip_error_init(&problem)
    defer { zip_error_fini(&problem) }
    // libzip frees the copy with the source.
    guard let copy = malloc(max(1, bytes.count)) else { throw .tooLarge("there is no memory for reading it") }
    bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress { copy.copyMemory(from: base, byteCount: buffer.count) }
    }
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &problem) else {
      free(copy)
      throw .tooLarge("there is no memory for reading it")
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &problem) else {
      zip_source_free(source)
      throw DocumentError(
        .damaged, message: "the file is damaged or cut off: \(String(cString: zip_error_strerror(&problem)))",
        hint: "Copy or download it again; a file that Word or Excel opens can also be saved again there.")
    }
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count <= Bounds.zipEntries else { throw .tooLarge("the file has \(count) parts") }
  }

  deinit { zip_discard(archive) }

  func has(_ name: String) -> Bool { index(name) != nil }

  /// The bytes of a part; nil when there is none of that name. Names of parts know no capital letters.
  func part(_ name: String) throws(DocumentError) -> [UInt8]? {
    guard let index = index(name) else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(archive, index, 0, &status) == 0, let file = zip_fopen_index(archive, index, 0) else {
      throw damaged(name, zip_get_error(archive))
    }
    defer { zip_fclose(file) }
    let packed = status.valid & UInt64(ZIP_STAT_COMP_SIZE) != 0 ? Int(clamping: status.comp_size) : 0
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Int(zip_fread(file, &piece, UInt64(piece.count)))
      // The last read is where a wrong checksum shows.
      guard count >= 0 else { throw damaged(name, zip_file_get_error(file)) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
      unpacked += count
      try check(bytes.count, packed: packed, name)
    }
  }

  private func check(_ count: Int, packed: Int, _ name: String) throws(DocumentError) {
    if count > Bounds.zipEntryBytes {
      throw .tooLarge("\(name) inside the file unpacks to more than \(Bounds.zipEntryBytes >> 20) MiB")
    }
    if unpacked > Bounds.zipTotalBytes {
      throw .tooLarge("the file unpacks to more than \(Bounds.zipTotalBytes >> 20) MiB")
    }
    if count > Bounds.ratioBytes, count / Bounds.compressionRatio > packed {
      throw .tooLarge("\(name) inside the file unpacks to more than \(Bounds.compressionRatio) times its size")
    }
  }

  private func index(_ name: String) -> UInt64? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    return index < 0 ? nil : UInt64(index)
  }

  private func damaged(_ name: String, _ problem: UnsafeMutablePointer<zip_error_t>?) -> DocumentError {
    let reason = problem.map { String(cString: zip_error_strerror($0)) } ?? "unknown"
    return DocumentError(
      .damaged, message: "\(name) inside the file cannot be unpacked: \(reason)",
      hint: "Copy or download the file again; a file that Word or Excel opens can also be saved again there.")
  }
}
