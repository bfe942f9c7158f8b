// SPDX-License-Identifier: Apache-2.0
#pragma once
// The calls for SHA-256 alone are deprecated in favour of libcrypto's general ones, which take a quarter longer for the few
// hundred bytes of a line.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

// Writes 32 bytes; 1 when that was done.
static inline int sha256_line(const void *bytes, size_t count, unsigned char *digest) {
  SHA256_CTX context;
  return SHA256_Init(&context) == 1 && SHA256_Update(&context, bytes, count) == 1 && SHA256_Final(digest, &context) == 1;
}
