//! Where a reading stands.
//!
//! Entries of a window have a fixed order: by start, then by a number made from their id. A cursor says which entries were
//! passed (a position in that order) and how much is asked for at once (a stretch of time), so reading it again gives the
//! same entries again, and none is lost where several begin together.
//!
//! Behind a stretch that could not be listed the two part: the view begins where that stretch ends, but entries count from
//! where it began, since one that began in it and still lasts is shown by the next view.

use anteroom_domain::{Cursor, TimeWindow};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

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
/// `KEY` is sixteen hexadecimal digits, or `-` for none. Behind a gap `~FROM` follows, where the view begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    passed: Option<Position>,
    /// Where the view begins, if later than what was passed.
    from: Option<Timestamp>,
    pub(super) until: Timestamp,
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
        Self { passed: None, from: None, until: bounded(window.start(), span, window), span }
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
        Some(Self { passed, from: None, until: bounded(self.until, span, window), span })
    }

    /// What follows when this one could not be listed; `None` at the window's end. Stretches grow again only where there is
    /// something to list.
    pub(super) fn behind(self, window: &TimeWindow) -> Option<Self> {
        let from = self.until;
        (from < window.end()).then(|| Self {
            from: Some(from),
            until: bounded(from, self.span, window),
            ..self
        })
    }

    /// The earlier half, or `None` when it is as short as it may be.
    pub(super) fn halved(self, window: &TimeWindow) -> Option<Self> {
        let from = self.view_start(window);
        let length = self.until.duration_since(from);
        if length <= SHORTEST {
            return None;
        }
        let span = SignedDuration::from_secs(length.as_secs() / 2).max(SHORTEST);
        Some(Self { until: bounded(from, span, window), span, ..self })
    }

    /// The earlier half, cut at a midnight (UTC); `None` when no midnight lies inside, so that it is a day or part of one.
    pub(super) fn halved_to_days(self, window: &TimeWindow) -> Option<Self> {
        let from = self.view_start(window);
        let middle = from.checked_add(self.until.duration_since(from) / 2).ok()?;
        let before = middle.to_zoned(TimeZone::UTC).start_of_day().ok()?;
        let after = before.checked_add(1.day()).ok()?;
        let until = [before, after].map(|midnight| midnight.timestamp());
        let until = until.into_iter().find(|until| *until > from && *until < self.until)?;
        // Never longer than the view it is for: a window may begin at noon. In whole seconds, as a cursor keeps it.
        let span = SignedDuration::from_secs(until.duration_since(from).as_secs()).max(SHORTEST);
        Some(Self { until, span, ..self })
    }

    /// The time it looks at.
    pub(super) fn span(&self, window: &TimeWindow) -> Result<TimeWindow, anteroom_domain::Failure> {
        self.spanning(self.view_start(window))
    }

    /// Where its view begins, without the lead.
    pub(super) fn view_start(&self, window: &TimeWindow) -> Timestamp {
        let passed = self.passed.map(|passed| passed.start);
        [passed, self.from].into_iter().flatten().fold(window.start(), Timestamp::max)
    }

    /// The view to ask for. Behind a gap it begins exactly there: a little earlier, it would hold again what made the gap,
    /// such as an entry that lasts until midnight.
    pub(super) fn view(&self, window: &TimeWindow) -> Result<TimeWindow, anteroom_domain::Failure> {
        let start = self.view_start(window);
        let lead = if self.from == Some(start) { SignedDuration::ZERO } else { LEAD };
        self.spanning(start.checked_sub(lead).unwrap_or(start))
    }

    fn spanning(&self, start: Timestamp) -> Result<TimeWindow, anteroom_domain::Failure> {
        TimeWindow::new(start, self.until).map_err(|error| {
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
        let from = self.from.map(|from| format!("~{from}")).unwrap_or_default();
        Cursor(format!("1~{start}~{key}~{}~{}{from}", self.until, self.span.as_secs()))
    }

    pub(super) fn parse(cursor: &Cursor, window: &TimeWindow) -> Result<Self, CursorError> {
        let fields: Vec<_> = cursor.0.split('~').collect();
        let ["1", start, key, until, seconds, from @ ..] = &fields[..] else {
            return Err(CursorError);
        };
        let (start, key) = (*start, *key);
        let from = match from {
            [] => None,
            [from] => Some(from.parse().map_err(|_| CursorError)?),
            _ => return Err(CursorError),
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
        let stretch = Self { passed, from, until: until.parse().map_err(|_| CursorError)?, span };
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

    #[test]
    fn a_cursor_behind_a_gap_is_read_back() {
        let window = window(10 * 86_400);
        let passed = "1~2026-01-01T09:00:00Z~-~2026-01-04T00:00:00Z~86400~2026-01-03T00:00:00Z";
        let stretch = Stretch::parse(&Cursor(passed.to_owned()), &window).unwrap();
        assert_eq!(stretch.to_cursor().0, passed);
        assert_eq!(stretch.view_start(&window), at(2 * 86_400), "the view begins behind the gap");
        assert!(stretch.is_ahead(at(86_400), 1), "what began in the gap and still lasts counts");
        assert!(!stretch.is_ahead(at(3600), 1), "what was passed before does not");
        let bad = passed.replace("~2026-01-03T00", "~2026-01-04T00");
        assert_eq!(Stretch::parse(&Cursor(bad), &window), Err(CursorError), "a view of no length");
    }

    #[test]
    fn a_half_behind_a_fraction_of_a_second_is_kept_as_it_is() {
        let window = window(400 * 86_400);
        let cursor = Cursor("1~2026-01-01T09:00:00.5Z~-~2026-07-01T09:00:00Z~86400".to_owned());
        let half = Stretch::parse(&cursor, &window).unwrap().halved_to_days(&window).unwrap();
        assert_eq!(Stretch::parse(&half.to_cursor(), &window), Ok(half), "a cursor counts whole seconds");
    }

    #[test]
    fn halving_ends_at_whole_days() {
        for (from, days) in [(0, 90), (0, 1), (12 * 3600, 31), (23 * 3600 + 1, 2), (5 * 3600, 365)] {
            let window = TimeWindow::new(at(from), at(from + days * 86_400)).unwrap();
            let mut stretch = Stretch::first(&window);
            let mut halvings = 0;
            while let Some(half) = stretch.halved_to_days(&window) {
                assert!(half.until < stretch.until, "it gets shorter");
                assert_eq!(half.until.as_second() % 86_400, 0, "and ends at a midnight");
                stretch = half;
                halvings += 1;
            }
            assert!(halvings <= 10, "{days} days: {halvings} halvings");
            let length = stretch.until.duration_since(window.start());
            assert!(length <= SignedDuration::from_hours(24), "{days} days end as {length:?}");
        }
    }

    proptest! {
        /// Days that cannot be listed are passed over, each alone, and everything that is not only in them comes all the same.
        #[test]
        fn gaps_are_days_and_nothing_beside_them_is_lost(
            entries in proptest::collection::vec((-40i64..400, 1i64..60), 0..60),
            bad in proptest::collection::btree_set(0i64..16, 0..5),
        ) {
            let (hour, day) = (3600, 86_400);
            let window = window(16 * day);
            let is_bad = |from: Timestamp, until: Timestamp| {
                bad.iter().any(|bad| at(bad * day) < until && at((bad + 1) * day) > from)
            };
            let (mut seen, mut gaps, mut requests) = (Vec::new(), Vec::new(), 0);
            let mut next = Some(Stretch::first(&window));
            while let Some(stretch) = next {
                requests += 1;
                prop_assert!(requests < 200, "the reading ends");
                // The lead before a view reaches into no other day here.
                if is_bad(stretch.view_start(&window), stretch.until) {
                    next = stretch.halved_to_days(&window).or_else(|| {
                        gaps.push(stretch.span(&window).unwrap());
                        stretch.behind(&window)
                    });
                } else {
                    let view = stretch.view(&window).unwrap();
                    seen.extend(entries.iter().enumerate().filter(|(key, (start, length))| {
                        let (start, end) = (at(start * hour), at((start + length) * hour));
                        end > view.start() && start < view.end() && window.overlaps(start, end)
                            && stretch.is_ahead(start, *key as u64)
                    }).map(|(key, _)| key));
                    next = stretch.following(&window, true);
                }
                next = next.map(|stretch| Stretch::parse(&stretch.to_cursor(), &window).unwrap());
            }
            let expected_gaps: Vec<_> = bad.iter().map(|bad| (at(bad * day), at((bad + 1) * day))).collect();
            prop_assert_eq!(gaps.iter().map(|gap| (gap.start(), gap.end())).collect::<Vec<_>>(), expected_gaps);
            for (key, (start, length)) in entries.iter().enumerate() {
                let (start, end) = (at(start * hour), at((start + length) * hour));
                let shown = (0..16).any(|index| {
                    !bad.contains(&index) && start < at((index + 1) * day) && end > at(index * day)
                });
                let times = seen.iter().filter(|seen| **seen == key).count();
                prop_assert_eq!(times, usize::from(shown), "entry {} from {} to {}", key, start, end);
            }
        }

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
