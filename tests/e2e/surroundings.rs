//! What is around the window and may be missing or another than last time: a display, a session bus, a screen.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use crate::home::Home;
use crate::window::{Window, program};

/// A start that is expected to end by itself.
fn start_without(home: &Home, display: Option<&str>) -> Output {
    let mut command = Command::new(program());
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("ANTEROOM_DATA", home.data());
    if let Some(display) = display {
        command.env("DISPLAY", display);
    }
    command.output().unwrap()
}

fn expect_words(output: &Output, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "it says so with its exit code: {said}");
    assert!(said.contains(words), "it says what is missing: {said}");
    assert!(said.contains("anteroom-cli"), "it says what works without: {said}");
    assert!(!said.contains("panicked"), "no back trace: {said}");
}

#[test]
fn a_missing_display_is_told_in_words() {
    let home = Home::new();
    expect_words(&start_without(&home, None), "there is no display here");
}

#[test]
fn a_display_nobody_serves_is_told_in_words() {
    let home = Home::new();
    // Nobody counts that far.
    expect_words(&start_without(&home, Some(":59999")), "the display cannot be opened (DISPLAY is :59999)");
}

#[test]
fn without_a_session_bus_the_window_opens_and_says_what_does_not_work() {
    let home = Home::new();
    let nowhere = format!("unix:path={}", home.path("no-bus").display());
    let window = Window::open_with(&home, &[("DBUS_SESSION_BUS_ADDRESS", Path::new(&nowhere))]);
    let words = window.words("no-session-bus");
    assert!(words.contains("Passwords are kept until you close this window"), "{words}");
}

#[test]
fn a_window_that_stood_off_every_screen_comes_back_to_one() {
    let home = Home::new();
    std::fs::create_dir_all(home.data()).unwrap();
    let place = json!({ "x": 9000, "y": -4000, "width": 900, "height": 700, "isMaximized": false });
    let memory = json!({ "version": 1, "place": place }).to_string();
    std::fs::write(home.data().join("window.json"), memory).unwrap();
    let window = Window::open(&home);
    let seen = window
        .run("return [screenX, screenY, innerWidth, innerHeight, screen.width, screen.height]", json!([]));
    let numbers: Vec<i64> = seen.as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
    let [x, y, width, height, wide, high] = numbers[..] else { panic!("six numbers: {seen}") };
    assert_eq!((width, height), (900, 700), "it fits and keeps its size");
    assert!(x >= 0 && y >= 0 && x + width <= wide && y + height <= high, "wholly on the screen: {seen}");
}
