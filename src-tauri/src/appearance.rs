//! The theme of what the system draws around the page, and of what the page is told the system prefers.

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::ThemeKind;
use tauri::{AppHandle, Theme};

/// Wears the theme of the settings; where they cannot be read, the system's.
pub fn wear(app: &AppHandle, wizard: &Wizard) {
    let chosen = wizard.settings().map(|effective| effective.settings.theme).unwrap_or_default();
    app.set_theme(match chosen {
        ThemeKind::System => None,
        ThemeKind::Light => Some(Theme::Light),
        ThemeKind::Dark => Some(Theme::Dark),
    });
}
