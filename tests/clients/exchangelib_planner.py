"""Compares what Anteroom imported with what exchangelib, a client that was written for the real Exchange, reads.

usage: exchangelib_planner.py CLI [ANNOUNCEMENT | -]

CLI is the path of anteroom-cli. ANNOUNCEMENT is the JSON line a practice organization prints when it starts: a file, or standard
input without one. The rooms are validated and imported into a planner of their own, and every entry is compared field by field.
Differences that are meant are listed with their reason and number; any other one is a failure.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

from exchangelib import IMPERSONATION, Account, Configuration, Credentials, EWSDateTime, EWSTimeZone
from exchangelib.protocol import BaseProtocol
from exchangelib.transport import BASIC

from recorder import Recorder

UTC = EWSTimeZone("UTC")
CLEAR = {"Normal"}
WORDS = {
    "Accept": "accepted",
    "Tentative": "tentative",
    "NoResponseReceived": "not_answered",
    "Organizer": "organizer",
    "Decline": "declined",
    "Unknown": "unknown",
    "Busy": "busy",
    "Free": "free",
    "OOF": "out_of_office",
    "WorkingElsewhere": "working_elsewhere",
    "NoData": "unknown",
    None: "unknown",
}
MEANT = {
    "subject hidden": "the subject of a private entry is not kept",
    "organizer without an SMTP address": "a legacy Exchange name is kept as it is, exchangelib gives it as an e-mail address",
    "organizer by another property": "the item keeps an SMTP address beside the legacy name, which exchangelib does not ask for",
    "cancelled": "cancelled entries are left out",
    "declined": "entries the room declined are left out",
}


def instant(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def run_import(cli, told, folder):
    """Validates and imports, and gives the planner's file."""
    setup = folder / "practice.setup.json"
    setup.write_text(json.dumps(told["setup"]), encoding="utf-8")
    planner = folder / "planner.sqlite"
    environment = {**os.environ, "ANTEROOM_SECRET": told["password"], "ANTEROOM_DATA": str(folder / "data")}
    for command in (["rooms"], ["import", "--planner", f"sqlite:{planner}"]):
        ended = subprocess.run(
            [cli, command[0], "--setup", str(setup), "--json", *command[1:]],
            env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8",
        )
        # 1: some rooms of the organization are troubled on purpose.
        if ended.returncode not in (0, 1):
            sys.exit(f"{command[0]} ended with {ended.returncode}\n{ended.stdout}\n{ended.stderr}")
    return planner


def imported(planner):
    """The planner's entries, by room and item id."""
    database = sqlite3.connect(planner)
    database.row_factory = sqlite3.Row
    entries = {}
    for row in database.execute("SELECT * FROM meetings"):
        people = database.execute(
            "SELECT name, address, role, response FROM attendees WHERE meeting_id = ? ORDER BY position", [row["id"]]
        )
        entries[row["room"], row["item_id"]] = (dict(row), [tuple(person) for person in people])
    window = database.execute("SELECT window_start_utc, window_end_utc FROM import_runs").fetchone()
    folded = {(room, item) for room, item in database.execute(
        "SELECT room, item_id FROM import_skipped WHERE reason = 'folded'"
    )}
    return entries, [datetime.fromisoformat(text.replace("Z", "+00:00")) for text in window], folded


def expected(item):
    """An entry as the planner must have it."""
    organizer = item.organizer
    people = []
    for role, invited in (
        ("required", item.required_attendees), ("optional", item.optional_attendees), ("resource", item.resources)
    ):
        for attendee in invited or []:
            mailbox = attendee.mailbox
            address = mailbox.email_address if "@" in (mailbox.email_address or "") else None
            people.append((mailbox.name or "", address, role, WORDS[attendee.response_type]))
    return {
        "uid": item.uid,
        "change_key": item.changekey,
        "kind": item.type.lower(),
        "original_start_utc": instant(item.original_start or item.recurrence_id) if item.type != "Single" else None,
        "subject": item.subject or "",
        "private": int(item.sensitivity not in CLEAR),
        "location": item.location or "",
        "organizer_name": organizer.name or "",
        "organizer_address": organizer.email_address or "",
        "response": WORDS[item.my_response_type],
        "availability": WORDS[item.legacy_free_busy_status],
        "sensitivity": item.sensitivity.lower(),
        "modified_utc": instant(item.last_modified_time),
        "people": people,
        **times(item),
    }


def times(item):
    """An all-day entry by its days, any other one by its instants: exchangelib gives days for the first."""
    if item.is_all_day:
        first, end = item.start, item.end
        last = end if isinstance(end, date) and not isinstance(end, datetime) else end.date()
        return {"all_day_first": str(first), "all_day_last": str(last)}
    return {"start_utc": instant(item.start), "end_utc": instant(item.end), "all_day_first": None, "all_day_last": None}


def compare_room(told, config, address, entries, window, folded, meant):
    account = Account(
        address, config=config, access_type=IMPERSONATION, autodiscover=False, default_timezone=UTC
    )
    start, end = (EWSDateTime(bound.year, bound.month, bound.day, tzinfo=UTC) for bound in window)
    ids, seen, failures = [], set(), []
    # A view gives a thousand entries at most.
    while start < end:
        until = min(start + timedelta(days=30), end)
        ids += [(item.id, item.changekey) for item in account.calendar.view(start=start, end=until).only("id", "changekey")]
        start = until
    for item in account.fetch(list(dict.fromkeys(ids))):
        key = (address.lower(), item.id)
        seen.add(key)
        left_out = "cancelled" if item.is_cancelled else "declined" if item.my_response_type == "Decline" else None
        if left_out:
            meant[left_out] += 1
            if key in entries:
                failures.append(f"{key}: {left_out}, but imported")
            continue
        if key in folded:
            failures.append(f"{key}: folded, though nothing of this organization is a second copy")
            continue
        if key not in entries:
            failures.append(f"{key}: {item.subject!r} at {item.start} is not in the planner")
            continue
        row, people = entries[key]
        want, have = expected(item), {**row, "people": people}
        if want["private"]:
            meant["subject hidden"] += 1
            want["subject"] = ""
        if row["organizer_kind"] == "legacy_dn":
            meant["organizer without an SMTP address"] += 1
        elif want["organizer_address"].startswith("/o=") and row["organizer_kind"] == "smtp":
            meant["organizer by another property"] += 1
            want["organizer_address"] = row["organizer_address"]
        for field, value in want.items():
            if have[field] != value:
                failures.append(f"{key}: {field} is {have[field]!r}, exchangelib reads {value!r}")
    for key in entries.keys() - seen:
        if key[0] == address.lower():
            failures.append(f"{key}: {entries[key][0]['subject']!r} is in the planner alone")
    return len(seen), failures


def main():
    cli = sys.argv[1]
    named = sys.argv[2] if len(sys.argv) > 2 else "-"
    told = json.loads(sys.stdin.readline() if named == "-" else Path(named).read_text(encoding="utf-8"))
    Recorder.ca_file = told.get("ca_file")
    BaseProtocol.HTTP_ADAPTER_CLS = Recorder
    config = Configuration(
        service_endpoint=told["ews_url"], credentials=Credentials(told["username"], told["password"]), auth_type=BASIC
    )
    with tempfile.TemporaryDirectory() as folder:
        entries, window, folded = imported(run_import(cli, told, Path(folder)))
    rooms = sorted({room for room, _ in entries})
    meant, failures, compared = Counter(), [], 0
    for address in rooms:
        count, found = compare_room(told, config, address, entries, window, folded, meant)
        compared += count
        failures += found
    for failure in failures[:40]:
        print(f"FAIL {failure}")
    for what, count in sorted(meant.items()):
        print(f"     {count} {what}: {MEANT[what]}")
    print(f"{compared} entries of {len(rooms)} rooms compared, {len(failures)} differences that are not meant")
    return 1 if failures or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
