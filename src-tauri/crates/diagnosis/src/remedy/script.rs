//! The script of a remedy: the tasks that do it, with the values of the scene.

use anteroom_domain::SmtpAddress;
use anteroom_scripts::{Environment, Script, TaskId, Values, compose};

use super::model::RemedyId;
use crate::Scene;

/// The script that does a remedy, or `None` where it is nothing a script does, where a value it needs is not known, or
/// where one cannot stand in a script.
pub(super) fn find_script(id: RemedyId, scene: &Scene) -> Option<Script> {
    let task = find_task(id, scene)?;
    // Checks reach Exchange Server alone; a remedy is for where the check was.
    compose(&[task], Environment::OnPremises, &values(id, scene)).ok()
}

fn find_task(id: RemedyId, scene: &Scene) -> Option<TaskId> {
    Some(match id {
        RemedyId::EnableEws => TaskId::EnableEws,
        RemedyId::OfferBasic => TaskId::OfferBasic,
        RemedyId::UnlockAccount => TaskId::UnlockAccount,
        RemedyId::EnableAccount => TaskId::EnableAccount,
        RemedyId::KeepPassword => TaskId::KeepPassword,
        RemedyId::GiveMailbox => TaskId::GiveMailbox,
        RemedyId::AlignDirectoryAddress => TaskId::AlignDirectoryAddress,
        RemedyId::GrantImpersonation | RemedyId::NarrowImpersonation => impersonation(scene),
        RemedyId::GrantFullAccess => TaskId::GrantFullAccess,
        RemedyId::ConvertToRoom => TaskId::CreateRooms,
        RemedyId::KeepSubjects => TaskId::KeepSubjects,
        RemedyId::CreateEquipment => TaskId::CreateEquipment,
        RemedyId::ProcessEquipment => TaskId::ProcessEquipment,
        RemedyId::CreateRoomList => TaskId::CreateRoomList,
        RemedyId::FillRoomLists => TaskId::FillRoomLists,
        RemedyId::PublishAutodiscover => TaskId::PublishAutodiscover,
        RemedyId::UseAccountPrimary | RemedyId::ChooseFallbackOwner | RemedyId::FindRoom => {
            TaskId::ShowAddresses
        }
        // The names are nobody's but the person's who types them, and the rest is done elsewhere than in a shell.
        RemedyId::NameAccount
        | RemedyId::PublishName
        | RemedyId::OpenTheWay
        | RemedyId::TrustAuthority
        | RemedyId::ReplaceCertificate
        | RemedyId::UseEwsUrl
        | RemedyId::UseAppRegistration
        | RemedyId::CorrectSignIn
        | RemedyId::UseRoomPrimary
        | RemedyId::DropSecondFactor
        | RemedyId::LeaveElsewhere
        | RemedyId::WaitAndCheck
        | RemedyId::CompareServers
        | RemedyId::UpgradeServer => return None,
    })
}

/// A right that is granted replaces the one before, so it is the product's own that is granted, whichever room it is missing in.
fn impersonation(scene: &Scene) -> TaskId {
    scene.impersonation.unwrap_or(TaskId::ImpersonateResources)
}

fn values(id: RemedyId, scene: &Scene) -> Values {
    // A finding about one room is remedied in that room; the others have findings of their own. The right to impersonate is
    // one for all.
    let one = scene.room.as_ref().filter(|_| find_task(id, scene) != Some(impersonation(scene)));
    let rooms = one.map_or_else(|| scene.rooms.to_vec(), |room| vec![room.clone()]);
    let looked_up = match id {
        RemedyId::UseAccountPrimary => &scene.account,
        RemedyId::ChooseFallbackOwner => &scene.fallback_owner,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample::scene;

    #[test]
    fn a_missing_right_is_granted_as_the_product_has_it() {
        let mut scene = scene();
        scene.product = Some("Flowscape".to_owned());
        scene.impersonation = Some(TaskId::ImpersonateEverybody);
        let script = find_script(RemedyId::GrantImpersonation, &scene).unwrap();
        assert_eq!(script.tasks, [TaskId::ImpersonateEverybody], "rooms alone would take the users away");
        assert!(script.text.contains("$Names = 'Flowscape'"), "and under the product's name");
        scene.impersonation = None;
        let script = find_script(RemedyId::GrantImpersonation, &scene).unwrap();
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
        let script = find_script(RemedyId::GrantImpersonation, &scene).unwrap();
        assert!(script.text.contains("\n$Account = 'o''hara@contoso.com'\n"), "doubled: {}", script.text);
        assert!(script.values.contains(&"o'hara@contoso.com".to_owned()), "{:?}", script.values);
        assert!(script.undo.is_some(), "a right that is given can be taken away");
    }

    #[test]
    fn a_finding_about_one_room_is_remedied_in_that_room() {
        let mut scene = scene();
        scene.rooms = ["room101@contoso.com", "room102@contoso.com"].map(|room| room.parse().unwrap()).into();
        let script = find_script(RemedyId::KeepSubjects, &scene).unwrap();
        assert_eq!(script.values, ["room101@contoso.com"], "the other room is not touched");
        scene.room = None;
        let script = find_script(RemedyId::GrantFullAccess, &scene).unwrap();
        assert!(script.values.contains(&"room102@contoso.com".to_owned()), "{:?}", script.values);
    }

    #[test]
    fn looking_changes_nothing_and_names_what_is_looked_up() {
        let looked_up = [
            (RemedyId::FindRoom, "room101@contoso.com"),
            (RemedyId::ChooseFallbackOwner, "reception@contoso.com"),
            (RemedyId::UseAccountPrimary, "svc-rooms@contoso.com"),
        ];
        for (id, address) in looked_up {
            let script = find_script(id, &scene()).unwrap();
            assert_eq!(script.undo, None, "{id:?} has nothing to take back");
            assert_eq!(script.values, [address], "{id:?}");
        }
    }

    #[test]
    fn without_the_value_there_is_no_script() {
        let mut scene = scene();
        scene.account = None;
        assert_eq!(find_script(RemedyId::GrantImpersonation, &scene), None);
    }
}
