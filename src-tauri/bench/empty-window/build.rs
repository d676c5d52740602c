//! What Tauri wants to know before it compiles.

fn main() {
    tauri_build::build();
}
