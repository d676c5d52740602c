//! What the front end's fake platform answers is recorded here, from this engine and the practice organization, so that neither its
//! texts nor its judgements are anybody's invention.

mod checklists;
mod forecasts;
mod imports;
mod organization;
mod people;
mod rooms;
mod shelf;
mod tape;

use anteroom_practice::{Options as PracticeOptions, Product};
use anteroom_wizard::wire::{DiscoverRequest, Empty, ExchangeForm, ProductAdd};
use secrecy::SecretString;

use self::shelf::keep;
use self::tape::Tape;
use crate::support::{Stage, operation};

/// The organization of the recordings, in a version that is still supported.
async fn stage(change: impl FnOnce(&mut PracticeOptions)) -> Stage {
    Stage::open_with(24, 40, |options| {
        options.product = Product::SubscriptionEdition;
        change(options);
    })
    .await
}

impl Tape {
    async fn account_test(&mut self, stage: &Stage) {
        let ask = async |heard| stage.wizard.account_test(stage.test(), heard).await;
        self.checks(stage, "account_test", ask).await;
    }

    async fn exchange_test(&mut self, stage: &Stage) {
        let ask = async |heard| stage.wizard.exchange_test(stage.test(), heard).await;
        self.checks(stage, "exchange_test", ask).await;
    }

    async fn exchange_discover(&mut self, stage: &Stage) {
        let request = DiscoverRequest {
            setup: stage.setup.clone(),
            operation: operation(),
            confirmed_hosts: Vec::new(),
        };
        let found = stage.wizard.exchange_discover(request, |_| ()).await.unwrap();
        self.search(stage, &found);
    }

    async fn both_tests(&mut self, stage: &Stage) {
        self.account_test(stage).await;
        self.exchange_test(stage).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_healthy_organization_answers_as_recorded() {
    let stage = stage(|_| ()).await;
    let mut tape = Tape::default();
    tape.answer(&stage, "setup_open", stage.view().await);
    tape.answer(&stage, "products_list", stage.wizard.products_list(Empty {}).await.unwrap());
    tape.both_tests(&stage).await;
    // The way that was not there shows one place after the other being asked.
    stage.faults(&format!("[{NO_JSON}, {NO_SOAP}]"));
    tape.exchange_discover(&stage).await;
    keep("healthy", "healthy", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn profiles_from_files_are_answered_as_recorded() {
    let guide = include_str!("../../../src-tauri/crates/products/WRITING.md");
    let example =
        guide.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let wrong = example.replacen("id = \"room-signs\"", "id = \"room signs\"", 1).replacen(
        "use = \"ews.reachable\"",
        "use = \"ews.reachabel\"",
        1,
    );
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    let file = stage.folder.path().join("room-signs.toml");
    let add = async |text: &str| {
        std::fs::write(&file, text).unwrap();
        stage.wizard.product_add(ProductAdd { file: file.display().to_string() }).await.unwrap()
    };
    tape.answer(&stage, "product_add", add(example).await);
    keep("profile", "profile", "Recording", &tape.value());

    let mut tape = Tape::default();
    tape.answer(&stage, "product_add", add(&wrong).await);
    // One that lies in the folder of profiles already is told of when the products are listed.
    let mut stage = self::stage(|_| ()).await;
    let profiles = stage.wizard.data_folder().join("profiles");
    std::fs::create_dir_all(&profiles).unwrap();
    std::fs::write(profiles.join("old-signs.toml"), wrong).unwrap();
    stage.restart().await;
    tape.answer(&stage, "products_list", stage.wizard.products_list(Empty {}).await.unwrap());
    keep("wrong-profile", "wrongProfile", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_answered_as_recorded() {
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("not this one"));
    tape.account_test(&stage).await;
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("nor this one"));
    tape.exchange_test(&stage).await;
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("neither of them"));
    tape.answer(&stage, "rooms_validate", stage.validate().await);
    keep("wrong-password", "wrongPassword", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_issuer_is_answered_as_recorded() {
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    let form = ExchangeForm { authority_file: String::new(), ..stage.view().await.exchange };
    stage.save_exchange(form).await;
    tape.both_tests(&stage).await;
    keep("unknown-issuer", "unknownIssuer", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_server_is_answered_as_recorded() {
    let (stage, mut tape) = (stage(|options| options.product = Product::Exchange2016).await, Tape::default());
    tape.exchange_test(&stage).await;
    keep("old-server", "oldServer", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_gone_is_answered_as_recorded() {
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    // The port where servers once threw away what they got; nobody listens there.
    let url = "https://127.0.0.1:9/EWS/Exchange.asmx".to_owned();
    stage.save_exchange(ExchangeForm { url, ..stage.view().await.exchange }).await;
    tape.exchange_test(&stage).await;
    keep("server-gone", "serverGone", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_nobody_knows_is_answered_as_recorded() {
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    let fallback_owner = "nobody@practice.example".to_owned();
    let form = ExchangeForm { fallback_owner, ..stage.view().await.exchange };
    stage.save_exchange(form).await;
    tape.exchange_test(&stage).await;
    keep("no-owner", "noOwner", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_server_is_answered_as_recorded() {
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    let busy = r#"[{"match": {"operation": "ResolveNames", "first": 1},
        "action": {"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 400}}}]"#;
    stage.faults(busy);
    tape.exchange_test(&stage).await;
    keep("throttled", "throttled", "Recording", &tape.value());
}

const NO_JSON: &str = r#"{"match": {"operation": "AutodiscoverJson"}, "action": {"status": {"code": 404}}}"#;
const NO_SOAP: &str =
    r#"{"match": {"path": "/autodiscover/autodiscover.svc"}, "action": {"status": {"code": 404}}}"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_search_in_vain_is_answered_as_recorded() {
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    stage.faults(r#"[{"action": {"status": {"code": 404}}}]"#);
    tape.exchange_discover(&stage).await;
    keep("nothing-found", "nothingFound", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_nobody_confirmed_is_answered_as_recorded() {
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    let elsewhere = r#"{"match": {"path": "/autodiscover/autodiscover.xml"}, "action": {"status": {"code": 302,
        "headers": {"Location": "https://mail.hosting-partner.net/autodiscover/autodiscover.xml"}}}}"#;
    stage.faults(&format!("[{NO_JSON}, {NO_SOAP}, {elsewhere}]"));
    tape.exchange_discover(&stage).await;
    keep("unconfirmed-host", "unconfirmedHost", "Recording", &tape.value());
}
