//! What an organization fixes for all its computers: the administrator's word, which no setting outweighs.
//!
//! It comes from where administrators of each system put such things, and a person who uses the computer cannot write there:
//! Group Policy in Windows' registry, a configuration profile on macOS, a file of the system's on Linux. What is there and cannot be
//! understood is never silent, and forbids what could reach out: no update is looked for on the word of a policy nobody can read.

mod source;
mod system;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use anteroom_catalogue::Words;
use anteroom_domain::{Args, Reason};

#[cfg(any(target_os = "macos", test))]
pub use source::parse_plist;
pub use source::{Found, PolicyValue, parse_json};

/// A name a policy may fix, and what is said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PolicyName {
    /// As it is spelled in the registry, in a profile and in the file.
    pub name: &'static str,
    /// Why a value is none: it takes another kind.
    takes: Reason,
}

/// Whether updates may be looked for.
pub const CHECK_FOR_UPDATES: PolicyName =
    PolicyName { name: "CheckForUpdates", takes: Reason::PolicyTakesTruth };
/// Which proxy leads to the network.
pub const PROXY: PolicyName = PolicyName { name: "Proxy", takes: Reason::PolicyTakesProxy };
/// Whether passwords are kept for the session alone.
pub const ASK_PASSWORD_EACH_TIME: PolicyName =
    PolicyName { name: "AskPasswordEachTime", takes: Reason::PolicyTakesTruth };

/// Every name there is; the templates for administrators are compared with it.
pub const NAMES: [PolicyName; 3] = [CHECK_FOR_UPDATES, PROXY, ASK_PASSWORD_EACH_TIME];

/// What is fixed here. A value that is `None` is the person's to choose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// Whether updates are looked for.
    pub check_for_updates: Option<bool>,
    /// The proxy: `system`, `none` or an address, as the setting has it.
    pub proxy: Option<String>,
    /// Whether passwords live for the session alone.
    pub ask_password_each_time: Option<bool>,
    /// What was there and could not be followed.
    pub faults: Vec<PolicyFault>,
}

/// Something in a policy that could not be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyFault {
    /// Where it stands: a file, a key of the registry.
    pub place: String,
    /// What is wrong with it: `reason`, and the values of its words.
    pub reason: Args,
}

impl PolicyFault {
    /// The place and what is wrong there, in one line.
    pub fn words(&self, words: &Words) -> String {
        format!("{}: {}", self.place, words.value("reason", &self.reason).unwrap_or_default())
    }
}

impl Policy {
    /// What this computer's administrators fixed. Read anew each time: a policy may arrive while the program runs.
    pub fn of_this_computer() -> Self {
        Self::from_places(system::read())
    }

    /// What these places say together; the first that names a value has the word. Computers stand before people.
    pub fn from_places(places: impl IntoIterator<Item = (String, Found)>) -> Self {
        let (mut policy, mut values) = (Self::default(), BTreeMap::<String, (String, PolicyValue)>::new());
        for (place, found) in places {
            match found {
                Found::Nothing => {}
                Found::Values(named) => {
                    for (name, value) in named {
                        values.entry(name).or_insert_with(|| (place.clone(), value));
                    }
                }
                Found::Unreadable(reason) => {
                    policy.faults.push(PolicyFault { place, reason });
                    policy.check_for_updates = Some(false);
                }
            }
        }
        let forbidden = policy.check_for_updates;
        for (name, (place, value)) in values {
            policy.follow(&name, &place, &value);
        }
        // What another place allows counts for nothing beside one nobody can read.
        policy.check_for_updates = forbidden.or(policy.check_for_updates);
        policy
    }

    fn follow(&mut self, name: &str, place: &str, value: &PolicyValue) {
        let understood = match NAMES.iter().find(|known| known.name == name) {
            None => return self.note(place, Reason::UnknownPolicy, name),
            // The side that neither reaches out nor keeps anything, where the value is not understood.
            Some(known) if *known == CHECK_FOR_UPDATES => {
                self.check_for_updates = Some(value.truth().unwrap_or(false));
                value.truth().is_some()
            }
            Some(known) if *known == ASK_PASSWORD_EACH_TIME => {
                self.ask_password_each_time = Some(value.truth().unwrap_or(true));
                value.truth().is_some()
            }
            Some(_) => {
                self.proxy = value.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
                self.proxy.is_some()
            }
        };
        if !understood && let Some(known) = NAMES.iter().find(|known| known.name == name) {
            self.note(place, known.takes, name);
        }
    }

    fn note(&mut self, place: &str, reason: Reason, name: &str) {
        let reason = Args::new().worded(reason).with("name", name);
        self.faults.push(PolicyFault { place: place.to_owned(), reason });
    }

    /// Whether anything at all is fixed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
