//! The remedies in words: who, which steps, how long, proven by which check.

use anteroom_domain::{Audience, CheckId};

use super::model::{Remedy, RemedyId};
use super::script;
use crate::Scene;

const AT_ONCE: Option<&str> = None;
const DIRECTORY: Option<&str> = Some("a few minutes, until the domain controllers agree");
const HALF_HOUR: Option<&str> = Some("up to 30 minutes, until Exchange reads permissions again");
const PUBLISHING: Option<&str> = Some("minutes for a firewall, up to a day for public DNS");

/// A remedy with the customer's values in place. Where a value cannot stand in a script, the steps come without one.
pub fn remedy(id: RemedyId, scene: &Scene) -> Remedy {
    use CheckId as C;
    let host = scene.host();
    let (audience, verified_by, takes_effect) = match id {
        RemedyId::PublishName => (Audience::Network, C::NameResolves, PUBLISHING),
        RemedyId::OpenTheWay => (Audience::Network, C::HostReachable, PUBLISHING),
        RemedyId::TrustAuthority => (Audience::You, C::TlsValid, AT_ONCE),
        RemedyId::ReplaceCertificate => (Audience::ExchangeAdministrator, C::TlsValid, AT_ONCE),
        RemedyId::UseEwsUrl => (Audience::You, C::EndpointIsEws, AT_ONCE),
        RemedyId::EnableEws => (Audience::ExchangeAdministrator, C::SignInAccepted, Some("up to 15 minutes")),
        RemedyId::OfferBasic => (
            Audience::ExchangeAdministrator,
            C::SignInSchemes,
            Some("a few minutes, or at once after `iisreset /noforce`"),
        ),
        RemedyId::UseAppRegistration => (Audience::EntraAdministrator, C::SignInSchemes, AT_ONCE),
        RemedyId::CorrectSignIn => (Audience::You, C::SignInAccepted, AT_ONCE),
        RemedyId::UnlockAccount | RemedyId::EnableAccount | RemedyId::KeepPassword => {
            (Audience::DirectoryAdministrator, C::SignInAccepted, DIRECTORY)
        }
        RemedyId::GiveMailbox => (Audience::ExchangeAdministrator, C::AccountMailbox, DIRECTORY),
        RemedyId::UseAccountPrimary => (Audience::You, C::AccountMailbox, AT_ONCE),
        RemedyId::ChooseFallbackOwner => (Audience::You, C::FallbackOwnerMailbox, AT_ONCE),
        RemedyId::GrantImpersonation => (Audience::ExchangeAdministrator, C::RoomImpersonation, HALF_HOUR),
        RemedyId::FindRoom => (Audience::You, C::RoomExists, AT_ONCE),
        RemedyId::ConvertToRoom => (Audience::ExchangeAdministrator, C::RoomKind, DIRECTORY),
        RemedyId::UseRoomPrimary => (Audience::You, C::RoomPrimaryAddress, AT_ONCE),
        RemedyId::KeepSubjects => (
            Audience::ExchangeAdministrator,
            C::RoomSubjects,
            Some("at once for new meetings; meetings already booked keep the organizer's name"),
        ),
        RemedyId::PublishAutodiscover => (Audience::ExchangeAdministrator, C::AutodiscoverFound, PUBLISHING),
        RemedyId::DropSecondFactor => (Audience::ExchangeAdministrator, C::SignInSingleFactor, HALF_HOUR),
        RemedyId::NameAccount => (Audience::DirectoryAdministrator, C::AccountNames, DIRECTORY),
        RemedyId::AlignDirectoryAddress => {
            (Audience::DirectoryAdministrator, C::AccountDirectoryAddress, DIRECTORY)
        }
        RemedyId::LeaveElsewhere => (Audience::You, C::EnvironmentSingle, AT_ONCE),
        RemedyId::NarrowImpersonation => (Audience::ExchangeAdministrator, C::ImpersonationScope, HALF_HOUR),
        RemedyId::GrantFullAccess => (Audience::ExchangeAdministrator, C::RoomFullAccess, HALF_HOUR),
        RemedyId::CreateEquipment => (Audience::ExchangeAdministrator, C::EquipmentExists, DIRECTORY),
        RemedyId::ProcessEquipment => {
            (Audience::ExchangeAdministrator, C::EquipmentProcessing, Some("at once for new requests"))
        }
        RemedyId::CreateRoomList => (Audience::ExchangeAdministrator, C::RoomListExists, DIRECTORY),
        RemedyId::FillRoomLists => (Audience::ExchangeAdministrator, C::RoomListMembers, DIRECTORY),
        RemedyId::CompareServers => (Audience::ExchangeAdministrator, C::RoomImpersonation, HALF_HOUR),
        RemedyId::WaitAndCheck => (Audience::You, C::EndpointIsEws, Some("usually a few minutes")),
        RemedyId::UpgradeServer => {
            (Audience::ExchangeAdministrator, C::ServerVersion, Some("as long as the move takes"))
        }
    };
    Remedy {
        id,
        audience,
        steps: steps(id, scene, host),
        script: script::find_script(id, scene),
        takes_effect: takes_effect.map(str::to_owned),
        verified_by,
    }
}

fn steps(id: RemedyId, scene: &Scene, host: &str) -> Vec<String> {
    let port = scene.port();
    let account = scene.account_identity();
    let room = scene.room.as_ref().map_or("the room", |room| room.as_str());
    let known = |address: &Option<anteroom_domain::SmtpAddress>, words: &str| {
        address.as_ref().map_or_else(|| words.to_owned(), ToString::to_string)
    };
    let equipment = known(&scene.equipment, "the address you chose");
    let list = known(&scene.room_list, "the room list");
    let owner = scene.fallback_owner.as_ref().map_or("the fallback owner", |owner| owner.as_str());
    match id {
        RemedyId::PublishName => vec![
            format!("Compare {host} with the name in Outlook's connection status or in the Exchange admin center."),
            format!("If the name is right, have an address published for {host} in the DNS this computer uses."),
        ],
        RemedyId::OpenTheWay => vec![
            format!("Allow this computer to connect to {host} on port {port}, directly or through the system's proxy."),
            "If the proxy asks for a sign-in, add an exception for this host.".into(),
        ],
        RemedyId::TrustAuthority => vec![
            "Ask for the company's root certificate as a PEM file.".into(),
            "Add the file under “Certificate authority” in this step; it is used for this setup alone.".into(),
        ],
        RemedyId::ReplaceCertificate => vec![
            format!("Compare the names and dates in the evidence with {host}."),
            "Use one of the names in the certificate as the host of the URL, or assign a valid certificate with this name to IIS.".into(),
        ],
        RemedyId::UseEwsUrl => vec![
            "Type the URL ending in /EWS/Exchange.asmx, or let Anteroom discover it.".into(),
            "If a sign-in page answers, have /EWS/* published without pre-authentication.".into(),
        ],
        RemedyId::EnableEws => vec![
            "Run the script in the Exchange Management Shell.".into(),
            "If the organization restricts programs, add “Anteroom/*” to its allow list.".into(),
        ],
        RemedyId::OfferBasic => vec![
            "Run the script in the Exchange Management Shell; it touches the virtual directories of this host name alone.".into(),
            "Check that no authentication policy blocks Basic authentication for the service account.".into(),
        ],
        RemedyId::UseAppRegistration => vec![
            "Exchange Online has taken no passwords for this since January 2023; an app registration takes their place.".into(),
            "This version of Anteroom connects to Exchange Server with user name and password; leave this setup for one that has both.".into(),
            format!("If {host} is your own Exchange Server with hybrid modern authentication, have Basic authentication allowed for the service account there."),
        ],
        RemedyId::CorrectSignIn => vec![
            format!("Type the user name as name@domain or DOMAIN\\name, and the password again. Anteroom tried “{}” once and will not try again by itself.", scene.login),
            "If both are right, check whether the account is locked or disabled.".into(),
        ],
        RemedyId::UnlockAccount => vec![
            "Find out what else signs in with this account and still has an old password.".into(),
            "Run the script in a PowerShell with the ActiveDirectory module.".into(),
        ],
        RemedyId::EnableAccount => vec!["Run the script in a PowerShell with the ActiveDirectory module.".into()],
        RemedyId::KeepPassword => vec![
            "Set a new password for the account and type it in step 2.".into(),
            "Run the script so that it does not expire again.".into(),
        ],
        RemedyId::GiveMailbox => vec![
            "Run the script in the Exchange Management Shell, or choose an account that has a mailbox.".into(),
        ],
        RemedyId::UseAccountPrimary => vec![
            format!("Replace {account} by the primary address in the evidence."),
        ],
        RemedyId::ChooseFallbackOwner => vec![
            format!("Check the spelling of {owner}, or choose a person with a mailbox in this organization."),
            "Write the primary address: the evidence names it, and so does the script.".into(),
        ],
        RemedyId::GrantImpersonation => vec![
            "Run the script in the Exchange Management Shell as a member of Organization Management.".into(),
            format!("If there is a scope already, check that {room} falls into it."),
        ],
        RemedyId::FindRoom => vec![
            format!("Check the spelling of {room}; Outlook's address book shows the right one."),
            "If the mailbox was created today, wait until the address list is updated.".into(),
        ],
        RemedyId::ConvertToRoom => vec![
            format!("If {room} is no room, remove it from the list."),
            "If it is one, run the script in the Exchange Management Shell.".into(),
        ],
        RemedyId::UseRoomPrimary => vec![
            format!("Remove {room} from the list and add the primary address, which the evidence names."),
        ],
        RemedyId::KeepSubjects => vec![
            "Decide whether subjects of this room may be seen in the planner.".into(),
            "If they may, run the script in the Exchange Management Shell.".into(),
        ],
        RemedyId::PublishAutodiscover => vec![
            "Type the URL in step 3: https://, the host name of Exchange, /EWS/Exchange.asmx.".into(),
            "To have it found next time, run the script and publish autodiscover in DNS.".into(),
        ],
        RemedyId::DropSecondFactor => vec![
            format!("Exempt “{}” from the second factor for {host}: in the conditional access policies, or in the publishing proxy.", scene.login),
            "Limit the exemption to the network this computer is in, so that it stays safe.".into(),
        ],
        RemedyId::NameAccount => vec![
            format!("Fill in first and last name of {account} in Active Directory."),
        ],
        RemedyId::AlignDirectoryAddress => vec![
            format!("Set the attribute mail of {account} to its primary SMTP address."),
        ],
        RemedyId::LeaveElsewhere => vec![
            "Remove the rooms named in the evidence from the list for now.".into(),
            "If they belong here, have their mailboxes moved into this organization; a move takes hours.".into(),
        ],
        RemedyId::NarrowImpersonation => vec![
            "Look up who may impersonate whom: Get-ManagementRoleAssignment for the role ApplicationImpersonation.".into(),
            "Remove the assignment without a scope, and assign the role again with one.".into(),
        ],
        RemedyId::GrantFullAccess => vec![
            format!("Grant {account} FullAccess to {room} and the other rooms, without automatic mapping."),
        ],
        RemedyId::CreateEquipment => vec![
            format!("Create an equipment mailbox at {equipment}. If another mailbox has this address, choose a new one."),
            "Wait until the address list shows it.".into(),
        ],
        RemedyId::ProcessEquipment => vec![
            format!("Set the calendar processing of {equipment} as the evidence says."),
            "What Exchange does not show here, paste from Get-CalendarProcessing.".into(),
        ],
        RemedyId::CreateRoomList => vec![
            format!("Create {list} as a distribution group of the kind room list."),
            "Wait until the address list shows it.".into(),
        ],
        RemedyId::FillRoomLists => vec![
            "Add the rooms named in the evidence to the room list, and remove those nobody chose.".into(),
            format!("A list that grows too large goes on in a second one, named after {list}."),
        ],
        RemedyId::CompareServers => vec![
            format!("Check {room} again in half an hour: until then a new right may not have reached every server behind {host}."),
            "If it stays, look up the request ids in the evidence: one server refuses what the others allow, because it cannot reach a domain controller or reads an outdated one.".into(),
        ],
        RemedyId::WaitAndCheck => vec!["Wait and check again. If it stays, give the evidence to the Exchange administrator.".into()],
        RemedyId::UpgradeServer => vec![
            "Going on works. Plan the move to Exchange Server SE: Microsoft gives this version no security updates any more.".into(),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample::scene;

    #[test]
    fn every_remedy_says_what_to_do() {
        for id in RemedyId::ALL {
            let remedy = remedy(*id, &scene());
            assert!(!remedy.steps.is_empty(), "{id:?} has a step");
            for step in &remedy.steps {
                assert!(!step.contains(['{', '}', '!']), "{id:?}: “{step}” is finished and calm");
            }
        }
    }

    #[test]
    fn a_value_no_script_can_hold_leaves_the_steps() {
        let mut scene = scene();
        scene.login = anteroom_domain::Login::Bare("svc\u{2028}rooms".into());
        let remedy = remedy(RemedyId::UnlockAccount, &scene);
        assert_eq!(remedy.script, None, "a line break must not get into a script");
        assert!(!remedy.steps.is_empty());
    }
}
