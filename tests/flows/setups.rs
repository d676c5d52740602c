//! Setups: one per customer, saved as typed, copied, carried to another machine, deleted.

use std::fs;

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    AccountForm, EnvironmentKind, ExchangeForm, RequirementConfirm, RequirementState, SecretWhere,
    SetupCreate, SetupExport, SetupFile, SetupId, SetupRef, SetupRename, SetupSave, SetupView, StepId,
    StepState,
};
use anteroom_wizard::{Failure, Wizard};
use secrecy::SecretString;

use crate::support::{Stage, everything, site, wizard};

struct Desk {
    wizard: Wizard,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { wizard: wizard(folder.path()), folder }
    }

    async fn create(&self, name: &str) -> Result<SetupView, Failure> {
        self.wizard.setup_create(SetupCreate { name: name.to_owned() }).await
    }

    async fn open(&self, setup: &SetupId) -> Result<SetupView, Failure> {
        self.wizard.setup_open(SetupRef { setup: setup.clone() }).await
    }

    async fn names(&self) -> Vec<String> {
        let session = self.wizard.session_open(None).await.unwrap();
        session.setups.into_iter().map(|setup| setup.name).collect()
    }

    fn file(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }
}

fn save(setup: &SetupId) -> SetupSave {
    let setup = setup.clone();
    SetupSave {
        setup,
        step: None,
        environment: None,
        details: None,
        ldap: None,
        account: None,
        exchange: None,
        import: None,
    }
}

fn code<T>(result: Result<T, Failure>) -> Option<Code> {
    result.err().map(|failure| failure.code())
}

#[tokio::test]
async fn what_was_typed_is_there_again_valid_or_not() {
    let mut desk = Desk::new();
    let setup = desk.create("  Contoso \u{200b}").await.unwrap();
    assert_eq!(setup.name, "Contoso", "what cannot be seen is no part of a name");
    assert_eq!(setup.steps.len(), 6);
    let account = AccountForm { user_name: "not @@ valid".into(), email: "svc@".into() };
    let exchange = ExchangeForm { url: "htp:/mail".into(), fallback_owner: "?".into(), ..Default::default() };
    let request = SetupSave {
        step: Some(StepId::Exchange),
        environment: Some(EnvironmentKind::OnPremises),
        account: Some(account.clone()),
        exchange: Some(exchange.clone()),
        ..save(&setup.id)
    };
    desk.wizard.setup_save(request).await.unwrap();
    desk.wizard = wizard(desk.folder.path());
    let again = desk.open(&setup.id).await.unwrap();
    assert_eq!(
        (again.step, again.account, again.exchange),
        (StepId::Exchange, account, exchange),
        "as typed"
    );
    assert_eq!(again.environment, Some(EnvironmentKind::OnPremises));
    assert_eq!(again.secret.place, SecretWhere::Nowhere, "a password is not among it");
    assert_eq!(again.steps[1].state, StepState::InProgress, "begun, not done");
}

#[tokio::test]
async fn a_name_belongs_to_one_setup() {
    let desk = Desk::new();
    let contoso = desk.create("Contoso").await.unwrap();
    let fabrikam = desk.create("Fabrikam").await.unwrap();
    assert_eq!(code(desk.create("CONTOSO").await), Some(Code::SetupNameTaken), "whatever its case");
    assert_eq!(code(desk.create(" ").await), Some(Code::SetupIncomplete), "a name is needed");
    let rename = |setup: &SetupId, name: &str| SetupRename { setup: setup.clone(), name: name.to_owned() };
    let taken = desk.wizard.setup_rename(rename(&fabrikam.id, "contoso")).await;
    assert_eq!(code(taken), Some(Code::SetupNameTaken));
    let same = desk.wizard.setup_rename(rename(&contoso.id, "contoso")).await.unwrap();
    assert_eq!(same.name, "contoso", "its own name is free for itself");
    let copy = desk.wizard.setup_duplicate(rename(&contoso.id, "Fabrikam")).await;
    assert_eq!(code(copy), Some(Code::SetupNameTaken));
    assert_eq!(desk.names().await.len(), 2, "nothing was made by the refused ones");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_has_everything_but_the_password_and_what_was_proven_with_it() {
    let stage = Stage::open_stored(2, 5).await;
    stage.wizard.exchange_test(stage.test(), |_| ()).await.unwrap();
    stage.validate().await;
    let original = stage.wizard.setup_open(stage.named()).await.unwrap();
    assert_eq!(original.steps[1].state, StepState::Done, "the account is proven");
    let request = SetupRename { setup: stage.setup.clone(), name: "Copy".to_owned() };
    let copy = stage.wizard.setup_duplicate(request).await.unwrap();
    let view = stage.wizard.setup_open(SetupRef { setup: copy.id.clone() }).await.unwrap();
    assert_eq!((view.account, view.exchange, view.rooms), (original.account, original.exchange, 2));
    assert_eq!(view.secret.place, SecretWhere::Nowhere, "the copy has no password");
    assert_eq!(view.steps[1].state, StepState::InProgress, "so nothing is proven about its sign-in");
    stage.wizard.setup_forget(everything(&copy.id)).await.unwrap();
    assert_eq!(stage.rooms().len(), 2, "the original is untouched");
}

#[tokio::test(flavor = "multi_thread")]
async fn exported_and_imported_it_is_a_new_setup_that_works() {
    let mut stage = Stage::open_stored(2, 5).await;
    let file = stage.folder.path().join("carried.json").display().to_string();
    stage.wizard.setup_export(&SetupExport { setup: stage.setup.clone(), file: file.clone() }).unwrap();
    let name = stage.wizard.setup_open(stage.named()).await.unwrap().name;
    let imported = stage.wizard.setup_import(SetupFile { file }).await.unwrap();
    assert_ne!(imported.id, stage.setup, "an existing setup is never overwritten");
    assert_eq!(imported.name, format!("{name} (2)"), "the name was taken");
    stage.setup = imported.id;
    let refused = stage.wizard.account_test(stage.test(), |_| ()).await;
    assert_eq!(code(refused), Some(Code::SecretMissing), "the password was not in the file");
    stage.know_password();
    assert!(stage.wizard.account_test(stage.test(), |_| ()).await.unwrap().passed, "typed, it works");
    assert_eq!(stage.rooms().len(), 2, "the rooms came with it");
}

#[tokio::test]
async fn files_that_are_no_setups_are_refused_by_name() {
    let desk = Desk::new();
    let newer = r#"{"anteroom_setup":99,"id":"a","name":"N","changed":"2026-01-01T00:00:00Z"}"#;
    let outside = r#"{"anteroom_setup":1,"id":"../x","name":"N","changed":"2026-01-01T00:00:00Z"}"#;
    for text in ["", "{", "[]", "{}", newer, outside, "\u{feff}null"] {
        let file = desk.file("setup.json");
        fs::write(&file, text).unwrap();
        let failure = desk.wizard.setup_import(SetupFile { file: file.clone() }).await.expect_err("no setup");
        let expected = if text == newer { Code::SetupNewer } else { Code::SetupUnreadable };
        assert_eq!(failure.code(), expected, "{text}");
        assert_eq!(failure.args().find("file"), Some(file.as_str()), "{text}: the file is named");
    }
    let missing = desk.wizard.setup_import(SetupFile { file: desk.file("nowhere.json") }).await;
    assert_eq!(code(missing), Some(Code::SetupNotFound));
    assert!(desk.names().await.is_empty(), "nothing was made");
}

#[tokio::test]
async fn a_damaged_folder_hides_no_other_setup() {
    let desk = Desk::new();
    let good = desk.create("Good").await.unwrap();
    let bad = desk.create("Bad").await.unwrap();
    let setups = desk.wizard.data_folder().join("setups");
    fs::write(setups.join(&bad.id.0).join("setup.json"), "{\"anteroom_setup\":1").unwrap();
    fs::create_dir_all(setups.join("practice")).unwrap();
    fs::write(setups.join("practice").join("planner.sqlite"), "").unwrap();
    let fresh = wizard(desk.folder.path());
    let session = fresh.session_open(Some(bad.id.clone())).await.unwrap();
    let names: Vec<_> = session.setups.iter().map(|setup| setup.name.as_str()).collect();
    assert_eq!(names, ["Good"], "the good one is there");
    assert_eq!(session.last, None, "what cannot be read is not opened by itself");
    assert_eq!(session.unreadable.len(), 1, "only the damaged one is named: {:?}", session.unreadable);
    assert!(session.unreadable[0].contains(&bad.id.0), "by its folder");
    let opened = fresh.setup_open(SetupRef { setup: bad.id.clone() }).await;
    assert_eq!(code(opened), Some(Code::SetupUnreadable));
    let kept = fs::read_to_string(setups.join(&bad.id.0).join("setup.json")).unwrap();
    assert_eq!(kept, "{\"anteroom_setup\":1", "it is left as it is, for mending");
    assert!(fresh.setup_open(SetupRef { setup: good.id }).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn deleted_nothing_of_it_is_left() {
    let stage = Stage::open_stored(2, 10).await;
    stage.import_all().await;
    assert!(stage.planner().exists(), "there is a planner to delete");
    stage.wizard.setup_forget(everything(&stage.setup)).await.unwrap();
    assert!(!stage.planner().parent().unwrap().exists(), "the folder is gone");
    let gone = stage.wizard.setup_open(stage.named()).await;
    assert_eq!(code(gone), Some(Code::SetupNotFound));
    assert_eq!(stage.wizard.secrets().state(&stage.setup).await.place, SecretWhere::Nowhere);
    let session = stage.wizard.session_open(Some(stage.setup.clone())).await.unwrap();
    assert!(session.setups.is_empty() && session.last.is_none(), "the start page is empty");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_url_is_asked_at_once() {
    let stage = Stage::open_stored(2, 5).await;
    assert!(!stage.wizard.room_lists(stage.named()).await.unwrap().is_empty());
    let form = stage.wizard.setup_open(stage.named()).await.unwrap().exchange;
    let url = "https://127.0.0.1:1/EWS/Exchange.asmx".to_owned();
    let request = SetupSave { exchange: Some(ExchangeForm { url, ..form.clone() }), ..save(&stage.setup) };
    stage.wizard.setup_save(request).await.unwrap();
    let refused = stage.wizard.room_lists(stage.named()).await;
    assert_eq!(code(refused), Some(Code::SecretTypedForOther), "the password was for the server before");
    stage.know_password();
    let refused = stage.wizard.room_lists(stage.named()).await;
    assert_eq!(code(refused), Some(Code::ConnectRefused), "not the server that was asked before");
    let request = SetupSave { exchange: Some(form), ..save(&stage.setup) };
    stage.wizard.setup_save(request).await.unwrap();
    stage.know_password();
    assert!(!stage.wizard.room_lists(stage.named()).await.unwrap().is_empty(), "and back");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_no_check_can_tell_is_confirmed_by_hand() {
    let stage = Stage::open_stored(2, 5).await;
    let confirm = |requirement: &str, confirmed| RequirementConfirm {
        setup: stage.setup.clone(),
        requirement: requirement.to_owned(),
        confirmed,
    };
    let state = |list: &[anteroom_wizard::wire::Requirement], id: &str| {
        list.iter().find(|one| one.id == id).expect("it is on the list").state
    };
    let list = stage.wizard.requirement_confirm(confirm("planner.rights", true)).await.unwrap();
    assert_eq!(state(&list, "planner.rights"), RequirementState::Met);
    let list = stage.wizard.requirement_confirm(confirm("ews.reachable", true)).await.unwrap();
    assert_eq!(
        state(&list, "ews.reachable"),
        RequirementState::Open,
        "a check can tell, so a word is not enough"
    );
    let list = stage.wizard.requirement_confirm(confirm("planner.rights", false)).await.unwrap();
    assert_eq!(state(&list, "planner.rights"), RequirementState::Open, "taken back");
}

#[tokio::test(flavor = "multi_thread")]
async fn practice_started_again_finds_its_setup_with_rooms_and_checks() {
    let stage = Stage::open(2, 5).await;
    let place = site(&stage.practice, 2, 5);
    let password = || SecretString::from(stage.practice.announcement().password.clone());
    let first = stage.wizard.practice_attach(None, &place, password()).await.unwrap();
    assert!(first.practice, "it is marked as practice");
    let test = anteroom_wizard::wire::TestRequest { setup: first.id.clone(), ..stage.test() };
    assert!(stage.wizard.exchange_test(test, |_| ()).await.unwrap().passed, "it is complete");
    let again = stage.wizard.practice_attach(Some(first.id.clone()), &place, password()).await.unwrap();
    assert_eq!((again.id, again.steps[2].state), (first.id, StepState::Done), "the same, still proven");
    let second = stage.wizard.practice_attach(None, &place, password()).await.unwrap();
    assert_eq!(second.name, format!("{} 2", first.name), "another one has a name of its own");
}

#[tokio::test]
async fn failures_carry_the_values_their_words_need() {
    let desk = Desk::new();
    let contoso = desk.create("Contoso").await.unwrap();
    let failures = [
        (desk.create("Contoso").await.expect_err("taken"), "Contoso"),
        (desk.create("").await.expect_err("nameless"), "a name"),
        (desk.wizard.open_named("Fabrikam", None).expect_err("not there"), "Fabrikam"),
        (
            desk.wizard.room_lists(SetupRef { setup: contoso.id }).await.expect_err("nothing typed"),
            "the address of Exchange",
        ),
    ];
    for (failure, value) in failures {
        let words = anteroom_wizard::Words::english().problem(failure.code(), failure.args());
        let told = format!("{} {}", words.title, words.cause);
        assert!(told.contains(value), "“{value}” is in “{told}”");
    }
}
