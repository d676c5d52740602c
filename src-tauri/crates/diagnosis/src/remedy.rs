//! What to do about a finding: the subject that mends it, and the script or the command that goes with it.

use anteroom_catalogue::{Subject, subject_for};
use anteroom_domain::{CheckId, Code, SmtpAddress, TaskId};
use anteroom_scripts::{ComposeError, Environment, ValueName, Values, commands, needs, offer};

use crate::Scene;

/// Checks reach Exchange Server alone; a remedy is for where the check was.
const HERE: Environment = Environment::OnPremises;

/// What to do about a finding. Its words, for whom it is and how long it takes are the subject's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// What has to be true.
    pub subject: &'static Subject,
    /// What PowerShell does about it.
    pub shell: Option<Shell>,
}

/// What PowerShell does about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shell {
    /// A script of this task mends it. It is written when somebody wants it: hundreds of rooms may have the same finding.
    Script {
        /// The task.
        task: TaskId,
        /// The room it is for; `None` for all that were chosen.
        room: Option<SmtpAddress>,
    },
    /// These lines show more, and change nothing.
    Commands(String),
}

/// What mends a problem, or `None` where the code's own words say all there is to do. Where a value that PowerShell needs is not known, or
/// cannot stand in a script, the remedy comes without.
pub fn remedy(code: Code, scene: &Scene) -> Option<Remedy> {
    let subject = subject_for(code)?;
    Some(Remedy { subject, shell: find_shell(subject, scene) })
}

fn find_shell(subject: &Subject, scene: &Scene) -> Option<Shell> {
    let task = subject.task(HERE)?;
    // A right that is granted replaces the one before, so it is the product's own that is granted, whichever room it is missing in.
    let task = scene.impersonation.filter(|_| task.grants_impersonation()).unwrap_or(task);
    // A finding about one room is remedied in that room; the others have findings of their own. The right to impersonate is one for all.
    let is_of_rooms = needs(task, HERE, ValueName::Rooms) && !task.grants_impersonation();
    let room = scene.room.clone().filter(|_| is_of_rooms);
    let values = values(subject, room.as_ref(), scene);
    match offer(&[task], HERE, &values) {
        Ok(_) => Some(Shell::Script { task, room }),
        Err(ComposeError::Shows(task)) => commands(task, HERE, &values).ok().map(Shell::Commands),
        Err(_) => None,
    }
}

fn values(subject: &Subject, room: Option<&SmtpAddress>, scene: &Scene) -> Values {
    let rooms = room.map_or_else(|| scene.rooms.to_vec(), |room| vec![room.clone()]);
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

    fn shell_for(code: Code, scene: &Scene) -> Option<Shell> {
        remedy(code, scene).unwrap().shell
    }

    fn script(task: TaskId, room: Option<&str>) -> Option<Shell> {
        Some(Shell::Script { task, room: room.map(|room| room.parse().unwrap()) })
    }

    #[test]
    fn a_missing_right_is_granted_as_the_product_has_it() {
        let mut scene = scene();
        scene.impersonation = Some(TaskId::ImpersonateEverybody);
        let found = shell_for(Code::ImpersonationDenied, &scene);
        assert_eq!(
            found,
            script(TaskId::ImpersonateEverybody, None),
            "rooms alone would take the users away"
        );
        scene.impersonation = None;
        let found = shell_for(Code::ImpersonationDenied, &scene);
        assert_eq!(
            found,
            script(TaskId::ImpersonateResources, None),
            "without a product, as little as a room needs"
        );
    }

    #[test]
    fn a_finding_about_one_room_is_remedied_in_that_room() {
        let mut scene = scene();
        scene.rooms = ["room101@contoso.com", "room102@contoso.com"].map(|room| room.parse().unwrap()).into();
        let found = shell_for(Code::RoomSubjectsHidden, &scene);
        assert_eq!(
            found,
            script(TaskId::KeepSubjects, Some("room101@contoso.com")),
            "the other room is not touched"
        );
        scene.room = None;
        let found = shell_for(Code::RoomWithoutFullAccess, &scene);
        assert_eq!(found, script(TaskId::GrantFullAccess, None), "all rooms that were chosen");
    }

    #[test]
    fn looking_changes_nothing_and_names_what_is_looked_up() {
        let looked_up = [
            (Code::RoomNotFound, "room101@contoso.com"),
            (Code::FallbackOwnerNotFound, "reception@contoso.com"),
            (Code::AccountAddressIsAlias, "svc-rooms@contoso.com"),
        ];
        for (code, address) in looked_up {
            let Some(Shell::Commands(lines)) = shell_for(code, &scene()) else {
                unreachable!("{code} is looked up")
            };
            assert!(lines.contains(&format!("'{address}'")), "{code}: {lines}");
        }
    }

    #[test]
    fn without_the_value_there_is_no_script() {
        let mut scene = scene();
        scene.account = None;
        assert_eq!(shell_for(Code::ImpersonationDenied, &scene), None);
    }

    #[test]
    fn a_value_no_script_can_hold_leaves_the_steps() {
        let mut scene = scene();
        scene.login = anteroom_domain::Login::Bare("svc\u{2028}rooms".into());
        assert_eq!(shell_for(Code::AccountLocked, &scene), None, "a line break must not get into a script");
    }
}
