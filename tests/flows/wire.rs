//! What our own client says and hears, kept for comparing it with Microsoft's schemas.

use std::path::{Path, PathBuf};

use anteroom_wizard::wire::{
    DirectoryQuery, DiscoverRequest, DryRunStart, Empty, ImportSummaryQuery, ProductChoose,
    RequirementsCheck, RoomsAddFromLists, RoomsValidate, RunPhaseKind, TestRequest, UsersFetch,
};

use crate::support::{Stage, operation};

/// `target/wire` of the workspace.
fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/wire/anteroom.jsonl")
}

#[tokio::test(flavor = "multi_thread")]
async fn all_six_steps_leave_their_traffic_in_target_wire() {
    let file = file();
    let _ = std::fs::remove_file(&file);
    let stage = Stage::open_with(4, 60, |options| options.record = Some(file.clone())).await;
    let (wizard, setup) = (&stage.wizard, || stage.setup.clone());
    let test = || TestRequest { setup: setup(), operation: operation() };
    assert!(wizard.account_test(test(), |_| ()).await.unwrap().passed);
    let discover = DiscoverRequest { setup: setup(), operation: operation(), confirmed_hosts: Vec::new() };
    assert!(wizard.exchange_discover(discover, |_| ()).await.unwrap().url.is_some(), "Autodiscover finds it");
    assert!(wizard.exchange_test(test(), |_| ()).await.unwrap().passed);
    let lists = wizard.room_lists(stage.named()).await.unwrap();
    let lists = lists.into_iter().map(|list| list.address).collect();
    wizard.rooms_add_from_lists(RoomsAddFromLists { setup: setup(), lists }).await.unwrap();
    let query = DirectoryQuery { setup: setup(), query: "a".to_owned(), offset: 0 };
    assert!(
        !wizard.directory_search(query).await.unwrap().rows.is_empty(),
        "the address book can be browsed"
    );
    let validate = RoomsValidate { setup: setup(), operation: operation(), addresses: Vec::new() };
    wizard.rooms_validate(validate, |_| ()).await.unwrap();
    for product in wizard.products_list(Empty {}).await.unwrap().products {
        let request = ProductChoose { setup: setup(), product: product.id, environment: None };
        wizard.product_choose(request).await.unwrap();
        let check = RequirementsCheck {
            setup: setup(),
            operation: operation(),
            requirement: None,
            set_right: false,
            by_itself: false,
        };
        assert!(
            !wizard.requirements_check(check, |_| ()).await.unwrap().is_empty(),
            "each product has a list"
        );
    }
    let people = UsersFetch { setup: setup(), operation: operation() };
    assert!(wizard.users_fetch(people, |_| ()).await.unwrap().added > 0, "the address book has people");
    let dry_run = DryRunStart { setup: setup(), operation: operation() };
    assert!(
        wizard.dry_run(dry_run, |_| ()).await.unwrap().total.endless > 0,
        "masters of series are asked for"
    );
    let summary = ImportSummaryQuery { setup: setup(), operation: operation() };
    assert!(wizard.import_summary(summary, |_| ()).await.unwrap().meetings > 0);
    assert_eq!(stage.import_all().await.phase, RunPhaseKind::Finished);

    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.lines().count() > 30, "the steps asked the server: {} lines", written.lines().count());
    assert!(!written.to_lowercase().contains("\"authorization\""), "no credentials among them");
}
