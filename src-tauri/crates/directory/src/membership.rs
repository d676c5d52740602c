//! Who is a member of a group.

use anteroom_domain::{Limit, What, kept, limits};

use crate::DirectoryError;
use crate::conversation::{Conversation, Question};
use crate::entry::Entry;
use crate::filter::Filter;

/// Matches members of members too (`LDAP_MATCHING_RULE_IN_CHAIN`,
/// [search filter syntax](https://learn.microsoft.com/windows/win32/adsi/search-filter-syntax)).
const IN_CHAIN: &str = "1.2.840.113556.1.4.1941";

/// Groups on a page of those nested in a group.
const PAGE: i32 = 500;

/// The classes of groups, here and in directories that are not Active Directory.
const GROUPS: [&str; 4] = ["group", "groupOfNames", "groupOfUniqueNames", "posixGroup"];

/// The members of a group, nested ones too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Membership {
    /// What holds for members alone.
    pub(crate) filter: Filter,
    /// Members that stand for accounts of other domains, by their security identifiers.
    pub(crate) strangers: Vec<String>,
}

impl Membership {
    /// Asks who belongs to a group. Those whose primary group it is do not have it among `memberOf`
    /// ([memberOf](https://learn.microsoft.com/windows/win32/adschema/a-memberof)), so its token is asked for, and those of
    /// all groups inside it: `Domain Users` is in many groups, and hardly anybody is in it but by this.
    ///
    /// # Errors
    /// When there is nothing of this name, when it is no group, and what the server said.
    pub(crate) async fn fetch(conversation: &mut Conversation, group: &str) -> Result<Self, DirectoryError> {
        let question =
            Question::about(group, Filter::present("objectClass"), &["objectClass", "primaryGroupToken"]);
        let host = conversation.host().to_owned();
        let entry = conversation.search(question).await?.entries.into_iter().next();
        let Some(entry) = entry else {
            return Err(DirectoryError::NameNotFound { host, name: group.to_owned() });
        };
        if !GROUPS.iter().any(|class| entry.is_a(class)) {
            return Err(DirectoryError::NotAGroup { host, name: group.to_owned(), kind: kind(&entry) });
        }
        // The server's own spelling: Active Directory also finds an entry by `<GUID=…>`, which is no distinguished name.
        let members = Filter::matches("memberOf", IN_CHAIN, &entry.name);
        let mut inside = Vec::new();
        if entry.is_a("group") {
            inside = fetch_inside(conversation, &members).await?;
        }
        let strangers = inside
            .iter()
            .filter(|one| !one.is_a("group"))
            .map(|one| kept(one.text("cn").to_owned(), limits::NAME))
            .collect();
        let tokens = std::iter::once(&entry).chain(&inside).filter_map(primary_token);
        let by_token = tokens.map(|token| Filter::equals("primaryGroupID", &token.to_string()));
        let filter = Filter::any(std::iter::once(members).chain(by_token));
        Ok(Self { filter, strangers })
    }
}

/// The groups inside a group, and what stands there for accounts of other domains. They may lie anywhere in the domain.
async fn fetch_inside(
    conversation: &mut Conversation,
    members: &Filter,
) -> Result<Vec<Entry>, DirectoryError> {
    let root = conversation.fetch_root().await?;
    let kinds = ["group", "foreignSecurityPrincipal"].map(|class| Filter::equals("objectClass", class));
    let filter = Filter::all([Filter::any(kinds), members.clone()]);
    let (mut inside, mut cookie): (Vec<Entry>, Vec<u8>) = (Vec::new(), Vec::new());
    let mut pages = 0_usize;
    loop {
        let question = Question {
            page: Some((PAGE, cookie.clone())),
            ..Question::below(&root, filter.clone(), &["objectClass", "cn", "groupType", "primaryGroupToken"])
        };
        let answer = conversation.search(question).await?;
        let is_stuck = answer.entries.is_empty() && answer.cookie == cookie;
        inside.extend(answer.entries);
        pages += 1;
        cookie = answer.cookie;
        if cookie.is_empty() {
            return Ok(inside);
        }
        // A filter made of some of the groups would leave people out, so there is no part of it to go on with.
        if is_stuck || inside.len() > limits::MEMBERS || pages > limits::MEMBERS {
            let host = conversation.host().to_owned();
            return Err(DirectoryError::TooLarge { host, limit: Limit::Groups, count: limits::MEMBERS });
        }
    }
}

/// What accounts name a group by whose primary group it is. Only security groups can be one, and those have the highest bit
/// of [groupType](https://learn.microsoft.com/windows/win32/adschema/a-grouptype), which makes the number negative.
fn primary_token(group: &Entry) -> Option<i64> {
    let is_for_mail_alone = group.number("groupType").is_some_and(|kind| kind >= 0);
    group.number("primaryGroupToken").filter(|_| !is_for_mail_alone)
}

/// What an entry is.
fn kind(entry: &Entry) -> What {
    let kinds = [
        ("organizationalUnit", What::OrganizationalUnit),
        ("computer", What::Computer),
        ("user", What::User),
        ("inetOrgPerson", What::User),
        ("contact", What::Contact),
        ("domain", What::Domain),
        ("domainDNS", What::Domain),
        ("container", What::Container),
    ];
    kinds.iter().find(|(class, _)| entry.is_a(class)).map_or(What::Other, |(_, what)| *what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_group_is_called_what_it_is() {
        let of = |classes: &[&str]| kind(&Entry::of("x", &[("objectClass", classes)]));
        assert_eq!(of(&["top", "organizationalUnit"]), What::OrganizationalUnit);
        assert_eq!(of(&["top", "person", "organizationalPerson", "user"]), What::User);
        assert_eq!(of(&["top", "person", "organizationalPerson", "user", "computer"]), What::Computer);
        assert_eq!(of(&["top", "printQueue"]), What::Other);
    }

    #[test]
    fn a_group_for_mail_alone_is_nobodys_primary_group() {
        let group = |kind: &str| {
            primary_token(&Entry::of("x", &[("groupType", &[kind]), ("primaryGroupToken", &["513"])]))
        };
        assert_eq!(group("-2147483646"), Some(513), "a global security group");
        assert_eq!(group("2"), None, "a distribution group");
    }
}
