//! `cargo xtask icons`: every size of the icon from its one drawing.

use std::fs;

use crate::house::House;
use crate::node;
use crate::program::Stop;

/// The files the window's bundles name; the drawing tool makes many more, for shops and telephones.
const KEPT: [&str; 6] = ["32x32.png", "128x128.png", "128x128@2x.png", "icon.png", "icon.ico", "icon.icns"];

/// Tauri's own tool; npm fetches it when the front end's packages do not hold this very version.
const TOOL: &str = "@tauri-apps/cli@2.12.3";

/// Draws `icons/anteroom.svg` in all sizes.
pub fn draw(house: &House) -> Result<(), Stop> {
    node::require()?;
    let icons = house.root.join("icons");
    let drawn = house.target.join("icons");
    node::npm(house)
        .arguments(["exec", "--yes", "--", TOOL, "icon"])
        .arguments([icons.join("anteroom.svg").as_os_str(), "--output".as_ref(), drawn.as_os_str()])
        .run()?;
    for name in KEPT {
        fs::copy(drawn.join(name), icons.join(name))
            .map_err(|error| Stop::new(format!("icons/{name} cannot be written: {error}.")))?;
    }
    Ok(())
}
