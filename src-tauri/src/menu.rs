//! The menu of macOS, which stands above the window and not in it. What a page does, the page is told; without *Edit* the keys to copy
//! and paste do nothing in a field there. The other systems have no menu: everything is on the pages.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use tauri::menu::{Menu, MenuBuilder, MenuEvent, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Emitter as _, Wry};

use crate::{closing, window};

/// The event by which the page is told, with an item's id.
const EVENT: &str = "menu";
/// Ends the app as closing its window does. The system's own item would end it in the midst of a page of meetings.
const QUIT: &str = "quit";
/// What the page does.
const FOR_THE_PAGE: [&str; 3] = ["about", "settings", "help"];

/// Puts the menu up and does what is chosen in it. Without one the window still opens.
pub fn install(app: &AppHandle, wizard: Arc<Wizard>) {
    if let Err(error) = menu(app).and_then(|menu| app.set_menu(menu)) {
        tracing::warn!(%error, "the menu cannot be put up");
        return;
    }
    app.on_menu_event(move |app, event| choose(app, &wizard, &event));
}

/// The whole menu.
fn menu(app: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let about = MenuItemBuilder::with_id("about", "About Anteroom").build(app)?;
    let settings = MenuItemBuilder::with_id("settings", "Settings…").accelerator("CmdOrCtrl+,").build(app)?;
    let quit = MenuItemBuilder::with_id(QUIT, "Quit Anteroom").accelerator("CmdOrCtrl+Q").build(app)?;
    let help = MenuItemBuilder::with_id("help", "Anteroom Help").accelerator("CmdOrCtrl+?").build(app)?;
    let own = SubmenuBuilder::new(app, "Anteroom")
        .item(&about)
        .separator()
        .item(&settings)
        .separator()
        .services()
        .separator()
        .hide()
        .hide_others()
        .show_all()
        .separator()
        .item(&quit)
        .build()?;
    let edit = SubmenuBuilder::new(app, "Edit");
    let edit = edit.undo().redo().separator().cut().copy().paste().select_all().build()?;
    let windows = SubmenuBuilder::new(app, "Window");
    let windows = windows.minimize().maximize().fullscreen().separator().close_window().build()?;
    let helps = SubmenuBuilder::new(app, "Help").item(&help).build()?;
    MenuBuilder::new(app).items(&[&own, &edit, &windows, &helps]).build()
}

/// Does what was chosen.
fn choose(app: &AppHandle, wizard: &Arc<Wizard>, event: &MenuEvent) {
    let chosen = event.id().as_ref();
    if chosen == QUIT {
        window::keep_place(app);
        closing::begin(app, wizard);
    } else if FOR_THE_PAGE.contains(&chosen) {
        window::bring_to_front(app);
        // A page that is not there yet has nothing to show of it.
        let _ = app.emit_to(window::MAIN, EVENT, chosen);
    }
}
