//! Whether there is a place for a window at all. On Linux the toolkit ends the process where there is none, so it is asked first;
//! on Windows the web view is a package of its own that may be missing.

use std::fmt;

/// Why no window can be opened, in the words of whoever has to change it.
#[derive(Debug)]
pub enum NoWindow {
    /// There is no display, or none that lets this person in.
    NoDisplay {
        /// What the environment says: the variables' names and what stands in them.
        named: Vec<(&'static str, String)>,
    },
    /// The web view is missing or does not start.
    NoWebView {
        /// What it said itself.
        said: String,
    },
    /// Something else of the window system, or of a plugin.
    Other(tauri::Error),
}

impl fmt::Display for NoWindow {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDisplay { named } if named.is_empty() => {
                formatter.write_str("there is no display here (DISPLAY and WAYLAND_DISPLAY are empty)")
            }
            Self::NoDisplay { named } => {
                let named: Vec<_> = named.iter().map(|(name, value)| format!("{name} is {value}")).collect();
                let named = named.join(" and ");
                write!(
                    formatter,
                    "the display cannot be opened ({named}): nobody serves it, or it lets nobody else in"
                )
            }
            Self::NoWebView { said } => write!(formatter, "{WEB_VIEW} ({said})"),
            Self::Other(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for NoWindow {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Other(error) => Some(error),
            Self::NoDisplay { .. } | Self::NoWebView { .. } => None,
        }
    }
}

/// What to do about a web view that is missing.
const WEB_VIEW: &str = if cfg!(windows) {
    "Microsoft's WebView2 runtime is missing or does not start. It comes from \
     https://developer.microsoft.com/microsoft-edge/webview2"
} else if cfg!(target_os = "macos") {
    "the system's web view does not start"
} else {
    "WebKitGTK does not start. It is the package libwebkit2gtk-4.1-0, or webkit2gtk4.1"
};

/// Finds out whether a window can be opened, before anything else is.
///
/// # Errors
/// Why not.
pub fn expect() -> Result<(), NoWindow> {
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        return Err(NoWindow::NoDisplay { named: named(|name| std::env::var(name).ok()) });
    }
    tauri::webview_version().map(drop).map_err(|error| NoWindow::NoWebView { said: error.to_string() })
}

/// The variables that name a display.
#[cfg(any(target_os = "linux", test))]
fn named(variable: impl Fn(&str) -> Option<String>) -> Vec<(&'static str, String)> {
    let names = ["DISPLAY", "WAYLAND_DISPLAY"];
    let set = names.into_iter().filter_map(|name| Some((name, variable(name)?)));
    set.filter(|(_, value)| !value.is_empty()).collect()
}

/// Tells the person why there is no window: on standard error, and where a program has none, in a box.
pub fn tell(error: &NoWindow) {
    let words = format!("Anteroom cannot open its window: {error}. Without a window, use anteroom-cli.");
    tracing::error!("{words}");
    eprintln!("{words}");
    #[cfg(windows)]
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Anteroom")
        .set_description(words)
        .show();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_display_is_told_apart_from_one_that_does_not_open() {
        let told = |set: &'static [(&str, &str)]| {
            let find =
                |name: &str| set.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned());
            NoWindow::NoDisplay { named: named(find) }.to_string()
        };
        let none = told(&[("DISPLAY", "")]);
        assert!(none.contains("there is no display"), "an empty variable names nothing: {none}");
        let silent = told(&[("DISPLAY", ":7"), ("WAYLAND_DISPLAY", "wayland-0")]);
        assert!(silent.contains("DISPLAY is :7 and WAYLAND_DISPLAY is wayland-0"), "{silent}");
    }
}
