//! A window with nothing in it. As Anteroom does, it stays unseen until its page has something to show, and says so when it is
//! shown: into the file `EMPTY_LOG` names.

use tauri::WebviewWindow;

#[tauri::command]
fn window_ready(window: WebviewWindow) {
    let _ = window.show();
    let _ = window.set_focus();
    if let Some(log) = std::env::var_os("EMPTY_LOG") {
        let _ = std::fs::write(log, "the window is shown\n");
    }
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![window_ready])
        .run(tauri::generate_context!())
}
