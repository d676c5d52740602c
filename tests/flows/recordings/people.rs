//! The ways to the planner's users, and what is handed over at the end.

use anteroom_wizard::wire::{HandoverQuery, LdapForm, UsersAddCsv, UsersFetch, UsersFetchLdap};

use super::shelf::keep;
use super::stage;
use super::tape::Tape;
use crate::support::operation;

/// A list as a personnel department sends it: two people as they should be, and three lines that are not.
const LIST: &str = "Name;E-mail;Department\nMaja Lindqvist;maja.lindqvist@practice.example;Facility\n\
                    Jörg Öz;joerg@practice.example;Sales\nAnna Berg;anna.berg;Sales\n;;Finance\n\
                    Jörg Özdemir;joerg@practice.example;Sales\n";

#[tokio::test(flavor = "multi_thread")]
async fn users_are_added_as_recorded() {
    let (stage, mut tape) = (stage(|options| options.size.users = 300).await, Tape::default());
    let setup = || stage.setup.clone();
    let file = stage.folder.path().join("people.csv").display().to_string();
    std::fs::write(&file, LIST).unwrap();
    let added = stage.wizard.users_add_csv(UsersAddCsv { setup: setup(), file }).await.unwrap();
    tape.answer(&stage, "users_add_csv", added);
    let fetch = UsersFetch { setup: setup(), operation: operation() };
    tape.stream(&stage, "users_fetch", async |heard| stage.wizard.users_fetch(fetch, heard).await).await;
    let server = stage.practice.announcement().ldap_url.clone();
    let ldap = LdapForm { server, base: String::new(), group: String::new() };
    let fetch = UsersFetchLdap { setup: setup(), operation: operation(), ldap };
    tape.stream(&stage, "users_fetch_ldap", async |heard| stage.wizard.users_fetch_ldap(fetch, heard).await)
        .await;
    keep("users", "users", "Recording", &tape.value());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handover_is_as_recorded() {
    let (stage, mut tape) = (stage(|_| ()).await, Tape::default());
    // What ends one day is known of the server that was tested.
    stage.wizard.exchange_test(stage.test(), |_| ()).await.unwrap();
    let query = HandoverQuery { setup: stage.setup.clone() };
    tape.answer(&stage, "handover_preview", stage.wizard.handover_preview(query).await.unwrap());
    keep("handover", "handover", "Recording", &tape.value());
}
