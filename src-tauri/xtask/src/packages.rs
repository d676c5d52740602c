//! System packages: what Debian and Ubuntu call them, which of them are missing, and how they come in.

use crate::program::{Program, Stop};

/// What the machine must be able to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Build and open the window.
    Window,
    /// That, and drive it on a screen of its own.
    Tests,
    /// Talk to servers that none of us wrote.
    Foreign,
    /// Make what Linux machines install, and judge it.
    LinuxPackages,
    /// Install that in a system of its own, and open the window there.
    Walk,
    /// Build and make what Windows machines install.
    WindowsPackages,
}

/// A C compiler for SQLite and the TLS library, and the headers of the system's web view.
const WINDOW: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];

/// A screen, a session bus and a credential store of the tests' own, the web view's driver, a place for the Python
/// client, what counts instructions, the packers of what Windows installs, and letters for the many scripts the practice
/// organization's people write their names in.
const TESTS: &[&str] = &[
    "dbus-daemon",
    "fonts-noto-cjk",
    "fonts-noto-color-emoji",
    "fonts-noto-core",
    "gnome-keyring",
    "nsis",
    "osslsigncode",
    "p7zip-full",
    "python3-venv",
    "valgrind",
    "webkit2gtk-driver",
    "wixl",
    "xvfb",
    "zip",
];

/// OpenLDAP's server, Samba's domain controller with what provisions it, and a C compiler for our side.
const FOREIGN: &[&str] = &[
    "build-essential",
    "ldap-utils",
    "ldb-tools",
    "pkg-config",
    "samba",
    "samba-ad-dc",
    "samba-dsdb-modules",
    "slapd",
    "winbind",
];

/// The packers of Debian and Red Hat, and what judges menu entries and pages for software centres.
const LINUX_PACKAGES: &[&str] = &["appstream", "desktop-file-utils", "dpkg-dev", "rpm"];

/// What makes a system in a folder, and a screen whose windows can be asked for their names.
const WALK: &[&str] = &["debootstrap", "procps", "x11-utils", "xvfb"];

/// Compilers for Windows' programs, and who packs, signs and lists what Windows installs. wine, which runs it, is large and left to
/// the person.
const WINDOWS_PACKAGES: &[&str] = &[
    "g++-mingw-w64-x86-64-win32",
    "gcc-mingw-w64-x86-64-win32",
    "nsis",
    "osslsigncode",
    "p7zip-full",
    "wixl",
    "zip",
];

/// Sees to it that the system packages for `purpose` are there: installs them where apt can, and otherwise says in
/// one sentence what is missing.
pub fn provide(purpose: Purpose) -> Result<(), Stop> {
    if cfg!(target_os = "macos") {
        require_xcode()
    } else if cfg!(windows) {
        require_web_view()
    } else if Program::new("dpkg-query").arguments(["--version"]).succeeds() {
        install(&missing(&wanted(purpose)))
    } else {
        require_headers(purpose)
    }
}

fn wanted(purpose: Purpose) -> Vec<&'static str> {
    match purpose {
        Purpose::Window => WINDOW.to_vec(),
        Purpose::Tests => [WINDOW, TESTS].concat(),
        Purpose::Foreign => FOREIGN.to_vec(),
        Purpose::LinuxPackages => LINUX_PACKAGES.to_vec(),
        Purpose::Walk => WALK.to_vec(),
        Purpose::WindowsPackages => WINDOWS_PACKAGES.to_vec(),
    }
}

fn missing(wanted: &[&'static str]) -> Vec<&'static str> {
    let query =
        Program::new("dpkg-query").arguments(["--show", "--showformat", "${Package} ${db:Status-Status}\n"]);
    let listing = query.find_output().unwrap_or_default();
    wanted.iter().copied().filter(|package| !is_installed(&listing, package)).collect()
}

fn is_installed(listing: &str, package: &str) -> bool {
    listing.lines().any(|line| line.split_once(' ') == Some((package, "installed")))
}

/// Installs these packages with apt.
pub fn install(packages: &[&str]) -> Result<(), Stop> {
    if packages.is_empty() {
        return Ok(());
    }
    println!("Missing system packages, installed now with apt: {}", packages.join(" "));
    let apt = |arguments: &[&str]| as_administrator(Program::new("apt-get").arguments(arguments));
    apt(&["update"])?.run()?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())?.run()
}

fn as_administrator(program: Program) -> Result<Program, Stop> {
    let is_root = Program::new("id").arguments(["-u"]).find_output().is_some_and(|id| id.trim() == "0");
    // A package that asks a question nobody can answer would wait for ever.
    let quiet = program.inside("env", &["DEBIAN_FRONTEND=noninteractive"]);
    if is_root {
        Ok(quiet)
    } else if Program::new("sudo").arguments(["--version"]).succeeds() {
        Ok(quiet.inside("sudo", &[]))
    } else {
        Err(Stop::new(format!(
            "Installing packages needs root and there is no sudo here; run this as root:\n  {quiet}"
        )))
    }
}

fn require_headers(purpose: Purpose) -> Result<(), Stop> {
    if Program::new("pkg-config").arguments(["--exists", "webkit2gtk-4.1"]).succeeds() {
        return Ok(());
    }
    let names = wanted(purpose).join(", ");
    Err(Stop::new(format!(
        "Install what your distribution calls these packages of Debian, then run this again: {names}."
    )))
}

fn require_xcode() -> Result<(), Stop> {
    if Program::new("xcode-select").arguments(["--print-path"]).succeeds() {
        return Ok(());
    }
    Err(Stop::new("Install Apple's command line tools with `xcode-select --install`, then run this again."))
}

fn require_web_view() -> Result<(), Stop> {
    // Where Microsoft's page on distributing WebView2 says to look: for the whole machine, then for this user.
    let client = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let keys = [format!(r"HKLM\SOFTWARE\WOW6432Node\{client}"), format!(r"HKCU\Software\{client}")];
    if keys.iter().any(|key| Program::new("reg").arguments(["query", key, "/v", "pv"]).succeeds()) {
        return Ok(());
    }
    Err(Stop::new(
        "Install the WebView2 runtime from https://developer.microsoft.com/microsoft-edge/webview2, then run this again.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTING: &str = "xvfb installed\ngnome-keyring config-files\nxvfb-run installed\n";

    #[test]
    fn a_package_counts_only_when_it_is_there_under_its_full_name() {
        assert!(is_installed(LISTING, "xvfb"), "xvfb is installed");
        assert!(!is_installed(LISTING, "gnome-keyring"), "a removed package leaves its configuration behind");
        assert!(!is_installed(LISTING, "xvfb-"), "a part of a name is another package");
        assert!(!is_installed("", "xvfb"), "an empty listing has nothing");
    }

    #[test]
    fn tests_need_all_the_window_needs() {
        let tests = wanted(Purpose::Tests);
        assert!(
            wanted(Purpose::Window).iter().all(|package| tests.contains(package)),
            "the tests open the window"
        );
    }
}
