#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks a journal's chain and head without any of Tagid's code.

usage: verify_journal.py JOURNAL

Prints a line for each record, its seq, type and id or file, then the head. Exit status 1 when the journal is damaged, its
last line is torn, or NAME.head beside it names none of its records (a crash may leave that of an earlier one); a file that
goes on from another is checked from its own beginning.
"""
import hashlib
import json
import os
import sys


def fail(number, offset, words):
    sys.exit(f"damaged: line {number} at byte {offset}: {words}")


def main(path):
    data = open(path, "rb").read()
    previous, offset, seq = "0" * 64, 0, 0
    heads = [{"seq": seq, "hash": previous, "bytes": offset}]
    lines = data.split(b"\n")
    if lines.pop() != b"":
        sys.exit("torn: the last line has no line feed")
    for number, line in enumerate(lines, start=1):
        try:
            record = json.loads(line.decode("utf-8"))
        except ValueError as error:
            fail(number, offset, error)
        if not isinstance(record, dict) or record.get("v") != 1:
            fail(number, offset, "not a record of version 1")
        if list(record)[:4] != ["v", "seq", "at", "type"] or list(record)[-1] != "prev":
            fail(number, offset, "the fields are out of order")
        if number == 1 and record["type"] == "continued":
            seq, previous = record["seq"] - 1, record["prev"]
        seq += 1
        if record["seq"] != seq:
            fail(number, offset, f"seq is {record['seq']}")
        if record["prev"] != previous:
            fail(number, offset, "prev is not the hash of the line before")
        if json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() != line and b"\\u00" not in line:
            fail(number, offset, "not written in the journal's form")
        print(record["seq"], record["type"], record.get("id") or record.get("file") or record.get("run"))
        previous = hashlib.sha256(line).hexdigest()
        offset += len(line) + 1
        heads.append({"seq": seq, "hash": previous, "bytes": offset})
    head = os.path.splitext(path)[0] + ".head"
    if os.path.exists(head) and json.load(open(head)) not in heads:
        sys.exit(f"head: {head} names no record of this file")
    print("head", seq, previous, offset)


main(sys.argv[1])
