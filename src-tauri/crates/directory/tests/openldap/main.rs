//! The client against a server nobody here wrote: OpenLDAP, with people as Active Directory has them.
//!
//! It needs OpenLDAP and therefore runs only when asked for:
//! `apt-get install slapd && cargo test -p anteroom-directory --test openldap -- --ignored`
#![cfg(unix)]

// The attribute tells clippy that the helpers, too, are tests.
#[cfg(test)]
mod server;

use anteroom_directory::{Access, LeftOut, PeopleQuestion, PeopleSearch, Person, fetch_account};
use anteroom_domain::{Code, Disposition, Failure, kept, limits};
use rustls::RootCertStore;
use secrecy::SecretString;

use crate::server::{CROWD, HOSTILE, PASSWORD, SERVICE, SUFFIX, Server, config};

#[cfg(test)]
fn now() -> jiff::Timestamp {
    "2026-11-21T09:00:00Z".parse().unwrap()
}

#[cfg(test)]
async fn read(access: &Access, question: PeopleQuestion) -> Result<(Vec<Person>, LeftOut, usize), Failure> {
    let mut search = PeopleSearch::begin(access, question, now()).await?;
    let (mut people, mut pages) = (Vec::new(), 0);
    while let Some(page) = search.fetch_page().await? {
        pages += 1;
        people.extend(page.people);
    }
    Ok((people, search.left_out().clone(), pages))
}

#[tokio::test]
#[ignore = "needs OpenLDAP"]
async fn everybody_is_read_over_tls_and_over_start_tls() {
    let server = Server::start();
    for url in [server.ldaps(), server.start_tls()] {
        let (people, left_out, pages) = read(&server.access(&url), PeopleQuestion::default()).await.unwrap();
        assert_eq!(
            people.len(),
            CROWD + HOSTILE.len() + 1,
            "{url}: everybody, although the server gives 500 at once"
        );
        assert!(pages > 2, "{url}: page by page");
        assert_eq!((left_out.disabled, left_out.not_people), (1, 1), "{url}: {left_out:?}");
        let named: Vec<_> = left_out.without_address.iter().map(|one| one.display_name.as_str()).collect();
        assert_eq!(named, ["nobody"], "{url}: who has no address is named");
        for (number, name) in HOSTILE.iter().enumerate() {
            let address = format!("hostile{number}@contoso.com");
            let person = people.iter().find(|person| person.address.as_str() == address);
            let kept = kept(name.trim().to_owned(), limits::NAME);
            assert_eq!(person.map(|person| person.display_name.as_str()), Some(kept.trim()), "{url}");
        }
    }
}

#[tokio::test]
#[ignore = "needs OpenLDAP"]
async fn an_account_is_found_by_its_user_name_and_by_nothing_else() {
    let server = Server::start();
    let access = server.access(&server.ldaps());
    for login in ["svc-rooms@contoso.com", "CONTOSO\\svc-rooms", "svc-rooms@contoso.local"] {
        let account = fetch_account(&access, "", &login.parse().unwrap()).await.unwrap();
        assert_eq!((account.name.as_str(), account.mail.as_str()), (SERVICE, "svc@contoso.local"), "{login}");
        assert_eq!((account.given_name.as_str(), account.surname.as_str()), ("Room", "svc-rooms"), "{login}");
        assert!(account.enabled && account.password_never_expires, "{login}: 66048");
        assert_eq!(account.primary.unwrap().as_str(), "svc-rooms@contoso.com", "{login}");
    }
    for login in ["CONTOSO\\*", "CONTOSO\\svc-rooms)(cn=*", "CONTOSO\\svc*", "nobody@contoso.com"] {
        let failure = fetch_account(&access, SUFFIX, &login.parse().unwrap()).await.unwrap_err();
        assert_eq!(
            failure.code(),
            Code::DirectoryAccountNotFound,
            "{login} is the name of nobody: {}",
            failure.detail()
        );
    }
}

#[tokio::test]
#[ignore = "needs OpenLDAP"]
async fn what_goes_wrong_has_a_name() {
    let server = Server::start();
    let access = server.access(&server.ldaps());
    let code = async |access: &Access, question| {
        let failure = read(access, question).await.unwrap_err();
        (failure.code(), failure.disposition())
    };
    let everybody = PeopleQuestion::default;
    let stopped = |code| (code, Disposition::StopRun);

    let wrong = Access { password: SecretString::from("wrong"), ..server.access(&server.ldaps()) };
    assert_eq!(code(&wrong, everybody()).await, stopped(Code::SignInRejected));
    let empty = Access { password: SecretString::from(""), ..access.clone() };
    assert_eq!(code(&empty, everybody()).await, stopped(Code::SecretMissing), "an anonymous visitor is none");
    for url in [server.ldaps(), server.start_tls()] {
        let tls = std::sync::Arc::new(config(RootCertStore::empty()));
        let stranger = Access { tls, ..server.access(&url) };
        assert_eq!(code(&stranger, everybody()).await, stopped(Code::TlsUnknownIssuer), "{url}");
    }

    for base in ["ou=nowhere,dc=contoso,dc=com", "no name at all"] {
        let question = PeopleQuestion { base: base.to_owned(), ..everybody() };
        assert_eq!(code(&access, question).await, stopped(Code::DirectoryNameNotFound), "{base}");
    }
    for group in ["cn=nobody,dc=contoso,dc=com", "cn=*)(objectClass=*"] {
        let question = PeopleQuestion { group: group.to_owned(), ..everybody() };
        assert_eq!(code(&access, question).await, stopped(Code::DirectoryNameNotFound), "{group}");
    }
    for (no_group, kind) in
        [(SERVICE.to_owned(), "user"), (format!("ou=people,{SUFFIX}"), "organizational_unit")]
    {
        let question = PeopleQuestion { group: no_group, ..everybody() };
        let failure = read(&access, question).await.unwrap_err();
        assert_eq!((failure.code(), failure.args().find("what")), (Code::DirectoryNotAGroup, Some(kind)));
    }
    let bare = Access { login: "svc-rooms".parse().unwrap(), ..access.clone() };
    assert_eq!(code(&bare, everybody()).await, stopped(Code::LoginInvalid), "it is not tried");
    let question = PeopleQuestion { base: format!("ou=elsewhere,{SUFFIX}"), ..everybody() };
    let failure = read(&access, question).await.unwrap_err();
    assert_eq!(failure.code(), Code::RedirectedElsewhere, "the password stays here: {}", failure.detail());
    assert_eq!(failure.args().find("to"), Some("dc9.elsewhere.example"));
    assert!(!format!("{access:?}").contains(PASSWORD), "nobody shows the password");
}
