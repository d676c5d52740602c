"""Uses the practice organization with exchangelib, a client that was written for the real Exchange.

usage: exchangelib_practice.py [--wire DIR] [ANNOUNCEMENT]

ANNOUNCEMENT is the JSON line a practice organization prints when it starts: a file, or standard input without one.
Exits 0 when every step went as expected and 1 otherwise; --wire records the traffic as JSON lines into DIR.
"""

import argparse
import json
import sys
import traceback
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from exchangelib import (
    IMPERSONATION,
    Account,
    Attendee,
    CalendarItem,
    Configuration,
    Credentials,
    EWSDateTime,
    EWSTimeZone,
    Mailbox,
)
from exchangelib.autodiscover import Autodiscovery
from exchangelib.errors import (
    ErrorImpersonateUserDenied,
    ErrorItemNotFound,
    ErrorMailboxMoveInProgress,
    ErrorNameResolutionNoResults,
    ErrorNonExistentMailbox,
)
from exchangelib.items.calendar_item import EXCEPTION, OCCURRENCE, RECURRING_MASTER, SINGLE
from exchangelib.folders import Directory
from exchangelib.items import SEND_TO_NONE
from exchangelib.protocol import BaseProtocol
from exchangelib.recurrence import Recurrence, WeeklyPattern
from exchangelib.transport import BASIC

from recorder import Recorder

UTC = EWSTimeZone("UTC")
BERLIN = EWSTimeZone("Europe/Berlin")


class Steps:
    """Runs the methods whose names begin with `step_`, in order, and goes on after a failure."""

    def __init__(self, told):
        self.told = told
        self.today = date.fromisoformat(told["today"])
        self.config = Configuration(
            service_endpoint=told["ews_url"],
            credentials=Credentials(told["username"], told["password"]),
            auth_type=BASIC,
        )

    def run(self):
        failures = 0
        names = [name for name in type(self).__dict__ if name.startswith("step_")]
        for name in names:
            title = name.removeprefix("step_").replace("_", " ")
            try:
                getattr(self, name)()
                print(f"ok   {title}")
            except Exception:
                failures += 1
                print(f"FAIL {title}")
                traceback.print_exc(file=sys.stdout)
        print(f"{len(names)} steps, {failures} failures")
        return failures

    def account(self, address, **options):
        return Account(address, config=self.config, access_type=IMPERSONATION, autodiscover=False, **options)

    def room(self, number=0):
        return self.account(self.told["rooms"][number], default_timezone=UTC)

    def troubled(self, kind):
        return next(entry["address"] for entry in self.told["troubled"] if entry["trouble"] == kind)

    def midnight(self, days=0, zone=UTC):
        day = self.today + timedelta(days=days)
        return EWSDateTime(day.year, day.month, day.day, tzinfo=zone)

    def step_server_version(self):
        version = self.room().version
        assert version.build.major_version == 15, f"the server says it is {version}"

    def step_folders(self):
        room = self.room()
        assert room.calendar.name == "Calendar", room.calendar.name
        assert room.calendar.total_count > 0, "a room without items"
        names = {folder.name for folder in room.msg_folder_root.children}
        assert {"Inbox", "Calendar", "Deleted Items"} <= names, names

    def step_impersonated_calendar_view(self):
        room = self.room()
        start, end = self.midnight(-90), self.midnight(365)
        items = list(room.calendar.view(start=start, end=end).only(
            "subject", "start", "end", "type", "uid", "my_response_type"
        ))
        expected = self.told["meetings_per_room"]
        assert len(items) == expected, f"{len(items)} entries in the window, {expected} announced"
        assert {item.type for item in items} >= {SINGLE, OCCURRENCE}, "singles and occurrences"
        assert [item.start for item in items] == sorted(item.start for item in items), "ordered by start"
        assert all(item.end > start and item.start < end for item in items), "everything overlaps the window"

    def step_items_in_full(self):
        room = self.room()
        view = room.calendar.view(start=self.midnight(-30), end=self.midnight(60)).only("id", "changekey")
        ids = [(item.id, item.changekey) for item in view]
        items = list(room.fetch(ids[:40]))
        assert all(isinstance(item, CalendarItem) for item in items), items
        assert all(item.organizer.email_address for item in items), "in full, organizers have addresses"
        meetings = [item for item in items if item.is_meeting]
        assert any(item.required_attendees for item in meetings), "meetings have attendees"

    def step_recurring_items_with_exceptions(self):
        masters = []
        for number in range(min(5, len(self.told["rooms"]))):
            room = self.room(number)
            page = room.calendar.all().only("id", "changekey", "type")
            ids = [(item.id, item.changekey) for item in page if item.type == RECURRING_MASTER]
            masters += list(room.fetch(ids))
        assert masters, "no series at all"
        assert all(master.recurrence and master.first_occurrence for master in masters), "masters tell their rhythm"
        changed = [master for master in masters if master.modified_occurrences]
        deleted = [master for master in masters if master.deleted_occurrences]
        assert changed and deleted, "series with moved and with cancelled occurrences"
        master = changed[0]
        moved = master.modified_occurrences[0]
        occurrence = master.account.calendar.get(id=moved.id)
        assert occurrence.type == EXCEPTION, occurrence.type
        assert occurrence.uid == master.uid, "an exception has its master's UID"
        assert occurrence.recurrence_id == moved.original_start, "and names the start it replaces"
        found = occurrence.recurring_master()
        found.refresh()
        assert found.id == master.id, "the way back to the master"

    def step_resolve_names(self):
        protocol = self.room().protocol
        room = self.told["rooms"][0]
        [(mailbox, contact)] = protocol.resolve_names([f"smtp:{room}"], return_full_contact_data=True)
        assert mailbox.email_address.lower() == room.lower(), mailbox
        assert mailbox.mailbox_type == "Mailbox" and contact.display_name, (mailbox, contact)
        [alias] = protocol.resolve_names([self.troubled("alias")])
        assert alias.email_address.lower() != self.troubled("alias").lower(), "an alias resolves to the primary address"
        [nothing] = protocol.resolve_names(["nobody-has-this-name"])
        assert isinstance(nothing, ErrorNameResolutionNoResults), nothing

    def step_room_lists_and_rooms(self):
        protocol = self.room().protocol
        lists = list(protocol.get_roomlists())
        assert {entry.email_address for entry in lists} == {entry["address"] for entry in self.told["room_lists"]}
        rooms = {room.email_address for entry in lists for room in protocol.get_rooms(entry.email_address)}
        assert set(self.told["rooms"]) <= rooms, "every announced room stands in a list"
        members = protocol.expand_dl(lists[0].email_address)
        assert members and all(member.email_address for member in members), members

    def step_free_busy(self):
        address = self.told["rooms"][0]
        start, end = self.midnight(0, BERLIN), self.midnight(14, BERLIN)
        protocol = self.room().protocol
        [view] = protocol.get_free_busy_info([(address, "Room", False)], start=start, end=end)
        busy = [event for event in view.calendar_events or [] if event.busy_type != "Free"]
        assert view.merged and len(view.merged) == 14 * 48 and set(view.merged) <= set("01234"), view.merged
        entries = [
            entry
            for entry in self.room().calendar.view(start=start, end=end).only("start", "end", "legacy_free_busy_status")
            if entry.legacy_free_busy_status != "Free"
        ]
        assert len(busy) == len(entries), f"{len(busy)} busy events, {len(entries)} in the calendar"
        assert sorted(event.start for event in busy) == sorted(entry.start for entry in entries), "at the same times"

    def step_create_update_and_delete_a_single(self):
        room = self.room()
        start = self.midnight(500, BERLIN) + timedelta(hours=10)
        attendee = Attendee(mailbox=Mailbox(email_address=self.told["fallback_owner"]), response_type="Unknown")
        item = CalendarItem(
            account=room,
            folder=room.calendar,
            subject="Fire drill <&> \u017b\u00f3\u0142w",
            body="Bring your coat.",
            location="Car park",
            start=start,
            end=start + timedelta(hours=1),
            required_attendees=[attendee],
            categories=["Safety"],
            sensitivity="Private",
        )
        item.save(send_meeting_invitations=SEND_TO_NONE)
        stored = room.calendar.get(id=item.id)
        assert (stored.subject, stored.location) == (item.subject, "Car park"), stored
        assert stored.text_body == "Bring your coat.", stored.text_body
        assert stored.start == start and stored.is_meeting and stored.sensitivity == "Private", stored
        assert stored.required_attendees[0].mailbox.name, "the server knows the attendee's name"
        stored.subject = "Fire drill, postponed"
        stored.start += timedelta(days=1)
        stored.end += timedelta(days=1)
        stored.save(update_fields=["subject", "start", "end"], send_meeting_invitations=SEND_TO_NONE)
        again = room.calendar.get(id=item.id)
        assert again.subject == "Fire drill, postponed" and again.start == start + timedelta(days=1), again
        assert again.changekey != item.changekey, "a change has a new change key"
        found = list(room.calendar.filter(subject__contains="postponed"))
        assert [entry.id for entry in found] == [item.id], found
        again.delete(send_meeting_cancellations=SEND_TO_NONE)
        try:
            room.calendar.get(id=item.id)
        except ErrorItemNotFound:
            return
        raise AssertionError("a deleted item is still there")

    def step_change_a_series(self):
        room = self.room()
        start = self.midnight(600, BERLIN) + timedelta(hours=9)
        pattern = WeeklyPattern(interval=1, weekdays=[start.strftime("%A")], first_day_of_week="Monday")
        series = CalendarItem(
            account=room,
            folder=room.calendar,
            subject="Night watch",
            start=start,
            end=start + timedelta(minutes=30),
            recurrence=Recurrence(pattern=pattern, start=start.date(), number=6),
        )
        series.save(send_meeting_invitations=SEND_TO_NONE)

        def entries():
            return list(room.calendar.view(start=start - timedelta(days=1), end=start + timedelta(days=60)).filter())

        mine = [entry for entry in entries() if entry.subject.startswith("Night watch")]
        assert len(mine) == 6 and all(entry.type == OCCURRENCE for entry in mine), mine
        second = series.occurrence(2)
        second.refresh()
        second.subject = "Night watch, moved"
        second.start += timedelta(hours=2)
        second.end += timedelta(hours=2)
        second.save(update_fields=["subject", "start", "end"], send_meeting_invitations=SEND_TO_NONE)
        series.occurrence(3).delete(send_meeting_cancellations=SEND_TO_NONE)
        mine = [entry for entry in entries() if entry.subject.startswith("Night watch")]
        assert len(mine) == 5, f"{len(mine)} entries after one was deleted"
        assert [entry.subject for entry in mine if entry.type == EXCEPTION] == ["Night watch, moved"], mine
        master = room.calendar.get(id=series.id)
        assert len(master.modified_occurrences) == 1 and len(master.deleted_occurrences) == 1, master
        master.delete(send_meeting_cancellations=SEND_TO_NONE)
        assert not [entry for entry in entries() if entry.subject.startswith("Night watch")], "the series is gone"

    def step_synchronize(self):
        room = self.room()
        first = list(room.calendar.sync_items(only_fields=["subject"]))
        assert len(first) == room.calendar.total_count, f"{len(first)} changes for {room.calendar.total_count} items"
        item = CalendarItem(
            account=room, folder=room.calendar, subject="New", start=self.midnight(700), end=self.midnight(701)
        )
        item.save(send_meeting_invitations=SEND_TO_NONE)
        changes = [(kind, change.id) for kind, change in room.calendar.sync_items(only_fields=["subject"])]
        assert changes == [("create", item.id)], changes
        item.delete(send_meeting_cancellations=SEND_TO_NONE)
        [(kind, _)] = list(room.calendar.sync_items(only_fields=["subject"]))
        assert kind == "delete", kind

    def step_people(self):
        room = self.room()
        people = list(Directory.get_distinguished(root=room.root).people().only("email_address"))
        addresses = {person.email_address.email_address for person in people}
        assert self.told["email"] in addresses, "the service account stands in the address list"
        assert len(addresses) == len(people) > 50, f"{len(people)} people, {len(addresses)} addresses"

    def step_autodiscover(self):
        base = urlsplit(self.told["ews_url"])
        domain = self.told["domain"]
        Recorder.hosts = {f"autodiscover.{domain}": f"{base.scheme}://{base.netloc}"}
        found, protocol = Autodiscovery(self.told["email"], credentials=self.config.credentials).discover()
        assert found.autodiscover_smtp_address == self.told["email"], found
        assert protocol.service_endpoint == self.told["ews_url"], protocol.service_endpoint

    def step_mailboxes_with_something_wrong(self):
        for kind, expected in [
            ("outside_impersonation_scope", ErrorImpersonateUserDenied),
            ("no_mailbox", ErrorNonExistentMailbox),
            ("unknown", ErrorNonExistentMailbox),
            ("alias", ErrorNonExistentMailbox),
            ("move_in_progress", ErrorMailboxMoveInProgress),
        ]:
            try:
                self.account(self.troubled(kind)).calendar.refresh()
            except expected:
                continue
            raise AssertionError(f"{kind} did not lead to {expected.__name__}")


def only_known_hosts(self, url):
    """Stands in for the DNS, which does not know the practice organization's names."""
    from exchangelib.errors import TransportError

    if urlsplit(url).hostname not in Recorder.hosts:
        raise TransportError(f"{url} has no DNS entry")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("announcement", nargs="?", metavar="ANNOUNCEMENT")
    parser.add_argument("--wire", type=Path, metavar="DIR", help="record the traffic into DIR")
    options = parser.parse_args()
    text = Path(options.announcement).read_text("utf-8") if options.announcement else sys.stdin.readline()
    told = json.loads(text)
    if options.wire:
        options.wire.mkdir(parents=True, exist_ok=True)
        Recorder.wire = options.wire / "exchangelib.jsonl"
        Recorder.wire.unlink(missing_ok=True)
    Recorder.ca_file = told.get("ca_file")
    BaseProtocol.HTTP_ADAPTER_CLS = Recorder
    Autodiscovery._ensure_valid_hostname = only_known_hosts
    return 1 if Steps(told).run() else 0


if __name__ == "__main__":
    sys.exit(main())
