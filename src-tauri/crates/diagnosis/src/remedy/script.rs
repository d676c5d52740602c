//! The scripts: PowerShell for the Exchange Management Shell, with the customer's values quoted. Shown, copied and saved;
//! Anteroom never runs them.
//!
//! Cmdlets and parameters follow Microsoft's [Exchange PowerShell reference] and, for `*-AD*`, the ActiveDirectory module.
//!
//! [Exchange PowerShell reference]: https://learn.microsoft.com/powershell/module/exchange/

use anteroom_domain::Login;
use serde::{Deserialize, Serialize};

use super::quote::{Quoted, Unquotable, quote};
use crate::Scene;

/// An exact script and what takes it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// For whom, and what it changes.
    pub title: String,
    /// The script.
    pub text: String,
    /// What takes it back; `None` when it changes nothing, or nothing that can be taken back.
    pub undo: Option<String>,
    /// The customer's values in it, for highlighting.
    pub values: Vec<String>,
}

/// A script being written: every value that goes in is quoted here and remembered for highlighting.
#[derive(Default)]
struct Draft {
    values: Vec<String>,
}

impl Draft {
    fn value(&mut self, value: impl ToString) -> Result<Quoted, Unquotable> {
        let value = value.to_string();
        let quoted = quote(&value)?;
        if !self.values.contains(&value) {
            self.values.push(value);
        }
        Ok(quoted)
    }

    fn script(self, title: &str, lines: &[String], undo: Option<&[String]>) -> Script {
        let joined = |lines: &[String]| lines.iter().map(|line| format!("{line}\n")).collect();
        Script { title: title.to_owned(), text: joined(lines), undo: undo.map(joined), values: self.values }
    }
}

const SCOPE: &str = "Anteroom rooms";
const ASSIGNMENT: &str = "Anteroom impersonation";

/// Lets the account impersonate room and equipment mailboxes, and nobody else's. Running it twice changes nothing.
pub(super) fn grant_impersonation(scene: &Scene) -> Result<Script, Unquotable> {
    let mut draft = Draft::default();
    let account = draft.value(scene.account_identity())?;
    let lines = [
        format!("if (-not (Get-ManagementScope | Where-Object Name -eq '{SCOPE}')) {{"),
        format!(
            "  New-ManagementScope -Name '{SCOPE}' -RecipientRestrictionFilter \"RecipientTypeDetails -eq 'RoomMailbox' -or RecipientTypeDetails -eq 'EquipmentMailbox'\""
        ),
        "}".into(),
        format!("if (-not (Get-ManagementRoleAssignment | Where-Object Name -eq '{ASSIGNMENT}')) {{"),
        format!(
            "  New-ManagementRoleAssignment -Name '{ASSIGNMENT}' -Role 'ApplicationImpersonation' -User {account} -CustomRecipientWriteScope '{SCOPE}'"
        ),
        "}".into(),
        format!(
            "Get-ManagementRoleAssignment -Identity '{ASSIGNMENT}' | Format-List Name,Role,RoleAssigneeName,CustomRecipientWriteScope"
        ),
    ];
    let undo = [
        format!("Remove-ManagementRoleAssignment -Identity '{ASSIGNMENT}'"),
        format!("Remove-ManagementScope -Identity '{SCOPE}'"),
    ];
    Ok(draft.script(
        "For the Exchange administrator: lets the service account open room and equipment mailboxes, no others",
        &lines,
        Some(&undo),
    ))
}

/// Keeps subjects when the room answers requests.
pub(super) fn keep_subjects(scene: &Scene) -> Result<Script, Unquotable> {
    let mut draft = Draft::default();
    let room = draft.value(room_of(scene))?;
    let lines = [
        format!("Get-CalendarProcessing -Identity {room} | Format-List DeleteSubject,AddOrganizerToSubject"),
        format!(
            "Set-CalendarProcessing -Identity {room} -DeleteSubject $false -AddOrganizerToSubject $false"
        ),
    ];
    let undo = [format!(
        "Set-CalendarProcessing -Identity {room} -DeleteSubject $true -AddOrganizerToSubject $true"
    )];
    Ok(draft.script(
        "For the Exchange administrator: keeps the subjects of new meetings in this room",
        &lines,
        Some(&undo),
    ))
}

/// Makes the mailbox a room mailbox.
pub(super) fn convert_to_room(scene: &Scene) -> Result<Script, Unquotable> {
    let mut draft = Draft::default();
    let room = draft.value(room_of(scene))?;
    let lines = [
        format!("Get-Recipient -Identity {room} | Format-List Name,RecipientTypeDetails,PrimarySmtpAddress"),
        format!("Set-Mailbox -Identity {room} -Type Room"),
    ];
    let undo = [format!("Set-Mailbox -Identity {room} -Type Regular")];
    Ok(draft.script(
        "For the Exchange administrator: turns this mailbox into a room mailbox",
        &lines,
        Some(&undo),
    ))
}

/// Looks a room up; changes nothing.
pub(super) fn look_up_room(scene: &Scene) -> Result<Script, Unquotable> {
    look_up(
        &room_of(scene),
        "For the Exchange administrator: shows what this address belongs to, changes nothing",
    )
}

/// Looks the fallback owner up; changes nothing.
pub(super) fn look_up_owner(scene: &Scene) -> Result<Script, Unquotable> {
    let owner = scene.fallback_owner.as_ref().map(ToString::to_string).unwrap_or_default();
    look_up(&owner, "For the Exchange administrator: shows what this address belongs to, changes nothing")
}

/// Looks the service account's addresses up; changes nothing.
pub(super) fn look_up_account(scene: &Scene) -> Result<Script, Unquotable> {
    look_up(
        &scene.account_identity(),
        "For the Exchange administrator: shows the account's addresses, changes nothing",
    )
}

fn look_up(address: &str, title: &str) -> Result<Script, Unquotable> {
    let mut draft = Draft::default();
    let identity = draft.value(address)?;
    let lines = [format!(
        "Get-Recipient -Identity {identity} | Format-List Name,RecipientTypeDetails,PrimarySmtpAddress,EmailAddresses,HiddenFromAddressListsEnabled"
    )];
    Ok(draft.script(title, &lines, None))
}

/// Switches Exchange Web Services on for the account.
pub(super) fn enable_ews(scene: &Scene) -> Result<Script, Unquotable> {
    let mut draft = Draft::default();
    let account = draft.value(scene.account_identity())?;
    let lines = [
        "Get-OrganizationConfig | Format-List Ews*".into(),
        format!("Get-CASMailbox -Identity {account} | Format-List Ews*"),
        format!("Set-CASMailbox -Identity {account} -EwsEnabled $true"),
    ];
    let undo = [format!("Set-CASMailbox -Identity {account} -EwsEnabled $false")];
    Ok(draft.script(
        "For the Exchange administrator: switches Exchange Web Services on for the service account",
        &lines,
        Some(&undo),
    ))
}

/// Offers Basic authentication on the EWS virtual directories published under the endpoint's host name.
pub(super) fn offer_basic(scene: &Scene) -> Result<Script, Unquotable> {
    let mut draft = Draft::default();
    let host = draft.value(scene.host())?;
    let published = format!(
        "Get-WebServicesVirtualDirectory -ADPropertiesOnly | Where-Object {{ $_.ExternalUrl.Host -eq {host} -or $_.InternalUrl.Host -eq {host} }}"
    );
    let lines = [
        format!("{published} | Format-List Identity,BasicAuthentication,WindowsAuthentication"),
        format!("{published} | Set-WebServicesVirtualDirectory -BasicAuthentication $true"),
    ];
    let undo = [format!("{published} | Set-WebServicesVirtualDirectory -BasicAuthentication $false")];
    Ok(draft.script(
        "For the Exchange administrator: offers Basic authentication for Exchange Web Services at this host name",
        &lines,
        Some(&undo),
    ))
}

/// Gives the account's user a mailbox.
pub(super) fn give_mailbox(scene: &Scene) -> Result<Script, Unquotable> {
    let mut draft = Draft::default();
    let account = draft.value(&scene.login)?;
    let lines = [format!("Enable-Mailbox -Identity {account}")];
    let undo = [format!("Disable-Mailbox -Identity {account}")];
    Ok(draft.script(
        "For the Exchange administrator: gives the service account a mailbox",
        &lines,
        Some(&undo),
    ))
}

/// Unlocks the account. There is nothing to take back.
pub(super) fn unlock_account(scene: &Scene) -> Result<Script, Unquotable> {
    let (draft, lines) = directory_user(scene, "Unlock-ADAccount")?;
    Ok(draft.script("For the domain administrator: unlocks the service account", &lines, None))
}

/// Enables the account.
pub(super) fn enable_account(scene: &Scene) -> Result<Script, Unquotable> {
    let (draft, lines) = directory_user(scene, "Enable-ADAccount")?;
    let (_, undo) = directory_user(scene, "Disable-ADAccount")?;
    Ok(draft.script("For the domain administrator: enables the service account", &lines, Some(&undo)))
}

/// Lets the account's password never expire.
pub(super) fn keep_password(scene: &Scene) -> Result<Script, Unquotable> {
    let (draft, lines) = directory_user(scene, "Set-ADUser -PasswordNeverExpires $true")?;
    let (_, undo) = directory_user(scene, "Set-ADUser -PasswordNeverExpires $false")?;
    Ok(draft.script(
        "For the domain administrator: lets the account's password never expire",
        &lines,
        Some(&undo),
    ))
}

/// The account's directory object piped into `action`. The filter names a variable, which the ActiveDirectory module reads
/// itself, so the value stays a literal of its own.
fn directory_user(scene: &Scene, action: &str) -> Result<(Draft, [String; 2]), Unquotable> {
    let mut draft = Draft::default();
    let (property, name) = match &scene.login {
        Login::Upn(name) => ("UserPrincipalName", name),
        Login::DownLevel { user, .. } => ("SamAccountName", user),
        Login::Bare(name) => ("SamAccountName", name),
    };
    let name = draft.value(name)?;
    let lines =
        [format!("$account = {name}"), format!("Get-ADUser -Filter '{property} -eq $account' | {action}")];
    Ok((draft, lines))
}

/// Publishes the Autodiscover address of the account's mail domain to computers of the Windows domain, keeping what was
/// there in a file for the undo.
pub(super) fn publish_autodiscover(scene: &Scene) -> Result<Script, Unquotable> {
    let mut draft = Draft::default();
    let domain = scene.account.as_ref().map_or_else(|| scene.host().to_owned(), |account| account.domain());
    let address = draft.value(format!("https://autodiscover.{domain}/Autodiscover/Autodiscover.xml"))?;
    let before = "'anteroom-autodiscover-before.csv'";
    let lines = [
        format!(
            "Get-ClientAccessService | Select-Object Name,AutoDiscoverServiceInternalUri | Export-Csv -Path {before} -NoTypeInformation"
        ),
        format!(
            "Get-ClientAccessService | Set-ClientAccessService -AutoDiscoverServiceInternalUri {address}"
        ),
        "Get-WebServicesVirtualDirectory -ADPropertiesOnly | Format-List Server,InternalUrl,ExternalUrl"
            .into(),
    ];
    let undo = [format!(
        "Import-Csv -Path {before} | ForEach-Object {{ Set-ClientAccessService -Identity $_.Name -AutoDiscoverServiceInternalUri $_.AutoDiscoverServiceInternalUri }}"
    )];
    Ok(draft.script(
        "For the Exchange administrator: publishes the Autodiscover address on every server",
        &lines,
        Some(&undo),
    ))
}

fn room_of(scene: &Scene) -> String {
    scene.room.as_ref().map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::sample::scene;

    #[test]
    fn values_stand_quoted_and_are_named() {
        let mut scene = scene();
        scene.account = Some("o'hara@contoso.com".parse().unwrap());
        let script = grant_impersonation(&scene).unwrap();
        assert!(
            script.text.contains("-User 'o''hara@contoso.com' "),
            "the quote is doubled: {}",
            script.text
        );
        assert_eq!(script.values, ["o'hara@contoso.com"]);
        assert!(script.undo.unwrap().starts_with("Remove-ManagementRoleAssignment"));
    }

    #[test]
    fn the_directory_is_asked_by_the_form_of_the_login() {
        let mut scene = scene();
        assert!(unlock_account(&scene).unwrap().text.contains("$account = 'svc-rooms'\n"));
        assert!(
            unlock_account(&scene).unwrap().text.contains("'SamAccountName -eq $account' | Unlock-ADAccount")
        );
        scene.login = "svc@contoso.com".parse().unwrap();
        assert!(unlock_account(&scene).unwrap().text.contains("'UserPrincipalName -eq $account'"));
    }

    #[test]
    fn what_changes_something_can_be_taken_back() {
        let scene = scene();
        let changing = [
            grant_impersonation(&scene),
            keep_subjects(&scene),
            convert_to_room(&scene),
            enable_ews(&scene),
            offer_basic(&scene),
            give_mailbox(&scene),
            enable_account(&scene),
            keep_password(&scene),
            publish_autodiscover(&scene),
        ];
        for script in changing {
            let script = script.unwrap();
            assert!(script.undo.is_some(), "{} can be undone", script.title);
        }
        for reading in [look_up_room(&scene), look_up_owner(&scene), look_up_account(&scene)] {
            assert_eq!(reading.unwrap().undo, None, "looking changes nothing");
        }
    }
}
