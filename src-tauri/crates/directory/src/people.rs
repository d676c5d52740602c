//! All people of a directory, page by page.

use anteroom_domain::Failure;
use ldap3::Scope;

use crate::conversation::{Conversation, Question};
use crate::filter::Filter;
use crate::person::{ATTRIBUTES, sort};
use crate::{Access, DirectoryError, LeftOut, Person};

/// Active Directory gives at most 1000 entries at once (`MaxPageSize`), so pages stay below.
const PAGE: u16 = 500;

/// Matches members of members too (`LDAP_MATCHING_RULE_IN_CHAIN`,
/// [search filter syntax](https://learn.microsoft.com/windows/win32/adsi/search-filter-syntax)).
const IN_CHAIN: &str = "1.2.840.113556.1.4.1941";

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
    left_out: LeftOut,
}

impl PeopleSearch {
    /// Signs in and finds out where to search.
    ///
    /// # Errors
    /// The network's and TLS's codes; `auth.*` when the sign-in is refused; `directory.name_not_found` for a base or group
    /// that does not exist; `directory.refused`.
    pub async fn begin(access: &Access, question: PeopleQuestion) -> Result<Self, Failure> {
        let mut conversation = Conversation::open(access).await?;
        let base = match question.base.trim() {
            "" => fetch_root(&mut conversation).await?,
            base => base.to_owned(),
        };
        let mut conditions = vec![
            Filter::equals("objectClass", "user"),
            Filter::equals("objectClass", "computer").not(),
            Filter::any([Filter::present("mail"), Filter::present("proxyAddresses")]),
        ];
        let group = question.group.trim();
        if !group.is_empty() {
            conditions.push(fetch_membership(&mut conversation, group).await?);
        }
        let filter = Filter::all(conditions);
        let page_size = i32::from(question.page_size.max(1));
        let (cookie, left_out) = (Some(Vec::new()), LeftOut::default());
        Ok(Self { conversation, base, filter, page_size, cookie, left_out })
    }

    /// The next page; `None` after the last one. A page may be empty although there are more.
    ///
    /// # Errors
    /// As [`PeopleSearch::begin`].
    pub async fn fetch_page(&mut self) -> Result<Option<PeoplePage>, Failure> {
        let Some(cookie) = self.cookie.take() else { return Ok(None) };
        let question = Question {
            base: self.base.clone(),
            scope: Scope::Subtree,
            filter: self.filter.clone(),
            attributes: ATTRIBUTES,
            page: Some((self.page_size, cookie)),
        };
        let answer = self.conversation.search(question).await?;
        self.cookie = Some(answer.cookie).filter(|cookie| !cookie.is_empty());
        let (people, left_out) = sort(&answer.entries);
        self.left_out.add(left_out);
        Ok(Some(PeoplePage { people, left_out }))
    }

    /// Those left out of all pages so far.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }
}

/// The root of the domain, as the server's own entry names it
/// ([RFC 4512, section 5.1](https://www.rfc-editor.org/rfc/rfc4512#section-5.1)). Servers other than Active Directory have no
/// default, so their first tree is taken.
pub(crate) async fn fetch_root(conversation: &mut Conversation) -> Result<String, DirectoryError> {
    let question = Question {
        base: String::new(),
        scope: Scope::Base,
        filter: Filter::present("objectClass"),
        attributes: &["defaultNamingContext", "namingContexts"],
        page: None,
    };
    let answer = conversation.search(question).await?;
    let root = answer.entries.first().and_then(|entry| {
        let names = [entry.text("defaultNamingContext"), entry.text("namingContexts")];
        names.into_iter().find(|name| !name.is_empty()).map(str::to_owned)
    });
    root.ok_or_else(|| DirectoryError::NameNotFound {
        host: conversation.host().to_owned(),
        name: "defaultNamingContext".to_owned(),
    })
}

/// Who is a member of a group. Those whose primary group it is do not have it among `memberOf`
/// ([memberOf](https://learn.microsoft.com/windows/win32/adschema/a-memberof)), so its token is asked for.
async fn fetch_membership(conversation: &mut Conversation, group: &str) -> Result<Filter, DirectoryError> {
    let question = Question {
        base: group.to_owned(),
        scope: Scope::Base,
        filter: Filter::present("objectClass"),
        attributes: &["primaryGroupToken"],
        page: None,
    };
    let answer = conversation.search(question).await?;
    let Some(entry) = answer.entries.first() else {
        let host = conversation.host().to_owned();
        return Err(DirectoryError::NameNotFound { host, name: group.to_owned() });
    };
    let members = Filter::matches("memberOf", IN_CHAIN, group);
    Ok(match entry.number("primaryGroupToken") {
        Some(token) => Filter::any([members, Filter::equals("primaryGroupID", &token.to_string())]),
        None => members,
    })
}
