//! What becomes of a customer who is forgotten, over credential stores as they are met and after ends halfway.

use std::fs;
use std::sync::Arc;

use anteroom_domain::Code;
use anteroom_planner::SqlitePlanner;

use super::*;
use crate::Options;
use crate::secrets::testing::{emptied, holding, locked};
use crate::secrets::{Secrets, StorePolicy};
use crate::wire::{SecretSave, SetupCreate};

fn wizard(folder: &Path, secrets: Secrets) -> Wizard {
    let now = || "2026-01-01T00:00:00Z".parse().unwrap();
    let options = Options { data_folder: folder.to_owned(), secrets: StorePolicy::SessionOnly, now };
    let mut wizard = Wizard::new(options);
    wizard.secrets = secrets;
    wizard
}

/// A customer with a password, a planner and a log that names it.
async fn with_customer(wizard: &Wizard, folder: &Path) -> SetupForget {
    let made = wizard.setup_create(SetupCreate { name: "Tailspin Toys".into() }).await.unwrap();
    let password = SecretSave { setup: made.id.clone(), password: "hunter2".to_owned().into() };
    wizard.secret_save(password).await.unwrap();
    fs::create_dir_all(folder.join("logs")).unwrap();
    fs::write(folder.join("logs/anteroom.log"), "WARN Tailspin Toys: overdue\n").unwrap();
    drop(SqlitePlanner::open(wizard.store.planner_file(&made.id)).await.unwrap());
    SetupForget { setup: made.id, beside: true, logs: true, papers: true, elsewhere: false }
}

fn kinds(list: &ForgetList) -> Vec<ForgetKind> {
    list.groups.iter().map(|group| group.kind).collect()
}

#[tokio::test]
async fn the_password_goes_with_the_setup_and_is_in_the_list_before() {
    let folder = tempfile::tempdir().unwrap();
    let (secrets, store) = holding();
    let wizard = wizard(folder.path(), secrets);
    let request = with_customer(&wizard, folder.path()).await;
    assert!(!emptied(&store), "it is in the store");
    let list = wizard.forget_list(SetupRef { setup: request.setup.clone() }).await.unwrap();
    assert_eq!(
        kinds(&list),
        [ForgetKind::Setup, ForgetKind::Planner, ForgetKind::Password, ForgetKind::Logs],
        "the list takes nothing away"
    );
    assert!(!emptied(&store), "the list takes nothing away");
    let forgotten = wizard.setup_forget(request).await.unwrap();
    assert!(forgotten.left.is_empty(), "{forgotten:?}");
    assert!(emptied(&store), "and is not any more");
    assert_eq!(fs::read_to_string(folder.path().join("logs/anteroom.log")).unwrap(), "");
    assert!(!record::is_there(folder.path()));
}

#[tokio::test]
async fn a_password_in_a_locked_store_is_told_and_goes_with_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let (secrets, store) = holding();
    let request = with_customer(&wizard(folder.path(), secrets), folder.path()).await;
    let forgotten = wizard(folder.path(), locked()).setup_forget(request.clone()).await.unwrap();
    assert_eq!(forgotten.left.len(), 1, "{forgotten:?}");
    assert_eq!(forgotten.left[0].problem.code, Code::CredentialStoreLocked);
    assert!(!folder.path().join("setups").join(&request.setup.0).exists(), "the rest is gone");
    let session = wizard(folder.path(), locked()).session_open(None).await.unwrap();
    assert!(
        session.unforgotten[0].contains("the password in the credential store"),
        "{:?}",
        session.unforgotten
    );
    let later = wizard(folder.path(), Secrets::over(Arc::clone(&store)));
    assert!(later.session_open(None).await.unwrap().unforgotten.is_empty());
    assert!(emptied(&store) && !record::is_there(folder.path()), "nothing is left to do");
}

#[tokio::test]
async fn what_was_killed_halfway_is_finished_by_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let (secrets, store) = holding();
    let first = wizard(folder.path(), secrets);
    let request = with_customer(&first, folder.path()).await;
    let survey = first.survey(&request.setup).await.unwrap();
    // Killed with the record written and the first file gone.
    record::keep(folder.path(), &first.pending(&survey, &request)).unwrap();
    fs::remove_file(folder.path().join("setups").join(&request.setup.0).join("setup.json")).unwrap();
    drop(first);
    let next = wizard(folder.path(), Secrets::over(Arc::clone(&store)));
    assert!(next.finish_forgetting().await.is_empty(), "nothing is left");
    assert!(emptied(&store), "the password is gone");
    assert!(!folder.path().join("setups").join(&request.setup.0).exists(), "and the planner");
    assert_eq!(fs::read_to_string(folder.path().join("logs/anteroom.log")).unwrap(), "");
    assert!(!record::is_there(folder.path()));
}

#[tokio::test]
async fn while_somebody_writes_the_planner_nothing_goes_and_who_it_is_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (secrets, store) = holding();
    let wizard = wizard(folder.path(), secrets);
    let request = with_customer(&wizard, folder.path()).await;
    let holder = Holder::this("anteroom-cli import", (wizard.now)());
    let importing = SqlitePlanner::open_as(wizard.store.planner_file(&request.setup), holder).await.unwrap();
    let list = wizard.forget_list(SetupRef { setup: request.setup.clone() }).await.unwrap();
    assert_eq!(list.holder.map(|holder| holder.program).as_deref(), Some("anteroom-cli import"));
    let refused = wizard.setup_forget(request.clone()).await.unwrap_err();
    assert_eq!(refused.code(), Code::PlannerBusy);
    assert_eq!(refused.args().find("holder"), Some("anteroom-cli import"));
    assert!(!emptied(&store) && wizard.store.load(&request.setup).is_ok(), "nothing is gone");
    assert!(!record::is_there(folder.path()), "and nothing will go");
    drop(importing);
    assert!(wizard.setup_forget(request).await.unwrap().left.is_empty());
}

#[tokio::test]
async fn a_password_that_is_typed_again_is_not_forgotten_with_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let (secrets, store) = holding();
    let wizard = wizard(folder.path(), secrets);
    let request = with_customer(&wizard, folder.path()).await;
    let pending = Pending {
        setup: request.setup.clone(),
        secret: true,
        folders: Vec::new(),
        removed: Vec::new(),
        emptied: Vec::new(),
        elsewhere: Vec::new(),
    };
    record::keep(folder.path(), &pending).unwrap();
    let password = SecretSave { setup: request.setup, password: "another".to_owned().into() };
    wizard.secret_save(password).await.unwrap();
    assert!(wizard.finish_forgetting().await.is_empty());
    assert!(!emptied(&store), "it is this setup's");
}

#[cfg(unix)]
#[tokio::test]
async fn a_planner_behind_a_link_is_listed_and_stays_unless_it_is_said_so() {
    for goes in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let wizard = wizard(&folder.path().join("data"), holding().0);
        let request = with_customer(&wizard, &folder.path().join("data")).await;
        let (inside, outside) = (wizard.store.planner_file(&request.setup), folder.path().join("night.db"));
        fs::rename(&inside, &outside).unwrap();
        std::os::unix::fs::symlink(&outside, &inside).unwrap();
        fs::write(folder.path().join("night.db.notes"), "a person's own").unwrap();
        let list = wizard.forget_list(SetupRef { setup: request.setup.clone() }).await.unwrap();
        let elsewhere = list.groups.iter().find(|group| group.kind == ForgetKind::Elsewhere).expect("listed");
        assert!(elsewhere.optional && !elsewhere.chosen, "nobody asked for it");
        let forgotten = wizard.setup_forget(SetupForget { elsewhere: goes, ..request }).await.unwrap();
        assert!(forgotten.left.is_empty(), "{forgotten:?}");
        assert_eq!(outside.exists(), !goes, "only if it was said so");
        assert!(folder.path().join("night.db.notes").exists(), "what is beside it is not its own");
    }
}
