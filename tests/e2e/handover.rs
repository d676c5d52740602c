//! The documents at the end, as files.

use crate::home::Home;
use crate::window::Window;

/// Has a handover document written; a build for tests answers where the system's file dialog would have asked for the place.
pub fn save(window: &Window, home: &Home, kind: &str) -> String {
    window.click(&format!("handover-save-{kind}"));
    window.see(&format!("handover-saved-{kind}"));
    let file = home.saves().join(format!("handover-{kind}.html"));
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
