//! What an assignment of a role is beside the one that a script makes, and what the script does about it.
//!
//! The rule, which is the one of `parts/impersonation.ps1` and `tasks/on_premises/impersonation.*.ps1`; `tests/data/assignments.json` holds
//! both to it. In words:
//!
//! 1. Another role, one that only lets its holder hand the role on, and one of somebody else give the account nothing of this.
//! 2. The assignment of the script's own name (or of its role group) has to be the wished one to the letter: role, holder, kind of holder,
//!    range, scope, switched on, and its scope's filter by [`FilterForm`](super::FilterForm). Where it differs, the script asks, or refuses
//!    what it could not give back, or waits for the consent that everybody is taken away.
//! 3. Any other one that is switched on adds to a limited one, however far it reaches, and is said by name. It goes, where that was agreed
//!    to, if it is the account's own and of a range that can be given back.
//! 4. Where everybody is wished, another one that reaches everybody is enough, also by a group; what reaches less does not matter.
//!
//! Where a stricter rule would be thinkable, and the scripts are followed all the same: one of another name under the very same scope counts
//! as one more ([`Further::Again`]); one that reaches nothing (`None`) counts as further ([`Further::Range`]); one of the own name for the
//! address list the account sees (`MyGAL`), which are nearly all, is limited after a question and needs no consent; one of the
//! account's that is called as the role group is not looked at.
//!
//! Source: <https://learn.microsoft.com/en-us/powershell/module/exchange/get-managementroleassignment>; the ranges,
//! <https://learn.microsoft.com/en-us/previous-versions/office/developer/exchange-server-2010/ff341234(v=exchg.140)>.

use super::{Holds, Reach, Reaches, Wish};

/// An assignment as it was read or printed. What was not printed is `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Granted<'a> {
    /// Its name.
    pub name: Option<&'a str>,
    /// The role.
    pub role: &'a str,
    /// Whether the account holds it; `None` where what was printed does not tell.
    pub holder: Option<Holder>,
    /// Who it is assigned to, by name.
    pub assignee: Option<&'a str>,
    /// `RoleAssigneeType`.
    pub kind: Option<&'a str>,
    /// Whether it is in force.
    pub enabled: Option<bool>,
    /// Whether it only lets its holder hand the role on.
    pub delegating: Option<bool>,
    /// `RecipientWriteScope`.
    pub range: Option<&'a str>,
    /// `CustomRecipientWriteScope`, empty where there is none.
    pub scope: Option<&'a str>,
    /// What that scope is.
    pub content: Option<Scope<'a>>,
}

/// Who holds an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// The account, by itself or as a member.
    Account,
    /// Somebody else.
    Other,
}

/// A management scope.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scope<'a> {
    /// Its filter.
    pub filter: &'a str,
    /// Whether it is an exclusive one, or begins at a place in the directory.
    pub special: bool,
}

/// What an assignment is beside the wished one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The wished one, or as good.
    Same,
    /// It reaches fewer mailboxes.
    Narrower,
    /// It reaches further.
    Wider(Further),
    /// Neither: this is not as wished.
    Other(Content),
    /// This was not printed, so it cannot be told.
    Unknown(Property),
}

/// How an assignment reaches further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Further {
    /// All mailboxes: `Organization`.
    Everybody,
    /// Those of the address list that the account sees: `MyGAL`.
    AddressList,
    /// The account's own: `Self`.
    Own,
    /// Its own distribution groups: `MyDistributionGroups`.
    Groups,
    /// Those of another scope.
    Scope,
    /// Those of the wished scope, by a second assignment.
    Again,
    /// Those of an organizational unit.
    Unit,
    /// Those of an exclusive scope.
    Exclusive,
    /// Whatever this range means.
    Range,
    /// More than the wished scope does, by its filter.
    Filter,
}

/// What of an assignment is not as wished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// The role.
    Role,
    /// It only lets its holder hand the role on.
    Delegating,
    /// Who holds it.
    Holder,
    /// What kind of holder that is.
    Kind,
    /// It is switched off.
    Disabled,
    /// The range.
    Range,
    /// Which scope.
    Scope,
    /// The scope is exclusive, or begins at a place in the directory.
    ScopeKind,
    /// The scope's filter.
    Filter,
}

/// A property that was not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Property {
    /// Its name.
    Name,
    /// Who holds it.
    Holder,
    /// What kind of holder that is.
    Kind,
    /// Whether it is switched on.
    Enabled,
    /// Whether it only lets its holder hand the role on.
    Delegating,
    /// The range.
    Range,
    /// Which scope.
    Scope,
    /// The scope's filter.
    Filter,
}

/// What a script does about an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Nothing: it is what is wished.
    Already,
    /// Changes it after a question.
    Asks,
    /// Takes or limits it where a person agreed to that by name; says it otherwise.
    Consent,
    /// Leaves it and says why: it could not be given back, or is somebody's.
    Refuses,
    /// Says by name that it adds to the wished one, and leaves it.
    Named,
    /// Mentions that it is there and switched off.
    Mentions,
    /// Does not look at it.
    Silent,
}

/// An assignment beside the wished one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// What it is.
    pub standing: Standing,
    /// What the script does about it; `None` where what was printed does not tell.
    pub script: Option<Deed>,
}

impl Compared {
    fn new(standing: Standing, script: Deed) -> Self {
        Self { standing, script: Some(script) }
    }

    fn unknown(property: Property) -> Self {
        Self { standing: Standing::Unknown(property), script: None }
    }
}

/// Ranges that a script can give back once it has taken them, besides those of a scope.
const GIVEN_BACK: [&str; 4] = ["Organization", "MyGAL", "Self", "MyDistributionGroups"];
const BY_SCOPE: &str = "CustomRecipientScope";

/// Compares an assignment with the wished one.
pub fn compare(granted: &Granted, wish: &Wish) -> Compared {
    judge(granted, wish).unwrap_or_else(Compared::unknown)
}

/// # Errors
/// The property that is missing.
fn judge(granted: &Granted, wish: &Wish) -> Result<Compared, Property> {
    let is = |text: Option<&str>| text.is_some_and(|text| text.eq_ignore_ascii_case(&wish.name));
    let by_name = granted.name.map(|_| is(granted.name));
    let by_group = is(granted.assignee);
    // The setting looks for its own by name; a role group's are those that are assigned to it.
    let own = match wish.holds {
        Holds::Account => by_name,
        Holds::RoleGroup => Some(by_group),
    };
    let strange = if own == Some(true) { Deed::Refuses } else { Deed::Silent };
    let strange = |content| Ok(Compared::new(Standing::Other(content), strange));
    if !granted.role.eq_ignore_ascii_case(wish.role) {
        return strange(Content::Role);
    }
    if granted.delegating.ok_or(Property::Delegating)? {
        return strange(Content::Delegating);
    }
    if granted.holder.ok_or(Property::Holder)? == Holder::Other {
        // A role group may be right without the account in it.
        return match (wish.holds, own) {
            (Holds::RoleGroup, Some(true)) => of_own_name(granted, wish)
                .map(|compared| Compared { standing: Standing::Other(Content::Holder), ..compared }),
            _ => strange(Content::Holder),
        };
    }
    match own.ok_or(Property::Name)? {
        true => of_own_name(granted, wish),
        false => beside(granted, wish, by_group || by_name == Some(true)),
    }
}

/// The one of the script's own name.
fn of_own_name(granted: &Granted, wish: &Wish) -> Result<Compared, Property> {
    if wish.holds == Holds::Account && !is_user(granted)? {
        return Ok(Compared::new(Standing::Other(Content::Kind), Deed::Refuses));
    }
    let (range, enabled) = (granted.range.ok_or(Property::Range)?, granted.enabled.ok_or(Property::Enabled)?);
    let scope = scope_of(granted)?;
    if enabled && (range, scope) == wished(wish) {
        return filtered(granted, wish);
    }
    let standing = if !enabled {
        Standing::Other(Content::Disabled)
    } else if !is_known(range) {
        Standing::Other(Content::Range)
    } else {
        match (&wish.reach, further(range, scope, wish)) {
            (Reach::Everybody, Further::Everybody) => Standing::Other(Content::Scope),
            (Reach::Everybody, _) => Standing::Narrower,
            (_, Further::Own | Further::Groups) => Standing::Other(Content::Range),
            (_, Further::Scope | Further::Again) => Standing::Other(Content::Scope),
            (_, further) => Standing::Wider(further),
        }
    };
    let script = if wish.holds == Holds::RoleGroup || !is_known(range) {
        Deed::Refuses
    } else if enabled && range.eq_ignore_ascii_case("Organization") {
        Deed::Consent
    } else {
        Deed::Asks
    };
    Ok(Compared::new(standing, script))
}

/// The wished range and scope, as Exchange prints them.
fn wished(wish: &Wish) -> (&str, &str) {
    match &wish.reach {
        Reach::Everybody => ("Organization", ""),
        Reach::Scope { name, .. } => (BY_SCOPE, name),
    }
}

/// One that is the wished one, as far as its scope says what the wished one says.
fn filtered(granted: &Granted, wish: &Wish) -> Result<Compared, Property> {
    let Reach::Scope { filter, .. } = &wish.reach else {
        return Ok(Compared::new(Standing::Same, Deed::Already));
    };
    let scope = granted.content.ok_or(Property::Filter)?;
    if scope.special {
        return Ok(Compared::new(Standing::Other(Content::ScopeKind), Deed::Refuses));
    }
    Ok(match filter.compare(scope.filter) {
        Reaches::Same => Compared::new(Standing::Same, Deed::Already),
        Reaches::Less => Compared::new(Standing::Narrower, Deed::Asks),
        Reaches::More => Compared::new(Standing::Wider(Further::Filter), Deed::Asks),
        Reaches::Other => Compared::new(Standing::Other(Content::Filter), Deed::Asks),
    })
}

/// Any other one of the account; `passed` where the script passes it by for its name.
fn beside(granted: &Granted, wish: &Wish, passed: bool) -> Result<Compared, Property> {
    let limited = matches!(wish.reach, Reach::Scope { .. });
    if !granted.enabled.ok_or(Property::Enabled)? {
        let script = if limited && !passed { Deed::Mentions } else { Deed::Silent };
        return Ok(Compared::new(Standing::Other(Content::Disabled), script));
    }
    let range = granted.range.ok_or(Property::Range)?;
    if !limited {
        return Ok(match range.eq_ignore_ascii_case("Organization") {
            true => Compared::new(Standing::Same, Deed::Already),
            false => Compared::new(Standing::Narrower, Deed::Silent),
        });
    }
    let scope = scope_of(granted)?;
    let script = if passed {
        Deed::Silent
    } else if is_user(granted)? && can_be_given_back(range, scope) {
        Deed::Consent
    } else {
        Deed::Named
    };
    Ok(Compared::new(Standing::Wider(further(range, scope, wish)), script))
}

fn is_user(granted: &Granted) -> Result<bool, Property> {
    granted.kind.map(|kind| kind.eq_ignore_ascii_case("User")).ok_or(Property::Kind)
}

/// The scope's name. Where the range is none of a scope, it has none, printed or not.
fn scope_of<'a>(granted: &Granted<'a>) -> Result<&'a str, Property> {
    match (granted.scope, granted.range) {
        (Some(scope), _) => Ok(scope),
        (None, Some(range)) if !range.eq_ignore_ascii_case(BY_SCOPE) => Ok(""),
        _ => Err(Property::Scope),
    }
}

fn is_known(range: &str) -> bool {
    GIVEN_BACK.iter().chain([&BY_SCOPE]).any(|known| known.eq_ignore_ascii_case(range))
}

fn can_be_given_back(range: &str, scope: &str) -> bool {
    is_known(range) && range.eq_ignore_ascii_case(BY_SCOPE) != scope.is_empty()
}

fn further(range: &str, scope: &str, wish: &Wish) -> Further {
    let again = matches!(&wish.reach, Reach::Scope { name, .. } if name == scope);
    match range.to_ascii_lowercase().as_str() {
        "organization" => Further::Everybody,
        "mygal" => Further::AddressList,
        "self" => Further::Own,
        "mydistributiongroups" => Further::Groups,
        "customrecipientscope" if again => Further::Again,
        "customrecipientscope" => Further::Scope,
        "ou" => Further::Unit,
        "exclusiverecipientscope" => Further::Exclusive,
        _ => Further::Range,
    }
}
