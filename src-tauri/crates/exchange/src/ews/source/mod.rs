//! Exchange Web Services as a [`Source`]: what the use cases ask, in operations.

mod calendar_options;
mod evidence;
mod mailboxes;

use std::sync::Arc;

use anteroom_domain::ports::{
    AddressBook, CalendarPage, CalendarReader, Capabilities, PeoplePage, RoomDirectory, SeriesEnd, Source,
    Standing,
};
use anteroom_domain::{
    Cursor, DirectoryRoom, Failure, Pacing, Resolution, RoomList, SmtpAddress, TimeWindow,
};
use url::Url;

use self::evidence::answer;
use super::operations::GetFolder;
use super::types::FolderRef;
use super::{Directory, EwsClient, RoomCalendars};
use crate::auth::Credentials;
use crate::net::HttpClient;

/// An Exchange organization, asked through one endpoint of Exchange Web Services as one account.
#[derive(Debug, Clone)]
pub struct EwsSource {
    client: EwsClient,
    calendars: RoomCalendars,
    directory: Directory,
}

impl EwsSource {
    /// A source at `endpoint`, usually `https://mail.contoso.com/EWS/Exchange.asmx`. Nothing is sent yet. `None` only if the
    /// credentials cannot be written into a header.
    pub fn new(endpoint: Url, credentials: &Credentials, http: HttpClient) -> Option<Self> {
        EwsClient::new(endpoint, credentials, http).map(Self::from)
    }
}

impl From<EwsClient> for EwsSource {
    fn from(client: EwsClient) -> Self {
        let (calendars, directory) = (RoomCalendars::new(client.clone()), Directory::new(client.clone()));
        Self { client, calendars, directory }
    }
}

impl Source for EwsSource {
    fn paced(&self, pacing: Arc<dyn Pacing>) -> Self {
        self.client.clone().paced(pacing).into()
    }

    fn anew(&self) -> Self {
        self.client.clone().into()
    }

    fn is_paced(&self) -> bool {
        self.client.is_paced()
    }

    fn standing(&self) -> Standing {
        self.client.standing()
    }

    async fn look(&self) -> Result<(), Failure> {
        let own = GetFolder { folder: FolderRef::Calendar };
        self.client.call(&own, None).await.map(drop).map_err(Failure::from)
    }
}

impl CalendarReader for EwsSource {
    fn capabilities(&self) -> Capabilities {
        self.calendars.capabilities()
    }

    async fn fetch_page(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        cursor: Option<&Cursor>,
    ) -> Result<CalendarPage, Failure> {
        self.calendars.fetch_page(room, window, cursor).await
    }

    async fn find_there(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        items: &[String],
    ) -> Result<Vec<bool>, Failure> {
        self.calendars.find_there(room, window, items).await
    }

    async fn fetch_series_ends(
        &self,
        room: &SmtpAddress,
        entries: &[String],
    ) -> Result<Vec<SeriesEnd>, Failure> {
        self.calendars.fetch_series_ends(room, entries).await
    }
}

impl RoomDirectory for EwsSource {
    async fn fetch_room_lists(&self) -> Result<Vec<RoomList>, Failure> {
        self.directory.fetch_room_lists().await
    }

    async fn fetch_rooms(&self, list: &SmtpAddress) -> Result<Vec<DirectoryRoom>, Failure> {
        self.directory.fetch_rooms(list).await
    }

    async fn resolve(&self, query: &str) -> Result<Resolution, Failure> {
        self.directory.resolve(query).await
    }
}

impl AddressBook for EwsSource {
    async fn fetch_people(&self, query: &str, offset: u32) -> Result<PeoplePage, Failure> {
        self.directory.fetch_people(query, offset).await
    }

    async fn is_unnamed_resource(&self, mailbox: &SmtpAddress, is_nameless: bool) -> Result<bool, Failure> {
        self.directory.is_unnamed_resource(mailbox, is_nameless).await
    }
}
