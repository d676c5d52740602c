-- Removals that wait: until a run has read everything, and, when they are too many to be routine, until a person has decided.

CREATE TABLE import_missing (
    -- Meetings that were not in a room's calendar when the unfinished run read it. What becomes of them is decided at its end.
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings(id) ON DELETE CASCADE,
    run_id     INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
    room       TEXT NOT NULL
) STRICT;
CREATE INDEX import_missing_of_run ON import_missing(run_id, room);

CREATE TABLE held_removals (
    -- Meetings that are missing from their calendars and stay in the planner all the same: so many were missing at once that a
    -- person has to look. A row is gone when its meeting is in the calendar again.
    meeting_id INTEGER PRIMARY KEY REFERENCES meetings(id) ON DELETE CASCADE,
    room       TEXT NOT NULL REFERENCES rooms(address) ON DELETE CASCADE,
    run_id     INTEGER NOT NULL,               -- the run that missed it first
    reason     TEXT NOT NULL CHECK (reason = 'room' OR reason = 'run'),
    held_at    TEXT NOT NULL,
    decision   TEXT CHECK (decision = 'keep' OR decision = 'remove'), -- NULL until a person has decided
    decided_at TEXT
) STRICT;
CREATE INDEX held_removals_of_room ON held_removals(room);

ALTER TABLE import_runs ADD COLUMN removals_allowed INTEGER NOT NULL DEFAULT 0
    CHECK (removals_allowed = 0 OR removals_allowed = 1);

INSERT INTO about_this_database (name, meaning) VALUES
    ('import_runs.removals_allowed', '1 when a person said that this import may remove whatever is missing, however much it is.'),
    ('import_missing', 'Meetings that were not in a room''s calendar when the unfinished import read it. At its end they are removed, or held if they are too many.'),
    ('import_missing.meeting_id', 'The meeting, see meetings.id.'),
    ('import_missing.run_id', 'The import, see import_runs.id.'),
    ('import_missing.room', 'The room, see rooms.address.'),
    ('held_removals', 'Meetings that are missing from their calendars and stay all the same: so many were missing at once that a person has to decide. A meeting that is back in its calendar is no longer listed here.'),
    ('held_removals.meeting_id', 'The meeting, see meetings.id.'),
    ('held_removals.room', 'The room, see rooms.address.'),
    ('held_removals.run_id', 'The import that missed it first, see import_runs.id.'),
    ('held_removals.reason', 'room: its room would have lost most of its meetings. run: all rooms of the import together would have lost many.'),
    ('held_removals.held_at', 'Since when it is held, UTC.'),
    ('held_removals.decision', 'keep: it stays although the calendar does not have it. remove: the next import that misses it removes it. Empty until a person has decided.'),
    ('held_removals.decided_at', 'When a person decided, UTC.');
