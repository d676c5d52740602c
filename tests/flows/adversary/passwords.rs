//! The password is in nothing that is written, traced or dumped on error.

use std::fs;

use anteroom_wizard::wire::{HostsConfirm, SetupExport, TestRequest};
use serde_json::json;

use super::{Desk, Trap, holding, needles, told};
use crate::support::operation;

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_written_traced_or_dumped_on_error_holds_the_password() {
    let desk = Desk::new();
    // Servers that answer with what they heard: the password comes back in headers and bodies.
    let echo = Trap::answering(2, |heard| {
        let body = format!("<html><title>{}</title>{heard}</html>", heard.replace(['\r', '\n'], " "));
        format!(
            "HTTP/1.1 500 Internal Server Error\r\nX-Heard: {}\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n{body}",
            heard.replace(['\r', '\n'], " "),
            body.len()
        )
        .into_bytes()
    })
    .await;
    let asking = Trap::asking(3).await;
    for (name, exchange) in [("echo.json", &echo), ("asking.json", &asking)] {
        let file = desk.write(name, &Desk::document(&[exchange, &asking, exchange], json!({})));
        let mut hosts = vec!["--confirm-host", &exchange.place];
        hosts.extend(["--confirm-host", &asking.place]);
        for (command, more) in [
            ("check", &["--account", "--json"][..]),
            ("requirements", &["--check"]),
            ("users", &["--address-book"]),
            ("rooms", &[]),
        ] {
            let arguments = [more, &hosts[..]].concat();
            let mut command = desk.command(command, &file, &arguments);
            for name in ["RUST_LOG", "ANTEROOM_LOG"] {
                command.env(name, "trace");
            }
            command.env("RUST_BACKTRACE", "full");
            told(command).await;
        }
        let view = desk.import(&file).await;
        let hosts = view.unconfirmed_hosts.into_iter().map(|row| row.host).collect();
        desk.wizard.hosts_confirm(HostsConfirm { setup: view.id.clone(), hosts }).await.unwrap();
        let test = TestRequest { setup: view.id.clone(), operation: operation() };
        let ended = desk.wizard.account_test(test, |_| ()).await;
        let dumped = format!("{ended:?} {:?} {:?}", desk.wizard, desk.wizard.secrets());
        for needle in needles() {
            let needle = String::from_utf8(needle).unwrap();
            assert!(!dumped.contains(&needle), "an error and what Debug shows of the wizard: {dumped}");
        }
        let export = SetupExport { setup: view.id, file: format!("{file}.exported.json") };
        desk.wizard.setup_export(&export).unwrap();
    }
    assert!(asking.credentials() > 0, "it was sent, so it was there to be written");
    assert_eq!(
        holding(desk.folder.path()),
        Vec::<std::path::PathBuf>::new(),
        "these files hold the password"
    );
    fs::write(desk.folder.path().join("control"), needles().concat()).unwrap();
    assert_eq!(holding(desk.folder.path()).len(), 1, "and one that holds it would have been found");
}
