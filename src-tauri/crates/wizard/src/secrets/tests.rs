//! What becomes of passwords over stores as they are met.

use secrecy::ExposeSecret as _;

use super::store::played::{Held, Played};
use super::*;
use crate::places;
use crate::setup::{Home, Setup};

fn over(store: Played) -> Secrets {
    let patience = Duration::from_millis(20);
    Secrets { store: Arc::new(store), patience, ..Secrets::new(StorePolicy::CredentialStore) }
}

#[tokio::test]
async fn what_keeps_the_store_from_answering_is_told_as_what_it_is() {
    let setup = SetupId("a".into());
    for (store, code) in [
        (Played::Empty, Code::SecretMissing),
        (Played::Absent, Code::CredentialStoreUnavailable),
        (Played::Broken, Code::CredentialStoreUnavailable),
        (Played::Locked, Code::CredentialStoreLocked),
        // It shows a window of its own, and nobody is there to see it.
        (Played::Silent, Code::CredentialStoreLocked),
        (Played::Several, Code::SecretAmbiguous),
    ] {
        let secrets = over(store.clone());
        let failure =
            secrets.load(&setup, &confirmed(&setup_at("mail.tailspin.example")), None).await.unwrap_err();
        assert_eq!(failure.code(), code, "{store:?}: {}", failure.detail());
        let state = secrets.state(&setup).await;
        assert_eq!(state.place, SecretWhere::Nowhere, "{store:?}");
        let because = Some(code).filter(|code| *code != Code::SecretMissing);
        assert_eq!(state.because, because, "{store:?}: the window says the same");
    }
}

#[tokio::test]
async fn a_store_that_does_not_answer_keeps_nobody_from_working() {
    let secrets = over(Played::Silent);
    let setup = SetupId("a".into());
    let state = secrets.save(&setup, SecretString::from("hunter2"), Purpose::default()).await;
    assert_eq!((state.place, state.because), (SecretWhere::Session, Some(Code::CredentialStoreLocked)));
    assert_eq!(
        secrets
            .load(&setup, &confirmed(&setup_at("mail.tailspin.example")), None)
            .await
            .unwrap()
            .expose_secret(),
        "hunter2",
        "it lives for the session"
    );
    secrets.forget(&setup).await;
    assert_eq!(
        secrets.load(&setup, &confirmed(&setup_at("mail.tailspin.example")), None).await.unwrap_err().code(),
        Code::CredentialStoreLocked
    );
}

#[tokio::test]
async fn a_password_kept_in_memory_on_purpose_needs_no_excuse() {
    let secrets = Secrets::new(StorePolicy::CredentialStore);
    let setup = SetupId("practice".into());
    secrets.keep_for_session(&setup, SecretString::from("hunter2"));
    let state = secrets.state(&setup).await;
    assert_eq!((state.place, state.because), (SecretWhere::Session, None), "no word of a locked store");
}

#[tokio::test]
async fn a_session_password_is_known_until_it_is_forgotten() {
    let secrets = Secrets::new(StorePolicy::SessionOnly);
    let setup = SetupId("a".into());
    assert_eq!(
        secrets.load(&setup, &confirmed(&setup_at("mail.tailspin.example")), None).await.unwrap_err().code(),
        Code::SecretMissing
    );
    secrets.save(&setup, SecretString::from("hunter2"), Purpose::default()).await;
    assert_eq!(
        secrets
            .load(&setup, &confirmed(&setup_at("mail.tailspin.example")), None)
            .await
            .unwrap()
            .expose_secret(),
        "hunter2"
    );
    assert!(!format!("{secrets:?}").contains("hunter2"), "Debug does not show it");
    secrets.forget(&setup).await;
    assert_eq!(secrets.state(&setup).await.place, SecretWhere::Nowhere);
}

/// A setup that somebody typed, with its Exchange here.
fn setup_at(host: &str) -> Setup {
    let mut setup =
        Setup::new(SetupId("a".into()), "Tailspin".into(), "2026-01-01T00:00:00Z".parse().unwrap());
    places::typed(&mut setup, |setup| {
        setup.account.user_name = "TAILSPIN\\svc".into();
        setup.exchange.url = host.into();
    });
    setup
}

fn confirmed(setup: &Setup) -> Confirmed {
    Confirmed::of(setup, &Home::Stored).unwrap()
}

#[tokio::test]
async fn a_password_is_for_the_login_and_the_server_it_was_typed_for_and_never_for_an_id() {
    let store = Arc::new(Held::default());
    let id = SetupId("a".into());
    let at_home = setup_at("mail.tailspin.example");
    let secrets = Secrets { store: store.clone(), ..Secrets::new(StorePolicy::CredentialStore) };
    secrets.save(&id, SecretString::from("hunter2"), Purpose::of(&at_home)).await;
    let mut other_login = setup_at("mail.tailspin.example");
    other_login.account.user_name = "TAILSPIN\\admin".into();
    // In the session that saved it, and in one that finds it in the store.
    for secrets in [secrets, Secrets { store: store.clone(), ..Secrets::new(StorePolicy::CredentialStore) }] {
        for foreign in
            [setup_at("mail.fabrikam.example"), setup_at("mail.tailspin.example:444"), other_login.clone()]
        {
            let failure = secrets.load(&id, &confirmed(&foreign), None).await.unwrap_err();
            assert_eq!(failure.code(), Code::SecretTypedForOther, "{foreign:?}");
            assert_eq!(failure.args().find("typed_host"), Some("mail.tailspin.example"));
            let wanted = Wanted { now: Purpose::of(&foreign), former: None };
            let state = secrets.state_for(&id, Some(&wanted)).await;
            assert_eq!(state.place, SecretWhere::Nowhere, "it has to be typed for {foreign:?}");
            assert_eq!(state.typed_for.map(|typed| typed.login).as_deref(), Some("TAILSPIN\\svc"));
        }
        let known = secrets.load(&id, &confirmed(&at_home), None).await.unwrap();
        assert_eq!(known.expose_secret(), "hunter2");
    }
}

#[tokio::test]
async fn an_entry_of_an_earlier_version_is_bound_to_what_its_saved_setup_says() {
    let store = Arc::new(Held::default());
    let id = SetupId("a".into());
    store.save("a", &SecretString::from("hunter2")).unwrap();
    let fresh = || Secrets { store: store.clone(), ..Secrets::new(StorePolicy::CredentialStore) };
    let (at_home, away) = (setup_at("mail.tailspin.example"), setup_at("mail.fabrikam.example"));
    let nobodys = fresh().load(&id, &confirmed(&at_home), None).await.unwrap_err();
    assert_eq!(nobodys.code(), Code::SecretMissing, "no setup of this id is saved");
    let former = Purpose::of(&at_home);
    let foreign = fresh().load(&id, &confirmed(&away), Some(&former)).await.unwrap_err();
    assert_eq!(foreign.code(), Code::SecretTypedForOther, "a file that carries the id");
    let known = fresh().load(&id, &confirmed(&at_home), Some(&former)).await.unwrap();
    assert_eq!(known.expose_secret(), "hunter2");
    let bound = fresh().load(&id, &confirmed(&away), Some(&Purpose::of(&away))).await.unwrap_err();
    assert_eq!(bound.code(), Code::SecretTypedForOther, "the entry says itself what it is for");
}

#[tokio::test]
async fn a_server_that_was_not_known_yet_is_added_once() {
    let store = Arc::new(Held::default());
    let id = SetupId("a".into());
    let fresh = || Secrets { store: store.clone(), ..Secrets::new(StorePolicy::CredentialStore) };
    fresh().save(&id, SecretString::from("hunter2"), Purpose::of(&setup_at(""))).await;
    assert!(fresh().load(&id, &confirmed(&setup_at("mail.tailspin.example")), None).await.is_ok());
    let failure = fresh().load(&id, &confirmed(&setup_at("mail.fabrikam.example")), None).await.unwrap_err();
    assert_eq!(
        failure.code(),
        Code::SecretTypedForOther,
        "step 3 named the server, and another one is another"
    );
}

#[tokio::test]
async fn who_is_asked_each_time_leaves_nothing_in_the_store_and_takes_nothing_from_it() {
    let store = Arc::new(Held::default());
    let id = SetupId("a".into());
    let home = setup_at("mail.tailspin.example");
    let secrets = Secrets { store: store.clone(), ..Secrets::new(StorePolicy::CredentialStore) };
    store.save("a", &SecretString::from("hunter1")).unwrap();
    secrets.ask_each_time(true);
    let missing = secrets.load(&id, &confirmed(&home), Some(&Purpose::of(&home))).await.unwrap_err();
    assert_eq!(missing.code(), Code::SecretMissing, "the one of before is not taken");
    assert!(secrets.is_stored(&id).await, "though it is there to be removed");
    let state = secrets.save(&id, SecretString::from("hunter2"), Purpose::of(&home)).await;
    assert_eq!((state.place, state.because), (SecretWhere::Session, None), "on purpose");
    assert_eq!(store.load("a").unwrap().expose_secret(), "hunter1", "nor was the new one kept");
    let typed = secrets.load(&id, &confirmed(&home), None).await.unwrap();
    assert_eq!(typed.expose_secret(), "hunter2", "it lives for the session");
    secrets.forget(&id).await;
    assert!(!secrets.is_stored(&id).await, "it is removed from the store all the same");
}
