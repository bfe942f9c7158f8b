// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

/// The system calls that change a file, as values, so that a test can make any one of them fail.
///
/// Each answers as the call of its name does, with -1 and `errno`.
struct FileCalls: Sendable {
  var write: @Sendable (_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int
  var sync: @Sendable (_ descriptor: CInt) -> CInt
  var truncate: @Sendable (_ descriptor: CInt, _ length: Int) -> CInt
  var close: @Sendable (_ descriptor: CInt) -> CInt
  var rename: @Sendable (_ old: String, _ new: String) -> CInt

  static let system = FileCalls(
    write: { Glibc.write($0, $1.baseAddress, $1.count) },
    sync: { fsync($0) },
    truncate: { ftruncate($0, $1) },
    close: { Glibc.close($0) },
    rename: { Glibc.rename($0, $1) })
}
