// SPDX-License-Identifier: Apache-2.0
// The ceiling for working-day arithmetic: the same ten million questions, over tables with an entry for each day, without any
// check. Reads "FIRST-DAY 0101..." on standard input; prints the sum of the answers and the seconds of the best of seven.
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static char state[1 << 16];
static int before[1 << 16], day_of[1 << 16];

int main(void) {
  int first;
  if (scanf("%d %65535s", &first, state) != 2) return 65;
  int days = (int)strlen(state), total = 0;
  for (int i = 0; i < days; i++) {
    before[i] = total;
    if (state[i] == '1') day_of[total++] = i;
  }
  static int month_of[1 << 16];
  for (int i = 0; i < days; i++) {
    time_t seconds = (time_t)(first + i) * 86400;
    struct tm parts;
    gmtime_r(&seconds, &parts);
    month_of[i] = parts.tm_year * 12 + parts.tm_mon;
  }
  double best = 1e9;
  long long sum = 0;
  for (int round = 0; round < 7; round++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    uint64_t random = 20211230;
    sum = 0;
    for (int i = 0; i < 10000000; i++) {
      random = random * 6364136223846793005u + 1442695040888963407u;
      int date = 18628 + (int)((random >> 33) % 2191) - first, n = 1 + (int)((random >> 50) % 250);
      switch (i % 5) {
        case 0: sum += state[date] == '1'; break;
        case 1: sum += first + day_of[before[date] - n]; break;
        case 2: sum += first + day_of[before[date + 1] + n - 1]; break;
        case 3: sum += before[date + n] - before[date]; break;
        default: {
          int moved = day_of[before[date]];
          if (month_of[moved] != month_of[date]) moved = day_of[before[date + 1] - 1];
          sum += first + moved;
        }
      }
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    double took = (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9;
    if (took < best) best = took;
  }
  printf("sum %lld\nseconds %f\n", sum, best);
}
