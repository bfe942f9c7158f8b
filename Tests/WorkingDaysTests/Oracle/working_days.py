# SPDX-License-Identifier: Apache-2.0
"""Answers questions about working days with numpy's busday functions, from a holiday file and nothing of Tagid's code.

Usage: working_days.py CALENDAR.json KNOWN-ON < questions > answers

A question a line: working DATE | before N DATE | after N DATE | count FROM TO | adjust CONVENTION DATE
"""
import datetime as dt
import json
import sys

import numpy as np

NAMES = {"following": "following", "preceding": "preceding", "modifiedFollowing": "modifiedfollowing",
         "modifiedPreceding": "modifiedpreceding"}


def closed_days(path, known_on):
    """All closed days of 1990-2035: numpy knows no worked weekends, so the weekend is listed like the holidays."""
    with open(path, encoding="utf-8") as file:
        calendar = json.load(file)
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    weekend = {days.index(name) for name in calendar["weekend"]}
    closed, opened = set(), set()
    for fact in calendar["facts"]:
        if fact["certainty"] == "estimated" or fact["effect"] == "none":
            continue
        if fact["scope"] and calendar["country"] not in fact["scope"]:
            continue
        date = dt.date.fromisoformat(fact["date"])
        announced = fact.get("announced")
        if announced and announced[:4] >= fact["date"][:4] and announced > known_on:
            continue
        if fact.get("withdrawn") and fact["withdrawn"] <= known_on:
            continue
        (closed if fact["effect"] == "closed" else opened).add(date)
    day, result = dt.date(1990, 1, 1), []
    while day < dt.date(2036, 1, 1):
        if day not in opened and (day.weekday() in weekend or day in closed):
            result.append(day)
        day += dt.timedelta(days=1)
    return result


def main():
    calendar = np.busdaycalendar(weekmask="1111111", holidays=closed_days(sys.argv[1], sys.argv[2]))
    for line in sys.stdin:
        word, *rest = line.split()
        if word == "working":
            print("yes" if np.is_busday(rest[0], busdaycal=calendar) else "no")
        elif word == "before":
            # numpy counts from the rolled date: strictly before a closed day is one step less from the one before it.
            n, date = int(rest[0]), np.datetime64(rest[1])
            print(np.busday_offset(date, -n, roll="following", busdaycal=calendar))
        elif word == "after":
            n, date = int(rest[0]), np.datetime64(rest[1])
            print(np.busday_offset(date, n, roll="preceding", busdaycal=calendar))
        elif word == "count":
            print(np.busday_count(rest[0], rest[1], busdaycal=calendar))
        elif word == "adjust":
            print(rest[1] if rest[0] == "unadjusted"
                  else np.busday_offset(rest[1], 0, roll=NAMES[rest[0]], busdaycal=calendar))


main()
