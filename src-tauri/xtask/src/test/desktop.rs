//! A desktop of the tests' own: a screen in memory, a private session bus, a credential store and an empty home.
//! Nothing of the person's own desktop is seen or touched.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::program::{Program, Stop};
use crate::screen::Screen;

/// Unlocks the login keyring with an empty password and then becomes the program that follows.
const WITH_KEYRING: &str =
    r#"printf '\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@""#;

const FOLDERS: [(&str, &str); 4] = [
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_RUNTIME_DIR", "run"),
];

pub struct Desktop {
    screen: Screen,
    home: PathBuf,
}

impl Desktop {
    pub fn open() -> Result<Self, Stop> {
        let home = furnish_home()?;
        Ok(Self { screen: Screen::open(&[])?, home })
    }

    /// `program`, to be run on this desktop.
    pub fn holding(&self, program: Program) -> Program {
        let furnished = FOLDERS
            .iter()
            .fold(program, |program, (variable, folder)| program.with(variable, self.home.join(folder)));
        furnished
            .with("DISPLAY", self.screen.display())
            .with("GDK_BACKEND", "x11")
            // Pictures come late and stale from a screen in memory otherwise. For tests only: on some machines the
            // same setting leaves windows blank.
            .with("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .with("TAURI_WEBVIEW_AUTOMATION", "true")
            .inside(
                "env",
                &["-u", "WAYLAND_DISPLAY", "dbus-run-session", "--", "sh", "-c", WITH_KEYRING, "sh"],
            )
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        // A home that is busy is left to the system; the tests have been judged.
        let _ = fs::remove_dir_all(&self.home);
    }
}

/// Empty folders under the system's temporary one: a path below `target` can be too long for the bus's socket.
fn furnish_home() -> Result<PathBuf, Stop> {
    let home = std::env::temp_dir().join(format!("anteroom-desktop-{}", std::process::id()));
    for (_, folder) in FOLDERS {
        let path = home.join(folder);
        fs::create_dir_all(&path)
            .and_then(|()| fs::set_permissions(&path, fs::Permissions::from_mode(0o700)))
            .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", path.display())))?;
    }
    Ok(home)
}
