//! Gives the Windows program what Explorer, installers and the system itself look for inside: version, icon, manifest.

use std::error::Error;
use std::path::{Path, PathBuf};

/// Windows' own numbers for what follows: the manifest of a program, and the language and letters of its texts.
const MANIFEST: u32 = 24;
const US_ENGLISH_IN_UNICODE: &str = "040904B0";

fn main() -> Result<(), Box<dyn Error>> {
    let place = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../../..");
    let icon = place.join("icons/icon.ico");
    let manifest = place.join("src-tauri/packaging/windows/anteroom.manifest");
    for file in [&icon, &manifest] {
        println!("cargo:rerun-if-changed={}", file.display());
    }
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    let script = PathBuf::from(std::env::var("OUT_DIR")?).join("anteroom-cli.rc");
    std::fs::write(&script, resources(&icon, &manifest)?)?;
    embed_resource::compile(&script, embed_resource::NONE).manifest_required()?;
    Ok(())
}

/// The script of the resource compiler. Its version counts in four numbers; what stands behind them has a place in the text alone.
fn resources(icon: &Path, manifest: &Path) -> Result<String, Box<dyn Error>> {
    let part = |name: &str| std::env::var(format!("CARGO_PKG_VERSION_{name}"));
    let numbers = format!("{},{},{},0", part("MAJOR")?, part("MINOR")?, part("PATCH")?);
    let version = std::env::var("CARGO_PKG_VERSION")?;
    // It takes a backslash for the beginning of a special character.
    let shown = |file: &Path| file.display().to_string().replace('\\', "/");
    Ok(format!(
        r#"#pragma code_page(65001)
1 ICON "{icon}"
1 {MANIFEST} "{manifest}"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS 0x40004
FILETYPE 0x1
BEGIN
  BLOCK "StringFileInfo"
  BEGIN
    BLOCK "{US_ENGLISH_IN_UNICODE}"
    BEGIN
      VALUE "CompanyName", "The Anteroom contributors"
      VALUE "FileDescription", "Anteroom without a window"
      VALUE "FileVersion", "{version}"
      VALUE "LegalCopyright", "Copyright 2026 The Anteroom contributors"
      VALUE "OriginalFilename", "anteroom-cli.exe"
      VALUE "ProductName", "Anteroom"
      VALUE "ProductVersion", "{version}"
    END
  END
  BLOCK "VarFileInfo"
  BEGIN
    VALUE "Translation", 0x0409, 0x04B0
  END
END
"#,
        icon = shown(icon),
        manifest = shown(manifest),
    ))
}
