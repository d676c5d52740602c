//! The installer: our own script, compiled by NSIS.
//!
//! Rejected was Tauri's bundler. It downloads a plug-in and a whole NSIS of one checksum on every machine, and its script knows neither
//! the second program nor the question about the data.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::super::build::write;
use super::{Contents, remove};
use crate::program::{Program, Stop};

/// Debian compiles installers of 64 bits as well, which wine without 32 bits runs; NSIS for Windows brings no such stub.
const STUB: Option<&str> = if cfg!(windows) { None } else { Some("amd64-unicode") };

/// Says what to install where it is missing on Windows.
pub fn provide() -> Result<(), Stop> {
    if compiler().arguments([if cfg!(windows) { "/VERSION" } else { "-VERSION" }]).succeeds() {
        return Ok(());
    }
    Err(Stop::new("NSIS is missing: install it from https://nsis.sourceforge.io, then run this again."))
}

fn compiler() -> Program {
    let usual = PathBuf::from(r"C:\Program Files (x86)\NSIS\makensis.exe");
    Program::new(if usual.exists() { usual } else { PathBuf::from("makensis") })
}

/// Compiles the installer. `sign` is a command that signs the file it is given in place of `%1`; `webview2` is Microsoft's installer.
pub fn make(
    contents: &Contents,
    out: &Path,
    sign: Option<&str>,
    webview2: Option<&Path>,
) -> Result<(), Stop> {
    remove(out)?;
    let files = contents.work.join("files.nsh");
    write(&files, &macros(contents))?;
    let [major, minor, patch] = contents.numbers();
    let mut defined = vec![
        format!("VERSION={}", contents.version),
        format!("NUMBERS={major}.{minor}.{patch}.0"),
        format!("ICON={}", contents.icon.display()),
        format!("FILES={}", files.display()),
        format!("OUT={}", out.display()),
    ];
    defined.extend(STUB.map(|stub| format!("STUB={stub}")));
    defined.extend(sign.map(|line| format!("SIGN={line}")));
    if let Some(webview2) = webview2 {
        let whole = webview2.canonicalize().map_err(|error| {
            Stop::new(format!("{} cannot be carried along: {error}.", webview2.display()))
        })?;
        defined.push(format!("WEBVIEW2={}", whole.display()));
    }
    let dash = if cfg!(windows) { '/' } else { '-' };
    compiler()
        .arguments([
            format!("{dash}V2"),
            format!("{dash}WX"),
            format!("{dash}INPUTCHARSET"),
            "UTF8".to_owned(),
        ])
        .arguments(defined.iter().map(|definition| format!("{dash}D{definition}")))
        .arguments([contents.scripts.join("anteroom.nsi")])
        .with("SOURCE_DATE_EPOCH", contents.epoch.to_string())
        .run()
}

/// What is put and removed, name by name: an uninstaller that removes whatever lies in its folder has cost people their files.
fn macros(contents: &Contents) -> String {
    let mut put = String::new();
    let mut removed = String::new();
    for name in &contents.names {
        let from = contents.folder.join(name);
        // Writing to a text cannot fail.
        let _ = writeln!(put, "  File \"/oname={name}\" \"{}\"", from.display());
        let _ = writeln!(removed, "  Delete \"$INSTDIR\\{name}\"");
    }
    format!("!macro PUT_FILES\n{put}!macroend\n!macro REMOVE_FILES\n{removed}!macroend\n")
}

/// The names of what is in a package, in order, without what an installer brings for itself.
pub fn listing(package: &Path) -> Result<Vec<String>, Stop> {
    let lister = Program::new("7z").arguments(["l", "-ba", "-slt"]).arguments([package]);
    let told = lister.find_output().ok_or_else(|| Stop::new(format!("This command failed:\n  {lister}")))?;
    let mut names: Vec<_> = told
        .lines()
        .filter_map(|line| line.strip_prefix("Path = "))
        .filter(|name| !name.starts_with("$PLUGINSDIR"))
        .map(str::to_owned)
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::signature::Signer;
    use super::super::tests::{is_there, stand_ins};
    use super::*;

    #[test]
    fn the_installer_holds_what_is_on_the_stage_and_its_own_removal() {
        if !is_there("makensis") || !is_there("7z") {
            return;
        }
        let contents = stand_ins("installer");
        let out = contents.work.join("anteroom-setup.exe");
        make(&contents, &out, None, None).expect("compiled without a warning");
        let names = listing(&out).expect("an installer");
        assert_eq!(names, ["LICENSE-MIT", "anteroom-cli.exe", "anteroom.exe", "uninstall.exe"]);
        let first = fs::read(&out).expect("just written");
        make(&contents, &out, None, None).expect("compiled again");
        assert_eq!(first, fs::read(&out).expect("just written"), "the same input makes another installer");

        let webview2 = contents.work.join("webview2-offline.exe");
        fs::write(&webview2, vec![7; 300_000]).expect("a stand-in");
        make(&contents, &out, None, Some(&webview2)).expect("compiled with WebView2");
        let lister = Program::new("7z").arguments(["l", "-ba", "-slt"]).arguments([&out]);
        let told = lister.find_output().expect("an installer");
        assert!(told.contains("webview2.exe"), "WebView2 is not carried along: {told}");
        fs::remove_dir_all(&contents.work).expect("cleared away");
    }

    #[test]
    fn what_was_signed_is_verified_and_the_uninstaller_comes_first() {
        if ["makensis", "osslsigncode", "openssl"].iter().any(|program| !is_there(program)) {
            return;
        }
        let contents = stand_ins("signed");
        let place = |name: &str| contents.work.join(name);
        Program::new("openssl")
            .arguments([
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=Anteroom's test",
            ])
            .arguments(["-addext", "extendedKeyUsage=codeSigning", "-keyout"])
            .arguments([place("key.pem").as_os_str(), "-out".as_ref(), place("certificate.pem").as_os_str()])
            .run()
            .expect("a certificate");
        let out = place("anteroom-setup.exe");
        let seen = place("uninstaller.exe");
        // What is handed over here is the uninstaller before it is packed.
        let line = format!("cp %1 {}", seen.display());
        make(&contents, &out, Some(&line), None).expect("compiled");
        assert!(
            fs::read(&seen).is_ok_and(|bytes| bytes.starts_with(b"MZ")),
            "the uninstaller was not signed"
        );

        let signer = Signer::Certificate {
            certificate: place("certificate.pem"),
            key: place("key.pem"),
            pass_file: None,
            time_stamp: None,
        };
        let verify = Program::new("osslsigncode").arguments(["verify", "-CAfile"]).arguments([
            place("certificate.pem").as_os_str(),
            "-in".as_ref(),
            out.as_os_str(),
        ]);
        assert!(!verify.succeeds(), "an installer nobody signed counts as signed");
        signer.sign(&out).expect("signed");
        assert!(verify.succeeds(), "what was signed is not verified");
        fs::remove_dir_all(&contents.work).expect("cleared away");
    }
}
