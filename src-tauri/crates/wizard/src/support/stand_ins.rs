//! Stand-ins for what names people, customers and machines: the same for the same thing throughout a bundle, so that whoever reads it
//! can follow a room through the logs without learning which one it is.

use std::collections::{BTreeMap, HashMap};
use std::net::{IpAddr, Ipv6Addr};

use anteroom_diagnosis::CheckId;
use anteroom_domain::Code;
use serde_json::Value;
use url::Url;

use self::words::{Piece, pieces};

mod words;

/// What a value stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    Person,
    Domain,
    Host,
    Name,
    Id,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Domain => "domain",
            Self::Host => "host",
            Self::Name => "name",
            Self::Id => "id",
        }
    }
}

/// The shortest name that is looked for in running text; a shorter one would stand in every other word.
const SHORTEST: usize = 3;

/// Fields of ours whose texts say nothing about a customer: ids we made, words of ours, times.
const OURS: &[&str] = &[
    "id",
    "setup",
    "step",
    "environment",
    "changed",
    "at",
    "until",
    "kind",
    "status",
    "code",
    "codes",
    "check",
    "outcome",
    "phase",
    "started",
    "ended",
    "validated",
    "since",
    "attention",
    "place",
    "because",
    "on",
    "today",
    "version",
    "commit",
    "product",
    "language",
    "theme",
    "reducedMotion",
    "fixed",
    "timeZone",
    "time_zone",
    "responseCode",
    "requestId",
    "disposition",
    "audience",
    "program",
    "from",
    "response_code",
    "request_id",
    "operation",
    "limit",
    "last",
];

/// Values of ours among those that texts are filled with.
const FILLINGS: &[&str] = &["response_code", "request_id", "operation", "limit"];

/// Fields whose texts are sentences of ours with values in them.
const SENTENCES: &[&str] = &["detail", "lines", "what", "action", "title", "cause", "steps", "takesEffect"];

/// Stand-ins that were given so far.
#[derive(Debug, Default)]
pub(super) struct StandIns {
    given: HashMap<(Kind, String), usize>,
    counts: BTreeMap<Kind, usize>,
    /// Names that are looked for in running text, by their first word in lower case.
    names: HashMap<String, Vec<String>>,
}

impl StandIns {
    /// Makes a name known that may stand in running text: a customer, a room, a login.
    pub(super) fn learn(&mut self, name: &str) {
        let name = name.trim().trim_start_matches(|c: char| !c.is_alphanumeric());
        if name.chars().count() < SHORTEST || name.contains('@') {
            return;
        }
        let lowered = name.to_lowercase();
        let Some(first) = words::first_word(&lowered) else { return };
        let known = self.names.entry(first).or_default();
        if !known.contains(&lowered) {
            known.push(lowered);
            // The longest first: «Board room 12» is not «Board room 1» and a 2.
            known.sort_by_key(|name| std::cmp::Reverse(name.len()));
        }
    }

    /// Makes the mail domain of an address known before anything is replaced.
    pub(super) fn learn_address(&mut self, address: &str) {
        if let Some((_, domain)) = address.trim().rsplit_once('@') {
            self.give(Kind::Domain, domain);
        }
    }

    /// Makes a login known: as a whole, and both its halves.
    pub(super) fn learn_login(&mut self, login: &str) {
        self.learn_address(login);
        self.learn(login);
        for half in login.split(['\\', '@']) {
            self.learn(half);
        }
    }

    fn give(&mut self, kind: Kind, value: &str) -> String {
        let key = (kind, value.trim_end_matches('.').to_lowercase());
        let number = match self.given.get(&key) {
            Some(number) => *number,
            None => {
                let count = self.counts.entry(kind).or_default();
                *count += 1;
                self.given.insert(key, *count);
                *count
            }
        };
        format!("{}-{number}", kind.word())
    }

    fn address(&mut self, local: &str, domain: &str) -> String {
        format!(
            "{}@{}",
            self.give(Kind::Person, &format!("{local}@{domain}")),
            self.give(Kind::Domain, domain)
        )
    }

    fn host(&mut self, host: &str) -> String {
        let is_domain = self.given.contains_key(&(Kind::Domain, host.trim_end_matches('.').to_lowercase()));
        self.give(if is_domain { Kind::Domain } else { Kind::Host }, host)
    }

    /// A value that is one thing: an address, a URL, a host, a name.
    pub(super) fn value(&mut self, text: &str) -> String {
        let text = text.trim();
        if text.is_empty() {
            return String::new();
        }
        if let Some((local, domain)) = text.split_once('@').filter(|_| !text.contains([' ', '/', '\\'])) {
            return self.address(local, domain);
        }
        if let Some(url) = Url::parse(text).ok().filter(Url::has_host) {
            let host = url.host_str().unwrap_or_default().to_owned();
            let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
            let path =
                if url.path().eq_ignore_ascii_case("/EWS/Exchange.asmx") { url.path() } else { "/…" };
            return format!("{}://{}{port}{path}", url.scheme(), self.host(&host));
        }
        match pieces(text).as_slice() {
            [Piece::Host(host)] if is_ours(host) => text.to_owned(),
            [Piece::Host(host)] => self.host(host),
            _ => self.give(Kind::Name, text),
        }
    }

    /// Running text: a log, a back trace, a sentence.
    pub(super) fn text(&mut self, text: &str) -> String {
        let mut replaced = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            self.line(line, &mut replaced);
        }
        replaced
    }

    fn line(&mut self, line: &str, out: &mut String) {
        let mut rest = line;
        while let Some((before, name, after)) = self.find_name(rest) {
            let (before, name, after) = (before.to_owned(), name.to_owned(), after);
            self.words(&before, out);
            out.push_str(&self.give(Kind::Name, &name));
            rest = after;
        }
        self.words(rest, out);
    }

    /// The first known name in a text, with what stands before and behind it.
    fn find_name<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str, &'a str)> {
        if self.names.is_empty() {
            return None;
        }
        words::beginnings(text).find_map(|start| {
            let (before, rest) = (text.get(..start)?, text.get(start..)?);
            let first = words::first_word(rest)?.to_lowercase();
            let found = self.names.get(&first)?.iter().find_map(|name| words::matched(rest, name))?;
            Some((before, rest.get(..found)?, rest.get(found..)?))
        })
    }

    fn words(&mut self, text: &str, out: &mut String) {
        for piece in pieces(text) {
            match piece {
                Piece::Plain(plain) => out.push_str(plain),
                Piece::Address(local, domain) => out.push_str(&self.address(local, domain)),
                Piece::Id(id) => out.push_str(&self.give(Kind::Id, id)),
                Piece::Host(host) if is_ours(host) => out.push_str(host),
                Piece::Host(host) => out.push_str(&self.host(host)),
                Piece::Number(address) if is_nobodys(address) => out.push_str(address),
                Piece::Number(address) => out.push_str(&self.give(Kind::Host, address)),
                // A server's own name, as it gives it itself.
                Piece::Server(field, name) => {
                    out.push_str(field);
                    out.push_str(&self.give(Kind::Host, name));
                }
            }
        }
    }

    /// Replaces whatever a document of ours holds that is not ours.
    pub(super) fn document(&mut self, value: &mut Value) {
        self.field("", value);
    }

    fn field(&mut self, name: &str, value: &mut Value) {
        match value {
            Value::String(_) if OURS.contains(&name) => {}
            Value::String(text) if SENTENCES.contains(&name) => *text = self.text(text),
            Value::String(text) => *text = self.value(text),
            Value::Array(values) => values.iter_mut().for_each(|value| self.field(name, value)),
            Value::Object(fields) => {
                let is_filling = name == "args";
                for (field, value) in fields {
                    // What a text is filled with says little by its name about what it is.
                    let field =
                        if is_filling && !FILLINGS.contains(&field.as_str()) { "" } else { field.as_str() };
                    self.field(field, value);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// Dotted names of our own: codes, checks, files.
fn is_ours(text: &str) -> bool {
    const ENDINGS: &[&str] = &["json", "log", "txt", "lock", "sqlite", "html", "holder", "asmx", "svc"];
    let ending = text.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
    ENDINGS.contains(&ending) || text.parse::<Code>().is_ok() || text.parse::<CheckId>().is_ok()
}

/// This computer, and what is no address of anybody.
fn is_nobodys(address: &str) -> bool {
    address.parse::<IpAddr>().is_ok_and(|address| {
        address.is_loopback() || address.is_unspecified() || address == IpAddr::V6(Ipv6Addr::LOCALHOST)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replaced(text: &str) -> String {
        let mut stand_ins = StandIns::default();
        stand_ins.learn_address("ann@contoso.com");
        stand_ins.learn_login("CONTOSO\\svc-rooms");
        stand_ins.learn("Møterom 2");
        stand_ins.learn("Fjord");
        stand_ins.learn("Fjord Nord");
        stand_ins.text(text)
    }

    #[test]
    fn the_same_thing_has_the_same_stand_in_and_no_name_is_left() {
        assert_eq!(
            replaced(
                "ann@contoso.com asks Bob.Berg@Contoso.com, ANN@contoso.com; contoso.com mail.contoso.com."
            ),
            "person-1@domain-1 asks person-2@domain-1, person-1@domain-1; domain-1 host-1."
        );
        assert_eq!(replaced("room=møterom 2, “Fjord Nord” FJORD."), "room=name-1, “name-2” name-3.");
        assert_eq!(replaced("login=CONTOSO\\svc-rooms"), "login=name-1");
        assert_eq!(replaced("\"CONTOSO\\\\svc-rooms\""), "\"name-1\\\\name-2\"", "as Debug writes it");
        assert_eq!(replaced("https://owa.contoso.com:443/a?b"), "https://host-1:443/a?b");
        assert_eq!(replaced("10.20.0.4 fe80::1:2 and [2001:db8::7]:25"), "host-1 host-2 and [host-3]:25");
        assert_eq!(replaced("Fjordland"), "Fjordland", "a name is a whole word");
    }

    #[test]
    fn what_is_ours_stays_readable() {
        for line in [
            "2026-11-29T14:05:33.123456Z  INFO anteroom_exchange::ews::client: an exchange failed code=ews.mailbox_not_found",
            "request_id=\"b1d1a1b0-1111-4f1e-9d0e-2f2f2f2f2f2f\" status=500 elapsed=12.5ms",
            "logs/anteroom.log setup.json version 0.2.0 net.timeout on 127.0.0.1:8443 and [::1]:25",
            "sign_in.accepted auth.rejected /EWS/Exchange.asmx",
            "  at ./src-tauri/crates/cli/src/main.rs:12:5",
        ] {
            assert_eq!(replaced(line), line);
        }
    }

    #[test]
    fn ids_and_servers_are_replaced_too() {
        let id = "AAMkADE3ZjA2ZTRlLTQ0NzQtNGY0Mi1hMWI4LTU1YjYyYmQ3Y2YxZgBGAAAAAAD=";
        assert_eq!(replaced(&format!("item={id} {id}")), "item=id-1= id-1=");
        assert_eq!(
            replaced("front_end=\"EX01\" back_end=\"EX02\""),
            "front_end=\"host-1\" back_end=\"host-2\""
        );
        assert_eq!(replaced("(X-FEServer EX01, X-BEServer ex01)"), "(X-FEServer host-1, X-BEServer host-1)");
    }

    #[test]
    fn a_document_keeps_what_is_ours_and_nothing_else() {
        let mut document = serde_json::json!({
            "id": "a-b", "name": "Contoso", "step": "rooms", "checks": [{ "code": "room.not_found" }],
            "exchange": { "url": "https://mail.contoso.com/EWS/Exchange.asmx", "fallback_owner": "ann@contoso.com" },
            "args": { "id": "ann@contoso.com", "count": 3 },
            "details": { "room_list": "Ground floor" },
        });
        StandIns::default().document(&mut document);
        let text = document.to_string();
        assert!(!text.to_lowercase().contains("contoso") && !text.contains("Ground"), "{text}");
        assert_eq!(document["step"], "rooms");
        assert_eq!(document["checks"][0]["code"], "room.not_found");
        assert_eq!(
            document["args"]["id"], document["exchange"]["fallback_owner"],
            "by what it is, not by its name"
        );
        assert_eq!(document["exchange"]["url"], "https://host-1/EWS/Exchange.asmx");
    }
}
