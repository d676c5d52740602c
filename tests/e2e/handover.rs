//! The documents at the end, as files.

use serde_json::json;

use crate::home::Home;
use crate::window::Window;

/// Writes a handover document where the system's file dialog would have asked for the place.
pub fn save(window: &Window, home: &Home, kind: &str) -> String {
    let file = home.path(&format!("{kind}.html"));
    let setup = home.setup_folder().file_name().unwrap().to_string_lossy().into_owned();
    let body =
        "return window.__TAURI_INTERNALS__.invoke('handover_save', { request: given[0] }).then(() => true)";
    let request = json!({ "setup": setup, "kind": kind, "file": file.display().to_string() });
    window.wait(&format!("the {kind}'s document is written"), body, &json!([request]));
    std::fs::read_to_string(file).unwrap()
}
