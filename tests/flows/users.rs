//! The planner's users before an import: from files, the address book and Active Directory.

use std::collections::BTreeSet;
use std::fs;

use anteroom_practice::organization::{DirectoryEntry, RecipientKind};
use anteroom_wizard::wire::{
    LdapForm, OperationRef, UsersAddCsv, UsersAdded, UsersEvent, UsersFetch, UsersFetchLdap, UsersSummary,
};
use anteroom_wizard::{Code, Failure};
use rusqlite::Connection;
use secrecy::SecretString;
use serde_json::json;

use crate::support::{Stage, operation};

impl Stage {
    async fn add_people(&self, csv: &[u8]) -> Result<UsersAdded, Failure> {
        let file = self.folder.path().join("people.csv");
        fs::write(&file, csv).unwrap();
        let request = UsersAddCsv { setup: self.setup.clone(), file: file.display().to_string() };
        self.wizard.users_add_csv(request).await
    }

    async fn fetch_ldap(&self, group: &str) -> Result<UsersAdded, Failure> {
        let server = self.practice.announcement().ldap_url.clone();
        let ldap = LdapForm { server, base: String::new(), group: group.to_owned() };
        let request = UsersFetchLdap { setup: self.setup.clone(), operation: operation(), ldap };
        self.wizard.users_fetch_ldap(request, |_| ()).await
    }

    async fn users_summary(&self) -> UsersSummary {
        self.wizard.users_summary(self.named()).await.unwrap()
    }

    /// A column of the planner's users.
    fn column(&self, query: &str) -> BTreeSet<String> {
        let database = Connection::open(self.planner()).unwrap();
        let mut statement = database.prepare(query).unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    /// Everybody the planner knows.
    pub fn users(&self) -> BTreeSet<String> {
        self.column("SELECT lower(address) FROM users")
    }

    /// The enabled people of the directory, by primary address.
    fn enabled_people(&self) -> BTreeSet<String> {
        let flags = |values: &[String]| values.first().and_then(|text| text.parse::<u32>().ok()).unwrap_or(0);
        let entries = self.practice.present().directory_entries();
        let people = entries.iter().filter(|entry| {
            entry.values("objectClass").iter().any(|class| class == "user")
                && flags(entry.values("userAccountControl")) & 2 == 0
                && !["16", "32"]
                    .map(str::to_owned)
                    .contains(entry.values("msExchRecipientTypeDetails").first().unwrap_or(&String::new()))
        });
        let primary = people.filter_map(|entry| {
            let proxies = entry.values("proxyAddresses").iter();
            let primary = proxies.filter_map(|proxy| proxy.strip_prefix("SMTP:")).next();
            primary.or(entry.values("mail").first().map(String::as_str)).map(str::to_lowercase)
        });
        primary.collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_book_brings_everybody_although_it_cannot_be_browsed() {
    let stage = Stage::open_with(1, 1, |options| options.size.users = 1300).await;
    let recipients = stage.practice.organization().directory().recipients();
    let expected: BTreeSet<String> = recipients
        .iter()
        .filter(|one| one.kind == RecipientKind::User && !one.hidden && one.alias != "svc-rooms")
        .map(|one| one.primary.as_str().to_lowercase())
        .collect();
    assert!(expected.len() > 1000, "more than a server gives at once: {}", expected.len());
    let request = || UsersFetch { setup: stage.setup.clone(), operation: operation() };
    let added = stage.wizard.users_fetch(request(), |_| ()).await.unwrap();
    assert_eq!(
        stage.users(),
        expected,
        "people with a mailbox here; no rooms, groups and contacts, nor the service account"
    );
    assert_eq!((added.read as usize, added.added as usize), (expected.len(), expected.len()), "each once");
    assert_eq!(stage.users_summary().await.last_added, Some(added), "it is remembered");
    let again = stage.wizard.users_fetch(request(), |_| ()).await.unwrap();
    assert_eq!((again.added, again.updated), (0, 0), "a second time changes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_keeps_what_came_and_writes_nothing_more() {
    let stage = Stage::open_with(1, 1, |options| options.size.users = 400).await;
    let (reading, mut read) = tokio::sync::watch::channel(0);
    let request = UsersFetch { setup: stage.setup.clone(), operation: operation() };
    let listener = move |event: UsersEvent| {
        reading.send_replace(event.read);
    };
    let (added, ()) = tokio::join!(stage.wizard.users_fetch(request, listener), async {
        read.wait_for(|read| *read > 0).await.expect("somebody is read");
        stage.wizard.operation_cancel(&OperationRef { operation: operation() });
    });
    let added = added.unwrap();
    assert!(added.cancelled, "it says so");
    assert!(added.added > 0 && added.added < 300, "some came: {}", added.added);
    stage.until_quiet().await;
    assert_eq!(stage.users_summary().await.users, added.added, "they stay, and nobody else came");
}

#[tokio::test(flavor = "multi_thread")]
async fn active_directory_brings_enabled_people_with_all_their_addresses() {
    let stage = Stage::open_with(3, 80, |options| options.size.users = 700).await;
    stage.adopt(false).await;
    let expected = stage.enabled_people();
    assert!(expected.len() > 500, "more than a page: {}", expected.len());
    let added = stage.fetch_ldap("").await.unwrap();
    assert_eq!(stage.users(), expected, "everybody who is enabled");
    assert_eq!(added.added as usize, expected.len(), "{added:?}");
    let left_out: Vec<_> = added.refused.iter().map(|row| row.text.as_str()).collect();
    assert!(left_out.iter().any(|text| text.contains("rooms")), "who was left out is said: {left_out:?}");
    assert_eq!(stage.view().await.ldap.server, stage.practice.announcement().ldap_url, "the server is kept");

    stage.import_all().await;
    let orphans = stage
        .column("SELECT lower(m.organizer_address) FROM meetings m WHERE m.owner_reason = 'not_in_planner'");
    let known = stage.column("SELECT address FROM user_addresses");
    assert!(known.len() > expected.len(), "further addresses are known too");
    assert_eq!(orphans.intersection(&known).count(), 0, "whoever is known by any address has their meetings");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_brings_its_members_and_a_stranger_is_named() {
    let stage = Stage::open(1, 1).await;
    let entries = stage.practice.present().directory_entries();
    let everybody = entries.iter().find(|entry| entry.values("mail") == ["everybody@practice.example"]);
    let group = everybody.expect("there is a group of everybody").dn.clone();
    let mut groups = BTreeSet::from([&group]);
    let in_one = |entry: &&DirectoryEntry, groups: &BTreeSet<&String>| {
        entry.values("memberOf").iter().any(|name| groups.contains(name))
    };
    loop {
        let nested = entries.iter().filter(|entry| in_one(entry, &groups)).map(|entry| &entry.dn);
        let more: BTreeSet<&String> = nested.chain(groups.iter().copied()).collect();
        if more.len() == groups.len() {
            break;
        }
        groups = more;
    }
    let members = entries.iter().filter(|entry| in_one(entry, &groups));
    let members: BTreeSet<String> =
        members.filter_map(|entry| Some(entry.values("mail").first()?.to_lowercase())).collect();
    stage.fetch_ldap(&group.to_uppercase()).await.unwrap();
    let (users, all) = (stage.users(), stage.enabled_people());
    let expected: BTreeSet<String> = all.intersection(&members).cloned().collect();
    assert!(expected.len() < all.len(), "not everybody is in it");
    assert_eq!(users, expected, "members and members of members, and nobody else");
    let hostile = "CN=*)(objectClass=*,DC=practice,DC=example";
    let failure = stage.fetch_ldap(hostile).await.unwrap_err();
    assert_eq!(failure.code(), Code::DirectoryNameNotFound, "{}", failure.detail());
    assert_eq!(failure.args().find("name"), Some(hostile));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_wrong_password_is_one_attempt() {
    let stage = Stage::open(1, 1).await;
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("wrong"));
    let failure = stage.fetch_ldap("").await.unwrap_err();
    assert_eq!(failure.code(), Code::SignInRejected, "{}", failure.detail());
    assert!(!format!("{failure:?}").contains("wrong\""), "the password is in no error: {failure:?}");
    let rejected: u64 = stage.practice.log().sign_ins.values().map(|sign_ins| sign_ins.rejected).sum();
    assert_eq!(rejected, 1, "{:?}", stage.practice.log().sign_ins);
    assert_eq!(stage.users_summary().await.users, 0, "nobody was added");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_added_whole_or_not_at_all() {
    let stage = Stage::open(1, 1).await;
    assert_eq!(
        stage.users_summary().await,
        UsersSummary { users: 0, last_added: None },
        "before there is a planner"
    );
    let csv = "Anzeigename;E-Mail;Weitere Adressen\n\
               Anna Berg;anna@x.example;a.berg@x.example, berg@x.example\n\
               ;bo@x.example;\n\
               Cy;cy(at)x.example;\n\
               Bo;BO@x.example;berg@x.example\n";
    let added = stage.add_people(csv.as_bytes()).await.unwrap();
    assert_eq!((added.read, added.added, added.updated), (2, 2, 0), "{added:?}");
    let refused: Vec<_> = added.refused.iter().map(|row| (row.line, row.text.as_str())).collect();
    // An address that is somebody's already stays with them.
    let expected = [(Some(3), "berg@x.example"), (Some(4), "Cy; cy(at)x.example")];
    assert_eq!(refused, expected);
    assert_eq!(stage.column("SELECT address FROM user_addresses").len(), 4);

    let again =
        stage.add_people(b"Name,Mail\nAnna Maria Berg,berg@x.example\nBo Lind,bo@x.example\n").await.unwrap();
    assert_eq!((again.added, again.updated), (0, 2), "known by an alias or the address, under another name");
    let open = stage.add_people(b"Name,Mail\nEve,eve@x.example\n\"Fay,fay@x.example\n").await.unwrap_err();
    assert_eq!(open.code(), Code::ListUnreadable, "{}", open.detail());
    assert_eq!(stage.users_summary().await.users, 2, "nobody of a file that cannot be read");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_tells_what_was_added_and_refused() {
    let stage = Stage::open(1, 1).await;
    let file = stage.folder.path().join("people.csv");
    fs::write(&file, "Name,Mail\nAnna,anna@x.example\nBo,bo\n").unwrap();
    let mut command = stage.json("users", &["--csv", file.to_str().expect("a path")]);
    command.env_remove("ANTEROOM_SECRET");
    let answer = stage.run(command).await.expect(1, "a line is refused").json();
    assert_eq!((&answer["added"]["added"], &answer["users"]), (&json!(1), &json!(1)), "{answer}");
    assert_eq!(answer["added"]["refused"][0]["line"], json!(3), "{answer}");

    let ldap = stage.practice.announcement().ldap_url.clone();
    let mut command = stage.command("users");
    command.args(["--ldap", &ldap]);
    let ended = stage.run(command).await.expect(0, "nothing is wrong with people who are left out");
    let users = stage.enabled_people().len() + 1;
    assert!(ended.out.contains(&format!("the planner has {users} users")), "{}", ended.out);
    let mut both = stage.command("users");
    both.args(["--address-book", "--ldap", &ldap]);
    stage.run(both).await.expect(2, "one place at a time");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_of_two_people_in_a_list_stays_with_whom_it_was_given_first() {
    let stage = Stage::open(1, 1).await;
    let holder = |stage: &Stage| -> Vec<String> {
        let database = rusqlite::Connection::open(stage.planner()).unwrap();
        let mut statement = database
            .prepare("SELECT u.name FROM users u JOIN user_addresses a ON a.user_id = u.id WHERE a.address = 'desk@practice.example'")
            .unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let (ann, bob) = ("Ann Oak,desk@practice.example", "Bob Elm,desk@practice.example");
    for (lines, added) in [([ann, bob], 1), ([bob, ann], 0), ([ann, bob], 0)] {
        let file = stage.folder.path().join("people.csv");
        std::fs::write(&file, format!("Name,Mail\n{}\n{}\n", lines[0], lines[1])).unwrap();
        let request = UsersAddCsv { setup: stage.setup.clone(), file: file.display().to_string() };
        let told = stage.wizard.users_add_csv(request).await.unwrap();
        assert_eq!(told.added, added, "{lines:?}: {told:?}");
        assert!(
            told.refused.iter().any(|one| one.text == "desk@practice.example"),
            "{lines:?}: told: {told:?}"
        );
        assert_eq!(holder(&stage), ["Ann Oak"], "{lines:?}");
    }
}
