//! The client against a domain controller nobody here wrote: Samba, with a domain of its own in a folder of the test.
//!
//! It needs Samba and the rights of its server, and therefore runs only when asked for:
//! `apt-get install samba samba-ad-dc winbind ldb-tools && cargo test -p anteroom-directory --test samba -- --ignored`
#![cfg(unix)]

// The attribute tells clippy that the helpers, too, are tests.
#[cfg(test)]
mod domain;
#[cfg(test)]
mod server;

use std::collections::BTreeSet;

use anteroom_directory::{Access, LeftOut, PeopleQuestion, PeopleSearch, Person, fetch_account};
use anteroom_domain::{Code, Disposition, Failure, Login};
use secrecy::SecretString;

use crate::domain::{CROWD, HOSTILE, PASSWORD, PLAIN, ROOT};
use crate::server::Server;

#[cfg(test)]
async fn read(access: &Access, question: PeopleQuestion) -> Result<(Vec<Person>, LeftOut), Failure> {
    let mut search = PeopleSearch::begin(access, question, domain::now()).await?;
    let mut people = Vec::new();
    while let Some(page) = search.fetch_page().await? {
        people.extend(page.people);
    }
    Ok((people, search.left_out().clone()))
}

#[cfg(test)]
fn addresses(people: &[Person]) -> BTreeSet<&str> {
    people.iter().map(|person| person.address.as_str()).collect()
}

#[tokio::test]
#[ignore = "needs Samba"]
async fn everybody_is_read_with_an_identity_and_whoever_is_left_out_is_told() {
    let server = Server::start("127.0.0.71");
    let access = server.access("svc-rooms@ad.contoso.test");
    let (people, left_out) = read(&access, PeopleQuestion::default()).await.unwrap();
    // Two accounts have one address: both are read, and whoever keeps them tells.
    assert_eq!(people.len(), CROWD + HOSTILE.len() + PLAIN.len() + 3, "more than a server gives at once");
    assert_eq!(people.iter().filter(|one| one.address.as_str() == "twice@contoso.com").count(), 2);
    let identities: BTreeSet<_> = people.iter().filter_map(|person| person.identity.clone()).collect();
    assert_eq!(identities.len(), people.len(), "everybody has an identity of their own");
    assert!(
        identities
            .iter()
            .all(|one| one.0.starts_with("ad:") && one.0.len() == 39 && one.0 == one.0.to_lowercase()),
        "it is the GUID: {:?}",
        identities.first()
    );
    for (number, name) in HOSTILE.iter().enumerate() {
        let address = format!("hostile{number}@contoso.com");
        let person = people.iter().find(|person| person.address.as_str() == address);
        assert_eq!(person.map(|person| person.display_name.as_str()), Some(name.trim()), "{address}");
    }
    assert_eq!(left_out.expired, 1, "{left_out:?}");
    assert!(left_out.disabled >= 2, "the domain's own Guest and krbtgt among them: {left_out:?}");
    let accounts = left_out.without_address.iter();
    // Samba gives entries in the order of their GUIDs, which is another one each time.
    let named: BTreeSet<_> = accounts.map(|one| (one.display_name.as_str(), one.mail.as_str())).collect();
    let expected = [("Mistyped", "mistyped(at)contoso.com"), ("Silent", "")];
    assert_eq!(named, BTreeSet::from(expected), "{left_out:?}");

    let below = PeopleQuestion { base: format!("OU=Bulk,{ROOT}"), ..PeopleQuestion::default() };
    assert_eq!(read(&access, below).await.unwrap().0.len(), CROWD, "below an organizational unit alone");
    let account = fetch_account(&access, "", &"svc-rooms@ad.contoso.test".parse().unwrap()).await.unwrap();
    assert_eq!(account.mail, "svc-rooms@contoso.com", "the account lies elsewhere, and is found");
}

#[tokio::test]
#[ignore = "needs Samba"]
async fn a_group_brings_members_by_every_way_and_what_is_none_is_told() {
    let server = Server::start("127.0.0.72");
    let access = server.access("svc-rooms@ad.contoso.test");
    let of = |group: &str| PeopleQuestion { group: group.to_owned(), ..PeopleQuestion::default() };
    let (team, _) = read(&access, of(&format!("CN=Team,OU=Groups,{ROOT}"))).await.unwrap();
    let expected = ["hostile0@contoso.com", "must-change@contoso.com", "person3@contoso.com"];
    assert_eq!(addresses(&team), BTreeSet::from(expected), "members, and members of members");

    let (everybody, _) = read(&access, PeopleQuestion::default()).await.unwrap();
    for group in [format!("cn=outer,ou=groups,{ROOT}"), format!("CN=Domain Users,CN=Users,{ROOT}")] {
        let (all, left_out) = read(&access, of(&group)).await.unwrap();
        assert_eq!(all.len(), everybody.len(), "{group}: by their primary group");
        assert_eq!(left_out.strangers, Vec::<String>::new(), "{group}");
    }
    let (none, left_out) = read(&access, of(&format!("CN=Strangers,OU=Groups,{ROOT}"))).await.unwrap();
    assert_eq!((none.len(), left_out.strangers), (0, vec!["S-1-5-11".to_owned()]), "they are told");

    for (name, kind) in [
        (format!("OU=Bulk,{ROOT}"), "organizational_unit"),
        (format!("CN=Person 3,OU=Bulk,{ROOT}"), "user"),
        (format!("CN=Users,{ROOT}"), "container"),
        (ROOT.to_owned(), "domain"),
    ] {
        let failure = read(&access, of(&name)).await.unwrap_err();
        assert_eq!(
            (failure.code(), failure.args().find("what")),
            (Code::DirectoryNotAGroup, Some(kind)),
            "{name}"
        );
    }
    for name in ["CN=Nobody,DC=ad,DC=contoso,DC=test", "no name", "CN=*)(objectClass=*"] {
        let failure = read(&access, of(name)).await.unwrap_err();
        assert_eq!(failure.code(), Code::DirectoryNameNotFound, "{name}: {}", failure.detail());
    }
}

#[tokio::test]
#[ignore = "needs Samba"]
async fn every_refused_sign_in_has_a_cause_of_its_own() {
    let server = Server::start("127.0.0.73");
    let open = async |access: &Access| read(access, PeopleQuestion::default()).await.map(|_| ());
    let code = async |login: &str| {
        let failure = open(&server.access(login)).await.unwrap_err();
        assert_eq!(failure.disposition(), Disposition::StopRun, "{login}: {}", failure.detail());
        failure.code()
    };
    for (user, expected) in [
        ("disabled", Code::AccountDisabled),
        ("expired", Code::AccountExpired),
        ("must-change", Code::PasswordMustChange),
        ("at-night", Code::SignInHours),
        ("elsewhere", Code::SignInWorkstation),
    ] {
        assert_eq!(code(&format!("CONTOSO\\{user}")).await, expected, "{user}");
    }
    // Three wrong passwords, which is where this domain locks.
    for _ in 0..3 {
        let wrong = Access { password: SecretString::from("wrong"), ..server.access("CONTOSO\\locked") };
        assert_eq!(open(&wrong).await.unwrap_err().code(), Code::SignInRejected);
    }
    assert_eq!(code("CONTOSO\\locked").await, Code::AccountLocked, "the right password comes too late");

    let bare = server.access("svc-rooms");
    let failure = open(&bare).await.unwrap_err();
    assert_eq!(failure.code(), Code::LoginInvalid, "{}", failure.detail());
    let suggested = failure.args().find("suggested").unwrap_or_default();
    assert_eq!(suggested, "svc-rooms@ad.contoso.test or DOMAIN\\svc-rooms", "as this domain is called");
    let name: Login = suggested.split(' ').next().unwrap_or_default().parse().unwrap();
    open(&Access { login: name, ..bare }).await.expect("what is suggested works");
    assert_eq!(server.failures("svc-rooms"), 0, "nothing was tried with the bare name");

    let plain = Access { server: server.plain().parse().unwrap(), ..server.access("CONTOSO\\svc-rooms") };
    assert_eq!(open(&plain).await.unwrap_err().code(), Code::DirectoryNeedsEncryption, "ldap:// to loopback");
    assert!(!format!("{plain:?}").contains(PASSWORD), "nobody shows the password");
}
