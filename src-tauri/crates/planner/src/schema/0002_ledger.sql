-- The import's ledger. It stands beside the meetings because a page of meetings and its cursor are committed together.

CREATE TABLE import_runs (
    -- One row per import.
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    plan                 TEXT NOT NULL,        -- what it is to bring, as JSON
    window_start_utc     TEXT NOT NULL,
    window_end_utc       TEXT NOT NULL,
    started_at           TEXT NOT NULL,
    outcome              TEXT NOT NULL DEFAULT 'unfinished'
                         CHECK (outcome IN ('unfinished', 'finished', 'cancelled', 'stopped', 'abandoned')),
    ended_at             TEXT,                 -- when it last ended, for good or not
    finished_at          TEXT,                 -- when it ended for good; NULL while it can be resumed
    stopped_code         TEXT,                 -- what stopped it
    stopped_detail       TEXT,                 -- the causes behind it, for support
    notifications_before TEXT                  -- the switch before the run; NULL while the run does not hold it
) STRICT;

CREATE TABLE import_units (
    -- A room in one piece of a run's window: what one worker reads from beginning to end.
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id              INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
    room                TEXT NOT NULL REFERENCES rooms(address) ON DELETE CASCADE,
    room_position       INTEGER NOT NULL,      -- the room's place in the plan
    queue_position      INTEGER NOT NULL,      -- the lowest is read next; a retry goes to the end
    window_start_utc    TEXT NOT NULL,
    window_end_utc      TEXT NOT NULL,
    first               INTEGER NOT NULL CHECK (first IN (0, 1)), -- 1 for the room's earliest piece
    state               TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'leased', 'done', 'failed')),
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
    removed             INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX import_units_queue ON import_units(run_id, state, queue_position);
CREATE INDEX import_units_of_room ON import_units(room, run_id, state);

CREATE TABLE import_failures (
    -- Every time a unit could not be read.
    id       INTEGER PRIMARY KEY,
    run_id   INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
    unit_id  INTEGER NOT NULL REFERENCES import_units(id) ON DELETE CASCADE,
    room     TEXT NOT NULL,
    code     TEXT NOT NULL,                    -- the stable name, such as ews.mailbox_not_found
    args     TEXT NOT NULL,                    -- values for its text, as JSON
    detail   TEXT NOT NULL,                    -- the causes behind it, for support
    attempt  INTEGER NOT NULL,                 -- 1 is the first
    given_up INTEGER NOT NULL CHECK (given_up IN (0, 1)),
    at       TEXT NOT NULL
) STRICT;
CREATE INDEX import_failures_of_run ON import_failures(run_id, unit_id);

CREATE TABLE import_skipped (
    -- Entries of a calendar that are not brought into the planner, and why.
    run_id  INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
    room    TEXT NOT NULL,
    item_id TEXT NOT NULL,
    reason  TEXT NOT NULL CHECK (reason IN ('cancelled', 'declined', 'unreadable')),
    label   TEXT NOT NULL,                     -- subject or start, for a person
    PRIMARY KEY (run_id, room, item_id, reason)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_marks (
    -- Which meetings an unfinished run has seen: the others of a window are removed once it was read completely.
    run_id     INTEGER NOT NULL REFERENCES import_runs(id) ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL,
    unit_id    INTEGER NOT NULL,
    PRIMARY KEY (run_id, meeting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_marks_of_unit ON import_marks(unit_id);
