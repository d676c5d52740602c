//! What is in a setup, by steps: each field with its option, its value, and what is wrong or missing.

use anteroom_wizard::texts::cli_create as texts;
use anteroom_wizard::wire::{EnvironmentKind, FieldWrong, SetupView, StepId};
use anteroom_wizard::{Code, Text, Words};

use crate::output;

/// A field as people know it.
struct Known {
    step: StepId,
    /// As the forms call it.
    name: &'static str,
    /// As the command line calls it.
    option: &'static str,
    label: fn() -> Text,
    value: fn(&SetupView) -> String,
}

const fn known(
    step: StepId,
    name: &'static str,
    option: &'static str,
    label: fn() -> Text,
    value: fn(&SetupView) -> String,
) -> Known {
    Known { step, name, option, label, value }
}

use StepId::{Exchange, Import, Notifications, Requirements, ServiceAccount};

/// Every field that is shown, in the order of the steps.
const KNOWN: &[Known] = &[
    known(Requirements, "name", "name", texts::name, |view| view.name.clone()),
    known(Requirements, "product", "product", texts::product, |view| {
        view.product_name.clone().unwrap_or_default()
    }),
    known(Requirements, "environment", "environment", texts::environment, environment),
    known(Requirements, "firstName", "first-name", texts::first_name, |view| view.details.first_name.clone()),
    known(Requirements, "lastName", "last-name", texts::last_name, |view| view.details.last_name.clone()),
    known(Requirements, "equipment", "equipment", texts::equipment, |view| view.details.equipment.clone()),
    known(Requirements, "roomList", "room-list", texts::room_list, |view| view.details.room_list.clone()),
    known(Requirements, "testUser", "test-user", texts::test_user, |view| view.details.test_user.clone()),
    known(Requirements, "outsideMailbox", "outside-mailbox", texts::outside_mailbox, |view| {
        view.details.outside_mailbox.clone()
    }),
    known(Requirements, "clientId", "client-id", texts::client_id, |view| view.details.client_id.clone()),
    known(Requirements, "appObjectId", "app-object-id", texts::app_object_id, |view| {
        view.details.app_object_id.clone()
    }),
    known(Requirements, "vendorContact", "vendor-contact", texts::vendor_contact, |view| {
        view.details.vendor_contact.clone()
    }),
    known(Requirements, "server", "ldap", texts::ldap, |view| view.ldap.server.clone()),
    known(Requirements, "base", "base", texts::base, |view| view.ldap.base.clone()),
    known(Requirements, "group", "group", texts::group, |view| view.ldap.group.clone()),
    known(ServiceAccount, "userName", "login", texts::login, |view| view.account.user_name.clone()),
    known(ServiceAccount, "email", "account", texts::account, |view| view.account.email.clone()),
    known(Exchange, "url", "url", texts::url, |view| view.exchange.url.clone()),
    known(Exchange, "attendeeDomains", "attendee-domains", texts::attendee_domains, |view| {
        view.exchange.attendee_domains.clone()
    }),
    known(Exchange, "fallbackOwner", "fallback-owner", texts::fallback_owner, |view| {
        view.exchange.fallback_owner.clone()
    }),
    known(Exchange, "authorityFile", "authority", texts::authority, |view| {
        view.exchange.authority_file.clone()
    }),
    known(
        Notifications,
        "silenceNotifications",
        "silence-notifications",
        texts::silence_notifications,
        |view| imports(view, view.silence_notifications),
    ),
    known(Import, "daysBack", "days-back", texts::days_back, |view| imports(view, view.import.days_back)),
    known(Import, "daysAhead", "days-ahead", texts::days_ahead, |view| imports(view, view.import.days_ahead)),
    known(Import, "adoptDirectoryUsers", "adopt-directory-users", texts::adopt_directory_users, |view| {
        imports(view, view.import.adopt_directory_users)
    }),
];

/// Microsoft's names are the same in every language.
fn environment(view: &SetupView) -> String {
    match view.environment {
        Some(EnvironmentKind::OnPremises) => "Exchange Server".to_owned(),
        Some(EnvironmentKind::ExchangeOnline) => "Exchange Online".to_owned(),
        None => String::new(),
    }
}

/// A choice about imports, where the product takes meetings over.
fn imports(view: &SetupView, value: impl ToString) -> String {
    if view.no_import.is_some() { String::new() } else { value.to_string() }
}

/// How a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Given,
    /// The product asks for it, and can be connected without.
    Open,
    Missing,
    Wrong,
}

const SIGNS: [Standing; 4] = [Standing::Given, Standing::Open, Standing::Missing, Standing::Wrong];

fn sign(standing: Standing) -> Text {
    match standing {
        Standing::Given => texts::sign_given(),
        Standing::Open => texts::sign_open(),
        Standing::Missing => texts::sign_missing(),
        Standing::Wrong => texts::sign_wrong(),
    }
}

/// A line of the listing.
pub struct Row<'a> {
    known: &'static Known,
    value: String,
    standing: Standing,
    why: Option<&'a FieldWrong>,
}

impl Row<'_> {
    /// Whether a step cannot do without it as it is.
    pub fn is_needed(&self) -> bool {
        matches!(self.standing, Standing::Missing | Standing::Wrong)
    }

    /// Whether there is nothing to be done about it.
    pub fn is_settled(&self) -> bool {
        self.standing == Standing::Given
    }
}

/// The fields that hold something, or should. `open` are those the first page asks for and nobody has named.
pub fn rows<'a>(view: &'a SetupView, open: &[&str]) -> Vec<Row<'a>> {
    let row = |known: &'static Known| {
        let value = (known.value)(view);
        let why = view.wrong.iter().find(|wrong| wrong.field == known.name);
        let standing = match why {
            Some(_) if value.trim().is_empty() => Standing::Missing,
            Some(_) => Standing::Wrong,
            None if open.contains(&known.name) => match known.name {
                "product" | "environment" => Standing::Missing,
                _ => Standing::Open,
            },
            None if value.trim().is_empty() => return None,
            None => Standing::Given,
        };
        Some(Row { known, value, standing, why })
    };
    KNOWN.iter().filter_map(row).collect()
}

/// Writes rows below the names of their steps.
pub fn print<'a>(rows: impl Iterator<Item = &'a Row<'a>>) {
    let mut above = None;
    for row in rows {
        if above != Some(row.known.step) {
            above = Some(row.known.step);
            output::say(&step(row.known.step));
        }
        let sign = output::sign(&sign(row.standing), SIGNS.map(sign));
        let label = output::tell(&(row.known.label)());
        let told = match row.value.trim() {
            "" => texts::field_empty(label, row.known.option),
            value => texts::field(label, row.known.option, value),
        };
        output::item(&texts::row(sign, output::tell(&told)));
        if let Some(wrong) = row.why {
            why(output::words(), wrong).iter().for_each(|line| output::line(&format!("      {line}")));
        }
    }
}

/// What is wrong with a field and what to do, in the window's words. That something is missing, its sign has said.
pub fn why(words: &Words, wrong: &FieldWrong) -> Vec<String> {
    let told = words.problem(wrong.why.code, &wrong.why.args);
    let title = Some(told.title).filter(|_| wrong.why.code != Code::SetupIncomplete);
    title.into_iter().chain([format!("{} {}", told.cause, told.action)]).collect()
}

/// The option of a field that was called wrong.
pub fn option(field: &str) -> &str {
    KNOWN.iter().find(|known| known.name == field).map_or(field, |known| known.option)
}

fn step(step: StepId) -> Text {
    match step {
        StepId::Requirements => texts::step_requirements(),
        StepId::ServiceAccount => texts::step_service_account(),
        StepId::Exchange => texts::step_exchange(),
        StepId::Rooms => texts::step_rooms(),
        StepId::Notifications => texts::step_notifications(),
        StepId::Import => texts::step_import(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use anteroom_wizard::Field;
    use clap::CommandFactory as _;

    use super::*;
    use crate::arguments::Arguments;

    #[test]
    fn every_field_is_shown_and_every_option_is_shown_with_its_field() {
        let names: BTreeSet<_> = KNOWN.iter().map(|known| known.name).collect();
        for field in Field::ALL {
            assert!(names.contains(field.name()), "{field:?} is shown");
        }
        let command = Arguments::command();
        let setup = command.find_subcommand("setup").unwrap();
        for name in ["create", "change"] {
            let called = setup.find_subcommand(name).unwrap();
            let options: BTreeSet<_> = called.get_arguments().filter_map(clap::Arg::get_long).collect();
            let beside = ["setup", "out", "json", "room", "rooms", "help", "language"];
            let beside: BTreeSet<_> = beside.into_iter().filter(|name| options.contains(name)).collect();
            let shown: BTreeSet<_> = KNOWN.iter().map(|known| known.option).collect();
            assert_eq!(options, &shown | &beside, "setup {name}");
        }
    }
}
