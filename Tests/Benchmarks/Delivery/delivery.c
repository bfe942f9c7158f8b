// SPDX-License-Identifier: Apache-2.0
// delivery mail|hook URL COUNT BYTES FOLDER: sends COUNT messages of BYTES over libcurl's multi interface with four at once,
// and keeps the same journal: at most 64 intents on disk before their messages leave, the next group when half of them are
// answered, outcomes with the next group, or after 64 or a quarter of a second; each line chained to the one before by SHA-256.
// It keeps no head, which costs Tagid another fsync and a rename for each group.
#include <curl/curl.h>
#include <fcntl.h>
#include <openssl/sha.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { at_once = 4, group = 64 };

struct job {
  CURL *handle;
  struct curl_slist *recipients, *headers;
  char *bytes;
  size_t length, position;
  int number;
};

static char buffer[1 << 20], previous[65];
static size_t filled;
static long seq, unsaved, longest = 250;
static double unsaved_since;
static int journal;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void save(int durably) {
  if (write(journal, buffer, filled) != (ssize_t)filled) exit(73);
  filled = 0;
  if (durably && fsync(journal) != 0) exit(73);
  if (durably) unsaved = 0;
}

static void hex(const unsigned char *digest, char *text) {
  for (int index = 0; index < 32; index++) sprintf(text + 2 * index, "%02x", digest[index]);
}

static void record(const char *fields) {
  char line[2048];
  int length = snprintf(line, sizeof line, "{\"v\":1,\"seq\":%ld,\"at\":\"2021-12-23T03:00:02Z\",%s,\"prev\":\"%s\"}", ++seq, fields, previous);
  unsigned char digest[32];
  SHA256((unsigned char *)line, length, digest);
  hex(digest, previous);
  if (filled + length + 1 > sizeof buffer) save(0);
  memcpy(buffer + filled, line, length);
  buffer[filled + length] = '\n';
  filled += length + 1;
}

static void intend(const char *id, int number, const char *bytes, size_t length) {
  unsigned char digest[32];
  char body[65], fields[1024];
  SHA256((const unsigned char *)bytes, length, digest);
  hex(digest, body);
  snprintf(fields, sizeof fields,
    "\"type\":\"intent\",\"run\":\"bench\",\"day\":\"2021-12-23\",\"id\":\"%s\",\"channel\":\"way\",\"kind\":\"smtp\","
    "\"recipient\":\"person-%d\",\"address\":\"person%d@example.gov.bd\",\"notices\":[],\"subject\":\"Reminder\","
    "\"body\":\"sha256:%s\",\"repeat\":false", id, number, number, body);
  record(fields);
}

static size_t give(char *target, size_t size, size_t count, void *pointer) {
  struct job *job = pointer;
  size_t rest = job->length - job->position, piece = size * count < rest ? size * count : rest;
  memcpy(target, job->bytes + job->position, piece);
  job->position += piece;
  return piece;
}

static size_t ignore(char *bytes, size_t size, size_t count, void *pointer) {
  (void)bytes, (void)pointer;
  return size * count;
}

int main(int count, char **words) {
  if (count != 6) return 64;
  int is_mail = strcmp(words[1], "mail") == 0, total = atoi(words[3]);
  size_t length = (size_t)atoi(words[4]);
  char path[4096];
  snprintf(path, sizeof path, "%s/journal.jsonl", words[5]);
  journal = open(path, O_WRONLY | O_CREAT | O_APPEND | O_TRUNC | O_CLOEXEC, 0600);
  if (journal < 0) return 73;
  memset(previous, '0', 64);
  char *message = malloc(length + 1);
  memset(message, 'x', length);
  for (size_t at = 78; at + 1 < length; at += 80) memcpy(message + at, "\r\n", 2);
  if (is_mail) memcpy(message, "Subject: Reminder\r\n\r\n", 21);

  curl_global_init(CURL_GLOBAL_DEFAULT);
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 64L);
  struct job jobs[at_once] = {0};
  for (int index = 0; index < at_once; index++) jobs[index].handle = curl_easy_init();
  int intended = 0, started = 0, done = 0, failed = 0, busy[at_once] = {0};
  double begin = now();
  while (done < total) {
    if (intended - done <= group / 2 && intended < total) {
      int end = done + group < total ? done + group : total;
      for (; intended < end; intended++) {
        char id[65];
        snprintf(id, sizeof id, "%064x", intended);
        intend(id, intended, message, length);
      }
      save(1);
    }
    for (int index = 0; index < at_once && started < intended; index++) {
      if (busy[index]) continue;
      struct job *job = &jobs[index];
      busy[index] = 1;
      job->bytes = message, job->length = length, job->position = 0, job->number = started++;
      curl_easy_reset(job->handle);
      curl_easy_setopt(job->handle, CURLOPT_URL, words[2]);
      curl_easy_setopt(job->handle, CURLOPT_NOSIGNAL, 1L);
      curl_easy_setopt(job->handle, CURLOPT_PROXY, "");
      curl_easy_setopt(job->handle, CURLOPT_WRITEFUNCTION, ignore);
      curl_easy_setopt(job->handle, CURLOPT_PRIVATE, job);
      if (is_mail) {
        char recipient[64];
        snprintf(recipient, sizeof recipient, "<person%d@example.gov.bd>", job->number);
        job->recipients = curl_slist_append(NULL, recipient);
        curl_easy_setopt(job->handle, CURLOPT_MAIL_FROM, "<tagid@example.gov.bd>");
        curl_easy_setopt(job->handle, CURLOPT_MAIL_RCPT, job->recipients);
        curl_easy_setopt(job->handle, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(job->handle, CURLOPT_INFILESIZE_LARGE, (curl_off_t)length);
        curl_easy_setopt(job->handle, CURLOPT_READFUNCTION, give);
        curl_easy_setopt(job->handle, CURLOPT_READDATA, job);
      } else {
        job->headers = curl_slist_append(curl_slist_append(NULL, "Content-Type: application/json"), "Expect:");
        curl_easy_setopt(job->handle, CURLOPT_HTTPHEADER, job->headers);
        curl_easy_setopt(job->handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
        curl_easy_setopt(job->handle, CURLOPT_COPYPOSTFIELDS, message);
      }
      curl_multi_add_handle(multi, job->handle);
    }
    int running, left;
    curl_multi_perform(multi, &running);
    CURLMsg *news;
    int settled = 0;
    while ((news = curl_multi_info_read(multi, &left))) {
      struct job *job;
      long status = 0;
      curl_easy_getinfo(news->easy_handle, CURLINFO_PRIVATE, (char **)&job);
      curl_easy_getinfo(news->easy_handle, CURLINFO_RESPONSE_CODE, &status);
      if (news->data.result != CURLE_OK) failed++;
      char fields[512];
      snprintf(fields, sizeof fields,
        "\"type\":\"outcome\",\"id\":\"%064x\",\"attempt\":1,\"result\":\"accepted\",\"status\":%ld,\"detail\":\"2.0.0 Ok\"",
        job->number, status);
      record(fields);
      if (unsaved++ == 0) unsaved_since = now();
      curl_multi_remove_handle(multi, job->handle);
      curl_slist_free_all(job->recipients), curl_slist_free_all(job->headers);
      job->recipients = job->headers = NULL;
      busy[job - jobs] = 0;
      done++, settled++;
    }
    if (unsaved >= group || (unsaved > 0 && (now() - unsaved_since) * 1000 >= longest)) save(1);
    if (!settled && running) curl_multi_poll(multi, NULL, 0, 250, NULL);
  }
  save(1);
  double seconds = now() - begin;
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  double cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  printf("seconds %.3f\nrate %.0f\nfailed %d\npeak kB %ld\n", seconds, total / seconds, failed, usage.ru_maxrss);
  printf("cpu %.1f\n", cpu / total);
  return failed ? 1 : 0;
}
