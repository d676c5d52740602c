//! Where a reading stands.
//!
//! Entries of a window have a fixed order: by start, then by a number made from their id. A cursor says which entries were
//! passed (a position in that order) and how much is asked for at once (a stretch of time), so reading it again gives the
//! same entries again, and none is lost where several begin together.

use anteroom_domain::{Cursor, TimeWindow};
use jiff::{SignedDuration, Timestamp};

/// The shortest stretch that is asked for.
const SHORTEST: SignedDuration = SignedDuration::from_mins(1);

/// The longest: Exchange refuses views of more than two years.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 366);

/// Servers leave an entry of no length out that lies exactly at a view's start, so every view begins a little earlier.
const LEAD: SignedDuration = SignedDuration::from_secs(1);

/// The last entry that was passed: its start, and its key; without a key only entries that start before are passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) start: Timestamp,
    pub(super) key: Option<u64>,
}

/// What is asked for next: entries behind `passed` that start before `until`; and how long the stretches are by now.
///
/// As a cursor: `1~START~KEY~UNTIL~SECONDS`, for example `1~2026-01-05T09:00:00Z~00c0ffee00c0ffee~2026-02-01T00:00:00Z~7776000`.
/// `KEY` is sixteen hexadecimal digits, or `-` for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    passed: Option<Position>,
    until: Timestamp,
    span: SignedDuration,
}

/// A cursor that was not written by this version, or not for this window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a position in this window")]
pub(super) struct CursorError;

/// An entry's place among those with its start: FNV-1a over its id
/// ([RFC 9923](https://www.rfc-editor.org/rfc/rfc9923)). Ids themselves are too long for a cursor.
pub(super) fn key_of(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl Stretch {
    /// From the beginning of a window.
    pub(super) fn first(window: &TimeWindow) -> Self {
        let span = window.duration().min(LONGEST);
        Self { passed: None, until: bounded(window.start(), span, window), span }
    }

    /// The rest of this stretch behind `last`.
    pub(super) fn after(self, last: Position) -> Self {
        Self { passed: Some(last), ..self }
    }

    /// The next stretch, twice as long if this one was `sparse`; `None` at the window's end.
    pub(super) fn following(self, window: &TimeWindow, sparse: bool) -> Option<Self> {
        if self.until >= window.end() {
            return None;
        }
        let span = if sparse { self.span.saturating_add(self.span).min(LONGEST) } else { self.span };
        let passed = Some(Position { start: self.until, key: None });
        Some(Self { passed, until: bounded(self.until, span, window), span })
    }

    /// The earlier half, or `None` when it is as short as it may be.
    pub(super) fn halved(self, window: &TimeWindow) -> Option<Self> {
        let from = self.view_start(window);
        let length = self.until.duration_since(from);
        if length <= SHORTEST {
            return None;
        }
        let span = SignedDuration::from_secs(length.as_secs() / 2).max(SHORTEST);
        Some(Self { passed: self.passed, until: bounded(from, span, window), span })
    }

    /// Where its view begins, without the lead.
    pub(super) fn view_start(&self, window: &TimeWindow) -> Timestamp {
        self.passed.map_or(window.start(), |passed| passed.start.max(window.start()))
    }

    /// The view to ask for.
    pub(super) fn view(&self, window: &TimeWindow) -> Result<TimeWindow, anteroom_domain::Failure> {
        let start = self.view_start(window);
        TimeWindow::new(start.checked_sub(LEAD).unwrap_or(start), self.until).map_err(|error| {
            anteroom_domain::Failure::new(anteroom_domain::Code::Bug, anteroom_domain::Disposition::SkipItem)
                .caused_by(error)
        })
    }

    /// Whether an entry was not passed yet and begins before this stretch ends.
    pub(super) fn is_ahead(&self, start: Timestamp, key: u64) -> bool {
        let is_behind = self.passed.is_some_and(|passed| {
            start < passed.start || (start == passed.start && passed.key.is_some_and(|last| key <= last))
        });
        !is_behind && start < self.until
    }

    pub(super) fn to_cursor(self) -> Cursor {
        let (start, key) = match self.passed {
            Some(Position { start, key }) => {
                (start.to_string(), key.map_or_else(|| "-".to_owned(), |key| format!("{key:016x}")))
            }
            None => ("-".to_owned(), "-".to_owned()),
        };
        Cursor(format!("1~{start}~{key}~{}~{}", self.until, self.span.as_secs()))
    }

    pub(super) fn parse(cursor: &Cursor, window: &TimeWindow) -> Result<Self, CursorError> {
        let fields: Vec<_> = cursor.0.split('~').collect();
        let ["1", start, key, until, seconds] = fields[..] else {
            return Err(CursorError);
        };
        let key = match key {
            "-" => None,
            digits if digits.len() == 16 => Some(u64::from_str_radix(digits, 16).map_err(|_| CursorError)?),
            _ => return Err(CursorError),
        };
        let passed = match start {
            "-" if key.is_none() => None,
            start => Some(Position { start: start.parse().map_err(|_| CursorError)?, key }),
        };
        let span = SignedDuration::from_secs(seconds.parse().map_err(|_| CursorError)?);
        let stretch = Self { passed, until: until.parse().map_err(|_| CursorError)?, span };
        let is_in_window = stretch.view_start(window) < stretch.until && stretch.until <= window.end();
        let is_sound = span >= SHORTEST.min(window.duration()) && span <= LONGEST;
        if is_in_window && is_sound { Ok(stretch) } else { Err(CursorError) }
    }
}

fn bounded(from: Timestamp, span: SignedDuration, window: &TimeWindow) -> Timestamp {
    from.checked_add(span).map_or(window.end(), |until| until.min(window.end()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_767_225_600 + seconds).unwrap()
    }

    fn window(seconds: i64) -> TimeWindow {
        TimeWindow::new(at(0), at(seconds)).unwrap()
    }

    #[test]
    fn cursors_are_read_strictly() {
        let window = window(86_400);
        let good = "1~2026-01-01T09:00:00Z~00c0ffee00c0ffee~2026-01-02T00:00:00Z~86400";
        let stretch = Stretch::parse(&Cursor(good.to_owned()), &window).unwrap();
        assert_eq!(stretch.to_cursor().0, good);
        for bad in [
            "",
            "1",
            "2~2026-01-01T09:00:00Z~-~2026-01-02T00:00:00Z~86400",
            "1~2026-01-01T09:00:00Z~xyz~2026-01-02T00:00:00Z~86400",
            "1~2026-01-01T09:00:00Z~-~2026-01-03T00:00:00Z~86400",
            "1~2026-01-02T09:00:00Z~-~2026-01-02T00:00:00Z~86400",
            "1~2026-01-01T09:00:00Z~-~2026-01-02T00:00:00Z~0",
            "1~2026-01-01T09:00:00Z~-~2026-01-02T00:00:00Z~86400~",
            "1~-~00c0ffee00c0ffee~2026-01-02T00:00:00Z~86400",
        ] {
            assert_eq!(Stretch::parse(&Cursor(bad.to_owned()), &window), Err(CursorError), "{bad}");
        }
    }

    proptest! {
        /// A simulated calendar is read with a small limit; every entry must come exactly once.
        #[test]
        fn no_entry_is_lost_and_none_comes_twice(
            entries in proptest::collection::vec((-3_000i64..90_000, 0i64..7_000, 0u64..20), 0..120),
            page in 1usize..6,
        ) {
            let window = window(86_400);
            let limit = 25;
            let mut entries: Vec<_> = entries;
            entries.sort_by_key(|(start, _, key)| (*start, *key));
            entries.dedup_by_key(|(start, _, key)| (*start, *key));
            let mut seen = Vec::new();
            let mut next = Some(Stretch::first(&window));
            let mut requests = 0;
            while let Some(mut stretch) = next {
                let view = stretch.view(&window).unwrap();
                requests += 1;
                prop_assert!(requests < 5_000, "the reading ends");
                let listed: Vec<_> = entries
                    .iter()
                    // Exchange's rule, which leaves entries of no length at the very start out.
                    .filter(|(start, length, _)| at(start + length) > view.start() && at(*start) < view.end())
                    .collect();
                if listed.len() > limit && let Some(half) = stretch.halved(&window) {
                    stretch = half;
                    next = Some(stretch);
                    continue;
                }
                let ahead: Vec<_> = listed
                    .into_iter()
                    .filter(|(start, length, key)| {
                        window.overlaps(at(*start), at(start + length)) && stretch.is_ahead(at(*start), *key)
                    })
                    .collect();
                let cut = ahead.len().min(page);
                seen.extend(ahead[..cut].iter().map(|entry| **entry));
                next = if cut < ahead.len() {
                    let (start, _, key) = *ahead[cut - 1];
                    Some(stretch.after(Position { start: at(start), key: Some(key) }))
                } else {
                    stretch.following(&window, ahead.len() < limit / 4)
                };
                next = next.map(|stretch| Stretch::parse(&stretch.to_cursor(), &window).unwrap());
            }
            let expected: Vec<_> = entries
                .into_iter()
                .filter(|(start, length, _)| window.overlaps(at(*start), at(start + length)))
                .collect();
            seen.sort_by_key(|(start, _, key)| (*start, *key));
            prop_assert_eq!(seen, expected);
        }
    }
}
