//! What a Windows machine installs: an installer for one person, an MSI for software distribution, and the command line alone.

mod installer;
mod msi;
mod signature;
mod wine;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use self::signature::Signer;
use super::build::make_folder;
use super::{Stage, build, inspect, library};
use crate::packages::{self, Purpose};
use crate::program::{Program, Stop};

pub use self::signature::sign;

/// What this is built for from another system; Windows itself builds for its own compiler.
const TRIPLE: &str = "x86_64-pc-windows-gnu";

/// The variable that tells cargo who links for it.
pub const LINKER: (&str, &str) = ("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER", "x86_64-w64-mingw32-gcc");

/// Our own programs, in the order in which they are signed.
const PROGRAMS: [&str; 2] = ["anteroom.exe", "anteroom-cli.exe"];

/// Microsoft's, signed by Microsoft: programs of this compiler do not start without it; Microsoft's own compiler has it inside.
const LOADER: &str = "WebView2Loader.dll";

/// What an administrator copies into `PolicyDefinitions` of the domain, the second into its folder `en-US`: packages are flat.
const POLICY: [&str; 2] = ["policy/anteroom.admx", "policy/en-US/anteroom.adml"];

/// Names Microsoft's installer of WebView2, to be carried along: the small one that downloads, or the large one for machines without a
/// network.
const WEBVIEW2: &str = "ANTEROOM_WEBVIEW2";

/// Compiler, packers and standard library for Windows.
pub fn provide(stage: &Stage) -> Result<(), Stop> {
    if cfg!(windows) {
        return installer::provide();
    }
    if cfg!(target_os = "macos") {
        return Err(Stop::new("Packages for Windows are made on Windows, Debian or Ubuntu."));
    }
    packages::provide(Purpose::WindowsPackages)?;
    library::provide(stage, TRIPLE)
}

/// The compiler's name for it.
pub fn triple() -> Result<String, Stop> {
    if cfg!(windows) { build::host() } else { Ok(TRIPLE.to_owned()) }
}

/// Cargo with linker and standard library. Its `CARGO_ENCODED_RUSTFLAGS` and `CFLAGS` are set by the build step.
pub fn cargo(stage: &Stage) -> Result<Program, Stop> {
    if cfg!(windows) {
        return Ok(Program::cargo());
    }
    let cargo = Program::cargo()
        .with(LINKER.0, LINKER.1)
        // A library built here holds no bitcode, and two links that optimise everything anew take longer than all the rest.
        .with("CARGO_PROFILE_RELEASE_LTO", "off");
    Ok(match library::compiler(stage, TRIPLE)? {
        Some(compiler) => cargo.with("RUSTC", compiler),
        None => cargo,
    })
}

/// Puts on the stage what only Windows has.
pub fn add_to(stage: &Stage, built: &Path) -> Result<(), Stop> {
    if triple()?.ends_with("-gnu") {
        stage.add(&built.join(LOADER), LOADER)?;
    }
    POLICY.iter().try_for_each(|file| {
        let name = file.rsplit('/').next().unwrap_or(file);
        stage.add(&stage.packaging().join("windows").join(file), name)
    })
}

/// Makes the packages from the stage, and signs what is in them before it is in them.
pub fn pack(stage: &Stage) -> Result<(), Stop> {
    let signer = Signer::of_environment()?;
    signer.announce();
    for program in PROGRAMS {
        signer.sign(&stage.file(program))?;
    }
    let contents = Contents::of(stage)?;
    contents.date(stage.epoch)?;
    make_folder(&stage.out)?;
    let webview2 = std::env::var_os(WEBVIEW2).map(PathBuf::from);
    let setup = setup(stage);
    installer::make(&contents, &setup, signer.line().as_deref(), webview2.as_deref())?;
    signer.sign(&setup)?;

    if cfg!(windows) {
        println!("No MSI: what makes it here is Debian's.");
    } else {
        let msi = msi(stage);
        msi::make(&contents, &msi)?;
        signer.sign(&msi)?;
    }
    zip(&contents, &portable(stage))
}

fn setup(stage: &Stage) -> PathBuf {
    stage.out.join(format!("anteroom-{}-windows-x64-setup.exe", stage.version))
}

fn msi(stage: &Stage) -> PathBuf {
    stage.out.join(format!("anteroom-{}-windows-x64.msi", stage.version))
}

fn portable(stage: &Stage) -> PathBuf {
    stage.out.join(format!("anteroom-cli-{}-windows-x64.zip", stage.version))
}

/// Opens them again.
pub fn inspect(stage: &Stage) -> Result<(), Stop> {
    for program in PROGRAMS {
        resources(&stage.file(program), stage.version)?;
    }
    inspect::compare(stage, "windows-setup", installer::listing(&setup(stage))?)?;
    inspect::compare(stage, "windows-cli", installer::listing(&portable(stage))?)?;
    if cfg!(windows) {
        return Ok(());
    }
    // Inside an MSI files have numbers for names.
    let (found, wanted) = (installer::listing(&msi(stage))?.len(), names(&stage.folder)?.len());
    if found != wanted {
        return Err(Stop::new(format!("The MSI holds {found} files instead of {wanted}.")));
    }
    wine::walk(stage)
}

/// What Windows reads in a program without starting it: the version that Explorer and inventories show, and the manifest.
fn resources(program: &Path, version: &str) -> Result<(), Stop> {
    let bytes = fs::read(program)
        .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", program.display())))?;
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let there = |wanted: &[u8]| bytes.windows(wanted.len()).any(|window| window == wanted);
    let wanted = [
        ("version", wide(version)),
        ("publisher", wide("The Anteroom contributors")),
        ("long paths in the manifest", b"longPathAware".to_vec()),
        ("UTF-8 in the manifest", b"activeCodePage".to_vec()),
    ];
    match wanted.iter().find(|(_, bytes)| !there(bytes)) {
        Some((missing, _)) => Err(Stop::new(format!("{} has no {missing} in it.", program.display()))),
        None => Ok(()),
    }
}

/// What the packers are given.
struct Contents {
    /// The files, flat, and nothing else.
    folder: PathBuf,
    /// Their names, in order.
    names: Vec<String>,
    /// For what is made on the way.
    work: PathBuf,
    /// The packers' scripts.
    scripts: PathBuf,
    icon: PathBuf,
    version: String,
    epoch: u64,
}

impl Contents {
    fn of(stage: &Stage) -> Result<Self, Stop> {
        Ok(Self {
            folder: stage.folder.clone(),
            names: names(&stage.folder)?,
            work: stage.work.join("windows"),
            scripts: stage.packaging().join("windows"),
            icon: stage.house.root.join("icons").join("icon.ico"),
            version: stage.version.to_owned(),
            epoch: stage.epoch,
        })
    }

    /// Gives all files one time, that of the commit: packers write it down.
    fn date(&self, epoch: u64) -> Result<(), Stop> {
        let time = UNIX_EPOCH + Duration::from_secs(epoch);
        for name in &self.names {
            let file = self.folder.join(name);
            File::options()
                .append(true)
                .open(&file)
                .and_then(|open| open.set_modified(time))
                .map_err(|error| Stop::new(format!("{} cannot be dated: {error}.", file.display())))?;
        }
        Ok(())
    }

    /// The version as Windows compares it: three numbers, without what may stand behind them.
    fn numbers(&self) -> [u32; 3] {
        let plain = self.version.split(['-', '+']).next().unwrap_or_default();
        let mut numbers = plain.split('.').map(|part| part.parse().unwrap_or(0));
        [(); 3].map(|()| numbers.next().unwrap_or(0))
    }
}

fn names(folder: &Path) -> Result<Vec<String>, Stop> {
    let listed = fs::read_dir(folder)
        .map_err(|error| Stop::new(format!("{} cannot be listed: {error}.", folder.display())))?;
    let mut names: Vec<_> =
        listed.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// The command line with what must lie beside it, for whoever may install nothing. Windows' own `tar` makes the same.
fn zip(contents: &Contents, out: &Path) -> Result<(), Stop> {
    remove(out)?;
    let names = contents.names.iter().filter(|name| *name != PROGRAMS[0] && *name != LOADER);
    let packer = if cfg!(windows) {
        Program::new("tar").arguments(["-a", "-c", "-f"])
    } else {
        // No owners and no times but that of the commit, which it writes down as the clock on the wall shows it.
        Program::new("zip").arguments(["-X", "-9", "-q"]).with("TZ", "UTC")
    };
    packer.arguments([out]).arguments(names).within(&contents.folder).run()
}

/// Takes an earlier attempt away, because packers add to it or refuse.
fn remove(file: &Path) -> Result<(), Stop> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Stop::new(format!("{} cannot be replaced: {error}.", file.display())))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two files of any bytes, with the project's own scripts and icon.
    pub fn stand_ins(test: &str) -> Contents {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("a checkout");
        let work = std::env::temp_dir().join(format!("anteroom-{test}-{}", std::process::id()));
        let folder = work.join("stage");
        fs::create_dir_all(&folder).expect("a folder for the test");
        for name in ["LICENSE-MIT", "anteroom-cli.exe", "anteroom.exe"] {
            fs::write(folder.join(name), name).expect("a stand-in");
        }
        Contents {
            names: names(&folder).expect("just made"),
            folder,
            work,
            scripts: root.join("src-tauri").join("packaging").join("windows"),
            icon: root.join("icons").join("icon.ico"),
            version: "1.22.333-beta.4".to_owned(),
            epoch: 1_700_000_000,
        }
    }

    /// Whether a packer is there; the test step installs all of them where it can.
    pub fn is_there(program: &str) -> bool {
        let found = std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).exists()));
        if !found {
            eprintln!("SKIPPED: {program} is not installed");
        }
        found
    }

    #[test]
    fn the_portable_command_line_is_the_same_whenever_it_is_packed() {
        if !is_there("zip") || !is_there("7z") {
            return;
        }
        let contents = stand_ins("zip");
        let out = contents.work.join("cli.zip");
        let made = || {
            contents.date(contents.epoch).expect("dated");
            zip(&contents, &out).expect("packed");
            fs::read(&out).expect("just written")
        };
        let first = made();
        fs::write(contents.folder.join("LICENSE-MIT"), "LICENSE-MIT").expect("written later");
        assert_eq!(first, made(), "the hour of packing shows");
        assert_eq!(
            installer::listing(&out).expect("a zip"),
            ["LICENSE-MIT", "anteroom-cli.exe"],
            "the window is not in it"
        );
        fs::remove_dir_all(&contents.work).expect("cleared away");
    }

    #[test]
    fn a_program_without_version_or_manifest_is_found_out() {
        let contents = stand_ins("resources");
        let program = contents.work.join("anteroom.exe");
        let manifest =
            fs::read_to_string(contents.scripts.join("anteroom.manifest")).expect("the project's own");
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        let whole = [wide("The Anteroom contributors 1.2.3"), manifest.into_bytes()].concat();
        fs::write(&program, &whole).expect("a stand-in");
        resources(&program, "1.2.3").expect("all there");
        let stop = resources(&program, "1.2.4").expect_err("another version").to_string();
        assert!(stop.contains("version"), "unhelpful: {stop}");
        fs::write(&program, &whole[..whole.len() / 2]).expect("a stand-in");
        let stop = resources(&program, "1.2.3").expect_err("half a manifest").to_string();
        assert!(stop.contains("manifest"), "unhelpful: {stop}");
        fs::remove_dir_all(&contents.work).expect("cleared away");
    }

    #[test]
    fn windows_compares_three_numbers() {
        assert_eq!(stand_ins("numbers").numbers(), [1, 22, 333], "what stands behind them is no number");
    }
}
