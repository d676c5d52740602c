//! What ends the process from outside: a person's Ctrl+C, and the system with its service stops, log-offs and closed terminals.

use std::io::IsTerminal as _;
use std::sync::LazyLock;
use std::time::Duration;

use anteroom_wizard::texts;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::exit::Exit;
use crate::output;

/// Who wants the process to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A person, by Ctrl+C: what is under way is cancelled.
    Person,
    /// The system: nobody decided against what is under way, and the next call goes on with it.
    System,
}

impl Asked {
    fn exit(self) -> Exit {
        match self {
            Self::Person => Exit::Cancelled,
            Self::System => Exit::Interrupted,
        }
    }
}

/// How long what is under way may take to end: a page is committed or dropped well before. A service manager waits longer before it
/// kills, and Windows not even this long after its log-off.
const LONGEST: Duration = Duration::from_secs(20);

/// The first who asked.
static ASKED: LazyLock<watch::Sender<Option<Asked>>> = LazyLock::new(|| watch::Sender::new(None));

/// Set when it was asked for a second time.
static AT_ONCE: LazyLock<CancellationToken> = LazyLock::new(CancellationToken::new);

/// Waits until somebody asks.
pub async fn asked() -> Asked {
    let mut asked = ASKED.subscribe();
    loop {
        if let Some(who) = *asked.borrow_and_update() {
            return who;
        }
        // The sender lives as long as the process.
        let _ = asked.changed().await;
    }
}

/// How a command ends that says it was cancelled: by whom, only this place knows.
pub fn settle(exit: Exit) -> Exit {
    match *ASKED.borrow() {
        Some(who) if exit == Exit::Cancelled => who.exit(),
        _ => exit,
    }
}

/// How a command ends with a failure: one that was broken off may say so as if a file or the server were to blame.
pub fn settle_failure(exit: Exit) -> Exit {
    match *ASKED.borrow() {
        Some(_) if exit != Exit::Mistake => Exit::Cancelled,
        _ => exit,
    }
}

/// Waits until the process has to end whatever is under way: it was asked twice, or what was under way took too long.
pub async fn overdue() -> Exit {
    let who = asked().await;
    tokio::select! {
        () = AT_ONCE.cancelled() => {}
        () = tokio::time::sleep(LONGEST) => output::alarm(&texts::cli::overdue()),
    }
    who.exit()
}

fn hear(who: Asked) {
    let is_first = ASKED.send_if_modified(|asked| {
        let is_first = asked.is_none();
        asked.get_or_insert(who);
        is_first
    });
    if !is_first {
        AT_ONCE.cancel();
    } else if who == Asked::Person && std::io::stderr().is_terminal() {
        output::notice(&texts::cli::ending());
    }
}

/// Listens from here on. When this returns the handlers are installed, so that nothing ends the process half-way.
#[cfg(unix)]
pub fn listen() {
    use tokio::signal::unix::{SignalKind, signal};

    let ignored = ignored();
    for (kind, who) in [
        (SignalKind::interrupt(), Asked::Person),
        (SignalKind::quit(), Asked::Person),
        (SignalKind::terminate(), Asked::System),
        (SignalKind::hangup(), Asked::System),
    ] {
        // `nohup` and a shell's `&` have set what is not to be heard, and it stays so.
        if ignored & (1 << (kind.as_raw_value() - 1)) != 0 {
            continue;
        }
        // Where no handler can be installed the system ends the process.
        let Ok(mut signals) = signal(kind) else { continue };
        tokio::spawn(async move {
            while signals.recv().await.is_some() {
                hear(who);
            }
        });
    }
}

/// The signals this process was started to ignore, one bit each; none where the system does not say.
#[cfg(unix)]
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
}

/// Listens from here on. When this returns the handlers are installed, so that nothing ends the process half-way.
#[cfg(windows)]
pub fn listen() {
    use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};

    macro_rules! hear_of {
        ($($install:ident => $who:expr;)+) => {$(
            // Where no handler can be installed the system ends the process.
            if let Ok(mut signals) = $install() {
                tokio::spawn(async move {
                    while signals.recv().await.is_some() {
                        hear($who);
                    }
                });
            }
        )+};
    }
    hear_of! {
        ctrl_c => Asked::Person;
        ctrl_break => Asked::Person;
        ctrl_close => Asked::System;
        ctrl_logoff => Asked::System;
        ctrl_shutdown => Asked::System;
    }
}
