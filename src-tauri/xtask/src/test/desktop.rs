//! A desktop of the tests' own: a screen in memory, a private session bus, a credential store and an empty home.
//! Nothing of the person's own desktop is seen or touched.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use crate::program::{Program, Stop};

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
    screen: Child,
    display: String,
    home: PathBuf,
}

impl Desktop {
    pub fn open() -> Result<Self, Stop> {
        let home = furnish_home()?;
        // The server picks a free display by itself and tells which.
        let server = Program::new("Xvfb").arguments([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1440x1000x24",
            "-nolisten",
            "tcp",
        ]);
        let spawned =
            server.command().stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut desktop =
            Self { screen: spawned.map_err(|error| server.missing(&error))?, display: String::new(), home };
        let mut number = String::new();
        if let Some(output) = desktop.screen.stdout.take() {
            BufReader::new(output)
                .read_line(&mut number)
                .map_err(|error| Stop::new(format!("The screen in memory could not be read: {error}.")))?;
        }
        if number.trim().is_empty() {
            return Err(Stop::new(format!("The screen in memory ended without a word:\n  {server}")));
        }
        desktop.display = format!(":{}", number.trim());
        Ok(desktop)
    }

    /// `program`, to be run on this desktop.
    pub fn holding(&self, program: Program) -> Program {
        let furnished = FOLDERS
            .iter()
            .fold(program, |program, (variable, folder)| program.with(variable, self.home.join(folder)));
        furnished
            .with("DISPLAY", &self.display)
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
        // A screen that is gone and a home that is busy are both left to the system; the tests have been judged.
        let _ = self.screen.kill();
        let _ = self.screen.wait();
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
