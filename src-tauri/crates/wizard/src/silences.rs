//! A server that takes connections and says nothing: told long before a time-out is.

use std::time::Duration;

use anteroom_domain::{isolated, limits};
use anteroom_exchange::net::{Silence, Unanswered};

use crate::Wizard;
use crate::attendance::Attendance;
use crate::wire::{Empty, SilentRow};

/// Knows who is silent, beside whatever waits.
#[derive(Debug, Clone)]
pub struct Silences {
    unanswered: Unanswered,
    attendance: Attendance,
}

impl Silences {
    /// The server that has been silent for longer than anybody expects, of those that are waited for right now.
    pub fn find(&self) -> Option<SilentRow> {
        self.unanswered.longest().and_then(|silence| row(&silence, self.attendance.patience()))
    }
}

impl Wizard {
    /// Who is silent, for whoever tells it beside a command.
    pub fn silences(&self) -> Silences {
        Silences { unanswered: self.unanswered.clone(), attendance: self.attendance.clone() }
    }

    /// As [`Silences::find`], for the window.
    ///
    /// # Errors
    /// None at present.
    pub async fn silent_server(&self, request: Empty) -> Result<Option<SilentRow>, anteroom_domain::Failure> {
        let Empty {} = request;
        Ok(self.silences().find())
    }
}

/// What is told of a silence; with a patience, tries that come after this one are waited for as well.
fn row(silence: &Silence, patience: Option<Duration>) -> Option<SilentRow> {
    let seconds = |time: Duration| u32::try_from(time.as_secs()).unwrap_or(u32::MAX);
    let left = patience.map(|longest| longest.saturating_sub(silence.lasted)).unwrap_or_default();
    (silence.lasted >= limits::SILENT).then(|| SilentRow {
        host: isolated(&silence.host).into_owned(),
        silent_seconds: seconds(silence.lasted),
        left_seconds: seconds(left.max(silence.left)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silence_is_told_after_a_while_with_how_long_it_is_waited_for_at_most() {
        let seconds = Duration::from_secs;
        let silence =
            |lasted, left| Silence { host: "mail".into(), lasted: seconds(lasted), left: seconds(left) };
        assert_eq!(row(&silence(19, 101), None), None, "servers think now and then");
        let told = row(&silence(20, 100), None).unwrap();
        assert_eq!((told.silent_seconds, told.left_seconds), (20, 100));
        let told = row(&silence(25, 5), Some(seconds(600))).unwrap();
        assert_eq!(told.left_seconds, 575, "it is tried again until the patience ends");
        assert_eq!(row(&silence(25, 5), Some(Duration::ZERO)).unwrap().left_seconds, 5);
    }
}
