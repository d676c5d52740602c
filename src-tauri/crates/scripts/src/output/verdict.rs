//! What an output proves. Pure: facts in, judgement out.

use anteroom_catalogue::Text;
use anteroom_catalogue::texts::outputs as texts;
use anteroom_domain::CalendarProcessing;

use super::value::{is_id, is_shortened};
use super::{Authorization, CheckCommand, DistributionGroup, MailboxProcessing, Output, RoleAssignment};
use crate::rights::{Compared, Deed, Granted, Holder, Reach, Reaches, Scope, Wish, compare};

/// What ought to be so. Identities are all the ways in which somebody may be printed: address, `DOMAIN\user`, user principal
/// name, first and last name. What is empty is not judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expected {
    /// The service account.
    pub account: Vec<String>,
    /// The assignment of a role that the product's script gives the account, where it gives one.
    pub right: Option<Wish>,
    /// The rooms, one entry per room.
    pub rooms: Vec<Vec<String>>,
    /// What rooms ought to do with requests.
    pub room_processing: CalendarProcessing,
    /// The equipment mailbox.
    pub equipment: Vec<String>,
    /// What the equipment mailbox ought to do with requests.
    pub processing: CalendarProcessing,
    /// The first room list.
    pub room_list: Vec<String>,
    /// Who ought to manage the room list.
    pub manager: Vec<String>,
}

/// One fact an output decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// `impersonation`, `rooms.processing`, `equipment.processing`, `room_list.kind`, `room_list.manager` or
    /// `application.access`.
    pub what: &'static str,
    /// Whether it is as it ought to be; `None` where the output is about it and does not tell.
    pub met: Option<bool>,
    /// Why not, or why it cannot be told, a sentence each; nothing where it is met.
    pub reasons: Vec<Text>,
}

impl Verdict {
    fn new(what: &'static str, reasons: impl IntoIterator<Item = Text>) -> Self {
        let reasons: Vec<_> = reasons.into_iter().collect();
        Self { what, met: Some(reasons.is_empty()), reasons }
    }

    /// Not known, and why.
    fn unknown(what: &'static str, reason: Text) -> Self {
        Self { what, met: None, reasons: vec![reason] }
    }
}

const IMPERSONATION: &str = "ApplicationImpersonation";
/// The permission an integration needs to read and write the rooms' meetings.
const CALENDARS: &str = "Calendars.ReadWrite";

impl Output {
    /// What this output decides. A fact it says nothing about, for instance about another mailbox, has no verdict.
    pub fn verdicts(&self, expected: &Expected) -> Vec<Verdict> {
        match self {
            Self::RoleAssignments(all) => impersonation(all, expected),
            Self::CalendarProcessing(all) => processing(all, expected),
            Self::DistributionGroups(all) => room_list(all, expected),
            Self::ApplicationAuthorization(all) => application(all, expected),
        }
    }
}

impl Output {
    /// The assignments that reach further than the product needs, by name: those that its script takes or limits where a person agreed to it.
    /// `None` where the output is about something else, or nothing is known to be given.
    pub fn assignments_reaching_further(&self, expected: &Expected) -> Option<Vec<String>> {
        let (Self::RoleAssignments(all), Some(wish)) = (self, &expected.right) else { return None };
        let is_agreed_to =
            |one: &&RoleAssignment| compared(one, expected, wish).script == Some(Deed::Consent);
        Some(all.iter().filter(is_agreed_to).filter_map(|one| one.name.clone()).collect())
    }
}

fn compared(one: &RoleAssignment, expected: &Expected, wish: &Wish) -> Compared {
    let holder = match names_account(one, expected) {
        true => Some(Holder::Account),
        false if is_group(one) || is_id(&one.assignee) => None,
        false => Some(Holder::Other),
    };
    let granted = Granted {
        name: one.name.as_deref().filter(|name| !is_shortened(name)),
        role: &one.role,
        holder,
        assignee: Some(&one.assignee),
        kind: one.assignee_type.as_deref(),
        enabled: Some(one.enabled),
        delegating: Some(one.delegating),
        range: one.write_scope.as_deref(),
        scope: one.custom_scope.as_deref(),
        content: one.scope_filter.as_deref().map(|filter| Scope { filter, special: false }),
    };
    compare(&granted, wish)
}

fn names_account(one: &RoleAssignment, expected: &Expected) -> bool {
    let shown = [&one.assignee_place, &one.effective_user, &one.through_group];
    shown.into_iter().flatten().chain([&one.assignee]).any(|shown| is_one_of(&expected.account, shown))
}

/// Why the scope by which the account has the role is not the wished one, although it is called like it.
fn another_filter(all: &[&RoleAssignment], expected: &Expected) -> Option<Text> {
    let Reach::Scope { name, filter } = &expected.right.as_ref()?.reach else { return None };
    let in_force = all.iter().filter(|one| one.enabled && !one.delegating);
    let mut of_scope = in_force.filter(|one| one.custom_scope.as_ref() == Some(name));
    of_scope.find_map(|one| {
        let is = one.scope_filter.as_deref()?;
        let reach = match filter.compare(is) {
            Reaches::Same => return None,
            Reaches::More => "further",
            Reaches::Less => "less",
            Reaches::Other => "other",
        };
        Some(texts::scope_filter(reach, name, is))
    })
}

fn impersonation(all: &[RoleAssignment], expected: &Expected) -> Vec<Verdict> {
    let Some(account) = expected.account.first() else { return Vec::new() };
    let of_role: Vec<_> = all.iter().filter(|one| one.role.eq_ignore_ascii_case(IMPERSONATION)).collect();
    let mine: Vec<_> = of_role.iter().copied().filter(|one| names_account(one, expected)).collect();
    let title = |one: &RoleAssignment| one.name.clone().unwrap_or_else(|| one.role.clone());
    let reason = if mine.iter().any(|one| one.enabled && !one.delegating) {
        another_filter(&mine, expected)
    } else if let Some(disabled) = mine.iter().find(|one| !one.delegating) {
        Some(texts::assignment_disabled(title(disabled)))
    } else if let Some(delegating) = mine.first() {
        Some(texts::assignment_delegating(title(delegating), account))
    } else if let Some(group) = of_role.iter().find(|one| !one.delegating && is_group(one)) {
        Some(texts::assigned_to_group(&group.assignee))
    } else if let Some(id) = of_role.iter().find(|one| !one.delegating && is_id(&one.assignee)) {
        return vec![Verdict::unknown("impersonation", texts::assigned_to_id(&id.assignee))];
    } else {
        Some(texts::unassigned(IMPERSONATION, account))
    };
    vec![Verdict::new("impersonation", reason)]
}

fn is_group(one: &RoleAssignment) -> bool {
    one.assignee_type.as_deref().is_some_and(|kind| kind.ends_with("Group"))
        && one.effective_user.as_deref().is_none_or(|user| user.eq_ignore_ascii_case("All Group Members"))
}

fn processing(all: &[MailboxProcessing], expected: &Expected) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    let shows = |one: &&MailboxProcessing, identities: &[String]| {
        is_one_of(identities, &one.identity)
            || one.asked.as_deref().is_some_and(|line| asks_for(line, identities))
    };
    // A mailbox that is not found may be one of those, unless its command line says which it is.
    let wanted = expected.rooms.iter().chain([&expected.equipment]);
    let is_nameless =
        |one: &&MailboxProcessing| is_id(&one.identity) && !wanted.clone().any(|names| shows(one, names));
    let id = all.iter().find(is_nameless).map(|one| one.identity.as_str());
    match (all.iter().find(|one| shows(one, &expected.equipment)), id) {
        (Some(equipment), _) => {
            let short = shortfall(&equipment.processing, &expected.processing, None);
            verdicts.push(Verdict::new("equipment.processing", short));
        }
        (None, Some(id)) if !expected.equipment.is_empty() => {
            verdicts.push(Verdict::unknown("equipment.processing", nameless(id)));
        }
        _ => {}
    }
    if expected.room_processing == CalendarProcessing::default() {
        return verdicts;
    }
    let (mut short, mut missing, mut shown) = (Vec::new(), Vec::new(), 0);
    for room in &expected.rooms {
        let name = room.first().map_or("", String::as_str);
        match all.iter().find(|one| shows(one, room)) {
            Some(one) => {
                shown += 1;
                short.extend(shortfall(&one.processing, &expected.room_processing, Some(name)));
            }
            None => missing.push(texts::not_shown(name)),
        }
    }
    match id {
        Some(id) if short.is_empty() && !missing.is_empty() => {
            verdicts.push(Verdict::unknown("rooms.processing", nameless(id)));
        }
        _ if shown > 0 => {
            short.extend(missing);
            verdicts.push(Verdict::new("rooms.processing", short));
        }
        _ => {}
    }
    verdicts
}

/// Why settings of a mailbox that is printed as an id decide nothing, and what does.
fn nameless(id: &str) -> Text {
    let format = CheckCommand::CalendarProcessing.format();
    let command = format!(
        "Get-Mailbox -RecipientTypeDetails RoomMailbox,EquipmentMailbox | ForEach-Object {{ $Mailbox = $_.PrimarySmtpAddress; \
         Get-CalendarProcessing -Identity $Mailbox | {format},@{{ Name = 'Mailbox'; Expression = {{ $Mailbox }} }} }}"
    );
    texts::mailbox_id(id, command)
}

/// Where the settings fall short; of a room where there may be several.
fn shortfall(is: &CalendarProcessing, wished: &CalendarProcessing, room: Option<&str>) -> Vec<Text> {
    let said = |(name, is, wish): (&'static str, Option<String>, String)| match (room, is) {
        (None, Some(is)) => texts::instead(name, is, wish),
        (None, None) => texts::setting_not_shown(name, wish),
        (Some(room), Some(is)) => texts::room_instead(room, name, is, wish),
        (Some(room), None) => texts::room_setting_not_shown(room, name, wish),
    };
    is.differences(wished).into_iter().map(said).collect()
}

fn room_list(all: &[DistributionGroup], expected: &Expected) -> Vec<Verdict> {
    let list = &expected.room_list;
    let is_list = |group: &&DistributionGroup| match &group.address {
        Some(address) => is_one_of(list, address),
        None => {
            group.name.as_deref().is_some_and(|name| is_one_of(list, name))
                || group.asked.as_deref().is_some_and(|line| asks_for(line, list))
        }
    };
    let mut verdicts = Vec::new();
    let is_nameless =
        |group: &&DistributionGroup| group.address.is_none() && group.name.as_deref().is_some_and(is_id);
    let is_named = list.is_empty() || all.iter().any(|group| is_list(&group));
    if let Some(group) = all.iter().find(is_nameless).filter(|_| !is_named) {
        let name = group.name.as_deref().unwrap_or_default();
        let command = CheckCommand::DistributionGroups;
        let reason = texts::group_id(name, command.cmdlet(), command.format());
        verdicts.push(Verdict::unknown("room_list.kind", reason.clone()));
        verdicts.push(Verdict::unknown("room_list.manager", reason));
    }
    // Its type and its manager may have been asked one after the other.
    if let Some(kind) = all.iter().filter(is_list).find_map(|group| group.type_details.as_ref()) {
        let reason = (!kind.eq_ignore_ascii_case("RoomList")).then(|| texts::no_room_list(kind));
        verdicts.push(Verdict::new("room_list.kind", reason));
    }
    let managers = all.iter().filter(is_list).find_map(|group| group.managed_by.as_ref());
    if let (Some(managers), Some(wished)) = (managers, expected.manager.first()) {
        let met = managers.iter().any(|manager| is_one_of(&expected.manager, manager));
        if let Some(id) = managers.iter().find(|manager| !met && is_id(manager)) {
            let command = CheckCommand::DistributionGroups;
            let reason = texts::manager_id(id, wished, command.cmdlet(), command.format());
            verdicts.push(Verdict::unknown("room_list.manager", reason));
            return verdicts;
        }
        let reason = match managers.as_slice() {
            _ if met => None,
            [] => Some(texts::no_manager(wished)),
            others => Some(texts::other_managers(others.join(", "), wished)),
        };
        verdicts.push(Verdict::new("room_list.manager", reason));
    }
    verdicts
}

fn application(all: &[Authorization], expected: &Expected) -> Vec<Verdict> {
    let grants = |one: &&Authorization| {
        one.permissions.iter().any(|permission| permission.eq_ignore_ascii_case(CALENDARS))
            || one.role.eq_ignore_ascii_case(&format!("Application {CALENDARS}"))
    };
    let granted: Vec<_> = all.iter().filter(grants).collect();
    let in_scope = |resource: Option<&str>| {
        let asked = granted.iter().filter(|one| one.resource.as_deref() == resource);
        asked.clone().any(|one| one.in_scope == Some(true))
    };
    let mut shown: Vec<_> = all.iter().map(|one| one.resource.as_deref()).collect();
    shown.dedup();
    let outside: Vec<_> = shown.iter().filter(|resource| !in_scope(**resource)).collect();
    let reason = if granted.is_empty() {
        Some(texts::not_granted(CALENDARS))
    } else if granted.iter().any(|one| one.in_scope.is_none()) {
        Some(texts::no_resource())
    } else if let Some(outside) = outside.first() {
        Some(match outside {
            Some(mailbox) => texts::outside(mailbox, CALENDARS),
            None => texts::outside_unnamed(CALENDARS),
        })
    } else if shown.iter().all(Option::is_some) {
        let is_shown = |room: &&Vec<String>| shown.iter().flatten().any(|shown| is_one_of(room, shown));
        let missing = expected.rooms.iter().find(|room| !is_shown(room));
        missing.and_then(|room| room.first()).map(texts::not_shown)
    } else {
        None
    };
    vec![Verdict::new("application.access", reason)]
}

/// Whether a printed name, address or place in the directory is one of these identities.
fn is_one_of(identities: &[String], shown: &str) -> bool {
    let shown = shown.trim().to_lowercase();
    let shown = shown.strip_prefix("smtp:").unwrap_or(&shown);
    identities
        .iter()
        .map(|identity| identity.trim().to_lowercase())
        .filter(|identity| !identity.is_empty())
        .any(|identity| {
            // An address is compared whole: the same local part in another domain is somebody else.
            shown == identity || !shown.contains('@') && short_name(shown) == account_name(&identity)
        })
}

/// The object's own name in `contoso.com/Users/Name` or `CN=Name,OU=…`.
fn short_name(shown: &str) -> &str {
    match shown.strip_prefix("cn=") {
        Some(rest) => rest.split(',').next().unwrap_or(rest),
        None => shown.rsplit(['/', '\\']).next().unwrap_or(shown),
    }
}

/// The name in `DOMAIN\name` or `name@domain`.
fn account_name(identity: &str) -> &str {
    let name = identity.rsplit('\\').next().unwrap_or(identity);
    name.split('@').next().unwrap_or(name)
}

/// Whether a command line names one of these identities whole.
fn asks_for(line: &str, identities: &[String]) -> bool {
    line.split(|sign: char| sign.is_whitespace() || matches!(sign, '"' | '\'' | '|' | ',' | ';'))
        .filter(|word| !word.is_empty())
        .any(|word| identities.iter().any(|identity| identity.eq_ignore_ascii_case(word)))
}
