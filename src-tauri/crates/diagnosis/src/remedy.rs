//! What to do about a finding: the subject that mends it, and the script with the customer's values.

use anteroom_catalogue::{Subject, subject_for};
use anteroom_domain::{CheckId, Code, SmtpAddress, TaskId};
use anteroom_scripts::{Environment, Script, Values, compose};

use crate::Scene;

/// Checks reach Exchange Server alone; a remedy is for where the check was.
const HERE: Environment = Environment::OnPremises;

/// What to do about a finding. Its words, for whom it is and how long it takes are the subject's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// What has to be true.
    pub subject: &'static Subject,
    /// The exact script, where one helps.
    pub script: Option<Script>,
}

/// What mends a problem, or `None` where the code's own words say all there is to do. Where a value cannot stand in a script, the remedy
/// comes without one.
pub fn remedy(code: Code, scene: &Scene) -> Option<Remedy> {
    let subject = subject_for(code)?;
    Some(Remedy { subject, script: find_script(subject, scene) })
}

/// The script that does a remedy, or `None` where it is nothing a script does, where a value it needs is not known, or
/// where one cannot stand in a script.
fn find_script(subject: &Subject, scene: &Scene) -> Option<Script> {
    let task = subject.task(HERE)?;
    // A right that is granted replaces the one before, so it is the product's own that is granted, whichever room it is missing in.
    let task = scene.impersonation.filter(|_| task.grants_impersonation()).unwrap_or(task);
    compose(&[task], HERE, &values(subject, task, scene)).ok()
}

fn values(subject: &Subject, task: TaskId, scene: &Scene) -> Values {
    // A finding about one room is remedied in that room; the others have findings of their own. The right to impersonate is
    // one for all.
    let one = scene.room.as_ref().filter(|_| !task.grants_impersonation());
    let rooms = one.map_or_else(|| scene.rooms.to_vec(), |room| vec![room.clone()]);
    let looked_up = match proof(subject) {
        Some(CheckId::AccountMailbox) => &scene.account,
        Some(CheckId::FallbackOwnerMailbox) => &scene.fallback_owner,
        _ => &scene.room,
    };
    let domain = scene.account.as_ref().map_or_else(|| scene.host().to_owned(), SmtpAddress::domain);
    Values {
        account: scene.account.clone(),
        login: Some(scene.login.clone()),
        rooms,
        equipment: scene.equipment.clone(),
        processing: scene.processing_wished.clone(),
        room_list: scene.room_list.clone(),
        host: Some(scene.host().to_owned()),
        mail_domain: Some(domain),
        addresses: looked_up.iter().cloned().collect(),
        names: scene.product.clone(),
        ..Values::default()
    }
}

/// The check that proves a subject first.
fn proof(subject: &Subject) -> Option<CheckId> {
    subject.checks(HERE).first()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample::scene;

    fn script_for(code: Code, scene: &Scene) -> Option<Script> {
        remedy(code, scene).unwrap().script
    }

    #[test]
    fn a_missing_right_is_granted_as_the_product_has_it() {
        let mut scene = scene();
        scene.product = Some("Flowscape".to_owned());
        scene.impersonation = Some(TaskId::ImpersonateEverybody);
        let script = script_for(Code::ImpersonationDenied, &scene).unwrap();
        assert_eq!(script.tasks, [TaskId::ImpersonateEverybody], "rooms alone would take the users away");
        assert!(script.text.contains("$Names = 'Flowscape'"), "and under the product's name");
        scene.impersonation = None;
        let script = script_for(Code::ImpersonationDenied, &scene).unwrap();
        assert_eq!(
            script.tasks,
            [TaskId::ImpersonateResources],
            "without a product, as little as a room needs"
        );
    }

    #[test]
    fn values_stand_quoted_and_are_named() {
        let mut scene = scene();
        scene.account = Some("o'hara@contoso.com".parse().unwrap());
        let script = script_for(Code::ImpersonationDenied, &scene).unwrap();
        assert!(script.text.contains("\n$Account = 'o''hara@contoso.com'\n"), "doubled: {}", script.text);
        assert!(script.values.contains(&"o'hara@contoso.com".to_owned()), "{:?}", script.values);
        assert!(script.undo.is_some(), "a right that is given can be taken away");
    }

    #[test]
    fn a_finding_about_one_room_is_remedied_in_that_room() {
        let mut scene = scene();
        scene.rooms = ["room101@contoso.com", "room102@contoso.com"].map(|room| room.parse().unwrap()).into();
        let script = script_for(Code::RoomSubjectsHidden, &scene).unwrap();
        assert_eq!(script.values, ["room101@contoso.com"], "the other room is not touched");
        scene.room = None;
        let script = script_for(Code::RoomWithoutFullAccess, &scene).unwrap();
        assert!(script.values.contains(&"room102@contoso.com".to_owned()), "{:?}", script.values);
    }

    #[test]
    fn looking_changes_nothing_and_names_what_is_looked_up() {
        let looked_up = [
            (Code::RoomNotFound, "room101@contoso.com"),
            (Code::FallbackOwnerNotFound, "reception@contoso.com"),
            (Code::AccountAddressIsAlias, "svc-rooms@contoso.com"),
        ];
        for (code, address) in looked_up {
            let script = script_for(code, &scene()).unwrap();
            assert_eq!(script.undo, None, "{code} has nothing to take back");
            assert_eq!(script.values, [address], "{code}");
        }
    }

    #[test]
    fn without_the_value_there_is_no_script() {
        let mut scene = scene();
        scene.account = None;
        assert_eq!(script_for(Code::ImpersonationDenied, &scene), None);
    }

    #[test]
    fn a_value_no_script_can_hold_leaves_the_steps() {
        let mut scene = scene();
        scene.login = anteroom_domain::Login::Bare("svc\u{2028}rooms".into());
        assert_eq!(script_for(Code::AccountLocked, &scene), None, "a line break must not get into a script");
    }
}
