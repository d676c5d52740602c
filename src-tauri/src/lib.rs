//! The window: Tauri's builder, plugins, state and shutdown. Everything a person can do stands in `anteroom-wizard`; this
//! package carries it over the bridge and knows nothing else.

mod closing;
mod commands;
mod logs;
mod memory;
mod practice;

use std::sync::Arc;

use anteroom_wizard::{Options, Wizard};
use tauri::{AppHandle, Manager as _, RunEvent};

use crate::memory::Memory;
use crate::practice::PracticeMode;

/// Opens the window and serves it until it is closed.
///
/// # Errors
/// When the window system or a plugin cannot be initialised.
pub fn run() -> tauri::Result<()> {
    let options = Options::installed();
    logs::start(&options.data_folder);
    let memory = Memory::new(&options.data_folder);
    let wizard = Arc::new(Wizard::new(options));
    let listener = Arc::clone(&wizard);
    let app = tauri::Builder::default()
        // First, so that a second start ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| bring_to_front(app)))
        .plugin(tauri_plugin_store::Builder::default().build())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Arc::clone(&wizard))
        .manage(Arc::new(PracticeMode::default()))
        .manage(memory)
        .invoke_handler(commands::handler!())
        .setup(move |app| {
            closing::listen(app.handle(), &listener);
            bring_to_front(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(move |app, event| match event {
        RunEvent::ExitRequested { api, code: None, .. } => {
            // The window is gone already; what is being imported ends on a page's border before the process does.
            api.prevent_exit();
            closing::begin(app, &wizard);
        }
        RunEvent::Exit => closing::finish(&wizard),
        _ => {}
    });
    Ok(())
}

fn bring_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
