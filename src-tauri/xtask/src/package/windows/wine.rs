//! The installer and the command line, run where there is wine. It is no Windows: what passes here may fail there, but what fails here
//! is looked at before anybody carries it to a customer.
//!
//! Two of wine's gaps are stepped around, here and nowhere else. Wine 8 lacks a library of random numbers, so a small one is laid beside
//! the program; and it cannot judge a certificate of an authority that only a file names, so the practice organization is asked in
//! plain text.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::super::build::write;
use super::super::{Stage, inspect};
use super::{LINKER, PROGRAMS, setup};
use crate::bench::{find_object, find_text};
use crate::practice::Practice;
use crate::program::{Program, Stop};

/// What an installed program of a person lies under.
const INSTALLED: &str = "AppData/Local/Programs/Anteroom";

/// Where a person's own variables are.
const ENVIRONMENT: &str = r"HKCU\Environment";

/// What the person made with it.
const DATA: &str = "AppData/Roaming/io.anteroom.desktop";

const RANDOM: &str = "#include <windows.h>\n\
    BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);\n\
    __declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T bytes) { return SystemFunction036(to, (ULONG)bytes); }\n";

/// Installs, walks through what an administrator does, installs once more over it, and removes: first the programs alone, then the data
/// as well.
pub fn walk(stage: &Stage) -> Result<(), Stop> {
    if !Program::new("wine").arguments(["--version"]).succeeds() {
        println!(
            "NOT TRIED: there is no wine here; on Debian `apt-get install --no-install-recommends wine wine64`."
        );
        return Ok(());
    }
    let wine = Wine { prefix: stage.work.join("windows").join("wine") };
    let setup = setup(stage);
    if !wine.prefix.join("system.reg").exists() {
        super::make_folder(&wine.prefix)?;
        wine.start("wineboot").arguments(["--init"]).run()?;
    }
    let begun = Instant::now();
    wine.run(&setup, &["/S"])?;
    let home = wine.home()?;
    let installed = home.join(INSTALLED);
    println!("installed after {} ms", begun.elapsed().as_millis());

    let shim = wine.lay_random(&installed)?;
    let program = installed.join(PROGRAMS[1]);
    inspect::try_with(stage, &|| wine.start("wine").arguments([&program]), &in_plain_text)?;

    wine.refuses(&setup, &program)?;
    fs::remove_file(&shim).map_err(|error| Stop::new(format!("{} stays: {error}.", shim.display())))?;

    let kept = home.join(DATA).join("setups").join("a-setup").join("setup.json");
    write(&kept, "{}")?;
    let before = wine.lengthen_path()?;
    wine.run(&setup, &["/S", "/PATH=1"])?;
    if !wine.path()?.ends_with(r"\Programs\Anteroom") {
        return Err(Stop::new("The command line is not on the PATH it was to be put on."));
    }
    wine.remove(&installed, &[])?;
    if wine.path()? != before {
        return Err(Stop::new("The PATH is another one than before Anteroom was put on it and off again."));
    }
    if !kept.exists() {
        return Err(Stop::new("Removing the programs in silence has removed the data as well."));
    }
    wine.run(&setup, &["/S"])?;
    wine.remove(&installed, &["/PURGE=1"])?;
    if home.join(DATA).exists() {
        return Err(Stop::new("The data is still there after it was to be removed."));
    }
    println!("Installed, upgraded and removed: data kept in silence, and gone when that was asked for.");
    Ok(())
}

/// The announced setup, led to the line without TLS.
fn in_plain_text(announcement: &str) -> Option<String> {
    let setup = find_object(announcement, "setup")?;
    let exchange = find_object(setup, "exchange")?;
    let plain = with_text(
        &with_text(exchange, "authorityFile", "")?,
        "url",
        &find_text(announcement, "ews_http_url")?,
    )?;
    Some(setup.replace(exchange, &plain))
}

/// The same object with another text, which needs no escapes, for one of its members.
fn with_text(object: &str, name: &str, text: &str) -> Option<String> {
    let key = format!("\"{name}\":\"");
    let start = object.find(&key)? + key.len();
    let rest = object.get(start..)?;
    let mut is_escaped = false;
    let end = rest.char_indices().find_map(|(place, letter)| match letter {
        _ if is_escaped => {
            is_escaped = false;
            None
        }
        '\\' => {
            is_escaped = true;
            None
        }
        '"' => Some(place),
        _ => None,
    })?;
    Some(format!("{}{text}{}", object.get(..start)?, rest.get(end..)?))
}

/// A Windows of the trial's own.
struct Wine {
    prefix: PathBuf,
}

impl Wine {
    fn start(&self, program: &str) -> Program {
        Program::new(program)
            .with("WINEPREFIX", &self.prefix)
            .with("WINEDEBUG", "-all")
            // Without these it offers to download what nobody here needs.
            .with("WINEDLLOVERRIDES", "mscoree,mshtml=")
            // Passwords hold letters that are none in the plain locale.
            .with("LC_ALL", "C.UTF-8")
    }

    fn run(&self, program: &Path, arguments: &[&str]) -> Result<(), Stop> {
        self.start("wine").arguments([program]).arguments(arguments).run()
    }

    /// The folder of the person who installed. An installer that did nothing ends with success, too.
    fn home(&self) -> Result<PathBuf, Stop> {
        let users = fs::read_dir(self.prefix.join("drive_c").join("users")).into_iter().flatten().flatten();
        users
            .map(|user| user.path())
            .find(|home| home.join(INSTALLED).join(PROGRAMS[1]).exists())
            .ok_or_else(|| Stop::new("The installer ended well and installed nothing."))
    }

    fn remove(&self, installed: &Path, arguments: &[&str]) -> Result<(), Stop> {
        self.start("wine")
            .arguments([installed.join("uninstall.exe")])
            .arguments(["/S"])
            .arguments(arguments)
            .run()?;
        // It goes on in a copy of itself; the server ends when nothing runs any more.
        self.start("wineserver").arguments(["--wait"]).run()?;
        if installed.exists() {
            return Err(Stop::new(format!("{} is still there after it was removed.", installed.display())));
        }
        Ok(())
    }

    /// While a program runs, nothing is replaced, and whoever called is told by the code.
    fn refuses(&self, setup: &Path, program: &Path) -> Result<(), Stop> {
        let running =
            Practice::of(self.start("wine").arguments([program]).arguments(["practice", "--rooms", "1"]))?;
        let status = self.start("wine").arguments([setup]).arguments(["/S"]).status()?;
        drop(running);
        if status.code() == Some(3) {
            return Ok(());
        }
        Err(Stop::new(format!("The installer ended with {status} instead of 3 while a program ran.")))
    }

    /// Gives the person a PATH that is longer than a text of NSIS, and hands it back.
    fn lengthen_path(&self) -> Result<String, Stop> {
        let folders: Vec<_> = (0..200).map(|number| format!(r"C:\a folder {number}")).collect();
        self.start("wine")
            .arguments(["reg", "add", ENVIRONMENT, "/v", "Path", "/t", "REG_EXPAND_SZ", "/f", "/d"])
            .arguments([format!(r"%USERPROFILE%\bin;{}", folders.join(";"))])
            .run()?;
        self.path()
    }

    fn path(&self) -> Result<String, Stop> {
        let query = self.start("wine").arguments(["reg", "query", ENVIRONMENT, "/v", "Path"]);
        let told = query.find_output().unwrap_or_default();
        let line = told.lines().find_map(|line| line.split_once("REG_EXPAND_SZ"));
        line.map(|(_, path)| path.trim().to_owned())
            .ok_or_else(|| Stop::new(format!("There is no PATH to be seen by\n  {query}")))
    }

    fn lay_random(&self, installed: &Path) -> Result<PathBuf, Stop> {
        let source = self.prefix.with_file_name("random.c");
        write(&source, RANDOM)?;
        let library = installed.join("bcryptprimitives.dll");
        Program::new(LINKER.1)
            .arguments(["-shared", "-O1", "-s", "-o"])
            .arguments([library.as_os_str(), source.as_os_str(), "-ladvapi32".as_ref()])
            .run()?;
        Ok(library)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_practice_organization_is_asked_in_plain_text_and_nothing_else_changes() {
        let line = r#"{"ews_http_url":"http://127.0.0.1:1/EWS","setup":{"url":"left","exchange":{"authorityFile":"C:\\a \"b\".pem","url":"https://127.0.0.1:2/EWS"},"name":"x"}}"#;
        assert_eq!(
            in_plain_text(line).as_deref(),
            Some(
                r#"{"url":"left","exchange":{"authorityFile":"","url":"http://127.0.0.1:1/EWS"},"name":"x"}"#
            )
        );
        assert_eq!(in_plain_text("{}"), None, "an announcement without a setup");
    }
}
