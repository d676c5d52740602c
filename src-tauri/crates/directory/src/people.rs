//! All people of a directory, page by page.

use anteroom_domain::Failure;
use jiff::Timestamp;

use crate::conversation::{Conversation, Question};
use crate::filter::Filter;
use crate::membership::Membership;
use crate::person::{ATTRIBUTES, sort};
use crate::root::fetch_root;
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
            "" => fetch_root(&mut conversation).await?,
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
        Ok(Self { conversation, base, filter, page_size, cookie: Some(Vec::new()), now, left_out })
    }

    /// The next page; `None` after the last one. A page may be empty although there are more.
    ///
    /// # Errors
    /// As [`PeopleSearch::begin`].
    pub async fn fetch_page(&mut self) -> Result<Option<PeoplePage>, Failure> {
        let Some(cookie) = self.cookie.take() else { return Ok(None) };
        let question = Question {
            page: Some((self.page_size, cookie)),
            ..Question::below(&self.base, self.filter.clone(), ATTRIBUTES)
        };
        let answer = self.conversation.search(question).await?;
        self.cookie = Some(answer.cookie).filter(|cookie| !cookie.is_empty());
        let (people, left_out) = sort(&answer.entries, self.now);
        self.left_out.add(left_out.clone());
        Ok(Some(PeoplePage { people, left_out }))
    }

    /// Those left out of all pages so far.
    pub fn left_out(&self) -> &LeftOut {
        &self.left_out
    }
}
