//! Waiting for a server that is away or asks for pauses, as it is told: on standard error while it lasts, in the result afterwards.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anteroom_wizard::texts::cli as texts;
use anteroom_wizard::wire::{AwayRow, WaitingRow};
use anteroom_wizard::{Code, Text};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;

use crate::output;

/// How long is waited where nobody watches.
const ALONE: Duration = Duration::from_secs(3600);
/// How long is waited where somebody does, who can call again.
const WATCHED: Duration = Duration::from_secs(600);

/// The patience of a call that names none.
pub fn patience(is_watched: bool) -> Duration {
    if is_watched { WATCHED } else { ALONE }
}

/// Reads `2h`, `90m`, `1h 30m`, `0s`.
pub fn parse(text: &str) -> Result<Duration, String> {
    let wanted = || "expected a time such as 2h, 90m or 0s".to_owned();
    let parsed: SignedDuration = text.parse().map_err(|_| wanted())?;
    let longest = SignedDuration::from_hours(31 * 24);
    Duration::try_from(parsed).ok().filter(|_| parsed <= longest).ok_or_else(wanted)
}

/// Pauses a server asks for, told when each begins: without a word it would look like a hang.
#[derive(Debug, Default)]
pub struct Pauses(AtomicBool);

impl Pauses {
    /// Takes what is waited for now; `so_far` is what was done before.
    pub fn take(&self, waiting: Option<WaitingRow>, so_far: impl FnOnce() -> Text) {
        let was_told = self.0.swap(waiting.is_some(), Ordering::Relaxed);
        if let Some(waiting) = waiting.filter(|waiting| waiting.asked_by_server && !was_told) {
            let seconds = waiting.remaining_ms.div_ceil(1000);
            output::notice(&texts::pause(seconds, output::tell(&so_far())));
        }
    }
}

/// An outage of the server, as the result tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outage {
    code: Code,
    since: Timestamp,
    /// When it was found back; not before the call ended, where this is missing.
    back: Option<Timestamp>,
}

/// The outages of a call.
#[derive(Debug, Clone, Default)]
pub struct Outages(Arc<Mutex<Told>>);

#[derive(Debug, Default)]
struct Told {
    outages: Vec<Outage>,
    last: Option<AwayRow>,
}

impl Outages {
    /// Takes what is known now, and gives what to say of it, if that is news.
    pub fn take(&self, away: Option<AwayRow>, now: Timestamp) -> Option<Text> {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut told.last, away);
        match (before, away) {
            (Some(_), None) => {
                told.outages.last_mut()?.back = Some(now);
                Some(texts::back(output::clock(now)))
            }
            (before, Some(away)) if before != Some(away) => {
                let is_new = before.is_none_or(|before| before.since != away.since);
                if is_new {
                    told.outages.push(Outage { code: away.code, since: away.since, back: None });
                }
                Some(texts::away(
                    output::clock(away.since),
                    away.code.dotted(),
                    output::clock(away.asked),
                    output::clock(away.next),
                    output::clock(away.until),
                ))
            }
            _ => None,
        }
    }

    /// All of them.
    pub fn all(&self) -> Vec<Outage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).outages.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!(parse("2h"), Ok(Duration::from_secs(7200)));
        assert_eq!(parse("1h 30m"), Ok(Duration::from_secs(5400)));
        assert_eq!(parse("0s"), Ok(Duration::ZERO));
        for wrong in ["", "soon", "-2h", "2", "99999h"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_outage_is_told_once_for_each_look_and_once_when_it_is_over() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let away = |asked| {
            let (since, next, until) = (at(100), at(asked + 60), at(3700));
            Some(AwayRow { code: Code::ConnectRefused, since, asked: at(asked), next, until })
        };
        let outages = Outages::default();
        assert_eq!(outages.take(None, at(90)), None, "all is well");
        let words = output::tell(&outages.take(away(110), at(110)).unwrap());
        assert!(words.contains("away since") && words.contains("net.connect.refused"), "{words}");
        assert_eq!(outages.take(away(110), at(111)), None, "that was told");
        assert!(outages.take(away(170), at(170)).is_some(), "asked again");
        assert_eq!(outages.all()[0].back, None, "it is not over");
        assert!(outages.take(None, at(230)).is_some_and(|text| output::tell(&text).contains("back")));
        assert_eq!(outages.take(None, at(231)), None);
        assert_eq!(outages.all().len(), 1, "one outage");
        assert_eq!(outages.all()[0].back, Some(at(230)));
    }
}
