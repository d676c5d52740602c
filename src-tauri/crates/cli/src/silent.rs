//! A server that says nothing: told on standard error while it is waited for, and never in the result.

use std::time::Duration;

use anteroom_wizard::texts::cli as texts;
use anteroom_wizard::wire::SilentRow;
use anteroom_wizard::{Silences, Text, Wizard};
use jiff::{SignedDuration, Timestamp};

use crate::output;

/// How often it is looked who is silent.
const LOOK: Duration = Duration::from_secs(1);
/// How much longer a server has to be silent before it is told again.
const AGAIN: u32 = 60;

/// Tells of silent servers for as long as the process lives.
pub fn tell(wizard: &Wizard) {
    let silences: Silences = wizard.silences();
    tokio::spawn(async move {
        let (mut ticks, mut told) = (tokio::time::interval(LOOK), None);
        loop {
            ticks.tick().await;
            if let Some(text) = news(&mut told, silences.find(), Timestamp::now()) {
                output::notice(&text);
            }
        }
    });
}

/// What to say now, if it is news; `told` is what was said last.
fn news(told: &mut Option<SilentRow>, silent: Option<SilentRow>, now: Timestamp) -> Option<Text> {
    let Some(row) = silent else {
        *told = None;
        return None;
    };
    let is_known = told.as_ref().is_some_and(|told| {
        told.host == row.host && row.silent_seconds < told.silent_seconds.saturating_add(AGAIN)
    });
    if is_known {
        return None;
    }
    let until = now.saturating_add(SignedDuration::from_secs(i64::from(row.left_seconds)));
    let text = texts::silent(&row.host, row.silent_seconds, output::clock(until.unwrap_or(Timestamp::MAX)));
    *told = Some(row);
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silence_is_told_at_once_and_then_each_minute_with_whom_and_how_long() {
        let at = Timestamp::UNIX_EPOCH;
        let row = |silent_seconds| {
            Some(SilentRow { host: "mail.contoso.com".into(), silent_seconds, left_seconds: 100 })
        };
        let mut told = None;
        assert_eq!(news(&mut told, None, at), None);
        let words = output::tell(&news(&mut told, row(20), at).unwrap());
        assert!(words.contains("mail.contoso.com") && words.contains("20 s"), "{words}");
        assert!(words.contains(&output::clock("1970-01-01T00:01:40Z".parse().unwrap())), "{words}");
        assert_eq!(news(&mut told, row(79), at), None, "that was told");
        assert!(news(&mut told, row(80), at).is_some(), "it still lasts");
        assert_eq!(news(&mut told, None, at), None, "it answered");
        assert!(news(&mut told, row(20), at).is_some(), "another one is news");
    }
}
