//! The built wizard, driven through its window as a person would: one program, one window and one home a test.
//!
//! `cargo xtask test --only e2e` opens a desktop for them. What a failing test saw last is in `target/e2e/`.

#![cfg(target_os = "linux")]

mod accessibility;
mod brought_back;
mod handover;
mod home;
mod keyboard_only;
mod language;
mod pictures;
mod products;
#[path = "../flows/sealed.rs"]
mod sealed;
mod server;
mod server_gone;
mod six_steps;
mod surroundings;
mod survives_kill;
mod truth;
mod walk;
mod webdriver;
mod window;
mod wrong_password;
