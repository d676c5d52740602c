//! What ends on a day, so that nobody finds out on that day.

use anteroom_catalogue::texts::handover;
use anteroom_catalogue::{Text, Words};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

/// Microsoft switches Exchange Web Services off in Exchange Online for good; no administrator can keep it
/// (<https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-ews-exchange-online>).
const EWS_ONLINE_ENDS: Date = date(2027, 4, 1);

/// End of extended support, by the name in the server's version
/// (<https://learn.microsoft.com/lifecycle/products/?products=exchange>). The Subscription Edition has no fixed day.
const SUPPORT_ENDS: [(&str, Date); 3] = [
    ("Exchange Server 2013", date(2023, 4, 11)),
    ("Exchange Server 2016", date(2025, 10, 14)),
    ("Exchange Server 2019", date(2025, 10, 14)),
];

/// Something that ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// A word for it that stays the same, for calendars that are given it twice.
    pub id: &'static str,
    /// What ends.
    pub what: String,
    /// Its last day, UTC.
    pub on: Date,
    /// Whether that day has passed.
    pub is_past: bool,
    /// What to do before.
    pub action: String,
}

/// What is known of last days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownEnds {
    /// The service account, for the words.
    pub account: String,
    /// When its password expires, as a check was told.
    pub password: Option<Timestamp>,
    /// The host, for the words.
    pub host: String,
    /// Until when its certificate is valid.
    pub certificate: Option<Timestamp>,
    /// The server's product name, such as `Exchange Server 2019`; empty while unknown.
    pub server: String,
    /// When Microsoft's support of it ends.
    pub support: Option<Timestamp>,
    /// Whether the mailboxes are in Exchange Online.
    pub is_online: bool,
}

/// What ends, soonest first.
pub fn endings(words: &Words, known: &KnownEnds, today: Date) -> Vec<Ending> {
    let mut endings = Vec::new();
    let mut push = |id, what: Text, on: Date, action: Text| {
        let [what, action] = [what, action].map(|text| words.tell(&text));
        endings.push(Ending { id, what, on, is_past: on < today, action });
    };
    if let Some(on) = known.password.and_then(day) {
        let what = named(&known.account, handover::password, |account| handover::password_of(account));
        push("password", what, on, handover::password_action());
    }
    if let Some(on) = known.certificate.and_then(day) {
        let what = named(&known.host, handover::certificate, |host| handover::certificate_of(host));
        push("certificate", what, on, handover::certificate_action());
    }
    if let Some(on) = known.support.and_then(day) {
        let what = named(&known.server, handover::support, |server| handover::support_of(server));
        push("server-support", what, on, handover::support_action());
    }
    if known.is_online {
        push("ews-online", handover::ews(), EWS_ONLINE_ENDS, handover::ews_action());
    }
    endings.sort_by_key(|ending| ending.on);
    endings
}

/// When Microsoft's support of an Exchange product ends; none for one without a fixed day.
pub fn find_support_end(product: &str) -> Option<Timestamp> {
    let (_, day) = SUPPORT_ENDS.iter().find(|(name, _)| *name == product)?;
    day.to_zoned(TimeZone::UTC).ok().map(|day| day.timestamp())
}

fn named(name: &str, nameless: fn() -> Text, of: fn(&str) -> Text) -> Text {
    if name.is_empty() { nameless() } else { of(name) }
}

/// The day of an instant; none for the first and the last years there are, which servers write for «never».
fn day(at: Timestamp) -> Option<Date> {
    let day = at.to_zoned(TimeZone::UTC).date();
    (1971..8000).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_stands_in_order_and_never_is_no_day() {
        let known = KnownEnds {
            account: "CONTOSO\\svc".into(),
            password: Some("2027-05-01T00:00:00Z".parse().unwrap()),
            host: "mail.contoso.com".into(),
            certificate: Some("2026-12-24T23:59:59Z".parse().unwrap()),
            server: "Exchange Server 2019".into(),
            support: find_support_end("Exchange Server 2019"),
            is_online: true,
        };
        let today = date(2026, 11, 21);
        let all = endings(Words::english(), &known, today);
        let ids: Vec<_> = all.iter().map(|ending| ending.id).collect();
        assert_eq!(ids, ["server-support", "certificate", "ews-online", "password"]);
        assert!(all[0].is_past && !all[1].is_past, "support of 2019 ended in 2025");
        let never =
            KnownEnds { password: Some("9999-12-30T12:00:00Z".parse().unwrap()), ..KnownEnds::default() };
        assert!(
            endings(Words::english(), &never, today).is_empty(),
            "“never” is written as the last year there is"
        );
        assert_eq!(find_support_end("Exchange Server SE"), None, "the Subscription Edition has no fixed day");
    }
}
