//! From objects with properties to what they are.

use anteroom_domain::{Automation, CalendarProcessing};

use super::model::{
    Authorization, DistributionGroup, MailboxProcessing, Objects, Output, Reach, RoleAssignment,
};
use super::record::Record;
use super::scan::Run;
use super::{CheckCommand, Refused, prompt, value};

/// What one run printed, by command; nothing when it is no output at all. A command that was run and printed nothing found nothing.
///
/// # Errors
/// Why it cannot be read.
pub fn read_run(run: &Run) -> Result<Vec<Output>, Refused> {
    if run.records.is_empty() {
        return silent(run).map(|output| output.into_iter().collect());
    }
    let asked = run.asked.as_ref();
    let is_filtered = asked.is_some_and(|asked| prompt::is_filtered(asked));
    let mut outputs = read(&run.records, asked)?;
    for output in &mut outputs {
        output.whole &= !run.has_gaps && !is_filtered;
    }
    Ok(outputs)
}

/// A command line with nothing below it.
fn silent(run: &Run) -> Result<Option<Output>, Refused> {
    let (Some(asked), Some(command)) = (&run.asked, run.command()) else { return Ok(None) };
    if run.has_prose || prompt::is_silenced(asked) {
        return Ok(None);
    }
    // Without the next prompt nobody knows whether more was printed.
    if !run.is_ended {
        return Err(Refused::NothingBelow { cmdlet: command.cmdlet() });
    }
    Ok(Some(Output::empty(command)))
}

/// Objects, by command.
///
/// # Errors
/// Why one cannot be read.
pub fn read(records: &[Record], asked: Option<&String>) -> Result<Vec<Output>, Refused> {
    let mut outputs: Vec<Output> = Vec::new();
    for record in records {
        let Some(command) = recognize(record) else {
            let columns: Vec<_> = record.names().take(4).map(super::text::excerpt).collect();
            return Err(Refused::UnknownColumns { columns: columns.join(", ") });
        };
        // A command line tells which object was asked for, where it gave one; which mailbox an application was tested with, it tells of all.
        let tells_all = command == CheckCommand::ApplicationAuthorization;
        let asked = asked
            .filter(|asked| (tells_all || records.len() == 1) && prompt::command(asked) == Some(command));
        let one = Output { objects: object(command, record, asked)?, whole: true };
        match outputs.iter_mut().find(|output| output.command() == command) {
            Some(output) => output.absorb(one),
            None => outputs.push(one),
        }
    }
    Ok(outputs)
}

fn object(command: CheckCommand, record: &Record, asked: Option<&String>) -> Result<Objects, Refused> {
    Ok(match command {
        CheckCommand::RoleAssignments => Objects::RoleAssignments(vec![role_assignment(record)?]),
        CheckCommand::CalendarProcessing => Objects::CalendarProcessing(vec![processing(record, asked)?]),
        CheckCommand::DistributionGroups => Objects::DistributionGroups(vec![group(record, asked)?]),
        CheckCommand::ApplicationAuthorization => {
            Objects::ApplicationAuthorization(vec![authorization(record, asked)?])
        }
    })
}

/// The command whose objects have these properties.
fn recognize(record: &Record) -> Option<CheckCommand> {
    let has = |names: &[&str]| names.iter().any(|name| record.has(name));
    if has(&[
        "RoleAssigneeName",
        "RoleAssigneeType",
        "RoleAssignee",
        "EffectiveUserName",
        "RoleAssignmentDelegationType",
    ]) {
        Some(CheckCommand::RoleAssignments)
    } else if has(&["RoleName", "GrantedPermissions", "AllowedResourceScope", "InScope"]) {
        Some(CheckCommand::ApplicationAuthorization)
    } else if has(&[
        "AutomateProcessing",
        "AllowConflicts",
        "AllowRecurringMeetings",
        "EnforceSchedulingHorizon",
        "BookingWindowInDays",
        "MaximumDurationInMinutes",
        "ProcessExternalMeetingMessages",
        "DeleteSubject",
        "AddOrganizerToSubject",
        "DeleteComments",
        "RemovePrivateProperty",
    ]) {
        Some(CheckCommand::CalendarProcessing)
    } else if has(&["GroupType", "ManagedBy"])
        || has(&["RecipientTypeDetails"])
            && !record.find_shown("RecipientTypeDetails").is_some_and(|kind| is_mailbox(&kind))
    {
        Some(CheckCommand::DistributionGroups)
    } else {
        None
    }
}

/// `Get-Mailbox` prints the property too.
fn is_mailbox(details: &str) -> bool {
    details.ends_with("Mailbox")
}

fn role_assignment(record: &Record) -> Result<RoleAssignment, Refused> {
    let command = CheckCommand::RoleAssignments;
    let whole = |column| record.find_whole(command, column);
    let (assignee, place) = (whole("RoleAssigneeName")?, whole("RoleAssignee")?);
    if assignee.is_none() && place.is_none() {
        record.whole(command, "RoleAssigneeName")?;
    }
    let delegation = whole("RoleAssignmentDelegationType")?;
    let is_one = |kind: &String| {
        kind.eq_ignore_ascii_case("Regular") || kind.to_ascii_lowercase().starts_with("delegating")
    };
    if let Some(value) = delegation.clone().filter(|kind| !is_one(kind)) {
        return Err(Refused::UnknownValue { column: "RoleAssignmentDelegationType", value });
    }
    Ok(RoleAssignment {
        name: record.find_shown("Name").or_else(|| record.find_shown("Identity")),
        role: record.whole(command, "Role")?,
        place: place.filter(|place| assignee.as_ref() != Some(place)),
        assignee,
        assignee_type: whole("RoleAssigneeType")?,
        method: whole("AssignmentMethod")?,
        effective_user: whole("EffectiveUserName")?,
        enabled: record.find_flag(command, "Enabled")?,
        delegation,
        write_scope: whole("RecipientWriteScope")?,
        custom_scope: record.find_shown("CustomRecipientWriteScope"),
        scope_filter: record.find_filter(command, "CustomRecipientWriteScopeFilter")?,
        account: whole("Account")?,
    })
}

/// Columns that tell whose settings they are, the surest first.
pub const IDENTITIES: [&str; 4] = ["PrimarySmtpAddress", "Mailbox", "Identity", "MailboxOwnerId"];

fn processing(record: &Record, asked: Option<&String>) -> Result<MailboxProcessing, Refused> {
    let command = CheckCommand::CalendarProcessing;
    let mut identity: Option<(&'static str, String)> = None;
    for column in IDENTITIES {
        // An id tells nobody which mailbox it is, if another column does.
        if identity.as_ref().is_none_or(|(_, id)| value::is_id(id)) {
            let found = record.find_whole(command, column)?.map(|found| (column, found));
            let found = found.filter(|(_, other)| identity.is_none() || !value::is_id(other));
            identity = found.or(identity);
        }
    }
    let flag = |column| record.find_flag(command, column);
    let number = |column| record.find_number(command, column);
    let automation = match record.find_whole(command, "AutomateProcessing")? {
        None => None,
        Some(value) => Some(match value.as_str() {
            "None" => Automation::None,
            "AutoUpdate" => Automation::AutoUpdate,
            "AutoAccept" => Automation::AutoAccept,
            _ => return Err(Refused::UnknownValue { column: "AutomateProcessing", value }),
        }),
    };
    let (column, identity) = match identity {
        Some(found) => found,
        None => ("Identity", record.whole(command, "Identity")?),
    };
    Ok(MailboxProcessing {
        identity,
        column,
        asked: asked.cloned(),
        processing: CalendarProcessing {
            automation,
            allow_conflicts: flag("AllowConflicts")?,
            allow_recurring: flag("AllowRecurringMeetings")?,
            enforce_horizon: flag("EnforceSchedulingHorizon")?,
            booking_window_days: number("BookingWindowInDays")?,
            maximum_minutes: number("MaximumDurationInMinutes")?,
            accept_external: flag("ProcessExternalMeetingMessages")?,
            delete_subject: flag("DeleteSubject")?,
            add_organizer_to_subject: flag("AddOrganizerToSubject")?,
            delete_comments: flag("DeleteComments")?,
            remove_private: flag("RemovePrivateProperty")?,
        },
    })
}

/// Columns that tell which group it is, the surest first.
pub const ADDRESSES: [&str; 2] = ["PrimarySmtpAddress", "WindowsEmailAddress"];
/// And what it is called.
pub const NAMES: [&str; 3] = ["DisplayName", "Name", "Identity"];

fn group(record: &Record, asked: Option<&String>) -> Result<DistributionGroup, Refused> {
    let command = CheckCommand::DistributionGroups;
    let whole = |column| record.find_whole(command, column);
    let (mut address, mut name) = (None, None);
    for column in ADDRESSES {
        address = match address {
            None => whole(column)?.map(|address| (column, address)),
            found => found,
        };
    }
    for column in NAMES {
        // Beside an address a name decides nothing, so one that was shortened is left out.
        let found = if address.is_some() { record.find_shown(column) } else { whole(column)? };
        name = name.or(found.map(|name| (column, name)));
    }
    // Which group it is must be in the output, or in the command line above it.
    if address.is_none() && name.is_none() && asked.is_none() {
        record.whole(command, "PrimarySmtpAddress")?;
    }
    let type_details = whole("RecipientTypeDetails")?;
    let managed_by = record.find_list(command, "ManagedBy")?;
    let members = record.find_list(command, "Members").unwrap_or_default();
    if type_details.is_none() && managed_by.is_none() && members.is_none() {
        record.whole(command, "RecipientTypeDetails")?;
    }
    let (name_column, name) = name.map_or((NAMES[0], None), |(column, name)| (column, Some(name)));
    let (address_column, address) =
        address.map_or((ADDRESSES[0], None), |(column, address)| (column, Some(address)));
    let asked = asked.cloned();
    Ok(DistributionGroup {
        name,
        name_column,
        address,
        address_column,
        asked,
        type_details,
        managed_by,
        members,
    })
}

fn authorization(record: &Record, asked: Option<&String>) -> Result<Authorization, Refused> {
    let command = CheckCommand::ApplicationAuthorization;
    let whole = |column| record.find_whole(command, column);
    let in_scope = match whole("InScope")? {
        None => Reach::NotShown,
        Some(not_run) if not_run.eq_ignore_ascii_case("Not Run") => Reach::NotAsked,
        Some(_) if record.find_flag(command, "InScope")? == Some(true) => Reach::Inside,
        Some(_) => Reach::Outside,
    };
    let named = asked.and_then(|asked| prompt::find_parameter(asked, "-Resource"));
    Ok(Authorization {
        role: record.whole(command, "RoleName")?,
        permissions: record.find_list(command, "GrantedPermissions")?.unwrap_or_default(),
        // A scope's name decides nothing; a shortened one is left out.
        allowed_scope: record.find_shown("AllowedResourceScope"),
        scope_type: whole("ScopeType")?,
        resource: whole("Resource")?.or(named),
        application: asked.and_then(|asked| prompt::find_parameter(asked, "-Identity")),
        in_scope,
    })
}
