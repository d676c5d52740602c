//! One script for one audience: its help, the values, the engine, where it runs, the tasks in order.

use std::collections::BTreeSet;

use anteroom_catalogue::{Words, in_force};
use anteroom_domain::Login;
use serde::{Deserialize, Serialize};

use crate::blocks::{self, Block, find_block};
use crate::head::About;
use crate::{Audience, Environment, Quoted, TaskId, Unquotable, ValueName, Values, quote};

/// Stands before the customer's values; what reads a script by machine finds them by it.
const VALUES: &str = "\n# The values that everything below reads.\n";

/// An exact script, which takes itself back with `-Undo`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// Who runs it.
    pub audience: Audience,
    /// What it does, in its order.
    pub tasks: Vec<TaskId>,
    /// Its name in the journal, the same for all scripts of a setup: `$ScriptId`.
    pub id: String,
    /// The script.
    pub text: String,
    /// The texts of which the organization it is for has one: mail domains, and the domain that the account signs in to.
    pub organization: Vec<String>,
    /// The customer's values in it, for highlighting.
    pub values: Vec<String>,
    /// What is still to be typed; the tasks that need it are left out.
    pub missing: Vec<ValueName>,
}

/// Why there is no script.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComposeError {
    /// No task was named.
    #[error("a script needs at least one task")]
    Empty,
    /// There is nothing to do for a task in this environment.
    #[error("`{0}` is nothing to do in this environment")]
    Elsewhere(TaskId),
    /// Two tasks are for different people; one script is for one.
    #[error("`{0}` and `{1}` are done by different people")]
    Audiences(TaskId, TaskId),
    /// Two tasks that cannot be done in one script: each takes back what the other grants, or one must have been run before the other can
    /// begin.
    #[error("`{0}` and `{1}` cannot stand in one script")]
    Exclusive(TaskId, TaskId),
    /// It only shows something: that is a command ([`commands`]) and no script.
    #[error("`{0}` changes nothing, so there is no script for it")]
    Shows(TaskId),
    /// Every task needs a value that is not known yet.
    #[error("values are still to be typed: {0:?}")]
    Missing(Vec<ValueName>),
    /// A value has a line break or another character that would make the script read unlike it runs.
    #[error("{0:?} has a line break or a control character, which cannot be put into a script")]
    Unquotable(ValueName),
}

/// What shows something and hands it over in an envelope, to be pasted into an open shell: one block that leaves nothing behind there. A
/// console without a line editor runs what it has at an empty line, so there is none within, and one at the end.
///
/// # Errors
/// As [`compose`].
pub fn commands(task: TaskId, environment: Environment, values: &Values) -> Result<String, ComposeError> {
    let block = find_block(task, environment).ok_or(ComposeError::Elsewhere(task))?;
    let lines = assign(&[block], values, &mut Vec::new())?;
    let find = blocks::find_organization(environment, block.audience).replace("\n    ", "\n");
    let find = format!("$Find = {find}");
    let own = [blocks::ENVELOPE, &find, block.text].map(str::lines).into_iter().flatten();
    let is_run = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let own: String = own.filter(is_run).map(|line| format!("{line}\n")).collect();
    Ok(format!("& {{\n{lines}{own}}}\n\n"))
}

/// What a script would do, without writing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The tasks, in its order.
    pub tasks: Vec<TaskId>,
    /// What is still to be typed; the tasks that need it are left out.
    pub missing: Vec<ValueName>,
}

/// Whether [`compose`] would write a script, and of which tasks: a list offers hundreds of them and writes none.
///
/// # Errors
/// As [`compose`].
pub fn offer(tasks: &[TaskId], environment: Environment, values: &Values) -> Result<Offer, ComposeError> {
    let chosen = Chosen::of(tasks, environment, values)?;
    chosen.assigned(values, &mut Vec::new())?;
    Ok(Offer { tasks: chosen.tasks(), missing: chosen.missing })
}

/// Writes the script that does these tasks and takes them back with `-Undo`, in their order whatever the order they are named in.
///
/// # Errors
/// [`ComposeError`]: no task, one that this environment does not know or that only shows something, tasks of several audiences (see
/// [`by_audience`](crate::by_audience)) or that cannot stand together, or values that are missing for all of them or that cannot be
/// quoted.
pub fn compose(tasks: &[TaskId], environment: Environment, values: &Values) -> Result<Script, ComposeError> {
    let chosen = Chosen::of(tasks, environment, values)?;
    let mut texts = Vec::new();
    let assigned = chosen.assigned(values, &mut texts)?;
    let about = About {
        product: &chosen.product,
        organization: &chosen.organization,
        environment,
        audience: chosen.audience,
        values,
    };
    let text = about.write(&chosen.blocks) + &body(&about, &chosen.blocks, &assigned)?;
    let tasks = chosen.tasks();
    let Chosen { audience, id, organization, missing, .. } = chosen;
    Ok(Script { audience, tasks, id, text, organization, values: texts, missing })
}

/// What goes into a script.
struct Chosen {
    blocks: Vec<&'static Block>,
    audience: Audience,
    product: String,
    id: String,
    organization: Vec<String>,
    missing: Vec<ValueName>,
}

impl Chosen {
    fn of(tasks: &[TaskId], environment: Environment, values: &Values) -> Result<Self, ComposeError> {
        let tasks: BTreeSet<TaskId> = tasks.iter().copied().collect();
        let mut missing = BTreeSet::new();
        let mut blocks: Vec<&'static Block> = Vec::new();
        let mut first: Option<&Block> = None;
        for task in tasks {
            let block = find_block(task, environment).ok_or(ComposeError::Elsewhere(task))?;
            if block.shows() {
                return Err(ComposeError::Shows(task));
            }
            let one = first.get_or_insert(block);
            if one.audience != block.audience {
                return Err(ComposeError::Audiences(one.task, task));
            }
            let unknown: Vec<_> = block.needs.iter().filter(|name| values.find(**name).is_none()).collect();
            if unknown.is_empty() {
                blocks.push(block);
            }
            missing.extend(unknown);
        }
        let Some(audience) = first.map(|block| block.audience) else { return Err(ComposeError::Empty) };
        let missing: Vec<ValueName> = missing.into_iter().copied().collect();
        if blocks.is_empty() {
            return Err(ComposeError::Missing(missing));
        }
        if let Some((one, other)) = find_exclusive(&blocks) {
            return Err(ComposeError::Exclusive(one, other));
        }
        let product = values.product();
        let id = script_id(&product, values);
        Ok(Self { audience, id, organization: organization(audience, values), product, blocks, missing })
    }

    fn tasks(&self) -> Vec<TaskId> {
        self.blocks.iter().map(|block| block.task).collect()
    }

    /// Everything of the customer's that a script holds, quoted; `texts` takes what the blocks read of it.
    fn assigned(&self, values: &Values, texts: &mut Vec<String>) -> Result<String, ComposeError> {
        let mut lines =
            format!("$Product = {}\n$ScriptId = {}\n", literal(&self.product)?, literal(&self.id)?);
        let named: Vec<_> = self.organization.iter().map(|text| literal(text)).collect::<Result<_, _>>()?;
        let named: String = named.iter().map(|text| format!("    {text}\n")).collect();
        lines.push_str(&format!("$Organization = @(\n{named})\n"));
        lines.push_str(&assign(&self.blocks, values, texts)?);
        Ok(lines)
    }
}

fn literal(text: &str) -> Result<Quoted, ComposeError> {
    quote(text).map_err(|Unquotable| ComposeError::Unquotable(ValueName::Names))
}

/// Two tasks of which one alone can stand in a script.
fn find_exclusive(chosen: &[&Block]) -> Option<(TaskId, TaskId)> {
    let apart = |one: &Block, other: &Block| {
        one.task.grants_impersonation() && other.task.grants_impersonation()
            // Until it is customized, the organization lacks the cmdlets that the others are checked for.
            || one.task == TaskId::EnableCustomization
    };
    let pairs = chosen
        .iter()
        .enumerate()
        .flat_map(|(at, one)| chosen[at + 1..].iter().map(move |other| (*one, *other)));
    pairs.into_iter().find(|(one, other)| apart(one, other)).map(|(one, other)| (one.task, other.task))
}

/// Everything of a script that runs, with what is assigned.
fn body(about: &About<'_>, blocks: &[&Block], assigned: &str) -> Result<String, ComposeError> {
    let mut script = blocks::HEAD.replace("{SIGN}", blocks::SIGN);
    script.push_str(VALUES);
    script.push_str(assigned);
    script.push('\n');
    script.push_str(blocks::ENGINE);
    script.push_str("\n# ---- What this script is about. ----\n\n");
    script.push_str(blocks::place(about.environment, about.audience));
    for part in blocks::parts(blocks) {
        script.push('\n');
        script.push_str(part);
    }
    for block in blocks {
        script.push_str(&format!("\n# -- {}: {}\n", block.task, Words::english().task(block.task).does));
        if let Some(time) = in_force(block.task, about.environment) {
            let time = literal(&Words::english().time(time))?;
            script.push_str(&format!("$Ar.Takes['{}'] = {time}\n", block.task));
        }
        script.push_str(block.text);
    }
    script.push('\n');
    script.push_str(blocks::TAIL);
    Ok(script)
}

/// What a plan's scripts are called in the journal. Values are no part of it: a script made anew with fewer rooms takes back what the former
/// did.
pub(crate) fn script_id(product: &str, values: &Values) -> String {
    let product: String = product.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
    let account = values.account.as_ref().map(ToString::to_string);
    let login = values.login.as_ref().map(ToString::to_string);
    let whose = values.plan.clone().or(account).or(login).unwrap_or_default();
    format!("{product}/{}", &crate::saved::hash(&whose.to_lowercase())[..8].to_lowercase())
}

/// What the organization is known by: one of these has to be an accepted domain, a domain of the forest or of the tenant.
pub(crate) fn organization(audience: Audience, values: &Values) -> Vec<String> {
    let mut names = BTreeSet::new();
    match &values.login {
        Some(Login::DownLevel { domain, .. }) if audience == Audience::DirectoryAdministrator => {
            return vec![domain.clone()];
        }
        Some(Login::Upn(upn)) if audience == Audience::DirectoryAdministrator => {
            names.extend(upn.rsplit_once('@').map(|(_, domain)| domain.to_lowercase()));
        }
        _ => {}
    }
    let lists = [&values.account, &values.equipment, &values.room_list];
    let addresses = lists.into_iter().flatten().chain(&values.rooms).chain(&values.addresses);
    names.extend(addresses.map(|address| address.domain().to_lowercase()));
    names.extend(values.mail_domain.iter().map(|domain| domain.to_lowercase()));
    names.into_iter().filter(|name| !name.is_empty()).collect()
}

/// The assignments of the values that blocks read.
fn assign(blocks: &[&Block], values: &Values, texts: &mut Vec<String>) -> Result<String, ComposeError> {
    let mut lines = String::new();
    let needs: BTreeSet<_> = blocks.iter().flat_map(|block| &block.needs).copied().collect();
    let uses: BTreeSet<_> = blocks.iter().flat_map(|block| &block.uses).copied().collect();
    for name in needs.union(&uses).copied() {
        let Some(written) = values.find(name) else {
            if needs.contains(&name) {
                return Err(ComposeError::Missing(vec![name]));
            }
            lines.push_str(&format!("${} = $null\n", name.variable()));
            continue;
        };
        let assigned = written.assign(name.variable()).map_err(|_| ComposeError::Unquotable(name))?;
        lines.push_str(&assigned);
        for text in written.texts() {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::sample::values as sample_values;

    #[test]
    fn what_is_pasted_into_a_shell_has_no_head() {
        let text = commands(TaskId::ShowRoomLists, Environment::OnPremises, &sample_values()).unwrap();
        assert!(text.starts_with("& {\n$RoomLists = @("), "the values come first: {text}");
        let (inside, end) = text.split_at(text.len() - 3);
        assert_eq!(end, "}\n\n", "a console without a line editor waits for an empty line");
        assert!(!inside.contains("\n\n") && !text.contains('\t'), "and would run what it has at one: {text}");
        assert!(text.contains("Get-DistributionGroup") && !text.contains("[CmdletBinding"), "{text}");
        let nothing = commands(TaskId::ShowRoomLists, Environment::OnPremises, &Values::default());
        assert_eq!(nothing, Err(ComposeError::Missing(vec![ValueName::RoomList])));
    }

    #[test]
    fn tasks_stand_in_their_order() {
        let tasks = [TaskId::GrantFullAccess, TaskId::EnableEws];
        let script = compose(&tasks, Environment::OnPremises, &sample_values()).unwrap();
        assert_eq!(script.tasks, [TaskId::EnableEws, TaskId::GrantFullAccess]);
        let place = |task: TaskId| script.text.find(&format!("$Ar.Tasks['{task}']")).unwrap();
        assert!(place(TaskId::EnableEws) < place(TaskId::GrantFullAccess), "the order of the tasks decides");
    }

    #[test]
    fn one_plan_has_one_name_in_the_journal_whatever_its_rooms_are() {
        let id =
            |values: &Values| compose(&[TaskId::CreateRooms], Environment::OnPremises, values).unwrap().id;
        let whole = sample_values();
        let fewer = Values { rooms: whole.rooms[..1].to_vec(), ..whole.clone() };
        assert_eq!(
            id(&whole),
            id(&fewer),
            "made anew with a room fewer, it still takes back what the former did"
        );
        let other = Values { names: Some("Serraview".into()), ..whole.clone() };
        assert_ne!(id(&whole), id(&other), "another product's work is another product's");
        let setup = |plan: &str| Values { plan: Some(plan.into()), ..whole.clone() };
        assert!(id(&setup("contoso-berlin")).starts_with("flowscape/"), "the product is read in the journal");
        assert_ne!(id(&setup("contoso-berlin")), id(&setup("contoso-munich")), "two sites of one product");
        let account = Values { account: Some("svc-two@contoso.com".parse().unwrap()), ..whole.clone() };
        assert_ne!(id(&whole), id(&account), "without a setup, the account tells one from another");
    }

    #[test]
    fn the_organization_is_what_addresses_or_the_login_say() {
        let organization =
            |task, values: &Values| compose(&[task], Environment::OnPremises, values).unwrap().organization;
        let mut values = sample_values();
        values.rooms.push("room1@fabrikam.com".parse().unwrap());
        assert_eq!(organization(TaskId::CreateRooms, &values), ["contoso.com", "fabrikam.com"]);
        assert_eq!(
            organization(TaskId::KeepPassword, &values),
            ["CONTOSO"],
            "the domain the account signs in to"
        );
    }

    #[test]
    fn what_is_not_typed_leaves_its_tasks_out_and_is_named() {
        let values = Values { rooms: Vec::new(), ..sample_values() };
        let tasks = [TaskId::EnableEws, TaskId::GrantFullAccess];
        let script = compose(&tasks, Environment::OnPremises, &values).unwrap();
        assert_eq!(script.tasks, [TaskId::EnableEws]);
        assert_eq!(script.missing, [ValueName::Rooms]);
        let refused = compose(&[TaskId::GrantFullAccess], Environment::OnPremises, &values).unwrap_err();
        assert_eq!(refused, ComposeError::Missing(vec![ValueName::Rooms]));
    }

    #[test]
    fn one_script_is_for_one_audience_in_one_environment() {
        let values = sample_values();
        let compose = |tasks: &[TaskId]| compose(tasks, Environment::OnPremises, &values).unwrap_err();
        assert_eq!(compose(&[]), ComposeError::Empty);
        assert_eq!(
            compose(&[TaskId::GiveMailbox, TaskId::KeepPassword]),
            ComposeError::Audiences(TaskId::GiveMailbox, TaskId::KeepPassword)
        );
        assert_eq!(compose(&[TaskId::GrantApplication]), ComposeError::Elsewhere(TaskId::GrantApplication));
        assert_eq!(compose(&[TaskId::ShowRoomLists]), ComposeError::Shows(TaskId::ShowRoomLists));
    }

    #[test]
    fn values_are_named_once_and_a_line_break_is_refused() {
        let script =
            compose(&[TaskId::EnableEws, TaskId::GrantFullAccess], Environment::OnPremises, &sample_values())
                .unwrap();
        let mut once = script.values.clone();
        once.dedup();
        assert_eq!(script.values, once);
        assert!(script.values.contains(&"room101@contoso.com".to_owned()), "{:?}", script.values);
        let values = Values { first_name: Some("Room\nRemove-Mailbox".into()), ..sample_values() };
        assert_eq!(
            compose(&[TaskId::NameAccount], Environment::OnPremises, &values).unwrap_err(),
            ComposeError::Unquotable(ValueName::FirstName)
        );
    }
}
