//! From objects with properties to what they are.

use anteroom_domain::{Automation, CalendarProcessing};

use super::record::Record;
use super::text::Run;
use super::{
    Authorization, CheckCommand, DistributionGroup, MailboxProcessing, Output, Refused, RoleAssignment,
    delimited, list, table, value,
};

/// What one run printed; nothing when it is no output at all. A command that was run and printed nothing found nothing.
///
/// # Errors
/// Why it cannot be read.
pub fn read_run(run: &Run) -> Result<Option<Output>, Refused> {
    let mut records = table::read_tables(&run.lines)?;
    if records.is_empty() {
        records = list::read_list(&run.lines);
    }
    if records.is_empty() {
        records = delimited::read_delimited(&run.lines)?;
    }
    let Some(first) = records.first() else {
        let silent = run.lines.iter().all(|line| line.trim().is_empty());
        return Ok(run.command().filter(|_| silent).map(Output::empty));
    };
    let Some(command) = recognize(first) else {
        return Err(Refused::UnknownColumns {
            columns: first.names().take(4).collect::<Vec<_>>().join(", "),
        });
    };
    if let Some(other) = records.iter().filter_map(recognize).find(|other| *other != command) {
        return Err(Refused::Mixed { first: command.cmdlet(), second: other.cmdlet() });
    }
    let asked = run.asked.clone().filter(|_| records.len() == 1);
    from_records(command, &records, asked.as_ref()).map(Some)
}

/// The objects of one command.
///
/// # Errors
/// Why one cannot be read.
pub fn from_records(
    command: CheckCommand,
    records: &[Record],
    asked: Option<&String>,
) -> Result<Output, Refused> {
    let records = records.iter();
    Ok(match command {
        CheckCommand::RoleAssignments => {
            Output::RoleAssignments(records.map(role_assignment).collect::<Result<_, _>>()?)
        }
        CheckCommand::CalendarProcessing => Output::CalendarProcessing(
            records.map(|record| processing(record, asked)).collect::<Result<_, _>>()?,
        ),
        CheckCommand::DistributionGroups => {
            Output::DistributionGroups(records.map(|record| group(record, asked)).collect::<Result<_, _>>()?)
        }
        CheckCommand::ApplicationAuthorization => {
            Output::ApplicationAuthorization(records.map(authorization).collect::<Result<_, _>>()?)
        }
    })
}

/// The command whose objects have these properties.
pub fn recognize(record: &Record) -> Option<CheckCommand> {
    let has = |names: &[&str]| names.iter().any(|name| record.has(name));
    if has(&["RoleAssigneeName", "RoleAssigneeType", "RoleAssignee", "EffectiveUserName"]) {
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
        || has(&["RecipientTypeDetails"]) && !record.find("RecipientTypeDetails").is_some_and(is_mailbox)
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
    let owned = |column| record.find_whole(command, column).map(|value| value.map(str::to_owned));
    let name = record.find("Name").or(record.find("Identity")).filter(|name| !name.is_empty());
    let place = owned("RoleAssignee")?;
    let assignee = match owned("RoleAssigneeName")?.or_else(|| place.clone()) {
        Some(assignee) => assignee,
        None => record.whole(command, "RoleAssigneeName")?.to_owned(),
    };
    let delegation = record.find_whole(command, "RoleAssignmentDelegationType")?;
    Ok(RoleAssignment {
        role: record.whole(command, "Role")?.to_owned(),
        assignee_place: place.filter(|place| *place != assignee),
        assignee_type: owned("RoleAssigneeType")?,
        write_scope: owned("RecipientWriteScope")?,
        custom_scope: owned("CustomRecipientWriteScope")?,
        scope_filter: owned("CustomRecipientWriteScopeFilter")?,
        enabled: match record.find_flag(command, "Enabled")? {
            Some(enabled) => enabled,
            None => record.whole(command, "Enabled").map(|_| false)?,
        },
        // `DelegatingOrgWide` lets role groups hand the role on; only `Regular` assignments give it.
        delegating: delegation.map_or_else(
            || name.is_some_and(|name| name.ends_with("-Delegating")),
            |delegation| !delegation.eq_ignore_ascii_case("Regular"),
        ),
        effective_user: owned("EffectiveUserName")?,
        // Asked about an account, the command lists the assignments of its groups too and says by which way they reach it.
        through_group: match record.find("AssignmentMethod") {
            Some("RoleGroup" | "SecurityGroup") => owned("Account")?,
            // The account itself, where only its id is printed.
            Some("Direct") if value::is_id(&assignee) => owned("Account")?,
            _ => None,
        },
        name: name.map(str::to_owned),
        assignee,
    })
}

fn processing(record: &Record, asked: Option<&String>) -> Result<MailboxProcessing, Refused> {
    let command = CheckCommand::CalendarProcessing;
    let mut identity = None;
    for column in ["PrimarySmtpAddress", "Mailbox", "Identity", "MailboxOwnerId"] {
        identity = match identity {
            None => record.find_whole(command, column)?,
            // An id tells nobody which mailbox it is, if another column does.
            Some(id) if value::is_id(id) => {
                record.find_whole(command, column)?.filter(|other| !value::is_id(other)).or(identity)
            }
            found => found,
        };
    }
    let flag = |column| record.find_flag(command, column);
    let number = |column| record.find_number(command, column);
    let automation = match record.find_whole(command, "AutomateProcessing")? {
        None => None,
        Some("None") => Some(Automation::None),
        Some("AutoUpdate") => Some(Automation::AutoUpdate),
        Some("AutoAccept") => Some(Automation::AutoAccept),
        Some(other) => {
            return Err(Refused::UnknownValue { column: "AutomateProcessing", value: other.to_owned() });
        }
    };
    Ok(MailboxProcessing {
        identity: match identity {
            Some(identity) => identity.to_owned(),
            None => record.whole(command, "Identity")?.to_owned(),
        },
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

fn group(record: &Record, asked: Option<&String>) -> Result<DistributionGroup, Refused> {
    let command = CheckCommand::DistributionGroups;
    let owned = |column| record.find_whole(command, column).map(|value| value.map(str::to_owned));
    let address = match owned("PrimarySmtpAddress")? {
        Some(address) => Some(address),
        None => owned("WindowsEmailAddress")?,
    };
    let name = ["DisplayName", "Name", "Identity"].into_iter().find_map(|column| {
        let name = record.find(column).filter(|name| !name.is_empty())?;
        // Beside an address a shortened name does no harm.
        Some(if address.is_some() { Ok(Some(name)) } else { record.find_whole(command, column) })
    });
    let name = name.transpose()?.flatten().map(str::to_owned);
    // Which group it is must be in the output, or in the command line above it.
    if address.is_none() && name.is_none() && asked.is_none() {
        record.whole(command, "PrimarySmtpAddress")?;
    }
    let type_details = owned("RecipientTypeDetails")?;
    let managed_by = record.find_list(command, "ManagedBy")?;
    let members = record.find_list(command, "Members")?;
    if type_details.is_none() && managed_by.is_none() && members.is_none() {
        record.whole(command, "RecipientTypeDetails")?;
    }
    Ok(DistributionGroup { name, address, asked: asked.cloned(), type_details, managed_by, members })
}

fn authorization(record: &Record) -> Result<Authorization, Refused> {
    let command = CheckCommand::ApplicationAuthorization;
    let owned = |column| record.find_whole(command, column).map(|value| value.map(str::to_owned));
    let in_scope = match record.whole(command, "InScope")? {
        not_run if not_run.eq_ignore_ascii_case("Not Run") => None,
        _ => record.find_flag(command, "InScope")?,
    };
    Ok(Authorization {
        role: record.whole(command, "RoleName")?.to_owned(),
        permissions: record.find_list(command, "GrantedPermissions")?.unwrap_or_default(),
        // A scope's name decides nothing; a shortened one is shown as it is.
        allowed_scope: record
            .find("AllowedResourceScope")
            .filter(|scope| !scope.is_empty())
            .map(str::to_owned),
        scope_type: owned("ScopeType")?,
        resource: owned("Resource")?,
        in_scope,
    })
}
