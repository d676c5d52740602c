//! Setup files from a mail.

use std::fs;

use anteroom_wizard::wire::{
    DiscoverRequest, ExchangeForm, HostsConfirm, RequirementsCheck, RoomsValidate, SecretWhere, SetupCreate,
    SetupExport, SetupSave, TestRequest, UsersAddCsv, UsersFetch, UsersFetchLdap,
};
use anteroom_wizard::{Code, Failure};
use serde_json::json;

use super::{Desk, LOGIN, PASSWORD, Trap, fed, told};
use crate::support::operation;

async fn traps() -> [Trap; 3] {
    [Trap::asking(2).await, Trap::asking(3).await, Trap::asking(4).await]
}

fn contacts(traps: &[Trap; 3]) -> [usize; 3] {
    [0, 1, 2].map(|index| traps[index].contacts())
}

fn document(traps: &[Trap; 3], more: serde_json::Value) -> serde_json::Value {
    Desk::document(&[&traps[0], &traps[1], &traps[2]], more)
}

#[tokio::test(flavor = "multi_thread")]
async fn no_command_sends_a_password_to_hosts_of_a_file_before_each_was_confirmed() {
    let (desk, traps) = (Desk::new(), traps().await);
    let file = desk.write("tailspin.json", &document(&traps, json!({})));
    let planner = format!("sqlite:{}", desk.folder.path().join("planner.sqlite").display());
    let commands: [(&str, &[&str]); 8] = [
        ("check", &[]),
        ("check", &["--account"]),
        ("requirements", &["--check"]),
        ("rooms", &[]),
        ("rooms", &["--from-lists"]),
        ("users", &["--address-book"]),
        ("dry-run", &[]),
        ("import", &["--planner", &planner]),
    ];
    let [exchange, autodiscover, directory] = [0, 1, 2].map(|index| traps[index].place.as_str());
    for (name, more) in commands {
        let some = [more, &["--confirm-host", exchange, "--confirm-host", directory]].concat();
        for (arguments, missing) in
            [(more.to_vec(), vec![exchange, autodiscover, directory]), (some, vec![autodiscover])]
        {
            let ended = told(desk.command(name, &file, &arguments)).await.expect(2, "a host is unconfirmed");
            for host in missing {
                let option = format!("--confirm-host {host}");
                assert!(ended.err.contains(&option), "{name} names what to add: {}", ended.err);
            }
            assert_eq!(contacts(&traps), [0; 3], "{name} {arguments:?} spoke to nobody");
        }
    }
    let all = [
        "--account",
        "--confirm-host",
        exchange,
        "--confirm-host",
        autodiscover,
        "--confirm-host",
        directory,
    ];
    told(desk.command("check", &file, &all)).await.expect(3, "the server refuses the password");
    assert_eq!(traps[0].credentials(), 1, "confirmed, it is asked: one wrong password is one attempt");
    assert_eq!([traps[1].credentials(), traps[2].credentials()], [0; 2], "and nobody else was");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_file_says_of_its_own_hosts_is_not_believed() {
    let (desk, traps) = (Desk::new(), traps().await);
    let named = traps.iter().map(|trap| format!("http://{}", trap.place));
    let trusted: Vec<String> =
        named.chain(["*.tailspin.example".to_owned(), format!("ldap://{}", traps[2].place)]).collect();
    let file = desk.write("tailspin.json", &document(&traps, json!({"trusted": trusted})));
    told(desk.command("check", &file, &[])).await.expect(2, "its own list is nobody's word");
    let view = desk.import(&file).await;
    assert_eq!(view.unconfirmed_hosts.len(), 3, "nor is it in the window: {:?}", view.unconfirmed_hosts);
    let practice = json!({"rooms": 1, "meetings_per_room": 1, "users": 1, "seed": 1, "today": "2026-01-01"});
    let mut far = document(&traps, json!({"practice": practice}));
    far["exchange"]["url"] = "https://127.0.0.1.tailspin.example/EWS/Exchange.asmx".into();
    let file = desk.write("far.json", &far);
    let ended = told(desk.command("check", &file, &[])).await.expect(2, "practice is on this machine alone");
    assert!(ended.err.contains("--confirm-host 127.0.0.1.tailspin.example"), "{}", ended.err);
    assert_eq!(contacts(&traps), [0; 3]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_sends_no_password_to_hosts_of_a_file_before_they_were_confirmed() {
    let (desk, traps) = (Desk::new(), traps().await);
    let file = desk.write("tailspin.json", &document(&traps, json!({})));
    let view = desk.import(&file).await;
    let shown: Vec<&str> = view.unconfirmed_hosts.iter().map(|row| row.host.as_str()).collect();
    assert_eq!(shown, [0, 1, 2].map(|index| traps[index].place.as_str()), "all of them are shown");
    let (wizard, setup) = (&desk.wizard, view.id.clone());
    let test = || TestRequest { setup: setup.clone(), operation: operation() };
    let discover =
        DiscoverRequest { setup: setup.clone(), operation: operation(), confirmed_hosts: Vec::new() };
    let check = RequirementsCheck {
        setup: setup.clone(),
        operation: operation(),
        requirement: None,
        set_right: false,
        by_itself: false,
    };
    let rooms = RoomsValidate { setup: setup.clone(), operation: operation(), addresses: Vec::new() };
    let book = UsersFetch { setup: setup.clone(), operation: operation() };
    let people = UsersFetchLdap { setup: setup.clone(), operation: operation(), ldap: view.ldap.clone() };
    let refused: [(&str, Result<(), Failure>); 7] = [
        ("account_test", wizard.account_test(test(), |_| ()).await.map(|_| ())),
        ("exchange_test", wizard.exchange_test(test(), |_| ()).await.map(|_| ())),
        ("exchange_discover", wizard.exchange_discover(discover, |_| ()).await.map(|_| ())),
        ("requirements_check", wizard.requirements_check(check, |_| ()).await.map(|_| ())),
        ("rooms_validate", wizard.rooms_validate(rooms, |_| ()).await.map(|_| ())),
        ("users_fetch", wizard.users_fetch(book, |_| ()).await.map(|_| ())),
        ("users_fetch_ldap", wizard.users_fetch_ldap(people, |_| ()).await.map(|_| ())),
    ];
    for (name, ended) in refused {
        let failure = ended.expect_err(name);
        assert_eq!(failure.code(), Code::HostUnconfirmed, "{name}: {}", failure.detail());
    }
    // A save of what stands in the forms already is no word about it.
    let save = SetupSave {
        setup: setup.clone(),
        step: None,
        environment: None,
        details: None,
        ldap: Some(view.ldap.clone()),
        account: Some(view.account.clone()),
        exchange: Some(view.exchange.clone()),
        import: None,
    };
    assert_eq!(wizard.setup_save(save).await.unwrap().unconfirmed_hosts.len(), 3);
    assert_eq!(contacts(&traps), [0; 3], "nobody was spoken to");
    let hosts = view.unconfirmed_hosts.into_iter().map(|row| row.host).collect();
    let view = wizard.hosts_confirm(HostsConfirm { setup: setup.clone(), hosts }).await.unwrap();
    assert_eq!(view.unconfirmed_hosts, [], "a person said that they are right");
    wizard.account_test(test(), |_| ()).await.unwrap();
    assert_eq!(traps[0].credentials(), 1, "and only now is the password sent");
}

/// A saved setup whose Exchange a person typed, with its password.
async fn saved(desk: &Desk, trap: &Trap) -> anteroom_wizard::wire::SetupView {
    let created = desk.wizard.setup_create(SetupCreate { name: "Tailspin".into() }).await.unwrap();
    let save = SetupSave {
        setup: created.id.clone(),
        step: None,
        environment: None,
        details: None,
        ldap: None,
        account: Some(anteroom_wizard::wire::AccountForm { user_name: LOGIN.into(), email: String::new() }),
        exchange: Some(ExchangeForm { url: trap.url(), ..ExchangeForm::default() }),
        import: None,
    };
    let view = desk.wizard.setup_save(save).await.unwrap();
    assert_eq!(view.unconfirmed_hosts, [], "what is typed is confirmed");
    desk.type_password(&created.id).await;
    view
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_the_id_of_a_saved_setup_gets_neither_its_password_nor_its_planner() {
    let (desk, traps) = (Desk::new(), traps().await);
    let home = Trap::asking(5).await;
    let saved = saved(&desk, &home).await;
    let foreign = desk.write("foreign.json", &document(&traps, json!({"id": saved.id.0})));
    let id = desk.wizard.open_named(&foreign, None).unwrap();
    assert_eq!(id, saved.id, "it carries the id");
    let hosts = desk.wizard.hosts_unconfirmed(&id).unwrap();
    assert_eq!(hosts.len(), 3, "which confirms none of its hosts");
    let hosts = hosts.into_iter().map(|row| row.host).collect();
    let view = desk.wizard.hosts_confirm(HostsConfirm { setup: id.clone(), hosts }).await.unwrap();
    assert_eq!(view.secret.place, SecretWhere::Nowhere, "the window says that it has to be typed");
    assert_eq!(view.secret.typed_for.map(|typed| typed.host).as_deref(), Some(home.place.as_str()));
    let test = TestRequest { setup: id.clone(), operation: operation() };
    let failure = desk.wizard.account_test(test, |_| ()).await.expect_err("the password is another server's");
    assert_eq!(failure.code(), Code::SecretTypedForOther, "{}", failure.detail());
    assert_eq!(contacts(&traps), [0; 3], "the saved setup's password stayed");

    let people = desk.folder.path().join("people.csv");
    fs::write(&people, "Name,Mail\nEve,eve@tailspin.example\n").unwrap();
    let add = UsersAddCsv { setup: id.clone(), file: people.display().to_string() };
    desk.wizard.users_add_csv(add).await.unwrap();
    let setups = desk.wizard.data_folder().join("setups");
    assert!(!setups.join(&id.0).join("planner.sqlite").exists(), "the saved setup's planner was not touched");
    let beside = fs::read_dir(&setups).unwrap().flatten().map(|entry| entry.path().join("planner.sqlite"));
    assert_eq!(beside.filter(|planner| planner.exists()).count(), 1, "the file has one of its own");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exported_setup_is_the_same_customer_on_the_command_line() {
    let desk = Desk::new();
    let home = Trap::asking(5).await;
    let saved = saved(&desk, &home).await;
    let file = desk.folder.path().join("exported.json").display().to_string();
    desk.wizard.setup_export(&SetupExport { setup: saved.id.clone(), file: file.clone() }).unwrap();
    let exported = fs::read_to_string(&file).unwrap();
    assert!(!exported.contains("trusted"), "whom this app trusts is not handed on: {exported}");
    told(desk.command("check", &file, &["--account"]))
        .await
        .expect(3, "its hosts were confirmed in this app");
    assert_eq!(home.credentials(), 1, "and are asked");
    let people = desk.folder.path().join("people.csv");
    fs::write(&people, "Name,Mail\nEve,eve@tailspin.example\n").unwrap();
    let csv = people.display().to_string();
    told(desk.command("users", &file, &["--csv", &csv])).await.expect(0, "one person is added");
    let planner = desk.wizard.data_folder().join("setups").join(&saved.id.0).join("planner.sqlite");
    assert!(planner.exists(), "into the customer's planner");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_changed_in_the_window_gets_no_password_that_was_typed_for_another() {
    let desk = Desk::new();
    let (home, away) = (Trap::asking(2).await, Trap::asking(3).await);
    let saved = saved(&desk, &home).await;
    let test = || TestRequest { setup: saved.id.clone(), operation: operation() };
    let save = |url: String| SetupSave {
        setup: saved.id.clone(),
        step: None,
        environment: None,
        details: None,
        ldap: None,
        account: None,
        exchange: Some(ExchangeForm { url, ..ExchangeForm::default() }),
        import: None,
    };
    let view = desk.wizard.setup_save(save(away.url())).await.unwrap();
    assert_eq!(view.secret.place, SecretWhere::Nowhere, "it is asked for again");
    let typed_for = view.secret.typed_for.expect("and says for what it was typed");
    assert_eq!((typed_for.host, typed_for.login), (home.place.clone(), LOGIN.to_owned()));
    let failure = desk.wizard.account_test(test(), |_| ()).await.expect_err("not silently");
    assert_eq!(failure.code(), Code::SecretTypedForOther);
    assert_eq!(away.contacts(), 0);
    desk.type_password(&saved.id).await;
    desk.wizard.account_test(test(), |_| ()).await.unwrap();
    assert_eq!(away.credentials(), 1, "typed again, it is used");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_that_is_named_on_the_command_line_stands_for_the_one_of_the_file() {
    let (desk, traps) = (Desk::new(), traps().await);
    let named = Trap::asking(5).await;
    let file = desk.write("tailspin.json", &document(&traps, json!({})));
    let server = format!("ldap://{}", named.place);
    let confirmed = ["--confirm-host", &traps[0].place, "--confirm-host", &traps[1].place];
    let arguments = [&["--ldap", server.as_str()][..], &confirmed].concat();
    told(desk.command("users", &file, &arguments)).await;
    assert_eq!(traps[2].contacts(), 0, "the file's own was not asked");
    assert_eq!(named.contacts(), 1, "the named one needs no further word");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_comes_from_a_file_or_from_standard_input() {
    let (desk, traps) = (Desk::new(), traps().await);
    let file = desk.write("tailspin.json", &document(&traps, json!({})));
    let secret = desk.folder.path().join("anteroom-secret");
    fs::write(&secret, format!("{PASSWORD}\n")).unwrap();
    let hosts = traps.iter().flat_map(|trap| ["--confirm-host", &trap.place]);
    let confirmed: Vec<&str> = ["--account"].into_iter().chain(hosts).collect();
    let path = secret.display().to_string();
    let from_file = [&confirmed[..], &["--secret-file", &path]].concat();
    let mut command = desk.command("check", &file, &from_file);
    command.env("ANTEROOM_SECRET", "not-this-one");
    told(command).await.expect(3, "the server refuses it");
    assert_eq!(traps[0].credentials(), 1, "the file's password was sent");
    let from_input = [&confirmed[..], &["--secret-stdin"]].concat();
    let mut command = desk.command("check", &file, &from_input);
    command.env_remove("ANTEROOM_SECRET");
    fed(command, &format!("{PASSWORD}\n")).await.expect(3, "the server refuses it");
    assert_eq!(traps[0].credentials(), 2, "the one from standard input was");
    fs::write(&secret, "").unwrap();
    let ended = told(desk.command("check", &file, &from_file)).await.expect(2, "an empty one is none");
    assert!(ended.err.contains(&path), "the file is named: {}", ended.err);
    assert_eq!(traps[0].credentials(), 2, "and no attempt");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_password_file_that_others_may_read_is_told() {
    use std::os::unix::fs::PermissionsExt as _;

    let (desk, traps) = (Desk::new(), traps().await);
    let file = desk.write("tailspin.json", &document(&traps, json!({})));
    let secret = desk.folder.path().join("anteroom-secret");
    fs::write(&secret, PASSWORD).unwrap();
    let path = secret.display().to_string();
    let hosts = traps.iter().flat_map(|trap| ["--confirm-host", &trap.place]);
    let arguments: Vec<&str> = ["--account", "--secret-file", &path].into_iter().chain(hosts).collect();
    for (mode, is_told) in [(0o600, false), (0o640, true), (0o604, true)] {
        fs::set_permissions(&secret, fs::Permissions::from_mode(mode)).unwrap();
        let ended = told(desk.command("check", &file, &arguments)).await;
        assert_eq!(ended.err.contains("chmod 600"), is_told, "{mode:o}: {}", ended.err);
    }
}
