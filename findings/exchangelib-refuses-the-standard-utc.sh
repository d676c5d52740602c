#!/usr/bin/env bash
# exchangelib 5.6.0 (PyPI): an EWSDateTime is a datetime.datetime that cannot be brought to the standard library's UTC.
#
# Expected: `moment.astimezone(datetime.timezone.utc)` works for every aware datetime; EWSDateTime is a subclass of it.
# Seen:     exchangelib.errors.InvalidTypeError, because only exchangelib's own EWSTimeZone is taken as tzinfo. The same holds for
#           `EWSDateTime.from_datetime` of a value that is an EWSDateTime already.
# So:       whoever compares its items with timestamps of their own has to go through EWSTimeZone("UTC").
#
# Installs into a temporary folder, asks no server, and fails when the behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'exchangelib==5.6.0'
"$folder/venv/bin/python" - <<'PYTHON'
import datetime
import exchangelib
from exchangelib import EWSDateTime, EWSTimeZone
from exchangelib.errors import InvalidTypeError

print("exchangelib", exchangelib.__version__)
moment = EWSDateTime(2026, 3, 2, 9, tzinfo=EWSTimeZone("Europe/Berlin"))
assert isinstance(moment, datetime.datetime)
assert moment.astimezone(EWSTimeZone("UTC")).hour == 8
for what, convert in {
    "astimezone(datetime.timezone.utc)": lambda: moment.astimezone(datetime.timezone.utc),
    "from_datetime of its own kind": lambda: EWSDateTime.from_datetime(moment),
}.items():
    try:
        raise SystemExit(f"changed: {what} gives {convert()!r}")
    except InvalidTypeError as error:
        print(f"{what}: {type(error).__name__}: {error}")
PYTHON
