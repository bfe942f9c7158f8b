# SPDX-License-Identifier: Apache-2.0
"""The same ten million questions put to numpy's busday functions, a whole array at a time, best of three.

Reads "FIRST-DAY 0101..." on standard input; prints the sum of the answers and the seconds. Drawing the questions is not timed.
"""
import sys
import time

import numpy as np

COUNT = 10_000_000


def questions():
    """The generator of the other programs, advanced block by block: state(k + m) = a^m state(k) + c(a^m - 1)/(a - 1)."""
    a, c = 6364136223846793005, 1442695040888963407
    states = np.empty(COUNT, dtype=np.uint64)
    states[0] = (20211230 * a + c) % 2**64
    done, power, add = 1, a, c
    while done < COUNT:
        block = min(done, COUNT - done)
        states[done:done + block] = states[:block] * np.uint64(power) + np.uint64(add)
        power, add = power * power % 2**64, (power * add + add) % 2**64
        done += block
    return 18628 + ((states >> np.uint64(33)) % np.uint64(2191)).astype(np.int64), \
        1 + ((states >> np.uint64(50)) % np.uint64(250)).astype(np.int64)


def main():
    first, states = sys.stdin.read().split()
    closed = int(first) + np.flatnonzero(np.frombuffer(states.encode(), dtype=np.uint8) == ord("0"))
    calendar = np.busdaycalendar(weekmask="1111111", holidays=closed.astype("datetime64[D]"))
    days, n = questions()
    dates = days.astype("datetime64[D]")
    kind = np.arange(COUNT) % 5
    parts = [(dates[kind == k], n[kind == k]) for k in range(5)]
    best = 1e9
    for _ in range(3):
        start = time.monotonic()
        total = int(np.is_busday(parts[0][0], busdaycal=calendar).sum())
        total += int(np.busday_offset(parts[1][0], -parts[1][1], roll="following", busdaycal=calendar).astype(np.int64).sum())
        total += int(np.busday_offset(parts[2][0], parts[2][1], roll="preceding", busdaycal=calendar).astype(np.int64).sum())
        total += int(np.busday_count(parts[3][0], parts[3][0] + parts[3][1], busdaycal=calendar).sum())
        total += int(np.busday_offset(parts[4][0], 0, roll="modifiedfollowing", busdaycal=calendar).astype(np.int64).sum())
        best = min(best, time.monotonic() - start)
    print(f"sum {total}\nseconds {best:.6f}")


main()
