// SPDX-License-Identifier: Apache-2.0
// Loaded before a program (LD_PRELOAD), this counts the calls with which all its threads together touch files below the folders
// in POINTS_BELOW (with colons between them) or a TCP connection, writes each to POINTS_LOG, and at call number POINTS_AT does
// POINTS_DO:
//   kill    ends the program before the call
//   short   does half of what was asked: half the bytes written or sent, one byte received
//   full    writes half of it; from then on there is no room on the disk
//   power   loses whatever was not brought to the disk before the call, and ends the program; see power.h
//   NUMBER  fails with this errno
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *below, *deed;
static int log_file = -1;
static long at;
static atomic_long count;
static atomic_int is_full;

__attribute__((constructor)) static void begin(void) {
  const char *log = getenv("POINTS_LOG"), *number = getenv("POINTS_AT");
  if (log) log_file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  deed = getenv("POINTS_DO");
  if (getenv("POINTS_ROOM")) syscall(SYS_mkdirat, AT_FDCWD, getenv("POINTS_ROOM"), 0700);
  at = number ? atol(number) : 0;
  below = getenv("POINTS_BELOW");
}

// The path when it is one of those below.
static const char *known(const char *path) {
  for (const char *folder = below; folder && path && *folder;) {
    const char *end = strchrnul(folder, ':');
    size_t length = (size_t)(end - folder);
    if (!strncmp(path, folder, length) && (path[length] == '/' || !path[length])) return path;
    folder = *end ? end + 1 : end;
  }
  return NULL;
}

static const char *file(int descriptor, char *room) {
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  long length = syscall(SYS_readlinkat, AT_FDCWD, name, room, PATH_MAX - 1);
  if (length < 0) return NULL;
  room[length] = 0;
  if (strncmp(room, "socket:", 7)) return known(room);
  int domain = 0, type = 0;
  socklen_t size = sizeof domain;
  getsockopt(descriptor, SOL_SOCKET, SO_DOMAIN, &domain, &size);
  getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size);
  return (domain == AF_INET || domain == AF_INET6) && type == SOCK_STREAM ? "TCP" : NULL;
}

#include "power.h"

enum { AS_USUAL, HALF, FAIL };

// Counts a call; whether it fails, with errno, or is done by half.
static int meet(const char *name, const char *target) {
  int error = errno;
  if (!target || !below) return AS_USUAL;
  long number = atomic_fetch_add(&count, 1) + 1;
  char line[PATH_MAX + 64];
  int length = snprintf(line, sizeof line, "%ld %s %s\n", number, name, target);
  if (log_file >= 0) syscall(SYS_write, log_file, line, (size_t)length);
  errno = error;
  if (number != at || !deed) return AS_USUAL;
  if (!strcmp(deed, "power")) lose_power();
  if (!strcmp(deed, "power") || !strcmp(deed, "kill")) syscall(SYS_kill, getpid(), SIGKILL);
  if (!strcmp(deed, "full")) is_full = 1;
  if (is_full || !strcmp(deed, "short")) return HALF;
  errno = atoi(deed);
  return FAIL;
}

static int no_room(const char *target) {
  if (!is_full || !target || !strcmp(target, "TCP")) return 0;
  errno = ENOSPC;
  return 1;
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
  char room[PATH_MAX];
  const char *target = file(descriptor, room);
  int was_full = is_full, met = meet("write", target);
  if (met == FAIL || (was_full && no_room(target))) return -1;
  return syscall(SYS_write, descriptor, bytes, met == HALF && size > 1 ? size / 2 : size);
}

ssize_t sendto(int descriptor, const void *bytes, size_t size, int flags, const struct sockaddr *to, socklen_t length) {
  char room[PATH_MAX];
  int met = meet("send", file(descriptor, room));
  if (met == FAIL) return -1;
  return syscall(SYS_sendto, descriptor, bytes, met == HALF && size > 1 ? size / 2 : size, flags, to, length);
}

ssize_t send(int descriptor, const void *bytes, size_t size, int flags) {
  return sendto(descriptor, bytes, size, flags, NULL, 0);
}

ssize_t recvfrom(int descriptor, void *bytes, size_t size, int flags, struct sockaddr *from, socklen_t *length) {
  char room[PATH_MAX];
  int met = meet("recv", file(descriptor, room));
  if (met == FAIL) return -1;
  return syscall(SYS_recvfrom, descriptor, bytes, met == HALF && size > 1 ? 1 : size, flags, from, length);
}

ssize_t recv(int descriptor, void *bytes, size_t size, int flags) {
  return recvfrom(descriptor, bytes, size, flags, NULL, NULL);
}

int openat(int folder, const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  const char *target = known(path);
  int met = meet("open", target);
  if (met == FAIL || (flags & O_CREAT && target && access(path, F_OK) && no_room(target))) return -1;
  if (target && flags & (O_WRONLY | O_RDWR)) note_open(path, flags);
  return (int)syscall(SYS_openat, folder, path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return openat(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) __attribute__((alias("open")));
int openat64(int folder, const char *path, int flags, ...) __attribute__((alias("openat")));

int mkdir(const char *path, mode_t mode) {
  const char *target = known(path);
  if (meet("mkdir", target) == FAIL || no_room(target)) return -1;
  int made = (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  if (made == 0 && target) note_folder(path);
  return made;
}

int rename(const char *old, const char *new) {
  const char *target = known(new);
  if (meet("rename", target) == FAIL) return -1;
  if (target) note_rename(old, new);
  return (int)syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0);
}

int unlink(const char *path) {
  if (meet("unlink", known(path)) == FAIL) return -1;
  forget(path);
  return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int fsync(int descriptor) {
  char room[PATH_MAX];
  if (meet("fsync", file(descriptor, room)) == FAIL) return -1;
  int synced = (int)syscall(SYS_fsync, descriptor);
  if (synced == 0) note_sync(descriptor);
  return synced;
}

int chmod(const char *path, mode_t mode) {
  return meet("chmod", known(path)) == FAIL ? -1 : (int)syscall(SYS_fchmodat, AT_FDCWD, path, mode);
}

int connect(int descriptor, const struct sockaddr *to, socklen_t length) {
  char room[PATH_MAX];
  return meet("connect", file(descriptor, room)) == FAIL ? -1 : (int)syscall(SYS_connect, descriptor, to, length);
}

#define ON_A_DESCRIPTOR(type, name, number, parameters, ...)            \
  type name parameters {                                                 \
    char room[PATH_MAX];                                                 \
    return meet(#name, file(descriptor, room)) == FAIL ? -1 : (type)syscall(number, __VA_ARGS__); \
  }

ON_A_DESCRIPTOR(int, flock, SYS_flock, (int descriptor, int how), descriptor, how)
ON_A_DESCRIPTOR(int, ftruncate, SYS_ftruncate, (int descriptor, off_t length), descriptor, length)
ON_A_DESCRIPTOR(int, fchmod, SYS_fchmod, (int descriptor, mode_t mode), descriptor, mode)
ON_A_DESCRIPTOR(int, close, SYS_close, (int descriptor), descriptor)

int ftruncate64(int descriptor, off_t length) __attribute__((alias("ftruncate")));
