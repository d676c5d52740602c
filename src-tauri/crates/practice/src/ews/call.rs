//! One operation's surroundings: who asks, as whom, in which zone.

use jiff::Timestamp;

use crate::{
    organization::{Calendar, MailboxState, Organization, Recipient, Zone},
    server::Premises,
    soap::{Element, Envelope, Fault},
};

/// A request that was understood so far: its headers are valid and its author may act as it asks.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    pub(crate) premises: &'a Premises,
    pub(crate) organization: &'a Organization,
    /// Whose mailbox is meant when a request names none: the impersonated one, or the caller's.
    pub(crate) acting: &'a Recipient,
    /// The zone of `TimeZoneContext`; without one, times are UTC.
    pub(crate) zone: Option<Zone>,
    /// The organization's present.
    pub(crate) now: Timestamp,
}

/// A mailbox that answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mailbox<'a> {
    pub(crate) owner: &'a Recipient,
    pub(crate) calendar: &'a Calendar,
}

impl<'a> Call<'a> {
    /// Judges the SOAP headers.
    pub(crate) fn open(
        premises: &'a Premises,
        organization: &'a Organization,
        caller: &'a Recipient,
        envelope: &Envelope<'_, '_>,
    ) -> Result<Self, Fault> {
        if let Some(header) = envelope.find_header("RequestServerVersion") {
            let version = header.require_attribute("Version")?;
            if !premises.product.accepts(version) {
                return Err(Fault::new(
                    "ErrorInvalidServerVersion",
                    "The specified server version is invalid.",
                ));
            }
        }
        let acting = match envelope.find_header("ExchangeImpersonation") {
            None => caller,
            Some(header) => impersonate(organization, caller, header)?,
        };
        let zone = match envelope.find_header("TimeZoneContext") {
            None => None,
            Some(header) => {
                let id = header.require("TimeZoneDefinition")?.require_attribute("Id")?;
                let unknown = || Fault::new("ErrorTimeZone", "The specified time zone is not valid.");
                Some(Zone::find_windows(id).ok_or_else(unknown)?)
            }
        };
        Ok(Self { premises, organization, acting, zone, now: premises.now() })
    }

    /// The mailbox an address means, or the acting one, when it answers and may be read.
    ///
    /// Another's mailbox needs impersonation or FullAccess: nobody here shares a single folder.
    pub(crate) fn mailbox(&self, address: Option<&str>) -> Result<Mailbox<'a>, Fault> {
        let owner = match address {
            None => self.acting,
            Some(address) => self.organization.directory().find(address).ok_or_else(non_existent)?,
        };
        self.open_mailbox(owner)
    }

    /// The mailbox of a directory entry, on the same conditions.
    pub(crate) fn open_mailbox(&self, owner: &'a Recipient) -> Result<Mailbox<'a>, Fault> {
        match owner.mailbox {
            MailboxState::Absent if owner.guid == self.acting.guid => {
                return Err(Fault::new(
                    "ErrorMissingEmailAddress",
                    "When making a request as an account that does not have a mailbox, you must specify the mailbox \
                     primary SMTP address for any distinguished folder Ids.",
                ));
            }
            MailboxState::Absent => return Err(non_existent()),
            MailboxState::Disabled => {
                return Err(Fault::new("ErrorAccountDisabled", "The user account is disabled."));
            }
            MailboxState::Moving => {
                return Err(Fault::new(
                    "ErrorMailboxMoveInProgress",
                    "Mailbox move in progress. Try again later.",
                ));
            }
            MailboxState::Available => {}
        }
        if !self.organization.can_open(self.acting, owner) {
            return Err(Fault::new(
                "ErrorAccessDenied",
                "Access is denied. Check credentials and try again.",
            ));
        }
        let calendar = self.organization.calendar(owner).ok_or_else(|| {
            Fault::new("ErrorMailboxStoreUnavailable", "The mailbox database is temporarily unavailable.")
        })?;
        Ok(Mailbox { owner, calendar })
    }

    /// The zone times without an offset are meant in.
    pub(crate) fn local_zone(&self) -> Zone {
        self.zone.clone().unwrap_or_else(Zone::utc)
    }

    pub(crate) fn print(&self, instant: Timestamp) -> String {
        super::time::print(instant, self.zone.as_ref())
    }
}

fn non_existent() -> Fault {
    Fault::new("ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it.")
}

/// Finds whom `ConnectingSID` names, and whether the caller may act as them.
///
/// Source: *Impersonation and EWS in Exchange* and *ConnectingSID* (Microsoft Learn).
fn impersonate<'a>(
    organization: &'a Organization,
    caller: &Recipient,
    header: Element<'_, '_>,
) -> Result<&'a Recipient, Fault> {
    let invalid = || {
        Fault::new(
            "ErrorInvalidExchangeImpersonationHeaderData",
            "ExchangeImpersonation header data is invalid or missing.",
        )
    };
    let sid = header.find("ConnectingSID").ok_or_else(invalid)?;
    let mut names = sid.children();
    let (Some(name), None) = (names.next(), names.next()) else { return Err(invalid()) };
    let text = name.text();
    if text.is_empty() {
        return Err(invalid());
    }
    let directory = organization.directory();
    let address = || {
        if text.contains('@') && !text.contains(char::is_whitespace) {
            Ok(directory.find(text))
        } else {
            Err(Fault::new("ErrorInvalidSmtpAddress", "The SMTP address format is invalid."))
        }
    };
    let target = match name.name() {
        "PrimarySmtpAddress" => {
            address()?.filter(|target| target.is_primary(text)).ok_or_else(non_existent)?
        }
        "SmtpAddress" => address()?.ok_or_else(non_existent)?,
        "PrincipalName" => directory.find_principal(text).ok_or_else(|| {
            Fault::new("ErrorInvalidUserPrincipalName", "The user principal name (UPN) is not valid.")
        })?,
        "SID" => directory.find_sid(text).ok_or_else(|| {
            Fault::new("ErrorInvalidUserSid", "The user security identifier (SID) is not valid.")
        })?,
        _ => return Err(invalid()),
    };
    if !target.has_mailbox() {
        return Err(non_existent());
    }
    if !organization.can_impersonate(caller, target) {
        return Err(Fault::new(
            "ErrorImpersonateUserDenied",
            "The account does not have permission to impersonate the requested user.",
        ));
    }
    Ok(target)
}
