#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Folds a journal as JournalBenchmark does, with orjson: usage: journal.py JOURNAL. The chain is checked too, as Tagid does."""
import hashlib
import resource
import sys
import time

import orjson

start = time.monotonic()
size, previous, open_messages, told = 0, "0" * 64, {}, {}
with open(sys.argv[1], "rb") as journal:
    for line in journal:
        size += len(line)
        record = orjson.loads(line)
        if record["prev"] != previous:
            sys.exit("damaged")
        previous = hashlib.sha256(line[:-1]).hexdigest()
        if record["type"] == "intent":
            open_messages[record["id"]] = record
        elif record["type"] == "outcome" and record["result"] == "accepted":
            intent = open_messages.pop(record["id"])
            route = (intent["recipient"], intent["channel"], intent["kind"])
            for notice in intent["notices"]:
                told.setdefault(route, {})[notice["identity"]] = (intent["day"], notice["actBy"], record["id"])
seconds = time.monotonic() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"in doubt {len(open_messages)}\nbytes {size}\nseconds {seconds}\nMB/s {int(size / seconds / 1e6)}\npeak MB {peak // 1000}")
