//! Whoever wants the password: hosts that count every credential that reaches them, over real sockets.
//!
//! The organization is nobody's, its servers are on several addresses of this machine, and its setup is not marked as practice, so that
//! nothing is believed of it. Each test also shows a credential arriving where it may, or it would count nothing at all.

mod answers;
mod files;
mod passwords;
mod servers;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use anteroom_wizard::secrets::StorePolicy;
use anteroom_wizard::wire::{SecretSave, SetupFile, SetupId, SetupRef, SetupView};
use anteroom_wizard::{Options, Wizard};
use base64::Engine as _;
use secrecy::SecretString;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::command_line::Ended;
use crate::process::{command_line, run};
use crate::support::now;

pub const LOGIN: &str = "TAILSPIN\\svc-rooms";
pub const PASSWORD: &str = "Zwei-Enten-im-Teich-7";
const REFUSAL: &str = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// A host that remembers everything it is told.
pub struct Trap {
    /// Host and port.
    pub place: String,
    told: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Trap {
    /// On the loopback address of this number, where the system has more than one; it answers what `answer` says to what it heard.
    pub async fn answering(number: u8, answer: impl Fn(&str) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let listener = match TcpListener::bind((format!("127.0.0.{number}"), 0)).await {
            Ok(listener) => listener,
            Err(_) => TcpListener::bind("127.0.0.1:0").await.unwrap(),
        };
        let place = listener.local_addr().unwrap().to_string();
        let told: Arc<Mutex<Vec<Vec<u8>>>> = Arc::default();
        let (kept, answer) = (Arc::clone(&told), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (kept, answer) = (Arc::clone(&kept), Arc::clone(&answer));
                tokio::spawn(async move {
                    let mut buffer = vec![0; 64 * 1024];
                    while let Ok(count @ 1..) = stream.read(&mut buffer).await {
                        let heard = buffer[..count].to_vec();
                        let reply = answer(&String::from_utf8_lossy(&heard));
                        kept.lock().unwrap().push(heard);
                        if stream.write_all(&reply).await.is_err() {
                            break;
                        }
                    }
                });
            }
        });
        Self { place, told }
    }

    /// One that asks everybody for a password.
    pub async fn asking(number: u8) -> Self {
        Self::answering(number, |_| REFUSAL.as_bytes().to_vec()).await
    }

    /// How often it was told anything.
    pub fn contacts(&self) -> usize {
        self.told.lock().unwrap().len()
    }

    /// How often the password reached it, in any form it is sent in.
    pub fn credentials(&self) -> usize {
        let needles = needles();
        let holds =
            |heard: &Vec<u8>, needle: &Vec<u8>| heard.windows(needle.len()).any(|part| part == needle);
        let told = self.told.lock().unwrap();
        told.iter().filter(|heard| needles.iter().any(|needle| holds(heard, needle))).count()
    }

    /// Its address as an EWS URL.
    pub fn url(&self) -> String {
        format!("http://{}/EWS/Exchange.asmx", self.place)
    }
}

/// The password as it travels: in LDAP as it is, in HTTP as Base64, whichever of the three ways the text before it falls.
pub fn needles() -> Vec<Vec<u8>> {
    let engine = base64::engine::general_purpose::STANDARD;
    let mut needles = vec![PASSWORD.as_bytes().to_vec()];
    for shift in 0..3 {
        let text = format!("{}{PASSWORD}", "x".repeat(shift));
        let coded = engine.encode(text);
        let whole = coded.trim_end_matches('=');
        // The first and the last letters depend on what stands beside the password.
        needles.push(whole.as_bytes()[4..whole.len() - 4].to_vec());
    }
    needles
}

/// Every file below a folder that holds the password in any form.
pub fn holding(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(holding(&entry.path()));
            continue;
        }
        let bytes = fs::read(entry.path()).unwrap();
        if needles().iter().any(|needle| bytes.windows(needle.len()).any(|part| part == needle)) {
            found.push(entry.path());
        }
    }
    found
}

/// A desk with a data folder of its own.
pub struct Desk {
    pub wizard: Wizard,
    pub folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data_folder = folder.path().join("data");
        let wizard = Wizard::new(Options { data_folder, secrets: StorePolicy::SessionOnly, now });
        Self { wizard, folder }
    }

    /// A setup as a colleague sends it: Exchange, Autodiscover and Active Directory at these places, and whatever else it says.
    pub fn document(places: &[&Trap; 3], more: Value) -> Value {
        let [exchange, autodiscover, directory] = places;
        let mut document = json!({
            "anteroom_setup": 1,
            "id": "3f0c9a52-7b57-4c1e-9a54-2f6f2f9a1d11",
            "name": "Tailspin",
            "changed": "2026-02-01T10:00:00Z",
            "product": "pronestor-planner",
            "environment": "on_premises",
            "account": {"userName": LOGIN, "email": "svc-rooms@tailspin.example"},
            "exchange": {
                "url": exchange.url(),
                "attendeeDomains": "tailspin.example",
                "fallbackOwner": "reception@tailspin.example",
                "authorityFile": "",
            },
            "autodiscover_bases": [format!("http://{}/", autodiscover.place)],
            "ldap": {"server": format!("ldap://{}", directory.place), "base": "", "group": ""},
            "rooms": [{"address": "oak@tailspin.example"}],
        });
        for (name, value) in more.as_object().unwrap() {
            document[name] = value.clone();
        }
        document
    }

    /// Writes a document to a file.
    pub fn write(&self, name: &str, document: &Value) -> String {
        let file = self.folder.path().join(name);
        fs::write(&file, document.to_string()).unwrap();
        file.display().to_string()
    }

    /// Opens a file in the window, as a new setup, and types the password.
    pub async fn import(&self, file: &str) -> SetupView {
        let imported = self.wizard.setup_import(SetupFile { file: file.to_owned() }).await.unwrap();
        self.type_password(&imported.id).await;
        self.wizard.setup_open(SetupRef { setup: imported.id }).await.unwrap()
    }

    pub async fn type_password(&self, setup: &SetupId) {
        let request = SecretSave { setup: setup.clone(), password: SecretString::from(PASSWORD) };
        self.wizard.secret_save(request).await.unwrap();
    }

    /// A command about a setup, with the password in the environment.
    pub fn command(&self, name: &str, setup: &str, more: &[&str]) -> Command {
        let mut command = command_line();
        command.args([name, "--setup", setup]).args(more);
        command.env("ANTEROOM_SECRET", PASSWORD).env("ANTEROOM_DATA", self.folder.path().join("data"));
        command
    }
}

/// Runs a command and asserts that it showed the password to nobody.
pub async fn told(command: Command) -> Ended {
    let ended = Ended::of(run(command).await);
    for needle in needles() {
        let needle = String::from_utf8(needle).unwrap();
        assert!(!ended.out.contains(&needle) && !ended.err.contains(&needle), "{}{}", ended.out, ended.err);
    }
    ended
}

/// Runs a command with this on its standard input.
pub async fn fed(mut command: Command, input: &str) -> Ended {
    let input = input.to_owned();
    let work = move || {
        use std::io::Write as _;
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // A process that ends without reading has closed it.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    };
    Ended::of(tokio::task::spawn_blocking(work).await.unwrap())
}
