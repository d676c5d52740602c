//! By what a customer is known in files that are everybody's: logs, and documents somebody saved into the data folder.
//!
//! A file that names the customer goes as a whole. Rejected: taking single lines out of a log (a line that names nobody tells of the
//! customer by the lines around it), and marking lines with a setup's id (what libraries log has none).

use std::collections::BTreeSet;
use std::path::Path;

use anteroom_domain::decode_marked;
use anteroom_files::limits;

use crate::forms::find_address;
use crate::places::places;
use crate::rooms::Room;
use crate::setup::Setup;
use crate::wire::HostUse;

/// The shortest name that is looked for: shorter ones stand in every text.
const SHORTEST: usize = 3;

/// What a customer is known by, in lower case.
#[derive(Debug, Clone, Default)]
pub(super) struct Traces {
    /// Names, hosts and mail domains.
    words: BTreeSet<String>,
    /// Addresses.
    addresses: BTreeSet<String>,
}

impl Traces {
    /// Those a setup and its rooms give away.
    pub fn of(setup: &Setup, rooms: &[Room]) -> Self {
        let mut traces = Self::default();
        let addresses = [&setup.account.email, &setup.exchange.fallback_owner, &setup.details.test_user];
        let rooms = rooms.iter().map(|room| room.address.as_str().to_owned());
        for address in addresses.into_iter().cloned().chain(rooms) {
            traces.add_address(&address);
        }
        for place in places(setup) {
            let row = place.to_row();
            if row.purpose != HostUse::Authority && !place.is_here() {
                let host = row.host.rsplit_once(':').map_or(row.host.as_str(), |(host, _)| host);
                traces.add_word(host);
            }
        }
        setup
            .exchange
            .attendee_domains
            .split([',', ';', ' ', '\n'])
            .for_each(|domain| traces.add_word(domain));
        traces.add_word(&setup.account.user_name);
        traces.add_word(&setup.name);
        traces.add_word(&setup.id.0);
        traces
    }

    /// Adds a name, a host or a domain.
    pub fn add_word(&mut self, word: &str) {
        let word = word.trim().to_lowercase();
        if word.chars().count() >= SHORTEST {
            self.words.insert(word);
        }
    }

    /// Adds an address, and its domain: what the organization is called.
    fn add_address(&mut self, text: &str) {
        if let Some(address) = find_address(text) {
            self.add_word(&address.domain());
            self.addresses.insert(address.key());
        }
    }

    /// Adds addresses of people, whose domains may be anybody's.
    pub fn add_people(&mut self, addresses: BTreeSet<String>) {
        self.addresses.extend(addresses);
    }

    /// Whether a text names the customer.
    pub fn are_in(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        self.words.iter().any(|word| has_word(&text, word))
            || addresses_in(&text).any(|address| self.addresses.contains(address))
    }

    /// Whether a file names the customer; `None` for one that cannot be read, or is too large to be looked through.
    pub fn are_in_file(&self, file: &Path) -> Option<bool> {
        let bytes = anteroom_files::read(file, limits::SEARCHED).ok()?;
        let text = decode_marked(&bytes);
        Some(self.are_in(&text.unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned())))
    }
}

/// Whether a text has a word that neither begins nor ends inside of another one: `contoso.com` is in `mail.contoso.com` and not in
/// `notcontoso.com`.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        let goes_on = |c: char| c.is_alphanumeric() || c == '-';
        !before.is_some_and(goes_on) && !after.is_some_and(goes_on)
    })
}

/// What looks like an address in a text.
fn addresses_in(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| c.is_whitespace() || "\"<>()[]{},;:=|«»“”\\".contains(c);
    text.split(ends).filter(|word| word.contains('@')).map(|word| word.trim_matches(['.', '\'']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::SetupId;

    fn traces() -> Traces {
        let mut setup = Setup::new(
            SetupId("4711-a".into()),
            "Tailspin Toys".into(),
            "2026-01-01T00:00:00Z".parse().unwrap(),
        );
        setup.account.email = "svc@tailspin.example".into();
        setup.exchange.url = "https://Mail.Wingtip.example:8443/EWS/Exchange.asmx".into();
        let mut traces = Traces::of(&setup, &[]);
        traces.add_people(["ann.o'hara@guest.example".to_owned(), "ann@guest.example".to_owned()].into());
        traces
    }

    #[test]
    fn a_customer_is_found_by_name_host_domain_and_by_the_people() {
        for text in [
            "WARN room=lobby@tailspin.example a unit failed",
            "asked https://mail.wingtip.example:8443/EWS",
            "TAILSPIN TOYS: nothing was ever imported",
            "organizer=Smtp { address: SmtpAddress(\"Ann@guest.example\"), name: \"\" }",
            "setup=4711-a",
            "to ann@guest.example.",
        ] {
            assert!(traces().are_in(text), "{text}");
        }
    }

    #[test]
    fn another_customer_is_not_taken_for_this_one() {
        for text in [
            "room=lobby@nottailspin.example",
            "room=lobby@tailspin.example-hosting.test",
            "hermann@guest.example",
            "setup=4711-ab",
            "https://mail.fabrikam.example/EWS",
            "",
        ] {
            assert!(!traces().are_in(text), "{text}");
        }
    }

    #[test]
    fn this_machine_names_nobody() {
        let mut setup =
            Setup::new(SetupId("practice".into()), "x".into(), "2026-01-01T00:00:00Z".parse().unwrap());
        setup.exchange.url = "https://127.0.0.1:4443/EWS/Exchange.asmx".into();
        assert!(!Traces::of(&setup, &[]).are_in("a connection to 127.0.0.1:4443; x"), "anybody's");
    }
}
