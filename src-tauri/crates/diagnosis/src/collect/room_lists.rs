//! Room lists and their members.

use anteroom_domain::ports::Source;
use anteroom_domain::{MailboxKind, Resolution, SmtpAddress};

use super::asked;
use super::recipient::fetch_recipient;
use crate::facts::{ListFacts, Observed, RoomListFacts};

/// The list at `address`, those that go on where it is full, and their members.
///
/// What the organization calls its room lists is asked first, and is believed: who else has a name or an address that begins
/// alike does not matter to a list that is one. Only an address that is none of theirs is looked up, because it may be a further
/// address of one, or something else.
pub(super) async fn fetch_room_lists(source: &impl Source, address: &SmtpAddress) -> Observed<RoomListFacts> {
    let seen = asked(|| source.fetch_known_lists()).await;
    let Ok(known) = &seen.answer else {
        return seen.map(|_| RoomListFacts { found: None, lists: Vec::new() });
    };
    let called_so = known.iter().find(|list| list.address == *address);
    let found = match called_so {
        Some(list) => Some((address.clone(), list.display_name.clone(), MailboxKind::Group)),
        None => {
            let names = fetch_recipient(source, address).await.answer.ok();
            let holder = names.and_then(|facts| Resolution::holder(address, facts.found).found());
            holder.map(|mailbox| (mailbox.address, mailbox.display_name, mailbox.kind))
        }
    };
    let first = found.as_ref().map_or(address, |(primary, _, _)| primary);
    let mut lists: Vec<SmtpAddress> = known.iter().map(|list| list.address.clone()).collect();
    lists.retain(|list| list == first || goes_on(list, first));
    lists.sort_by_key(|list| (list != first, list.key()));
    let is_listed = lists.first() == Some(first);
    if !is_listed && found.is_some() {
        lists.insert(0, first.clone());
    }
    let mut facts = Vec::with_capacity(lists.len());
    for list in lists {
        let is_room_list = is_listed || list != *first;
        facts.push(fetch_list(source, list, is_room_list).await);
    }
    let found = found.map(|(_, name, kind)| (name, kind));
    seen.map(|_| RoomListFacts { found, lists: facts })
}

async fn fetch_list(source: &impl Source, address: SmtpAddress, is_room_list: bool) -> ListFacts {
    let members = asked(|| source.fetch_members(&address)).await.answer.ok();
    ListFacts {
        address,
        is_room_list,
        is_complete: members.as_ref().is_some_and(|members| members.is_complete),
        members: members.map(|members| members.addresses),
    }
}

/// Whether a list goes on where `first` is full: `rooms-02@contoso.com` after `rooms@contoso.com`.
fn goes_on(list: &SmtpAddress, first: &SmtpAddress) -> bool {
    let rest = list.local_part().to_lowercase();
    let number =
        rest.strip_prefix(&first.local_part().to_lowercase()).and_then(|rest| rest.strip_prefix('-'));
    list.domain() == first.domain()
        && number.is_some_and(|number| number.len() >= 2 && number.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_goes_on_under_its_number() {
        let goes_on = |list: &str| goes_on(&list.parse().unwrap(), &"Rooms@contoso.com".parse().unwrap());
        assert!(goes_on("rooms-02@contoso.com") && goes_on("ROOMS-11@Contoso.com"));
        for other in
            ["rooms@contoso.com", "rooms-2nd@contoso.com", "rooms-02@fabrikam.com", "rooms02@contoso.com"]
        {
            assert!(!goes_on(other), "{other} is another list");
        }
    }
}
