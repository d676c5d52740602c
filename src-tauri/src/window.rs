//! The one window: made where it stood last and unseen, shown when its page has something to show, and never leading anywhere
//! else. Rejected: the window-state plugin, which puts a window back where no screen shows its title bar, and in sight, before the page
//! is there.

use std::ffi::OsStr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, LogicalSize, Manager as _, Monitor, PhysicalPosition, PhysicalSize, Url, WebviewWindow,
    WebviewWindowBuilder, WindowEvent, async_runtime,
};

use crate::memory::Memory;
use crate::place::{Area, Place};

/// What the window is called in the configuration and in its capabilities.
pub const MAIN: &str = "main";

/// How long the page may take before the window is shown without it: a page that fails has to be seen failing.
const LONGEST: Duration = Duration::from_secs(5);

/// What the system puts around the inside at its upper edge, in logical pixels: about the highest there is.
const TITLE_BAR: f64 = 40.0;

/// Whether the window was shown. It happens once: later showing would pull it to the front, or out of a minimised state.
#[derive(Debug, Default)]
pub struct Shown(AtomicBool);

/// Makes the window. What the web view keeps lies in the data folder if that was named, so that nothing is left elsewhere.
///
/// # Errors
/// When the web view cannot be created.
pub fn open(app: &AppHandle, named_folder: Option<&OsStr>) -> tauri::Result<()> {
    let config = app.config().app.windows.first().cloned().unwrap_or_default();
    let mut builder = WebviewWindowBuilder::from_config(app, &config)?
        .on_navigation(|url| {
            let is_own = is_own(url);
            if !is_own {
                tracing::warn!(host = url.host_str(), "the page was led elsewhere, and stays");
            }
            is_own
        })
        .on_new_window(|_, _| NewWindowResponse::Deny);
    if let Some(folder) = named_folder {
        builder = builder.data_directory(Path::new(folder).join("webview"));
    }
    let window = builder.build()?;
    let remembered = app.state::<Memory>().find_place(app);
    if let Err(error) =
        put(&window, remembered, (config.width, config.height), (config.min_width, config.min_height))
    {
        tracing::warn!(%error, "the window stands where the system puts it");
    }
    let closing = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { .. } = event {
            keep(&closing);
        }
    });
    let app = app.clone();
    async_runtime::spawn(async move {
        tokio::time::sleep(LONGEST).await;
        if !app.state::<Shown>().0.load(Ordering::Relaxed) {
            tracing::warn!("the page has not said in {LONGEST:?} that it has something to show");
            show(&app);
        }
    });
    Ok(())
}

/// Shows the window, the first time it is called.
pub fn show(app: &AppHandle) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    if app.state::<Shown>().0.swap(true, Ordering::Relaxed) {
        return;
    }
    if app.state::<Memory>().find_place(app).is_some_and(|place| place.is_maximized) {
        let _ = window.maximize();
    }
    let _ = window.show();
    let _ = window.set_focus();
    tracing::info!("the window is shown");
}

/// Brings the window to the front, minimised or behind others.
pub fn bring_to_front(app: &AppHandle) {
    show(app);
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Remembers where the window stands, if it is still there.
pub fn keep_place(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        keep(&window);
    }
}

fn keep(window: &WebviewWindow) {
    let app = window.app_handle();
    let memory = app.state::<Memory>();
    match place_of(window, memory.find_place(app)) {
        Ok(Some(place)) => memory.remember_place(app, place),
        Ok(None) => {}
        Err(error) => tracing::warn!(%error, "where the window stands cannot be told"),
    }
}

/// Where the window stands; nothing when it is minimised. One that fills its screen keeps the size it would shrink to, on
/// that screen.
fn place_of(window: &WebviewWindow, before: Option<Place>) -> tauri::Result<Option<Place>> {
    if window.is_minimized()? {
        return Ok(None);
    }
    let (PhysicalPosition { x, y }, PhysicalSize { width, height }) =
        (window.outer_position()?, window.inner_size()?);
    let now = Place { x, y, width, height, is_maximized: false };
    if !window.is_maximized()? && !window.is_fullscreen()? {
        return Ok(Some(now));
    }
    let screen = window.current_monitor()?.map(|monitor| area(&monitor));
    let small = before.and_then(|before| Some(before.fitted(&[screen?])?.0));
    Ok(Some(Place { is_maximized: true, ..small.unwrap_or(now) }))
}

/// Gives the window its size and its place before anybody sees it.
fn put(
    window: &WebviewWindow,
    remembered: Option<Place>,
    (width, height): (f64, f64),
    (least_width, least_height): (Option<f64>, Option<f64>),
) -> tauri::Result<()> {
    let mut monitors = window.available_monitors()?;
    if let Some(primary) = window.primary_monitor()? {
        monitors.retain(|monitor| monitor.position() != primary.position());
        monitors.insert(0, primary);
    }
    let areas: Vec<Area> = monitors.iter().map(area).collect();
    let (Some(first), Some(middle)) = (monitors.first(), areas.first()) else { return Ok(()) };
    let usual = PhysicalSize::<u32>::from_logical(LogicalSize::new(width, height), first.scale_factor());
    let place = remembered.unwrap_or_else(|| Place::centred(usual.width, usual.height, *middle));
    let Some((place, within)) = place.fitted(&areas) else { return Ok(()) };
    let scale = areas.iter().zip(&monitors).find(|(area, _)| **area == within);
    let room = PhysicalSize::new(within.width, within.height)
        .to_logical::<f64>(scale.map_or(1.0, |(_, monitor)| monitor.scale_factor()));
    // A screen may be smaller than what the pages are made for: then they scroll, and the window still fits.
    let least = LogicalSize::new(
        least_width.unwrap_or_default().min(room.width),
        least_height.unwrap_or_default().min(room.height),
    );
    window.set_min_size(Some(least))?;
    // In this order: on another screen pixels may be of another size, and Windows resizes the window for it.
    window.set_position(PhysicalPosition::new(place.x, place.y))?;
    window.set_size(PhysicalSize::new(place.width, place.height))
}

/// What a window's inside may take of a screen.
fn area(monitor: &Monitor) -> Area {
    let usable = monitor.work_area();
    let title_bar =
        PhysicalSize::<u32>::from_logical(LogicalSize::new(0.0, TITLE_BAR), monitor.scale_factor());
    Area {
        x: usable.position.x,
        y: usable.position.y,
        width: usable.size.width,
        height: usable.size.height.saturating_sub(title_bar.height),
    }
}

/// Whether this is a page of the app's: under its own scheme, on Windows under a host that no server has, or none at all.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        "about" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_leads_nowhere_else() {
        for own in ["tauri://localhost/", "http://tauri.localhost/index.html", "about:blank"] {
            assert!(is_own(&own.parse().unwrap()), "{own}");
        }
        for other in [
            "https://example.com/",
            "https://tauri.localhost.example.com/",
            "http://localhost/",
            "file:///etc/passwd",
            "data:text/html,x",
            "mailto:a@example.com",
        ] {
            assert!(!is_own(&other.parse().unwrap()), "{other}");
        }
    }
}
