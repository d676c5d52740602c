//! The documents at the end, as files.

use serde_json::json;

use crate::home::Home;
use crate::window::Window;

/// Has a handover document written; a build for tests answers where the system's file dialog would have asked for the place.
pub fn save(window: &Window, home: &Home, kind: &str) -> String {
    window.click(&format!("handover-save-{kind}"));
    window.see(&format!("handover-saved-{kind}"));
    let file = home.saves().join(format!("handover-{kind}.html"));
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// What a page that somebody got hold of would try: a file nobody chose, one that was written already, a dialog of its own.
pub fn try_without_a_dialog(window: &Window, home: &Home) {
    let setup = home.setup_folder().file_name().unwrap().to_string_lossy().into_owned();
    let taken = home.path("taken.html");
    let body = "return window.__TAURI_INTERNALS__.invoke(given[0], given[1]).then(
                    () => 'done', (problem) => problem.code ?? String(problem))";
    for file in [&taken, &home.saves().join("handover-vendor.html")] {
        let request = json!({ "setup": setup, "kind": "vendor", "file": file });
        let answer = window.run(body, json!(["handover_save", { "request": request }]));
        assert_eq!(answer, "file.not_chosen", "{}", file.display());
    }
    assert!(!taken.exists(), "nothing was written");
    for (command, arguments) in [
        ("rooms_add_csv", json!({ "request": { "setup": setup, "file": "/etc/hostname" } })),
        ("plugin:dialog|open", json!({ "options": {} })),
        ("plugin:opener|open_url", json!({ "url": "https://practice.example" })),
    ] {
        let answer = window.run(body, json!([command, arguments]));
        let answer = answer.as_str().unwrap_or_default();
        assert!(answer == "file.not_chosen" || answer.contains("not"), "{command}: {answer}");
        assert_ne!(answer, "done", "{command}");
    }
}
