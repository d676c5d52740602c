//! The command line as a process.

use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use crate::support::Stage;

/// The command line's binary, which the build puts beside the folder of the test binaries.
pub fn command_line() -> Command {
    let tests = std::env::current_exe().unwrap();
    let folder = tests.ancestors().nth(2).unwrap();
    let binary: PathBuf = folder.join(format!("anteroom-cli{}", std::env::consts::EXE_SUFFIX));
    assert!(binary.exists(), "build it first: cargo build --package anteroom-cli ({})", binary.display());
    let mut command = Command::new(binary);
    command.env_remove("ANTEROOM_SECRET").env_remove("ANTEROOM_LANGUAGE");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

impl Stage {
    /// A command about the stage's setup, with the password at hand.
    pub fn command(&self, name: &str) -> Command {
        let mut command = command_line();
        command
            .args([name, "--setup"])
            .arg(self.setup_file())
            .env("ANTEROOM_SECRET", &self.practice.announcement().password)
            .env("ANTEROOM_DATA", self.folder.path().join("data"));
        command
    }

    /// `import` into the stage's planner.
    pub fn import_command(&self) -> Command {
        let mut command = self.command("import");
        command.arg("--planner").arg(format!("sqlite:{}", self.planner().display())).arg("--json");
        command
    }

    /// Waits until the server has answered so many requests, or the process has ended by itself.
    pub async fn until_requests(&self, wanted: u64, child: &mut Child) -> bool {
        self.until(|| self.practice.log().requests >= wanted, child).await
    }

    /// Waits until meetings are fetched, which no validation does, or the process has ended by itself.
    pub async fn until_imports(&self, child: &mut Child) -> bool {
        self.until(|| self.practice.log().count("GetItem") > 0, child).await
    }

    /// Waits until something holds, or the process has ended by itself.
    pub async fn until(&self, holds: impl Fn() -> bool, child: &mut Child) -> bool {
        let mut ticks = tokio::time::interval(Duration::from_millis(1));
        loop {
            ticks.tick().await;
            if child.try_wait().unwrap().is_some() {
                return false;
            }
            if holds() {
                return true;
            }
        }
    }
}

/// Runs a command to its end without blocking the server in this process, and gives what it wrote.
pub async fn run(mut command: Command) -> Output {
    let work = move || command.stdout(Stdio::piped()).stderr(Stdio::piped()).output().unwrap();
    tokio::task::spawn_blocking(work).await.unwrap()
}
