//! How WebKit draws on Linux. It shares its pictures with the graphics driver by DMA-BUF, which leaves the window blank, or ends
//! it, under NVIDIA's own driver and with the libraries an AppImage brings along. Only there is it turned off: elsewhere the
//! same setting leaves windows blank.

#![cfg_attr(
    not(target_os = "linux"),
    allow(dead_code, reason = "the rules are tested on every system, and used on one")
)]

/// The argument that asks for the most cautious way, for whoever sees nothing in the window.
const SAFE: &str = "--safe-rendering";
/// WebKit's switches, by its own names.
const NO_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
const NO_COMPOSITING: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// What decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Facts {
    is_asked_for: bool,
    /// NVIDIA's own driver runs. The vendor of the card was the rejected question: under nouveau all is well.
    has_nvidia: bool,
    is_app_image: bool,
}

/// The variables to be set. What a person has set, to whatever, is left alone.
fn settings(facts: Facts, is_set: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let Facts { is_asked_for, has_nvidia, is_app_image } = facts;
    let wanted = [(NO_DMABUF, is_asked_for || has_nvidia || is_app_image), (NO_COMPOSITING, is_asked_for)];
    wanted.into_iter().filter(|(name, is_wanted)| *is_wanted && !is_set(name)).map(|(name, _)| name).collect()
}

/// Starts the program again in its own place when WebKit has to be told something. The environment of a running process cannot
/// be changed safely once another thread may read it, so this stands before all else.
#[cfg(target_os = "linux")]
pub fn settle() {
    use std::os::unix::process::CommandExt as _;

    let facts = Facts {
        is_asked_for: std::env::args_os().any(|argument| argument == SAFE),
        has_nvidia: std::path::Path::new("/sys/module/nvidia").exists(),
        is_app_image: std::env::var_os("APPIMAGE").is_some(),
    };
    let settings = settings(facts, |name| std::env::var_os(name).is_some());
    if settings.is_empty() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut arguments = std::env::args_os();
    let mut again = std::process::Command::new(program);
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    // It returns only where it failed; a window that may stay blank is more than none.
    let error = again.args(arguments).envs(settings.into_iter().map(|name| (name, "1"))).exec();
    eprintln!("Anteroom cannot set how its window is drawn and goes on without: {error}.");
}

/// Elsewhere the web view draws as the system does.
#[cfg(not(target_os = "linux"))]
pub fn settle() {}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Facts = Facts { is_asked_for: false, has_nvidia: false, is_app_image: false };

    #[test]
    fn webkit_is_told_something_only_where_it_is_needed() {
        let told = |facts| settings(facts, |_| false);
        assert!(told(NOTHING).is_empty(), "on most machines the setting does harm");
        assert_eq!(told(Facts { has_nvidia: true, ..NOTHING }), [NO_DMABUF]);
        assert_eq!(told(Facts { is_app_image: true, ..NOTHING }), [NO_DMABUF]);
        assert_eq!(told(Facts { is_asked_for: true, ..NOTHING }), [NO_DMABUF, NO_COMPOSITING]);
    }

    #[test]
    fn what_a_person_has_set_is_left_alone_and_a_second_start_sets_nothing() {
        let asked = Facts { is_asked_for: true, has_nvidia: true, is_app_image: true };
        assert_eq!(settings(asked, |name| name == NO_DMABUF), [NO_COMPOSITING], "theirs counts");
        assert!(settings(asked, |_| true).is_empty(), "it would start itself for ever");
    }
}
