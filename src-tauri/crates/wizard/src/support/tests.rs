use std::io::Read as _;

use super::*;
use crate::Options;
use crate::rooms::Room;
use crate::secrets::StorePolicy;
use crate::setup::{Setup, SetupStore};
use crate::wire::{SettingChange, SettingName, SetupId};

const SECRET: &str = "hunter2-and-more";

/// A data folder with a customer in it, whose names stand in logs too.
async fn filled(folder: &Path) -> Wizard {
    let now = "2026-11-29T12:00:00Z".parse().unwrap();
    let mut setup = Setup::new(SetupId("a-b-c".to_owned()), "Fabrikam Bergen".to_owned(), now);
    setup.account.user_name = "FABRIKAM\\svc-rooms".to_owned();
    setup.account.email = "svc-rooms@fabrikam.example".to_owned();
    setup.exchange.url = "https://owa.fabrikam.example/EWS/Exchange.asmx".to_owned();
    setup.exchange.fallback_owner = "Kari.Nordmann@fabrikam.example".to_owned();
    setup.ldap.server = "dc1.ad.fabrikam.example".to_owned();
    setup.details.first_name = "Kari".to_owned();
    let room = Room::new("fjord@fabrikam.example".parse().unwrap(), Some("Møterom Fjord".to_owned()));
    let store = SetupStore::new(folder.to_owned());
    store.save(&setup).unwrap();
    store.save_rooms(&setup.id, &[room]).unwrap();
    let logs = crate::logs_folder(folder);
    anteroom_files::private_folder(&logs).unwrap();
    let log = "2026-11-29T12:00:00Z  INFO anteroom_import::worker: a unit failed room=fjord@fabrikam.example unit=3 \
               code=ews.mailbox_not_found\n2026-11-29T12:00:01Z WARN møterom fjord, Kari, owa.fabrikam.example (10.1.2.3)\n";
    anteroom_files::replace(&logs.join("anteroom.log"), log.as_bytes()).unwrap();
    let crash = "what: no entry for Kari.Nordmann@fabrikam.example at FABRIKAM\\svc-rooms\n";
    anteroom_files::replace(&logs.join("crash-20261129T141516Z-7.txt"), crash.as_bytes()).unwrap();
    let wizard = Wizard::new(Options {
        data_folder: folder.to_owned(),
        secrets: StorePolicy::SessionOnly,
        now: jiff::Timestamp::now,
    });
    wizard.secrets().keep_for_session(&setup.id, secrecy::SecretString::from(SECRET));
    let proxy =
        SettingChange { setting: SettingName::Proxy, value: "proxy.fabrikam.example:8080".to_owned() };
    wizard.settings_set(proxy).await.unwrap();
    wizard
}

#[tokio::test]
async fn nothing_of_a_customer_is_in_a_bundle_and_what_helps_is() {
    let folder = tempfile::tempdir().unwrap();
    let wizard = filled(folder.path()).await;
    let view = wizard.support_prepare(&[("webview", "2.50".to_owned())]).await.unwrap();
    let all: String = view.files.iter().map(|file| format!("{}\n{}\n", file.name, file.text)).collect();
    let lowered = all.to_lowercase();
    for name in
        ["fabrikam", "bergen", "kari", "nordmann", "fjord", "svc-rooms", "owa.", "dc1", "10.1.2.3", SECRET]
    {
        assert!(!lowered.contains(name), "{name} stands in it:\n{all}");
    }
    for wanted in [
        "webview: 2.50",
        "ews.mailbox_not_found",
        "room=person-",
        "\"proxy\": \"http",
        "anteroom_import::worker",
    ] {
        assert!(all.contains(wanted), "{wanted} is missing:\n{all}");
    }
    let names: Vec<_> = view.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "README.txt",
            "about.txt",
            "settings.json",
            "setups/1/setup.json",
            "setups/1/rooms.json",
            "setups/1/status.json",
            "logs/anteroom.log",
            "logs/crash-20261129T141516Z-7.txt"
        ]
    );
}

#[tokio::test]
async fn what_is_saved_is_what_was_shown() {
    let folder = tempfile::tempdir().unwrap();
    let wizard = filled(folder.path()).await;
    let first = wizard.support_prepare(&[]).await.unwrap();
    let shown = wizard.support_prepare(&[]).await.unwrap();
    let file = |name: &str| folder.path().join(name).display().to_string();
    let save = |bundle: &str, name: &str| {
        wizard.support_save(SupportSave { bundle: bundle.to_owned(), file: file(name) })
    };
    assert_eq!(save(&first.bundle, "a.zip").await.unwrap_err().code(), Code::OutputUnwritable);
    assert_eq!(save(&shown.bundle, "a.txt").await.unwrap_err().code(), Code::OutputUnwritable);
    save(&shown.bundle, "a.zip").await.unwrap();
    let bytes = std::fs::read(folder.path().join("a.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(archive.len(), shown.files.len());
    for (index, shown) in shown.files.iter().enumerate() {
        let mut packed = archive.by_index(index).unwrap();
        let mut text = String::new();
        packed.read_to_string(&mut text).unwrap();
        assert_eq!((packed.name().unwrap().as_ref(), &text), (shown.name.as_str(), &shown.text));
    }
}
