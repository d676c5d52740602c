//! People of Active Directory: who is read, who is left out, and what refuses.

use std::process::Command;

use anteroom_practice::AccountAttribute;
use anteroom_wizard::wire::{
    AccountForm, EnvironmentKind, LdapForm, ProductChoose, RequirementState, RequirementsCheck, SetupSave,
    UsersAdded, UsersFetchLdap,
};
use anteroom_wizard::{Code, Failure, Words};
use rusqlite::Connection;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::{Stage, operation};

const ROOT: &str = "DC=practice,DC=example";
/// 1 January 2020, as Active Directory counts.
const LONG_AGO: &str = "132223104000000000";

impl Stage {
    async fn people_of(&self, base: &str, group: &str) -> Result<UsersAdded, Failure> {
        let server = self.practice.announcement().ldap_url.clone();
        let ldap = LdapForm { server, base: base.to_owned(), group: group.to_owned() };
        let request = UsersFetchLdap { setup: self.setup.clone(), operation: operation(), ldap };
        self.wizard.users_fetch_ldap(request, |_| ()).await
    }

    /// `users --ldap` with more arguments.
    fn users_command(&self, server: &str, more: &[&str]) -> Command {
        let mut command = self.command("users");
        command.args(["--ldap", server]).args(more);
        command
    }

    async fn sign_in_as(&self, user_name: &str) {
        let email = self.practice.announcement().email.clone();
        let account = AccountForm { user_name: user_name.to_owned(), email };
        self.wizard.setup_save(SetupSave { account: Some(account), ..self.save() }).await.unwrap();
    }

    /// Whether the account is found in Active Directory with its right address.
    async fn finds_account(&self) -> bool {
        let id = "account.directory_address".to_owned();
        let request = RequirementsCheck {
            setup: self.setup.clone(),
            operation: operation(),
            requirement: Some(id.clone()),
            set_right: false,
            by_itself: false,
        };
        let list = self.wizard.requirements_check(request, |_| ()).await.unwrap();
        let one = list.into_iter().find(|one| one.id == id).expect("the product asks for it");
        one.state == RequirementState::Met
    }

    /// Names of accounts of people that are read otherwise.
    fn accounts(&self, wanted: usize) -> Vec<String> {
        let people = self.practice.present().directory_entries();
        let people = people.iter().filter(|one| {
            let is_enabled =
                ["512", "66048"].iter().any(|flags| one.values("userAccountControl") == [*flags]);
            is_enabled
                && one.values("msExchRecipientTypeDetails") == ["1"]
                && !one.values("department").is_empty()
        });
        let accounts: Vec<_> =
            people.map(|one| one.values("sAMAccountName")[0].clone()).take(wanted).collect();
        assert_eq!(accounts.len(), wanted, "there are people enough");
        accounts
    }
}

fn laid(account: &str, name: &'static str, value: &str) -> AccountAttribute {
    AccountAttribute { account: account.to_owned(), name, value: value.to_owned() }
}

/// A stage on which some people have more attributes than others, and those people.
async fn stage_with(
    wanted: usize,
    attributes: impl Fn(&[String]) -> Vec<AccountAttribute>,
) -> (Stage, Vec<String>) {
    // The same seed gives the same people.
    let accounts = Stage::open(1, 1).await.accounts(wanted);
    let laid = attributes(&accounts);
    (Stage::open_with(1, 1, |options| options.account_attributes = laid).await, accounts)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_left_out_is_told_and_whoever_has_no_address_is_named() {
    let (stage, accounts) = stage_with(3, |accounts| {
        vec![
            laid(&accounts[0], "accountExpires", LONG_AGO),
            laid(&accounts[1], "mail", "mistyped(at)practice"),
            laid(&accounts[1], "proxyAddresses", ""),
            laid(&accounts[1], "displayName", "Mistyped Mia"),
            laid(&accounts[2], "mail", ""),
            laid(&accounts[2], "proxyAddresses", ""),
            laid(&accounts[2], "displayName", "Silent Sam"),
        ]
    })
    .await;
    let server = stage.practice.announcement().ldap_url.clone();
    let ended = stage.run(stage.users_command(&server, &[])).await.expect(0, "nobody is refused");
    for words in ["1 expired account", "Mistyped Mia (CN=", "“mistyped(at)practice”", "Silent Sam (CN="] {
        assert!(ended.out.contains(words), "{words} is told: {}", ended.out);
    }
    let answer = stage.run(stage.users_command(&server, &["--json"])).await.expect(0, "again").json();
    let refused = answer["added"]["refused"].to_string();
    assert!(
        refused.contains("Silent Sam") && refused.contains("Mistyped Mia"),
        "machines are told too: {refused}"
    );
    let added = stage.people_of("", "").await.unwrap();
    let entries = stage.practice.present().directory_entries();
    let expired = entries.iter().find(|one| one.values("sAMAccountName") == [accounts[0].clone()]).unwrap();
    let known: u32 = Connection::open(stage.planner())
        .unwrap()
        .query_row(
            "SELECT count(*) FROM user_addresses WHERE address = lower(?1)",
            [&expired.values("mail")[0]],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(known, 0, "nobody who has left owns meetings: {added:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_counts_members_by_their_primary_group_and_what_is_none_is_told() {
    let stage = Stage::open(1, 1).await;
    let everybody = stage.people_of("", "").await.unwrap();
    let nested = stage.people_of("", &format!("CN=Users,CN=Builtin,{ROOT}")).await.unwrap();
    assert_eq!(
        nested.read, everybody.read,
        "Domain Users is inside, and everybody is in it by their primary group"
    );
    let told: Vec<_> = nested.refused.iter().map(|row| row.text.as_str()).collect();
    assert!(told.iter().any(|text| text.contains("S-1-5-11")), "who is not read is told: {told:?}");

    let person = stage.practice.present().directory_entries();
    let person =
        person.iter().find(|one| one.values("objectClass").contains(&"user".to_owned())).unwrap().dn.clone();
    let server = stage.practice.announcement().ldap_url.clone();
    for (name, kind) in [(format!("OU=People,{ROOT}"), "organizational_unit"), (person, "user")] {
        let command = stage.users_command(&server, &["--group", &name, "--json"]);
        let ended = stage.run(command).await.expect(3, "it is no group");
        let problem = &ended.json()["problem"];
        assert_eq!(
            (&problem["code"], &problem["args"]["what"]),
            (&"directory.not_a_group".into(), &kind.into())
        );
        assert!(ended.err.contains("is no group"), "in words: {}", ended.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_base_for_people_is_not_where_the_account_is_looked_for() {
    let stage = Stage::open(1, 1).await;
    let environment = Some(EnvironmentKind::OnPremises);
    let product = "flowscape".to_owned();
    stage
        .wizard
        .product_choose(ProductChoose { setup: stage.setup.clone(), product, environment })
        .await
        .unwrap();
    assert!(stage.finds_account().await, "the account has the right address in Active Directory");
    stage.people_of(&format!("OU=Groups,{ROOT}"), "").await.unwrap();
    assert_eq!(stage.view().await.ldap.base, format!("OU=Groups,{ROOT}"), "what was typed is kept");
    assert!(stage.finds_account().await, "and the account is found where it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_without_its_domain_is_not_tried() {
    let stage = Stage::open(1, 1).await;
    stage.sign_in_as("svc-rooms").await;
    let failure = stage.people_of("", "").await.unwrap_err();
    assert_eq!(failure.code(), Code::LoginInvalid, "{}", failure.detail());
    let action = Words::english().problem(failure.code(), failure.args()).action;
    assert_eq!(action, "Type it as svc-rooms@practice.example or DOMAIN\\svc-rooms.");
    assert!(
        stage.practice.log().sign_ins.is_empty(),
        "no attempt was spent: {:?}",
        stage.practice.log().sign_ins
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_directory_server_is_told_in_words_about_one() {
    let stage = Stage::open(1, 1).await;
    let command = stage.users_command("https://dc1.practice.example/EWS", &["--json"]);
    let ended = stage.run(command).await.expect(2, "it is typed wrong");
    assert_eq!(ended.json()["problem"]["code"], "address.directory_server");
    assert!(
        ended.err.contains("ldaps://") && !ended.err.contains("asmx"),
        "nothing about Exchange: {}",
        ended.err
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_may_not_sign_in_is_told_why() {
    for (name, value, code) in
        [("accountExpires", LONG_AGO, Code::AccountExpired), ("pwdLastSet", "0", Code::PasswordMustChange)]
    {
        let attributes = vec![laid("svc-rooms", name, value)];
        let stage = Stage::open_with(1, 1, |options| options.account_attributes = attributes).await;
        let failure = stage.people_of("", "").await.unwrap_err();
        assert_eq!(failure.code(), code, "{name}: {}", failure.detail());
    }
}

/// A server that answers every sign-in with this result and these words.
async fn refusing(result: u8, words: &str) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let words = words.as_bytes().to_vec();
    let short = |bytes: &[u8]| u8::try_from(bytes.len()).expect("a short answer");
    let mut body = vec![0x0a, 1, result, 0x04, 0, 0x04, short(&words)];
    body.extend(&words);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 1024];
            // Length and number of the message fit into a byte each.
            while stream.read(&mut request).await.is_ok_and(|read| read > 4) {
                let mut message = vec![0x02, 1, request[4], 0x61, short(&body)];
                message.extend(&body);
                let mut answer = vec![0x30, short(&message)];
                answer.extend(&message);
                if stream.write_all(&answer).await.is_err() {
                    break;
                }
            }
        }
    });
    format!("ldap://{address}")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_refusal_has_words_of_its_own() {
    let stage = Stage::open(1, 1).await;
    let said = |data: &str| {
        format!("80090308: LdapErr: DSID-0C0903A9, AcceptSecurityContext error, data {data}, v1db1")
    };
    for (result, words, code) in [
        (49, said("52e"), "auth.rejected"),
        (49, said("525"), "auth.unknown_user"),
        (49, said("530"), "auth.logon_hours"),
        (49, said("531"), "auth.logon_workstation"),
        (49, said("532"), "auth.password_expired"),
        (49, said("533"), "auth.account_disabled"),
        (49, said("701"), "auth.account_expired"),
        (49, said("773"), "auth.password_must_change"),
        (49, said("775"), "auth.locked_out"),
        (49, said("569"), "auth.refused"),
        (8, "00002028: the server requires integrity".to_owned(), "directory.encryption_required"),
    ] {
        let server = refusing(result, &words).await;
        let ended = stage.run(stage.users_command(&server, &["--json"])).await.expect(3, &words);
        assert_eq!(ended.json()["problem"]["code"], code, "{words}");
        let blamed = ended.err.contains("password is wrong for");
        assert_eq!(blamed, code == "auth.rejected", "the password is blamed for itself alone: {}", ended.err);
        if code == "directory.encryption_required" {
            assert!(ended.err.contains("ldaps://") && ended.err.contains("StartTLS"), "{}", ended.err);
        }
    }
}
