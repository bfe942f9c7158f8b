// SPDX-License-Identifier: Apache-2.0

// libcurl's setopt and getinfo are variadic, which Swift cannot call: one typed inline for each kind of argument.

#ifndef TAGID_CLIBCURL_SHIM_H
#define TAGID_CLIBCURL_SHIM_H

#include <curl/curl.h>
#include <signal.h>
#include <sys/eventfd.h>

typedef size_t (*tagid_curl_transfer_callback)(char *bytes, size_t size, size_t count, void *state);
typedef int (*tagid_curl_seek_callback)(void *state, curl_off_t offset, int origin);

/// Starts libcurl once per process. CURLOPT_NOSIGNAL also ends libcurl's own guard against SIGPIPE, which OpenSSL's
/// write(2) raises on a closed connection, so the signal is ignored here.
static inline CURLcode tagid_curl_start(void) {
  signal(SIGPIPE, SIG_IGN);
  return curl_global_init(CURL_GLOBAL_DEFAULT);
}

static inline CURLcode tagid_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_transfer(CURL *handle, CURLoption option, tagid_curl_transfer_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_seek(CURL *handle, CURLoption option, tagid_curl_seek_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_ready(CURL *handle, CURLoption option, curl_prereq_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_debug(CURL *handle, CURLoption option, curl_debug_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_progress(CURL *handle, CURLoption option, curl_xferinfo_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_opened(CURL *handle, CURLoption option, curl_sockopt_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tagid_curl_set_closed(CURL *handle, CURLoption option, curl_closesocket_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLMcode tagid_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

static inline CURLcode tagid_curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}

/// The result in a message of a transfer that is done.
static inline CURLcode tagid_curl_result(const CURLMsg *message) { return message->data.result; }

static inline CURLcode tagid_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

#endif
