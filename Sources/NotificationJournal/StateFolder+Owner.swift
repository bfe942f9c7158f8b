// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#endif

extension StateFolder {
  /// Gives a file that root made here to the folder's owner: whoever reports progress as root by mistake must not stop the
  /// next run under its own account.
  package func giveToItsOwner(_ name: String) {
    var status = stat()
    guard geteuid() == 0, stat(path, &status) == 0, status.st_uid != 0 else { return }
    _ = lchown(file(name), status.st_uid, status.st_gid)
  }
}
