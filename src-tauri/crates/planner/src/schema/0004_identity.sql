-- Identity of entries and of people, losses that a person has looked at, and CHECKs that cost nothing.
--
-- `CHECK (x IN (a, b, c))` with three values or more makes SQLite fill a temporary tree at every insert; the same written with
-- OR does not. A CHECK can only be changed by building its table anew, as SQLite describes it
-- (https://www.sqlite.org/lang_altertable.html#otheralter): foreign keys are off around this step, and the numbers given so
-- far are never given again.

DROP VIEW room_calendar;

CREATE TABLE new_meetings (
    -- One row per entry of a room's calendar: a single meeting, an occurrence or an exception of a series.
    id                 INTEGER PRIMARY KEY AUTOINCREMENT, -- the planner's id; never used again
    room               TEXT NOT NULL REFERENCES rooms(address) ON DELETE CASCADE,
    uid                TEXT NOT NULL,          -- the UID all copies of the meeting share
    original_start_utc TEXT,                   -- the start it had in its series; NULL for a single meeting
    kind               TEXT NOT NULL CHECK (kind = 'single' OR kind = 'occurrence' OR kind = 'exception'),
    series_id          TEXT,                   -- what all entries of a series share; NULL for a single meeting
    start_utc          TEXT NOT NULL,
    end_utc            TEXT NOT NULL CHECK (end_utc >= start_utc),
    time_zone          TEXT,                   -- the zone its author worked in, as Exchange names it
    all_day_first      TEXT,                   -- first day of an all-day entry, in its author's calendar
    all_day_last       TEXT,                   -- last day, included
    subject            TEXT NOT NULL,          -- empty when private: a hidden subject is not kept at all
    private            INTEGER NOT NULL CHECK (private = 0 OR private = 1),
    location           TEXT NOT NULL,
    organizer_name     TEXT NOT NULL,
    organizer_kind     TEXT NOT NULL CHECK (organizer_kind = 'smtp' OR organizer_kind = 'legacy_dn' OR organizer_kind = 'missing'),
    organizer_address  TEXT NOT NULL,          -- empty when the item names nobody
    response           TEXT NOT NULL,          -- what the room answered
    availability       TEXT NOT NULL,          -- how it blocks the room
    sensitivity        TEXT NOT NULL,          -- normal, personal, private or confidential
    owner_id           INTEGER NOT NULL REFERENCES users(id),
    owner_reason       TEXT NOT NULL,          -- organizer, or why it fell to the fallback owner
    item_id            TEXT NOT NULL,          -- Exchange's id of the entry in the room's mailbox
    change_key         TEXT NOT NULL,          -- Exchange's version of the entry
    modified_utc       TEXT,                   -- last change in Exchange, if told
    created_in_run     INTEGER NOT NULL,       -- the import run that brought it
    created_at         TEXT NOT NULL,
    changed_in_run     INTEGER NOT NULL,       -- the last import run that changed the row
    changed_at         TEXT NOT NULL
) STRICT;
INSERT INTO new_meetings
    SELECT id, room, uid, original_start_utc, kind, series_id, start_utc, end_utc, nullif(time_zone, ''), all_day_first,
           all_day_last, subject, private, location, organizer_name, organizer_kind, organizer_address, response,
           availability, sensitivity, owner_id, owner_reason, item_id, change_key, modified_utc, created_in_run,
           created_at, changed_in_run, changed_at
      FROM meetings;
DELETE FROM sqlite_sequence WHERE name = 'new_meetings';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_meetings', seq FROM sqlite_sequence WHERE name = 'meetings';
DROP TABLE meetings;
ALTER TABLE new_meetings RENAME TO meetings;
-- Several entries may share a key, see `entry.rs`. A single meeting has no original start, and NULLs are never equal.
CREATE INDEX meetings_identity ON meetings(room, uid, ifnull(original_start_utc, ''));
CREATE INDEX meetings_in_time ON meetings(room, start_utc);
CREATE INDEX meetings_of_owner ON meetings(owner_id);
CREATE INDEX meetings_of_run ON meetings(created_in_run);

CREATE TABLE new_attendees (
    -- Who was invited to a meeting, in the item's order.
    meeting_id INTEGER NOT NULL REFERENCES meetings(id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,               -- 0 is the first
    name       TEXT NOT NULL,
    address    TEXT,                           -- e-mail address, where the item has one
    role       TEXT NOT NULL CHECK (role = 'required' OR role = 'optional' OR role = 'resource'),
    response   TEXT NOT NULL,                  -- what they answered
    PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO new_attendees SELECT meeting_id, position, name, address, role, response FROM attendees;
DROP TABLE attendees;
ALTER TABLE new_attendees RENAME TO attendees;

CREATE VIEW room_calendar AS
    -- Meetings as a person reads them, with the names of room and owner.
    SELECT r.written_address AS room, r.display_name AS room_name, m.start_utc, m.end_utc, m.kind,
           CASE WHEN m.private THEN '(private)' ELSE m.subject END AS subject,
           u.address AS owner, u.name AS owner_name, m.owner_reason
      FROM meetings m
      JOIN rooms r ON r.address = m.room
      JOIN users u ON u.id = m.owner_id;

CREATE TABLE user_identities (
    -- What directories know a person by, whatever address the person has.
    identity TEXT PRIMARY KEY,                 -- such as ad:OBJECTGUID; one user has it
    user_id  INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX user_identities_of_user ON user_identities(user_id);

CREATE TABLE former_addresses (
    -- Addresses that were given to somebody else since. Meetings called before stay with whom they belonged to.
    address TEXT NOT NULL,                     -- e-mail address in lower case
    user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    PRIMARY KEY (address, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE new_import_runs (
    -- One row per import.
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    plan                 TEXT NOT NULL,        -- what it is to bring, as JSON
    window_start_utc     TEXT NOT NULL,
    window_end_utc       TEXT NOT NULL,
    started_at           TEXT NOT NULL,
    outcome              TEXT NOT NULL DEFAULT 'unfinished'
                         CHECK (outcome = 'unfinished' OR outcome = 'finished' OR outcome = 'cancelled'
                                OR outcome = 'stopped' OR outcome = 'abandoned'),
    ended_at             TEXT,                 -- when it last ended, for good or not
    finished_at          TEXT,                 -- when it ended for good; NULL while it can be resumed
    stopped_code         TEXT,                 -- what stopped it
    stopped_detail       TEXT,                 -- the causes behind it, for support
    notifications_before TEXT                  -- the switch before the run; NULL while the run does not hold it
) STRICT;
INSERT INTO new_import_runs
    SELECT id, plan, window_start_utc, window_end_utc, started_at, outcome, ended_at, finished_at, stopped_code,
           stopped_detail, notifications_before
      FROM import_runs;
DELETE FROM sqlite_sequence WHERE name = 'new_import_runs';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_import_runs', seq FROM sqlite_sequence WHERE name = 'import_runs';
DROP TABLE import_runs;
ALTER TABLE new_import_runs RENAME TO import_runs;

CREATE TABLE new_import_units (
    -- A room in one piece of a run's window: what one worker reads from beginning to end.
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id              INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
    room                TEXT NOT NULL REFERENCES rooms(address) ON DELETE CASCADE,
    room_position       INTEGER NOT NULL,      -- the room's place in the plan
    queue_position      INTEGER NOT NULL,      -- the lowest is read next; a retry goes to the end
    window_start_utc    TEXT NOT NULL,
    window_end_utc      TEXT NOT NULL,
    first               INTEGER NOT NULL CHECK (first = 0 OR first = 1), -- 1 for the room's earliest piece
    state               TEXT NOT NULL DEFAULT 'pending'
                        CHECK (state = 'pending' OR state = 'leased' OR state = 'done' OR state = 'failed'),
    cursor              TEXT,                  -- where the reading goes on; NULL at the beginning and when done
    attempts            INTEGER NOT NULL DEFAULT 0,
    last_code           TEXT,                  -- the last failure; NULL when reading went on since
    imported            INTEGER NOT NULL DEFAULT 0,
    created             INTEGER NOT NULL DEFAULT 0,
    updated             INTEGER NOT NULL DEFAULT 0,
    unchanged           INTEGER NOT NULL DEFAULT 0,
    fallback_owned      INTEGER NOT NULL DEFAULT 0,
    owners_corrected    INTEGER NOT NULL DEFAULT 0,
    skipped_cancelled   INTEGER NOT NULL DEFAULT 0,
    skipped_declined    INTEGER NOT NULL DEFAULT 0,
    skipped_unreadable  INTEGER NOT NULL DEFAULT 0,
    skipped_folded      INTEGER NOT NULL DEFAULT 0,
    skipped_gaps        INTEGER NOT NULL DEFAULT 0,
    removed             INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO new_import_units
    SELECT id, run_id, room, room_position, queue_position, window_start_utc, window_end_utc, first, state, cursor, attempts,
           last_code, imported, created, updated, unchanged, fallback_owned, owners_corrected, skipped_cancelled,
           skipped_declined, skipped_unreadable, 0, 0, removed
      FROM import_units;
DELETE FROM sqlite_sequence WHERE name = 'new_import_units';
INSERT INTO sqlite_sequence (name, seq) SELECT 'new_import_units', seq FROM sqlite_sequence WHERE name = 'import_units';
DROP TABLE import_units;
ALTER TABLE new_import_units RENAME TO import_units;
CREATE INDEX import_units_queue ON import_units(run_id, state, queue_position);
CREATE INDEX import_units_of_room ON import_units(room, run_id, state);

CREATE TABLE new_import_skipped (
    -- Entries of a calendar that are not brought into the planner, and why.
    run_id      INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
    room        TEXT NOT NULL,
    item_id     TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason = 'cancelled' OR reason = 'declined' OR reason = 'unreadable'
                                     OR reason = 'folded' OR reason = 'gap'),
    label       TEXT NOT NULL,                 -- the subject, for a person; empty when private or not known
    start_utc   TEXT,                          -- when it begins, if known
    end_utc     TEXT,                          -- when it ends, if known
    code        TEXT,                          -- what kept it from being read
    fingerprint TEXT NOT NULL,                 -- what makes the same loss the same loss in the next run
    PRIMARY KEY (run_id, room, item_id, reason)
) STRICT, WITHOUT ROWID;
INSERT INTO new_import_skipped
    SELECT run_id, room, item_id, reason, label, NULL, NULL, NULL, reason || ' ' || item_id FROM import_skipped;
DROP TABLE import_skipped;
ALTER TABLE new_import_skipped RENAME TO import_skipped;

CREATE TABLE acknowledged_losses (
    -- Losses that a person has looked at and accepted: they are told, but no longer as something new.
    room            TEXT NOT NULL REFERENCES rooms(address) ON DELETE CASCADE,
    fingerprint     TEXT NOT NULL,
    acknowledged_at TEXT NOT NULL,
    PRIMARY KEY (room, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE new_import_marks (
    -- Which meetings an unfinished run has seen: the others of a room are removed once it was read completely.
    run_id     INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL,
    unit_id    INTEGER NOT NULL,
    claimed    INTEGER NOT NULL CHECK (claimed = 0 OR claimed = 1), -- 0 when it is only known to be there, not read
    PRIMARY KEY (run_id, meeting_id)
) STRICT, WITHOUT ROWID;
INSERT INTO new_import_marks SELECT run_id, meeting_id, unit_id, 1 FROM import_marks;
DROP TABLE import_marks;
ALTER TABLE new_import_marks RENAME TO import_marks;
CREATE INDEX import_marks_of_unit ON import_marks(unit_id);

UPDATE about_this_database SET meaning = 'One row per entry of a room''s calendar: a single meeting, an occurrence or an exception of a series. Room, uid and original_start_utc together identify an entry; where a calendar holds several with the same three, time, kind and subject tell them apart.'
 WHERE name = 'meetings';
UPDATE about_this_database SET meaning = 'cancelled, declined, unreadable, folded (a second copy of an entry that is in the planner) or gap (a stretch of time Exchange could not list).'
 WHERE name = 'import_skipped.reason';
UPDATE about_this_database SET meaning = 'Exchange''s id of the entry; of a gap its bounds.' WHERE name = 'import_skipped.item_id';
UPDATE about_this_database SET meaning = 'The subject, so that a person finds the entry; empty when it is private or not known.'
 WHERE name = 'import_skipped.label';
INSERT INTO about_this_database (name, meaning) VALUES
    ('user_identities', 'What directories know a person by, whatever e-mail address the person has.'),
    ('user_identities.identity', 'Where it comes from and the id: ad:OBJECTGUID, exchange:ID or entra:ID; one person has it.'),
    ('user_identities.user_id', 'The person, see users.id.'),
    ('former_addresses', 'E-mail addresses that were given to somebody else since. Meetings called with them before stay with whom they belonged to.'),
    ('former_addresses.address', 'E-mail address in lower case.'),
    ('former_addresses.user_id', 'Who had it before, see users.id.'),
    ('import_units.skipped_folded', 'Second copies of entries that are in the planner.'),
    ('import_units.skipped_gaps', 'Stretches of time Exchange could not list.'),
    ('import_skipped.start_utc', 'When it begins, UTC, if known.'),
    ('import_skipped.end_utc', 'When it ends, UTC, if known.'),
    ('import_skipped.code', 'What kept it from being read, by its stable name; empty where nothing did.'),
    ('import_skipped.fingerprint', 'What makes it the same entry to the next import, although its id may have changed.'),
    ('acknowledged_losses', 'Entries that could not be read and that a person has looked at: later imports tell them, but not as something new.'),
    ('acknowledged_losses.room', 'The room, see rooms.address.'),
    ('acknowledged_losses.fingerprint', 'Which, see import_skipped.fingerprint.'),
    ('acknowledged_losses.acknowledged_at', 'When, UTC.'),
    ('import_marks.claimed', '1 when the entry itself was read; 0 when it is only known to be in the calendar.');
