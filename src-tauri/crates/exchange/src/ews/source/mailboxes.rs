use anteroom_domain::ports::{CalendarOptions, Entrance, Glimpse, Mailboxes, Members, Opened, PersonNames};
use anteroom_domain::{Answer, Failure, Mailbox, Resolution, RoomList, SmtpAddress, TimeWindow};
use jiff::Timestamp;

use super::{EwsSource, answer, calendar_options};
use crate::ews::directory::room_lists;
use crate::ews::operations::{
    CALENDAR_OPTIONS, Candidate, ExpandDl, FindItem, GetFolder, GetPasswordExpirationDate, GetRoomLists,
    GetUserConfiguration, ItemView, ResolveNames, ResolvedNames,
};
use crate::ews::types::{CalendarItem, FolderRef};

impl Mailboxes for EwsSource {
    async fn open(&self, entrance: Entrance<'_>) -> Answer<Opened> {
        let (folder, mailbox) = match entrance {
            Entrance::OwnMailbox => (FolderRef::Root, None),
            Entrance::OwnCalendar => (FolderRef::Calendar, None),
            Entrance::CalendarOf(mailbox) => (FolderRef::CalendarOf(mailbox.clone()), None),
            Entrance::InboxOf(mailbox) => (FolderRef::InboxOf(mailbox.clone()), None),
            Entrance::CalendarAs(mailbox) => (FolderRef::Calendar, Some(mailbox)),
        };
        let opened = answer(self.client.call(&GetFolder { folder }, mailbox).await);
        opened.map(|folder| Opened { items: folder.total_count, may_read: folder.may_read })
    }

    async fn fetch_sample(
        &self,
        mailbox: &SmtpAddress,
        window: &TimeWindow,
        most: u32,
    ) -> Answer<Vec<Glimpse>> {
        let view = ItemView::Calendar { window: *window, most };
        let ask = FindItem { folder: FolderRef::Calendar, view };
        let found = answer(self.client.call(&ask, Some(mailbox)).await);
        let glimpse = |item: CalendarItem| Glimpse {
            subject: item.subject,
            organizer: item.organizer.map(|organizer| organizer.name),
            cancelled: item.is_cancelled,
        };
        found.map(|found| found.items.into_iter().map(glimpse).collect())
    }

    async fn fetch_calendar_options(&self, mailbox: &SmtpAddress) -> Answer<CalendarOptions> {
        let ask = GetUserConfiguration { name: CALENDAR_OPTIONS.to_owned(), folder: FolderRef::Calendar };
        answer(self.client.call(&ask, Some(mailbox)).await).map(|options| calendar_options::read(&options))
    }

    async fn fetch_password_expiry(&self, account: &SmtpAddress) -> Answer<Option<Timestamp>> {
        answer(self.client.call(&GetPasswordExpirationDate { mailbox: account.clone() }, None).await)
    }

    /// Names and addresses that merely begin alike come back, too. A further address the answer has no room to show is asked for
    /// otherwise.
    async fn find_holders(&self, address: &SmtpAddress) -> Answer<Vec<Mailbox>> {
        let Answer { evidence, value } = self.resolve_address(address).await;
        let value = match value {
            Ok(names) => match Resolution::holder(address, names.mailboxes()) {
                Resolution::Found(mailbox) => Ok(vec![mailbox]),
                Resolution::Ambiguous(several) => Ok(several),
                Resolution::NotFound if names.candidates.is_empty() => Ok(Vec::new()),
                Resolution::NotFound => {
                    let found = self.directory.find_unlisted(address).await;
                    found.map(|found| found.into_iter().collect()).map_err(Failure::from)
                }
            },
            Err(failure) => Err(failure),
        };
        Answer { evidence, value }
    }

    async fn find_names(&self, address: &SmtpAddress) -> Answer<Option<PersonNames>> {
        self.resolve_address(address).await.map(|names| {
            let has_it = |one: &Candidate| one.mailbox().is_some_and(|mailbox| mailbox.has(address));
            let found = names.candidates.into_iter().find(has_it);
            found.map(|person| PersonNames { given: person.given_name, surname: person.surname })
        })
    }

    async fn fetch_known_lists(&self) -> Answer<Vec<RoomList>> {
        answer(self.client.call(&GetRoomLists, None).await).map(room_lists)
    }

    async fn fetch_members(&self, group: &SmtpAddress) -> Answer<Members> {
        let expanded = answer(self.client.call(&ExpandDl { group: group.clone() }, None).await);
        expanded.map(|group| Members {
            addresses: group.members.iter().filter_map(|member| member.find_smtp()).collect(),
            is_complete: group.is_complete,
        })
    }
}

impl EwsSource {
    async fn resolve_address(&self, address: &SmtpAddress) -> Answer<ResolvedNames> {
        answer(self.client.call(&ResolveNames { entry: format!("smtp:{address}") }, None).await)
    }
}
