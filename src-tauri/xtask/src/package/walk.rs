//! `cargo xtask package --walk [EARLIER.deb]`: the `.deb` in a Debian of its own, from installing to purging, and over an earlier one
//! with a person's data in it.
//!
//! The system stands in a folder. What has to be mounted for it is mounted in a space that ends with each command, so that nothing
//! of this machine is ever below that folder when it is removed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use super::linux::{self, emptied};
use super::{Stage, Target};
use crate::bench::{find_object, find_text};
use crate::house::House;
use crate::packages::{self, Purpose};
use crate::practice::Practice;
use crate::program::{Program, Stop};
use crate::screen::Screen;

/// A person of the other system draws on the screen, too.
const EVERYBODYS: &str = "-ac";

/// The oldest release of Debian the packages are for.
const SUITE: &str = "bookworm";

/// Mounts what programs look for, then becomes what follows inside of the folder.
const INSIDE: &str = r#"mount -t proc proc "$0/proc" && mount -t tmpfs tmpfs "$0/dev/shm" && mkdir -p "$0/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" && exec chroot "$0" "$@""#;

/// Where the person inside keeps things.
const DATA: &str = "home/ada/.local/share/io.anteroom.desktop";

/// How long a window may take on a machine that does other things.
const PATIENCE: Duration = Duration::from_secs(60);

const TITLE: &str = "\"Anteroom";

/// The person's setup: not a practice setup, which a window starts anew.
const NAME: &str = "Contoso";
const ID: &str = "0d9a4c1e-55aa-4f0e-9f5b-6b1d2f3a4c5d";

/// The setup as a file, inside.
const SETUP: &str = "/home/ada/practice.json";

/// A person with a setup, a planner and a window that remembers. The organization they import from is there until this goes.
struct Past {
    _practice: Practice,
    password: String,
    setup: PathBuf,
    bytes: Vec<u8>,
    imported: String,
}

/// Walks, and tells sizes and times on the way.
pub fn walk(house: &House, earlier: Option<&Path>) -> Result<(), Stop> {
    if Program::new("id").arguments(["-u"]).find_output().is_none_or(|id| id.trim() != "0") {
        return Err(Stop::new("A system in a folder is made by root: run this as root, or with sudo."));
    }
    packages::provide(Purpose::Walk)?;
    let out = house.target.join("package").join("out");
    let stage = Stage::new(house, Target::Linux, out)?;
    let package = linux::deb_file(&stage)?;
    if !package.is_file() {
        return Err(Stop::new(format!("There is no {}: `cargo xtask package` makes it.", package.display())));
    }
    let system = System::made(stage.work.join("walk"))?;
    let screen = Screen::open(&[EVERYBODYS])?;
    let past = match earlier {
        None => None,
        Some(earlier) => {
            println!("\n=== installing {}", earlier.display());
            system.install(earlier)?;
            let mut past = system.live()?;
            system.window(&screen)?;
            // The window may have had something to add.
            past.bytes = read(&past.setup)?;
            past.imported = system.imported()?;
            Some(past)
        }
    };
    println!("\n=== installing {}", package.display());
    system.install(&package)?;
    let told = system.ada(&["anteroom-cli", "--version"]).find_output().unwrap_or_default();
    if !told.contains(stage.version) {
        return Err(Stop::new(format!(
            "What was installed says it is `{}` instead of {}.",
            told.trim(),
            stage.version
        )));
    }
    let started = Instant::now();
    system.ada(&["anteroom-cli", "products"]).run()?;
    println!("=== the command line answered after {} ms", started.elapsed().as_millis());
    match &past {
        Some(past) => system.unchanged(past)?,
        None => drop(system.live()?),
    }
    system.window(&screen)?;
    system.purge()
}

struct System {
    root: PathBuf,
}

impl System {
    /// A minimal Debian, made anew, with a person in it.
    fn made(ground: PathBuf) -> Result<Self, Stop> {
        let system = Self { root: emptied(&ground.join("root"))? };
        let cache = ground.join("cache");
        fs::create_dir_all(&cache)
            .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", cache.display())))?;
        Program::new("debootstrap")
            .arguments(["--variant=minbase"])
            .arguments([format!("--cache-dir={}", cache.display())])
            .arguments([SUITE])
            .arguments([&system.root])
            .run()?;
        system.inside(&["apt-get", "update"]).run()?;
        system.inside(&["useradd", "--create-home", "ada"]).run()?;
        Ok(system)
    }

    /// A program as root of the system.
    fn inside(&self, words: &[&str]) -> Program {
        let root = self.root.to_string_lossy().into_owned();
        Program::new(words.first().copied().unwrap_or_default())
            .arguments(words.iter().skip(1))
            .with("DEBIAN_FRONTEND", "noninteractive")
            .inside("unshare", &["--mount", "--pid", "--fork", "sh", "-c", INSIDE, &root])
    }

    /// A program as the person, who has neither a session bus nor a credential store.
    fn ada(&self, words: &[&str]) -> Program {
        let mine =
            ["env", "--unset=DBUS_SESSION_BUS_ADDRESS", "--unset=XDG_RUNTIME_DIR", "--unset=XDG_DATA_HOME"];
        let root = self.root.to_string_lossy().into_owned();
        let chroot = INSIDE.replace("exec chroot", "exec chroot --userspec=ada:ada");
        let words = [&mine[..], words].concat();
        Program::new(words.first().copied().unwrap_or_default())
            .arguments(words.iter().skip(1))
            .with("HOME", "/home/ada")
            .with("LANG", "C.UTF-8")
            .inside("unshare", &["--mount", "--pid", "--fork", "sh", "-c", &chroot, &root])
    }

    /// The way of whoever downloaded a package: apt fetches what it depends on, and nothing it merely recommends.
    fn install(&self, package: &Path) -> Result<(), Stop> {
        let copy = self.root.join("tmp").join("anteroom.deb");
        fs::copy(package, &copy)
            .map_err(|error| Stop::new(format!("{} cannot be copied: {error}.", package.display())))?;
        let started = Instant::now();
        let apt = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "--allow-downgrades"];
        self.inside(&[&apt[..], &["--reinstall", "/tmp/anteroom.deb"]].concat()).run()?;
        let size = fs::metadata(package).map(|file| file.len()).unwrap_or_default();
        println!("=== {size} bytes, installed after {} s", started.elapsed().as_secs());
        Ok(())
    }

    /// The person imports from a practice organization, and saves the setup.
    fn live(&self) -> Result<Past, Stop> {
        let size = ["anteroom-cli", "practice", "--rooms", "4", "--meetings", "30", "--users", "10"];
        let practice = Practice::of(self.ada(&size))?;
        let announced = &practice.announcement;
        let (Some(setup), Some(password)) =
            (find_object(announced, "setup"), find_text(announced, "password"))
        else {
            return Err(Stop::new("The practice organization announced neither setup nor password."));
        };
        let practised = find_object(setup, "practice").unwrap_or("null");
        let setup = setup
            .replace(&format!("\"practice\":{practised}"), "\"practice\":null")
            .replace("\"id\":\"practice\"", &format!("\"id\":\"{ID}\""))
            .replace("\"name\":\"Practice organization\"", &format!("\"name\":\"{NAME}\""));
        let folder = format!("{DATA}/setups/{ID}");
        self.give(&format!("{folder}/setup.json"), &setup)?;
        self.give(&format!("{DATA}/window.json"), &format!("{{\"lastSetup\":\"{ID}\",\"version\":1}}\n"))?;
        self.give(SETUP.trim_start_matches('/'), &setup)?;
        let setup = self.root.join(&folder).join("setup.json");
        let bytes = read(&setup)?;
        self.import(&password)?;
        if !self.root.join(&folder).join("planner.sqlite").is_file() {
            return Err(Stop::new(format!("The import left no planner in {folder}.")));
        }
        let imported = self.imported()?;
        Ok(Past { _practice: practice, password, setup, bytes, imported })
    }

    fn import(&self, password: &str) -> Result<(), Stop> {
        let import = self.ada(&["anteroom-cli", "import", "--setup", SETUP, "--confirm-host", "127.0.0.1"]);
        println!("$ {import}");
        let mut running = import.command();
        // Not among what is shown: a password in the practice organization is one all the same.
        let status = running.env("ANTEROOM_SECRET", password).stdin(Stdio::null()).status();
        let status = status.map_err(|error| import.missing(&error))?;
        // 1 is an import that lists what it could not read.
        if matches!(status.code(), Some(0 | 1)) { Ok(()) } else { Err(import.failed(status)) }
    }

    /// What the planner of the setup in the person's data says of the last import.
    fn imported(&self) -> Result<String, Stop> {
        let status = self.ada(&["anteroom-cli", "status", "--json", "--setup", NAME]);
        let output =
            status.command().stdin(Stdio::null()).output().map_err(|error| status.missing(&error))?;
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let imported = find_object(&told, "lastImport").map(str::to_owned);
        imported.ok_or_else(|| Stop::new(format!("There is no import in the planner:\n{told}")))
    }

    /// What was there before is there, to the byte, opened by what was installed over it, and gone on with.
    fn unchanged(&self, past: &Past) -> Result<(), Stop> {
        if read(&past.setup)? != past.bytes {
            return Err(Stop::new(format!("{} is another one after the upgrade.", past.setup.display())));
        }
        let now = self.imported()?;
        if now != past.imported {
            let before = &past.imported;
            return Err(Stop::new(format!(
                "The planner says something else after the upgrade.\nBefore: {before}\nAfter: {now}"
            )));
        }
        if !self.root.join(DATA).join("window.json").is_file() {
            return Err(Stop::new("What the window remembered is gone after the upgrade."));
        }
        println!("=== setup, planner and what the window remembers are what they were before");
        self.import(&past.password)
    }

    /// Opens the window, and waits until it is seen and titled.
    fn window(&self, screen: &Screen) -> Result<(), Stop> {
        let program = self.ada(&["anteroom"]).with("DISPLAY", screen.display()).with("GDK_BACKEND", "x11");
        println!("$ {program}");
        let started = Instant::now();
        let mut child =
            program.command().stdin(Stdio::null()).spawn().map_err(|error| program.missing(&error))?;
        let seen = loop {
            if let Ok(Some(status)) = child.try_wait() {
                return Err(program.failed(status));
            }
            if shows_window(screen) {
                break true;
            }
            if started.elapsed() > PATIENCE {
                break false;
            }
            thread::sleep(Duration::from_millis(50));
        };
        let after = started.elapsed().as_millis();
        // The first process of its space takes all others with it; and the one that waits for it ends with it. To be ended with that
        // one is forgotten by the system where somebody becomes another person.
        let first = child.id().to_string();
        Program::new("pkill").arguments(["--signal", "KILL", "--parent", &first]).run()?;
        let _ = child.wait();
        // The next one is not to be taken for this one.
        while shows_window(screen) && started.elapsed() < 2 * PATIENCE {
            thread::sleep(Duration::from_millis(50));
        }
        if seen {
            println!("=== the window was there after {after} ms");
            return Ok(());
        }
        Err(Stop::new(format!("There was no window titled Anteroom after {} s.", PATIENCE.as_secs())))
    }

    /// Removing and purging leave nothing of ours outside of homes, and everything inside of them.
    fn purge(&self) -> Result<(), Stop> {
        self.inside(&["apt-get", "remove", "--yes", "--quiet", "anteroom"]).run()?;
        self.inside(&["dpkg", "--purge", "anteroom"]).run()?;
        let ours = Program::new("find").arguments([&self.root]).arguments([
            "(",
            "-path",
            "*/home",
            "-o",
            "-path",
            "*/proc",
            "-o",
            "-path",
            "*/var/log",
            "-o",
            "-path",
            "*/var/cache",
            "-o",
            "-path",
            "*/tmp",
            ")",
            "-prune",
            "-o",
            "-iname",
            "*anteroom*",
            "-print",
        ]);
        let left = ours.find_output().ok_or_else(|| Stop::new(format!("This command failed:\n  {ours}")))?;
        if !left.trim().is_empty() {
            return Err(Stop::new(format!("The package left behind:\n{left}")));
        }
        if !self.root.join(DATA).join("window.json").is_file() {
            return Err(Stop::new("Purging took something out of a home."));
        }
        println!("=== purged: nothing is left outside of homes, and homes have what they had");
        Ok(())
    }

    /// Lays a file into the person's home.
    fn give(&self, place: &str, text: &str) -> Result<(), Stop> {
        let file = self.root.join(place);
        file.parent().map_or(Ok(()), super::build::make_folder)?;
        fs::write(&file, text)
            .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", file.display())))?;
        self.inside(&["chown", "--recursive", "ada:ada", "/home/ada"]).run()
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Stop> {
    fs::read(file).map_err(|error| Stop::new(format!("{} cannot be read: {error}.", file.display())))
}

/// Whether a window of ours is on the screen, and not merely known to it.
fn shows_window(screen: &Screen) -> bool {
    let ask = |arguments: &[&str]| {
        Program::new("xwininfo")
            .arguments(["-display", screen.display()])
            .arguments(arguments)
            .find_output()
            .unwrap_or_default()
    };
    let tree = ask(&["-root", "-tree"]);
    let ours =
        tree.lines().filter(|line| line.contains(TITLE)).filter_map(|line| line.split_whitespace().next());
    ours.into_iter().any(|window| ask(&["-id", window]).contains("IsViewable"))
}
