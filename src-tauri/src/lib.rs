//! The window: Tauri's builder, plugins, state and shutdown. Everything a person can do stands in `anteroom-wizard`; this
//! package carries it over the bridge and knows nothing else.

mod appearance;
mod chosen;
mod closing;
mod commands;
mod display;
mod instance;
mod logs;
mod memory;
mod menu;
mod place;
mod practice;
mod rendering;
mod window;

use std::sync::Arc;

use anteroom_wizard::{Options, Wizard};
use tauri::RunEvent;

use crate::chosen::Chosen;
pub use crate::display::{NoWindow, tell};
use crate::memory::Memory;
use crate::practice::PracticeMode;
use crate::window::Shown;

/// How the process ends when there can be no window.
pub const NO_WINDOW: u8 = 3;

/// Opens the window and serves it until it is closed.
///
/// # Errors
/// When there is no place for a window, or the window system or a plugin cannot be initialised.
pub fn run() -> Result<(), NoWindow> {
    // Before there is another thread.
    rendering::settle();
    let options = Options::installed();
    logs::start(&options.data_folder);
    anteroom_wizard::watch_panics("anteroom", &options.data_folder, |text| eprintln!("{text}"));
    display::expect()?;
    let named_folder = std::env::var_os("ANTEROOM_DATA");
    let mut context = tauri::generate_context!();
    let identifier = instance::identifier(&context.config().identifier, named_folder.as_deref());
    context.config_mut().identifier = identifier;
    let memory = Memory::new(&options.data_folder);
    let wizard = Arc::new(Wizard::new(options));
    let listener = Arc::clone(&wizard);
    let app = tauri::Builder::default()
        // First, so that a second start ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::bring_to_front(app)))
        .plugin(tauri_plugin_store::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .manage(Arc::clone(&wizard))
        .manage(Arc::new(PracticeMode::default()))
        .manage(Arc::new(Chosen::default()))
        .manage(memory)
        .manage(Shown::default())
        .invoke_handler(commands::bridge::handler())
        .setup(move |app| {
            closing::listen(app.handle(), &listener);
            appearance::wear(app.handle(), &listener);
            if cfg!(target_os = "macos") {
                menu::install(app.handle(), listener);
            }
            if let Err(error) = window::open(app.handle(), named_folder.as_deref()) {
                // An error handed on from here ends in a back trace.
                tell(&NoWindow::NoWebView { said: error.to_string() });
                app.cleanup_before_exit();
                std::process::exit(NO_WINDOW.into());
            }
            Ok(())
        })
        .build(context)
        .map_err(NoWindow::Other)?;
    app.run(move |app, event| match event {
        RunEvent::ExitRequested { api, code: None, .. } => {
            // The window is gone already; what is being imported ends on a page's border before the process does.
            api.prevent_exit();
            closing::begin(app, &wizard);
        }
        RunEvent::Exit => {
            window::keep_place(app);
            closing::finish(&wizard);
        }
        _ => {}
    });
    Ok(())
}
