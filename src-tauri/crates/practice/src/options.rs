//! What a practice organization is made of and how its server behaves.

use std::{fmt, path::PathBuf, str::FromStr, time::Duration};

use jiff::civil::Date;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::{faults::FaultScript, organization::Size};

/// Everything that can be chosen before a practice organization starts.
///
/// ```
/// use anteroom_practice::Options;
///
/// let mut options = Options::new(jiff::civil::date(2026, 3, 2));
/// options.size.rooms = 5;
/// options.latency = std::time::Duration::from_millis(20);
/// ```
#[derive(Debug, Clone)]
pub struct Options {
    /// How many rooms, users and meetings there are, and the seed they all come from.
    pub size: Size,
    /// The day the organization believes it is; the meetings stand around it.
    pub today: Date,
    /// The service account's password; one is derived from the seed when this is `None`.
    pub password: Option<SecretString>,
    /// Added to every answer, so that progress and waiting can be seen.
    pub latency: Duration,
    /// The budget of an account; `None` lets a client do what it likes.
    pub throttle: Option<Throttle>,
    /// Requests that go wrong on purpose.
    pub faults: FaultScript,
    /// Which sockets listen, and with what certificate.
    pub tls: Tls,
    /// Wrong passwords in a row after which an account refuses even the right one; 0 means never.
    pub lockout_after: u32,
    /// Whether nothing is prepared for a planner yet: every requirement of every product is missing at first, and
    /// [`crate::Practice::apply`] meets them. Then nobody may be impersonated, whatever `impersonation` says.
    pub from_nothing: bool,
    /// The mailboxes the service account may impersonate.
    pub impersonation: Impersonation,
    /// What a calendar view does with more entries than the limit when the client names no maximum:
    /// stop silently (true) or answer `ErrorExceededFindCountLimit` (false).
    pub find_limit_silent: bool,
    /// How many entries one find may return; Exchange's own limit is 1000.
    pub find_limit: usize,
    /// Whom `ResolveNames` offers for an address or a name.
    pub looseness: Looseness,
    /// The Exchange the server says it is.
    pub product: Product,
    /// Sign-in schemes offered beside Basic in a 401. None of them is accepted: they are what a real server would list.
    pub also_offered: Vec<String>,
    /// What accounts have in Active Directory beside what the organization gives them: a last day, a damaged address.
    pub account_attributes: Vec<AccountAttribute>,
    /// Where the certificate authority is written as PEM, for clients that want a file; ignored without HTTPS.
    pub ca_file: Option<PathBuf>,
    /// Where the traffic is written as JSON lines, without credentials, for comparing it with Microsoft's schemas.
    pub record: Option<PathBuf>,
}

impl Options {
    /// Options for a small healthy organization on `today`.
    pub fn new(today: Date) -> Self {
        Self {
            size: Size::default(),
            today,
            password: None,
            latency: Duration::ZERO,
            throttle: None,
            faults: FaultScript::default(),
            tls: Tls::Both,
            lockout_after: 10,
            from_nothing: false,
            impersonation: Impersonation::Everyone,
            find_limit_silent: false,
            find_limit: 1000,
            looseness: Looseness::default(),
            product: Product::Exchange2019,
            also_offered: Vec::new(),
            account_attributes: Vec::new(),
            ca_file: None,
            record: None,
        }
    }
}

/// An attribute laid over an account's entry in Active Directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountAttribute {
    /// The account's name (`sAMAccountName`).
    pub account: String,
    /// The attribute.
    pub name: &'static str,
    /// Its one value; empty takes the attribute away.
    pub value: String,
}

/// Whom a directory offers for an address or a name (*Resolve ambiguous names by using EWS*, Microsoft Learn). A distinguished
/// name is a key: all of them compare it as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Looseness {
    /// Whoever has the whole address or name, and nobody else; only without any, whose name begins so.
    Exact,
    /// Whoever has an address or a name that begins so, as Exchange does.
    #[default]
    Prefix,
    /// Whoever has an address or a name that contains it, as some servers beside Exchange do.
    Substring,
    /// Whoever begins so, and some whose names only begin with the same letter.
    Several,
    /// Nobody, ever.
    Nobody,
}

impl Looseness {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Exact, Self::Prefix, Self::Substring, Self::Several, Self::Nobody];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Prefix => "prefix",
            Self::Substring => "substring",
            Self::Several => "several",
            Self::Nobody => "nobody",
        }
    }
}

/// A word for no [`Looseness`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLooseness(String);

impl fmt::Display for BadLooseness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = Looseness::ALL.iter().map(|one| one.name()).collect();
        write!(f, "{} is not one of {}", self.0, names.join(", "))
    }
}

impl std::error::Error for BadLooseness {}

impl FromStr for Looseness {
    type Err = BadLooseness;

    fn from_str(text: &str) -> Result<Self, BadLooseness> {
        let known = |one: &Self| one.name().eq_ignore_ascii_case(text.trim());
        Self::ALL.into_iter().find(known).ok_or_else(|| BadLooseness(text.to_owned()))
    }
}

/// Which sockets listen, and how trustworthy the encrypted one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tls {
    /// HTTP and HTTPS, with a certificate that fits.
    #[default]
    Both,
    /// HTTP alone.
    HttpOnly,
    /// HTTP and HTTPS with a certificate that ended yesterday.
    Expired,
    /// HTTP and HTTPS with a certificate for another name.
    WrongName,
}

/// Whom the service account may impersonate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Impersonation {
    /// Every mailbox but the one room that stands outside the management scope on purpose.
    #[default]
    Everyone,
    /// As before, and without the mailboxes named.
    AllBut(Vec<String>),
    /// Nobody: the role was never assigned.
    Nobody,
}

/// The budget of one account, as Exchange's throttling policies know it.
///
/// Source: *EWS throttling in Exchange* (Microsoft Learn). Written `concurrency=27,per_second=50,back_off_ms=2000`
/// where a person types it; every part may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Throttle {
    /// Requests open at once; more are refused with `ErrorExceededConnectionCount`.
    pub concurrency: u32,
    /// Requests a second, with bursts of as many; more are refused with `ErrorServerBusy`.
    pub per_second: u32,
    /// The back-off, in milliseconds, that `ErrorServerBusy` names.
    pub back_off_ms: u64,
}

impl Default for Throttle {
    fn default() -> Self {
        Self { concurrency: 27, per_second: 50, back_off_ms: 2000 }
    }
}

/// A throttle that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadThrottle(String);

impl fmt::Display for BadThrottle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not concurrency=N, per_second=N or back_off_ms=N", self.0)
    }
}

impl std::error::Error for BadThrottle {}

impl FromStr for Throttle {
    type Err = BadThrottle;

    fn from_str(text: &str) -> Result<Self, BadThrottle> {
        let mut throttle = Self::default();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let bad = || BadThrottle(part.to_owned());
            let (name, value) = part.split_once('=').ok_or_else(bad)?;
            match name.trim() {
                "concurrency" => throttle.concurrency = value.trim().parse().map_err(|_| bad())?,
                "per_second" => throttle.per_second = value.trim().parse().map_err(|_| bad())?,
                "back_off_ms" => throttle.back_off_ms = value.trim().parse().map_err(|_| bad())?,
                _ => return Err(bad()),
            }
        }
        Ok(throttle)
    }
}

/// The Exchange a practice organization claims to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Product {
    /// Exchange Server 2010 SP3: too old for the wizard.
    Exchange2010,
    /// Exchange Server 2013 CU23.
    Exchange2013,
    /// Exchange Server 2016 CU23.
    Exchange2016,
    /// Exchange Server 2019 CU14.
    #[default]
    Exchange2019,
    /// Exchange Server Subscription Edition RTM.
    SubscriptionEdition,
}

/// Schema versions in the order Exchange published them; a request may name one the server knows.
const SCHEMAS: [&str; 9] = [
    "Exchange2007",
    "Exchange2007_SP1",
    "Exchange2010",
    "Exchange2010_SP1",
    "Exchange2010_SP2",
    "Exchange2013",
    "Exchange2013_SP1",
    "Exchange2015",
    "Exchange2016",
];

impl Product {
    /// Major, minor, build and revision, as `ServerVersionInfo` names them.
    pub fn build(self) -> [u16; 4] {
        match self {
            Self::Exchange2010 => [14, 3, 123, 3],
            Self::Exchange2013 => [15, 0, 1497, 2],
            Self::Exchange2016 => [15, 1, 2507, 6],
            Self::Exchange2019 => [15, 2, 1544, 4],
            Self::SubscriptionEdition => [15, 2, 2562, 17],
        }
    }

    /// The schema in `ServerVersionInfo`'s `Version`, which is not one a request may name.
    pub fn schema(self) -> &'static str {
        match self {
            Self::Exchange2010 => "Exchange2010_SP2",
            Self::Exchange2013 => "V2_23",
            Self::Exchange2016 | Self::Exchange2019 | Self::SubscriptionEdition => "V2017_07_11",
        }
    }

    /// Whether a request may name this `RequestServerVersion`.
    pub(crate) fn accepts(self, version: &str) -> bool {
        let newest = match self {
            Self::Exchange2010 => "Exchange2010_SP2",
            Self::Exchange2013 => "Exchange2013_SP1",
            Self::Exchange2016 | Self::Exchange2019 | Self::SubscriptionEdition => "Exchange2016",
        };
        let rank = |name: &str| SCHEMAS.iter().position(|schema| *schema == name);
        rank(version).is_some_and(|asked| Some(asked) <= rank(newest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_throttle_is_read_from_its_parts() {
        let throttle: Throttle = "concurrency=4, back_off_ms=250".parse().unwrap();
        assert_eq!(
            throttle,
            Throttle { concurrency: 4, per_second: 50, back_off_ms: 250 },
            "parts left out keep Exchange's defaults"
        );
        assert!("concurrency=many".parse::<Throttle>().is_err(), "a word is no number");
        assert!("speed=4".parse::<Throttle>().is_err(), "an unknown part must not be swallowed");
    }

    #[test]
    fn looseness_is_read_from_its_word() {
        for one in Looseness::ALL {
            assert_eq!(one.name().to_uppercase().parse(), Ok(one), "{}", one.name());
        }
        assert!("sloppy".parse::<Looseness>().is_err());
    }

    #[test]
    fn an_older_exchange_refuses_newer_schemas() {
        assert!(Product::Exchange2013.accepts("Exchange2013_SP1"), "its own schema");
        assert!(!Product::Exchange2013.accepts("Exchange2016"), "newer than the product");
        assert!(
            !Product::Exchange2019.accepts("V2017_07_11"),
            "what the server reports is not what a request names"
        );
    }
}
