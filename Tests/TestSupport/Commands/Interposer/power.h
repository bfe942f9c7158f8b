// SPDX-License-Identifier: Apache-2.0
// What a loss of power may take: of every file that was opened for writing below the folders, the bytes after its last fsync; and
// names that were made or replaced since their folder's last fsync. The worst of what may happen is done: all of it is lost.
#include <pthread.h>

struct entry {
  char path[PATH_MAX];
  // What the name led to before, in POINTS_ROOM; empty when there was no such name.
  char before[PATH_MAX];
  off_t synced;
  int is_named, is_folder;
};

static struct entry entries[128];
static int entry_count, room_count;
static pthread_mutex_t entry_lock = PTHREAD_MUTEX_INITIALIZER;

static struct entry *find(const char *path) {
  for (int i = 0; i < entry_count; i++)
    if (!strcmp(entries[i].path, path)) return &entries[i];
  return NULL;
}

static struct entry *add(const char *path) {
  struct entry *entry = find(path);
  if (!entry && entry_count < 128) entry = &entries[entry_count++];
  if (!entry) abort();
  memset(entry, 0, sizeof *entry);
  snprintf(entry->path, sizeof entry->path, "%s", path);
  return entry;
}

static void forget(const char *path) {
  pthread_mutex_lock(&entry_lock);
  struct entry *entry = find(path);
  if (entry) *entry = entries[--entry_count];
  pthread_mutex_unlock(&entry_lock);
}

static void note_open(const char *path, int flags) {
  int error = errno;
  pthread_mutex_lock(&entry_lock);
  struct stat status;
  int exists = stat(path, &status) == 0;
  struct entry *entry = find(path);
  if (!entry && (exists || flags & O_CREAT)) {
    entry = add(path);
    entry->is_named = exists;
    entry->synced = exists ? status.st_size : 0;
  }
  if (entry && flags & O_TRUNC) entry->synced = 0;
  pthread_mutex_unlock(&entry_lock);
  errno = error;
}

static void note_folder(const char *path) {
  pthread_mutex_lock(&entry_lock);
  add(path)->is_folder = 1;
  pthread_mutex_unlock(&entry_lock);
}

static void note_rename(const char *old, const char *new) {
  int error = errno;
  pthread_mutex_lock(&entry_lock);
  struct entry *from = find(old), *to = find(new);
  struct entry now = {.synced = from ? from->synced : 0};
  snprintf(now.path, sizeof now.path, "%s", new);
  if (to && !to->is_named) {
    memcpy(now.before, to->before, sizeof now.before);
  } else if (access(new, F_OK) == 0 && getenv("POINTS_ROOM")) {
    snprintf(now.before, sizeof now.before, "%s/%d", getenv("POINTS_ROOM"), ++room_count);
    if (link(new, now.before)) abort();
  }
  if (from) *from = entries[--entry_count];
  *add(new) = now;
  pthread_mutex_unlock(&entry_lock);
  errno = error;
}

static void note_sync(int descriptor) {
  char name[64], path[PATH_MAX];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  long length = syscall(SYS_readlinkat, AT_FDCWD, name, path, sizeof path - 1);
  struct stat status;
  if (length < 0 || fstat(descriptor, &status)) return;
  path[length] = 0;
  pthread_mutex_lock(&entry_lock);
  for (int i = 0; i < entry_count; i++) {
    const char *last = strrchr(entries[i].path, '/');
    if (!strcmp(entries[i].path, path) && !S_ISDIR(status.st_mode)) entries[i].synced = status.st_size;
    if (last && last - entries[i].path == length && !strncmp(entries[i].path, path, (size_t)length)) entries[i].is_named = 1;
  }
  pthread_mutex_unlock(&entry_lock);
}

static void lose_power(void) {
  pthread_mutex_lock(&entry_lock);
  for (int i = 0; i < entry_count; i++) {
    struct entry *entry = &entries[i];
    struct stat status;
    if (entry->is_folder) continue;
    if (stat(entry->path, &status) == 0 && status.st_size > entry->synced && truncate(entry->path, entry->synced)) abort();
    if (entry->is_named) continue;
    syscall(SYS_unlinkat, AT_FDCWD, entry->path, 0);
    if (*entry->before) syscall(SYS_renameat2, AT_FDCWD, entry->before, AT_FDCWD, entry->path, 0);
  }
  // What was in a folder that nobody knows of is gone with it.
  for (int i = entry_count - 1; i >= 0; i--) {
    if (!entries[i].is_folder || entries[i].is_named) continue;
    size_t length = strlen(entries[i].path);
    for (int j = 0; j < entry_count; j++)
      if (!strncmp(entries[j].path, entries[i].path, length) && entries[j].path[length] == '/')
        syscall(SYS_unlinkat, AT_FDCWD, entries[j].path, 0);
    syscall(SYS_unlinkat, AT_FDCWD, entries[i].path, AT_REMOVEDIR);
  }
}
