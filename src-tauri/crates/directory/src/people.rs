//! All people of a directory, page by page.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};

use anteroom_domain::{Failure, limits};
use jiff::Timestamp;

use crate::conversation::{Conversation, Question};
use crate::filter::Filter;
use crate::membership::Membership;
use crate::person::{ATTRIBUTES, sort};
use crate::{Access, LeftOut, Person};

/// Active Directory gives at most 1000 entries at once (`MaxPageSize`), so pages stay below.
const PAGE: u16 = 500;

/// Whom to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleQuestion {
    /// The distinguished name below which people are read; empty for the domain's root.
    pub base: String,
    /// The distinguished name of a group whose members, nested ones too, are read; empty for everybody.
    pub group: String,
    /// How many entries a page has, before those that are no people are left out.
    pub page_size: u16,
}

impl Default for PeopleQuestion {
    fn default() -> Self {
        Self { base: String::new(), group: String::new(), page_size: PAGE }
    }
}

/// A page of people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeoplePage {
    /// The people.
    pub people: Vec<Person>,
    /// Entries of this page that are no people.
    pub left_out: LeftOut,
}

/// A search under way. Dropping it, or a future of it, ends it and closes the connection.
#[derive(Debug)]
pub struct PeopleSearch {
    conversation: Conversation,
    base: String,
    filter: Filter,
    page_size: i32,
    /// Where the next page begins; `None` after the last one.
    cookie: Option<Vec<u8>>,
    /// When accounts have to be valid.
    now: Timestamp,
    left_out: LeftOut,
    seen: Seen,
}

/// At what a search was ended though the directory said that there is more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchEnd {
    /// The same entries came again.
    Again,
    /// So many entries.
    Entries(usize),
    /// So many pages.
    Pages(usize),
}

/// What was given so far, so that a directory without end comes to one.
#[derive(Debug, Default)]
struct Seen {
    /// Entries, each by a number made of its name: the names themselves would be most of what is remembered.
    names: HashSet<u64>,
    hasher: RandomState,
    pages: usize,
    ended_at: Option<SearchEnd>,
}

impl Seen {
    /// Counts a page, and finds out whether it is the last one that is looked at.
    fn ends_with(&mut self, names: &[String], is_same_place: bool) -> bool {
        self.pages += 1;
        let known = self.names.len();
        self.names.extend(names.iter().map(|name| self.hasher.hash_one(name)));
        let brought_nothing = self.names.len() == known;
        self.ended_at = if brought_nothing && (is_same_place || !names.is_empty()) {
            Some(SearchEnd::Again)
        } else if self.names.len() > limits::DIRECTORY_ENTRIES {
            Some(SearchEnd::Entries(limits::DIRECTORY_ENTRIES))
        } else {
            (self.pages > limits::DIRECTORY_PAGES).then_some(SearchEnd::Pages(limits::DIRECTORY_PAGES))
        };
        self.ended_at.is_some()
    }
}

impl PeopleSearch {
    /// Signs in and finds out where to search. Accounts that have expired by `now` are left out.
    ///
    /// # Errors
    /// The network's and TLS's codes; `auth.*` when the sign-in is refused; `directory.name_not_found` for a base or group
    /// that does not exist, `directory.not_a_group` for a group that is none; `directory.encryption_required` and
    /// `directory.refused`.
    pub async fn begin(access: &Access, question: PeopleQuestion, now: Timestamp) -> Result<Self, Failure> {
        let mut conversation = Conversation::open(access).await?;
        let base = match question.base.trim() {
            "" => conversation.fetch_root().await?,
            base => base.to_owned(),
        };
        let mut conditions =
            vec![Filter::equals("objectClass", "user"), Filter::equals("objectClass", "computer").not()];
        let mut left_out = LeftOut::default();
        let group = question.group.trim();
        if !group.is_empty() {
            let membership = Membership::fetch(&mut conversation, group).await?;
            left_out.strangers = membership.strangers;
            conditions.push(membership.filter);
        }
        let filter = Filter::all(conditions);
        let page_size = i32::from(question.page_size.max(1));
        Ok(Self {
            conversation,
            base,
            filter,
            page_size,
            cookie: Some(Vec::new()),
            now,
            left_out,
            seen: Seen::default(),
        })
    }

    /// The next page; `None` after the last one. A page may be empty although there are more.
    ///
    /// # Errors
    /// As [`PeopleSearch::begin`].
    pub async fn fetch_page(&mut self) -> Result<Option<PeoplePage>, Failure> {
        let Some(cookie) = self.cookie.take() else { return Ok(None) };
        let question = Question {
            page: Some((self.page_size, cookie.clone())),
            ..Question::below(&self.base, self.filter.clone(), ATTRIBUTES)
        };
        let answer = self.conversation.search(question).await?;
        let is_same_place = answer.cookie == cookie;
        self.cookie = Some(answer.cookie).filter(|cookie| !cookie.is_empty());
        let names: Vec<String> = answer.entries.iter().map(|entry| entry.name.clone()).collect();
        if self.cookie.is_some() && self.seen.ends_with(&names, is_same_place) {
            self.cookie = None;
        }
        let (people, left_out) = sort(&answer.entries, self.now);
        self.left_out.add(left_out.clone());
        Ok(Some(PeoplePage { people, left_out }))
    }

    /// At what a search was ended though the directory said that there is more: too much, or the same again. What came before is
    /// whole in itself.
    pub fn find_limit(&self) -> Option<SearchEnd> {
        self.seen.ended_at
    }

    /// Those left out of all pages so far.
    pub fn left_out(&self) -> &LeftOut {
        &self.left_out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(from: usize, count: usize) -> Vec<String> {
        (from..from + count).map(|number| format!("CN={number}")).collect()
    }

    #[test]
    fn a_directory_that_goes_round_is_left_at_once_and_empty_pages_are_not() {
        let mut seen = Seen::default();
        assert!(!seen.ends_with(&page(0, 500), false));
        assert!(!seen.ends_with(&[], false), "a page may be empty although there are more");
        assert!(!seen.ends_with(&page(400, 200), false), "some of it is new");
        assert!(seen.ends_with(&page(100, 500), false));
        assert_eq!(seen.ended_at, Some(SearchEnd::Again));
        assert!(Seen::default().ends_with(&[], true), "it stands still");
    }

    #[test]
    fn a_directory_without_end_comes_to_one_behind_every_real_one() {
        let mut seen = Seen::default();
        let pages =
            (0..).take_while(|page_number| !seen.ends_with(&page(page_number * 500, 500), false)).count();
        assert!(pages * 500 >= 200_000, "{pages} pages of a large company are read");
        assert_eq!(seen.ended_at, Some(SearchEnd::Entries(400_000)));
    }
}
