# SPDX-License-Identifier: Apache-2.0
"""Reads the list of holidays from which the calendar was made, and says for every day of 2021-2026 whether the office works:
as known at the end, and as known on that day and on days before it.

Usage: csv_days.py HOLIDAYS.csv LEAD...   (a line for each day: DATE, then 1 or 0 for now and for each lead in days)
"""
import csv
import datetime as dt
import sys


def state(day, rows, known_on):
    closed = opened = False
    for row in rows:
        if row["scope"] != "BD" or row["certainty"] == "C" and row["estimated"] == "true":
            continue
        announced = row["announced"]
        if announced and announced >= f"{day.year}-01-01" and announced > known_on:
            continue
        if row["withdrawn"] and row["withdrawn"] <= known_on:
            continue
        # A cancelled holiday was one until the day it was withdrawn.
        if row["effect"] in ("closed", "cancelled"):
            closed = True
        if row["effect"] == "open":
            opened = True
    if opened:
        return 1
    return 0 if closed or day.weekday() in (4, 5) else 1


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        by_day = {}
        for row in csv.DictReader(file):
            by_day.setdefault(row["date"], []).append(row)
    day = dt.date(2021, 1, 1)
    while day < dt.date(2027, 1, 1):
        rows = by_day.get(day.isoformat(), [])
        asked = ["9999-12-31"] + [(day - dt.timedelta(days=int(lead))).isoformat() for lead in sys.argv[2:]]
        print(day, *(state(day, rows, known_on) for known_on in asked))
        day += dt.timedelta(days=1)


main()
