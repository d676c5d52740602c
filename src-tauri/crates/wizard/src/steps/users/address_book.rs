//! Everybody in the address book, although Exchange only gives those whose name begins with something.

use std::collections::HashSet;

use anteroom_catalogue::Text;
use anteroom_catalogue::texts::users;
use anteroom_domain::ports::NewUser;
use anteroom_domain::ports::{AddressBook as _, RoomDirectory as _};
use anteroom_domain::{Failure, Mailbox, MailboxKind, SmtpAddress, limits};

use crate::forms::find_address;
use crate::rooms::Room;
use crate::setup::Setup;
use crate::source::ExchangeSource;

/// What names, aliases and addresses begin with. Names in other scripts are found by the alias or address beside them.
const BEGINNINGS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
/// What may follow a beginning.
const NEXT: &str = "abcdefghijklmnopqrstuvwxyz0123456789.-_'";
/// The number of entries at which a server ends a search, whether there are more or not
/// ([throttling policies](https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange),
/// `EWSFindCountLimit`).
const ROUND: u32 = 1000;
/// No beginning gets longer than this.
const LONGEST: usize = 12;

/// A walk through the address book. The server wants to know what names begin with
/// ([FindPeople](https://learn.microsoft.com/exchange/client-developer/web-service-reference/findpeople-operation) does not
/// browse the global address list), so every letter is asked for; where the server ends a search early, the beginning is
/// made longer.
///
/// Further addresses are not among what it gives. They are not missed: whoever calls a meeting by one of them is looked up
/// during the import.
#[derive(Debug)]
pub struct AddressBook {
    source: ExchangeSource,
    never: NeverPeople,
    walk: Walk,
    known: HashSet<String>,
    left_out: NotPeople,
    /// At what the walk was ended.
    ended_at: Option<Text>,
}

/// Entries of the address book that are not somebody, whatever the server calls them.
#[derive(Debug, Clone, Default)]
pub struct NeverPeople {
    /// The setup's rooms and equipment.
    pub resources: HashSet<SmtpAddress>,
    /// Every address of the service account.
    pub account: HashSet<SmtpAddress>,
}

/// How many entries of the address book were left out, and as what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NotPeople {
    /// Rooms and equipment.
    pub resources: u32,
    /// The service account.
    pub account: u32,
    /// Groups.
    pub groups: u32,
    /// Contacts and others without a mailbox here.
    pub contacts: u32,
}

impl NeverPeople {
    /// What a setup says: its rooms, its equipment, and the account it signs in with, by every address the directory shows.
    ///
    /// # Errors
    /// What the server or the network said.
    pub async fn of(source: &ExchangeSource, setup: &Setup, rooms: &[Room]) -> Result<Self, Failure> {
        let equipment = find_address(&setup.details.equipment);
        let resources = rooms.iter().map(|room| room.address.clone()).chain(equipment).collect();
        let named = [&setup.account.email, &setup.account.user_name];
        let mut account: HashSet<SmtpAddress> =
            named.into_iter().filter_map(|text| find_address(text)).collect();
        for address in account.clone() {
            if let Some(mailbox) = source.resolve(address.as_str()).await?.found() {
                account.extend(std::iter::once(mailbox.address).chain(mailbox.aliases));
            }
        }
        Ok(Self { resources, account })
    }
}

impl AddressBook {
    /// A walk that has not begun, past everything that is not somebody.
    pub fn new(source: ExchangeSource, never: NeverPeople) -> Self {
        Self {
            source,
            never,
            walk: Walk::default(),
            known: HashSet::new(),
            left_out: NotPeople::default(),
            ended_at: None,
        }
    }

    /// What was left out so far.
    pub fn left_out(&self) -> NotPeople {
        self.left_out
    }

    /// At what the walk was ended though the address book goes on; what came before is whole in itself.
    pub fn find_limit(&self) -> Option<&Text> {
        self.ended_at.as_ref()
    }

    /// People nobody has seen yet; `None` at the end. Dropping the future leaves the walk where it was.
    ///
    /// # Errors
    /// What the server or the network said.
    pub async fn fetch_page(&mut self) -> Result<Option<Vec<NewUser>>, Failure> {
        let Some((query, offset)) = self.walk.place() else { return Ok(None) };
        if let Some(limit) = self.walk.find_limit(self.known.len()) {
            self.ended_at = Some(limit);
            return Ok(None);
        }
        let page = self.source.fetch_people(&query, offset).await?;
        let nameless: HashSet<SmtpAddress> = page.nameless.into_iter().collect();
        let given: Vec<String> = page.people.iter().map(|person| person.address.key()).collect();
        let (mut users, mut seen, mut left_out) = (Vec::new(), HashSet::new(), self.left_out);
        for person in page.people {
            let key = person.address.key();
            if self.known.contains(&key) || !seen.insert(key) {
                continue;
            }
            match self.counts_as(&person, nameless.contains(&person.address)).await? {
                None => users.push(user(person)),
                Some(kind) => *left_out.of(kind) += 1,
            }
        }
        self.walk.go_on(given, page.next, page.total);
        self.known.extend(seen);
        self.left_out = left_out;
        Ok(Some(users))
    }

    /// What an entry is, if it is not somebody.
    async fn counts_as(&self, entry: &Mailbox, is_nameless: bool) -> Result<Option<Counted>, Failure> {
        if self.never.account.contains(&entry.address) {
            return Ok(Some(Counted::Account));
        }
        match entry.kind {
            _ if self.never.resources.contains(&entry.address) => return Ok(Some(Counted::Resource)),
            MailboxKind::Room | MailboxKind::Equipment => return Ok(Some(Counted::Resource)),
            MailboxKind::Group => return Ok(Some(Counted::Group)),
            MailboxKind::Contact | MailboxKind::Unknown => return Ok(Some(Counted::Contact)),
            MailboxKind::User => {}
        }
        let is_resource = self.source.is_unnamed_resource(&entry.address, is_nameless).await?;
        Ok(is_resource.then_some(Counted::Resource))
    }
}

/// What an entry is that is not somebody.
#[derive(Debug, Clone, Copy)]
enum Counted {
    Resource,
    Account,
    Group,
    Contact,
}

impl NotPeople {
    fn of(&mut self, kind: Counted) -> &mut u32 {
        match kind {
            Counted::Resource => &mut self.resources,
            Counted::Account => &mut self.account,
            Counted::Group => &mut self.groups,
            Counted::Contact => &mut self.contacts,
        }
    }
}

fn user(person: Mailbox) -> NewUser {
    NewUser {
        name: person.display_name,
        address: person.address,
        aliases: person.aliases,
        identity: person.identity,
    }
}

/// Which beginnings are still to be asked for.
#[derive(Debug)]
struct Walk {
    waiting: Vec<String>,
    /// How many entries of the last beginning were passed.
    offset: u32,
    /// The last page of it.
    last: Vec<String>,
    /// How often was asked.
    asked: u32,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            waiting: BEGINNINGS.chars().rev().map(String::from).collect(),
            offset: 0,
            last: Vec::new(),
            asked: 0,
        }
    }
}

impl Walk {
    /// What to ask for next, and from which entry on; `None` at the end.
    fn place(&self) -> Option<(String, u32)> {
        self.waiting.last().map(|query| (query.clone(), self.offset))
    }

    /// The limit that is reached.
    fn find_limit(&self, known: usize) -> Option<Text> {
        if known > limits::PEOPLE {
            return Some(users::limit_people(limits::PEOPLE));
        }
        (self.asked >= limits::PEOPLE_PAGES).then(|| users::limit_questions(limits::PEOPLE_PAGES))
    }

    /// Takes over what a page gave, where the next one begins, if there is one, and how many entries there are in all.
    fn go_on(&mut self, given: Vec<String>, next: Option<u32>, total: Option<u32>) {
        self.asked = self.asked.saturating_add(1);
        let is_same = !given.is_empty() && given == self.last;
        let is_empty = given.is_empty() && self.offset == 0 && next.is_none();
        if let Some(next) = next {
            // A server that turns round, or knows no places, would be asked for ever.
            if next > self.offset && !is_same {
                (self.offset, self.last) = (next, given);
                return;
            }
        }
        // What was promised and never given makes no beginning longer.
        let seen = if is_same || is_empty { 0 } else { total.unwrap_or(self.offset).max(self.offset) };
        (self.offset, self.last) = (0, Vec::new());
        let Some(query) = self.waiting.pop() else { return };
        let was_cut = seen > 0 && seen.is_multiple_of(ROUND);
        if was_cut && query.chars().count() < LONGEST {
            self.waiting.extend(NEXT.chars().rev().map(|next| format!("{query}{next}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks a server that gives `most` entries of a search and no more.
    fn walk(names: &[String], most: usize) -> (HashSet<String>, usize) {
        let (mut walk, mut found, mut asked) = (Walk::default(), HashSet::new(), 0);
        while let Some((query, offset)) = walk.place() {
            asked += 1;
            assert!(asked < 100_000, "it ends");
            let matching: Vec<_> = names.iter().filter(|name| name.starts_with(&query)).take(most).collect();
            let page: Vec<_> = matching.iter().skip(offset as usize).take(100).collect();
            found.extend(page.iter().map(|name| (**name).clone()));
            let reached = offset + page.len() as u32;
            let total = matching.len() as u32;
            let given = page.iter().map(|name| (**name).clone()).collect();
            walk.go_on(given, (reached < total && !page.is_empty()).then_some(reached), Some(total));
        }
        (found, asked)
    }

    #[test]
    fn everybody_is_found_although_a_search_ends_at_a_thousand() {
        let names: Vec<String> =
            (0..5400).map(|number| format!("s{}{number}", ["mith", "chmidt", "-x"][number % 3])).collect();
        let (found, asked) = walk(&names, 1000);
        assert_eq!(found.len(), names.len(), "after {asked} questions");
        let (all, fewer) = walk(&names, usize::MAX);
        assert_eq!(all.len(), names.len());
        assert!(fewer < asked, "a server without a limit is asked less: {fewer} instead of {asked}");
    }

    #[test]
    fn an_empty_address_book_is_one_question_a_letter() {
        assert_eq!(walk(&[], 1000).1, BEGINNINGS.len());
    }

    #[test]
    fn a_server_that_turns_round_is_not_asked_for_ever() {
        let mut walk = Walk::default();
        walk.go_on(vec!["a1".into()], Some(100), Some(1000));
        walk.go_on(vec!["a2".into()], Some(100), None);
        assert_eq!(walk.place(), Some(("b".to_owned(), 0)));
    }

    #[test]
    fn a_page_that_comes_again_ends_its_beginning_and_makes_none_longer() {
        let mut walk = Walk::default();
        let page = || vec!["same@contoso.com".to_owned()];
        walk.go_on(page(), Some(100), Some(1000));
        walk.go_on(page(), Some(200), Some(1000));
        assert_eq!(walk.place(), Some(("b".to_owned(), 0)), "the server knows no places");
        walk.go_on(Vec::new(), None, Some(1000));
        assert_eq!(walk.place(), Some(("c".to_owned(), 0)), "a thousand promised and none given");
    }

    #[test]
    fn an_address_book_without_end_comes_to_one_behind_every_real_one() {
        let (mut walk, mut known) = (Walk::default(), 0);
        while walk.place().is_some() && walk.find_limit(known).is_none() {
            known += 100;
            let reached = walk.offset + 100;
            walk.go_on(vec![format!("{known}@x.example")], Some(reached), None);
        }
        assert!(known >= 200_000, "{known} people of a large company are read");
        assert_eq!(walk.find_limit(known), Some(users::limit_people(250_000_u32)));
        let tired = Walk { asked: limits::PEOPLE_PAGES, ..Walk::default() };
        assert_eq!(
            tired.find_limit(0),
            Some(users::limit_questions(50_000_u32)),
            "the same people under every name"
        );
    }
}
