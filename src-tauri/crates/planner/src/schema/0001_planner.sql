-- The planner's own tables. Times are UTC, written `2026-01-31T13:00:00Z`, so that text order is time order.
-- `about_this_database` says in words what every table and column means.

CREATE TABLE rooms (
    -- One row per room or equipment mailbox.
    address         TEXT PRIMARY KEY,          -- primary SMTP address in lower case: the room's identity
    written_address TEXT NOT NULL,             -- the same address as it was written
    display_name    TEXT NOT NULL              -- the name the planner shows
) STRICT, WITHOUT ROWID;

CREATE TABLE room_settings (
    -- What the planner keeps for a room beside its calendar.
    room      TEXT PRIMARY KEY REFERENCES rooms(address) ON DELETE CASCADE,
    capacity  INTEGER CHECK (capacity >= 0),   -- seats; NULL when not told
    location  TEXT,                            -- city, building or floor
    time_zone TEXT                             -- IANA name, such as Europe/Oslo
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    -- People who can own meetings.
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT NOT NULL,                     -- display name
    address TEXT NOT NULL                      -- primary e-mail address as written
) STRICT;

CREATE TABLE user_addresses (
    -- Every address a user is known by, the primary one included.
    address TEXT PRIMARY KEY,                  -- e-mail address in lower case; one user has it
    user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX user_addresses_of_user ON user_addresses(user_id);

CREATE TABLE meetings (
    -- One row per entry of a room's calendar: a single meeting, an occurrence or an exception of a series.
    id                 INTEGER PRIMARY KEY AUTOINCREMENT, -- the planner's id; never used again
    room               TEXT NOT NULL REFERENCES rooms(address) ON DELETE CASCADE,
    uid                TEXT NOT NULL,          -- the UID all copies of the meeting share
    original_start_utc TEXT,                   -- the start it had in its series; NULL for a single meeting
    kind               TEXT NOT NULL CHECK (kind IN ('single', 'occurrence', 'exception')),
    series_id          TEXT,                   -- what all entries of a series share; NULL for a single meeting
    start_utc          TEXT NOT NULL,
    end_utc            TEXT NOT NULL CHECK (end_utc >= start_utc),
    time_zone          TEXT,                   -- the zone its author worked in, as Exchange names it
    all_day_first      TEXT,                   -- first day of an all-day entry, in its author's calendar
    all_day_last       TEXT,                   -- last day, included
    subject            TEXT NOT NULL,          -- empty when private: a hidden subject is not kept at all
    private            INTEGER NOT NULL CHECK (private IN (0, 1)),
    location           TEXT NOT NULL,
    organizer_name     TEXT NOT NULL,
    organizer_kind     TEXT NOT NULL CHECK (organizer_kind IN ('smtp', 'legacy_dn', 'missing')),
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
-- A single meeting has no original start, and NULLs are never equal: hence the empty text.
CREATE UNIQUE INDEX meetings_identity ON meetings(room, uid, ifnull(original_start_utc, ''));
CREATE INDEX meetings_in_time ON meetings(room, start_utc);
CREATE INDEX meetings_of_owner ON meetings(owner_id);
CREATE INDEX meetings_of_run ON meetings(created_in_run);

CREATE TABLE attendees (
    -- Who was invited to a meeting, in the item's order.
    meeting_id INTEGER NOT NULL REFERENCES meetings(id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,               -- 0 is the first
    name       TEXT NOT NULL,
    address    TEXT,                           -- e-mail address, where the item has one
    role       TEXT NOT NULL CHECK (role IN ('required', 'optional', 'resource')),
    response   TEXT NOT NULL,                  -- what they answered
    PRIMARY KEY (meeting_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    -- Switches of the planner.
    name  TEXT PRIMARY KEY,                    -- `notifications.disabled`
    value TEXT NOT NULL                        -- `true` or `false`
) STRICT, WITHOUT ROWID;
INSERT INTO settings VALUES ('notifications.disabled', 'false');

CREATE TABLE notifications_outbox (
    -- E-mail notifications waiting to be sent: one per new meeting to its owner. Nothing enters while they are disabled.
    id         INTEGER PRIMARY KEY,
    owner_id   INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    meeting_id INTEGER NOT NULL REFERENCES meetings(id) ON DELETE CASCADE,
    queued_at  TEXT NOT NULL,
    UNIQUE (owner_id, meeting_id)
) STRICT;
CREATE INDEX notifications_of_meeting ON notifications_outbox(meeting_id);

CREATE VIEW room_calendar AS
    -- Meetings as a person reads them, with the names of room and owner.
    SELECT r.written_address AS room, r.display_name AS room_name, m.start_utc, m.end_utc, m.kind,
           CASE WHEN m.private THEN '(private)' ELSE m.subject END AS subject,
           u.address AS owner, u.name AS owner_name, m.owner_reason
      FROM meetings m
      JOIN rooms r ON r.address = m.room
      JOIN users u ON u.id = m.owner_id;
