//! The settings of the app itself, as whole programs obey them.

use std::io::Read as _;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use crate::command_line::Ended;
use crate::process::{command_line, run};

/// A proxy that leads nowhere and counts who asks it.
struct Proxy {
    address: String,
    asked: Arc<AtomicUsize>,
    heads: Arc<Mutex<String>>,
}

impl Proxy {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (asked, heads) = (Arc::<AtomicUsize>::default(), Arc::<Mutex<String>>::default());
        let (counted, kept) = (Arc::clone(&asked), Arc::clone(&heads));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                counted.fetch_add(1, Ordering::SeqCst);
                let mut head = [0; 512];
                let read = stream.and_then(|mut stream| stream.read(&mut head)).unwrap_or_default();
                kept.lock().unwrap().push_str(&String::from_utf8_lossy(&head[..read]));
            }
        });
        Self { address, asked, heads }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

const HOST: &str = "mail.anteroom-test.invalid";
const DOMAIN: &str = "anteroom-test.invalid";

fn setup(folder: &Path) -> String {
    let file = folder.join("setup.json");
    let setup = serde_json::json!({
        "anteroom_setup": 1, "id": "proxied", "name": "Proxied", "changed": "2026-11-29T12:00:00Z",
        "product": "pronestor-planner", "environment": "on_premises",
        "account": { "userName": "CONTOSO\\svc", "email": "svc@anteroom-test.invalid" },
        "exchange": {
            "url": format!("https://{HOST}/EWS/Exchange.asmx"), "attendeeDomains": "", "authorityFile": "",
            "fallbackOwner": "svc@anteroom-test.invalid",
        },
    });
    std::fs::write(&file, setup.to_string()).unwrap();
    file.display().to_string()
}

fn at(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = command_line();
    command.args(arguments).env("ANTEROOM_DATA", folder.join("data"));
    command
}

async fn set(folder: &Path, change: &str) -> Ended {
    Ended::of(run(at(folder, &["settings", "--set", change])).await)
}

/// Tests the connection; every place the password could go to is confirmed.
fn check_command(folder: &Path) -> Command {
    let setup = setup(folder);
    at(folder, &["check", "--setup", &setup, "--confirm-host", HOST, "--confirm-host", DOMAIN, "--json"])
}

/// Tests the connection with a proxy in the environment.
async fn check(folder: &Path, environment: &Proxy) -> Ended {
    let mut command = check_command(folder);
    command.env("ANTEROOM_SECRET", "hunter2");
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env(name, &environment.address);
    }
    command.env_remove("NO_PROXY").env_remove("no_proxy");
    Ended::of(run(command).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_that_was_set_is_used_and_none_goes_straight() {
    let folder = tempfile::tempdir().unwrap();
    let (environment, chosen) = (Proxy::open(), Proxy::open());
    check(folder.path(), &environment).await.expect(3, "it leads nowhere");
    assert!(environment.asked() > 0, "as the system says, where nothing was set");

    set(folder.path(), &format!("proxy={}", chosen.address)).await.expect(0, "another one");
    let before = environment.asked();
    check(folder.path(), &environment).await.expect(3, "it leads nowhere either");
    assert_eq!((environment.asked(), chosen.asked() > 0), (before, true), "the chosen one and no other");
    let heads = chosen.heads.lock().unwrap().clone();
    assert!(heads.starts_with(&format!("CONNECT {HOST}:443 ")), "{heads}");
    assert!(!heads.to_lowercase().contains("authorization"), "it is told no password: {heads}");

    set(folder.path(), "proxy=none").await.expect(0, "none at all");
    let before = (environment.asked(), chosen.asked());
    let told = check(folder.path(), &environment).await.expect(3, "there is no such host");
    assert_eq!((environment.asked(), chosen.asked()), before, "nobody but the host itself");
    assert!(told.out.contains("net.dns"), "the name was looked up here: {}", told.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_value_changes_nothing_and_settings_nobody_can_read_stop_what_needs_them() {
    let folder = tempfile::tempdir().unwrap();
    set(folder.path(), "theme=dark").await.expect(0, "a theme");
    for wrong in ["theme=purple", "proxy=http://ann:hunter2@proxy:1", "gentle=often", "colour=dark", "theme"]
    {
        let refused = set(folder.path(), wrong).await.expect(2, wrong);
        assert!(!refused.err.contains("hunter2") || wrong == "theme", "{}", refused.err);
    }
    let arguments = ["settings", "--set", "theme=light", "--set", "language=xx"];
    Ended::of(run(at(folder.path(), &arguments)).await).expect(2, "one of two is wrong");
    let shown = Ended::of(run(at(folder.path(), &["settings", "--json"])).await).expect(0, "shown").json();
    assert_eq!((&shown["theme"], &shown["proxy"]), (&"dark".into(), &"system".into()), "{shown}");

    std::fs::write(folder.path().join("data/settings.json"), r#"{"anteroom_settings":2}"#).unwrap();
    let environment = Proxy::open();
    let refused = check(folder.path(), &environment).await.expect(2, "nobody knows which way to go");
    assert!(refused.out.contains("settings.newer"), "{}", refused.out);
    assert_eq!(environment.asked(), 0, "so nobody is asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_asked_each_time_gives_the_password_each_time() {
    let folder = tempfile::tempdir().unwrap();
    set(folder.path(), "ask_password_each_time=true").await.expect(0, "asked each time");
    let refused = Ended::of(run(check_command(folder.path())).await).expect(2, "nobody is there to be asked");
    assert!(refused.out.contains("auth.secret_missing"), "the store is not looked into: {}", refused.out);
}
