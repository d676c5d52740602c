//! The organization the suites are run on, and what is known of it.

use anteroom_domain::{SmtpAddress, TimeWindow};
use anteroom_exchange::EwsSource;
use anteroom_exchange::auth::Credentials;
use anteroom_exchange::ews::EwsClient;
use anteroom_exchange::net::{HttpClient, Timeouts, TrustedAuthorities};
use anteroom_practice::organization::{EntryTruth, Organization, Recipient, RoomTruth, Size};
use anteroom_practice::{Options, Practice, Tls, start};
use jiff::civil::date;

/// A practice organization that serves.
pub struct World {
    pub practice: Practice,
}

impl World {
    /// An organization with so many meetings in each of its rooms.
    pub async fn open(meetings_per_room: usize) -> Self {
        Self::open_with(12, meetings_per_room, |_| ()).await
    }

    /// The same with so many rooms, and what else is to be otherwise.
    pub async fn open_with(
        rooms: usize,
        meetings_per_room: usize,
        change: impl FnOnce(&mut Options),
    ) -> Self {
        let mut options = Options::new(date(2026, 3, 2));
        options.size = Size { rooms, meetings_per_room, users: 40, seed: 11 };
        options.tls = Tls::HttpOnly;
        change(&mut options);
        Self { practice: start(options).await.unwrap() }
    }

    /// A client for its Exchange Web Services, signed in as the service account.
    pub fn client(&self) -> EwsClient {
        self.client_with(&self.practice.announcement().password)
    }

    /// All that is asked of it, through Exchange Web Services.
    pub fn source(&self) -> EwsSource {
        self.client().into()
    }

    /// The same with another password.
    pub fn source_with(&self, password: &str) -> EwsSource {
        self.client_with(password).into()
    }

    fn client_with(&self, password: &str) -> EwsClient {
        let announcement = self.practice.announcement();
        let http = HttpClient::new(&TrustedAuthorities::system_only(), Timeouts::default()).unwrap();
        let credentials = Credentials::new(announcement.username.parse().unwrap(), password.into());
        EwsClient::new(announcement.ews_http_url.parse().unwrap(), &credentials, http).unwrap()
    }

    /// The organization's own books.
    pub fn organization(&self) -> &Organization {
        self.practice.organization()
    }

    /// Rooms that can be read.
    pub fn rooms(&self) -> Vec<&Recipient> {
        let healthy = &self.practice.announcement().rooms;
        self.organization().rooms().filter(|room| healthy.iter().any(|name| room.is_primary(name))).collect()
    }

    /// What a room truly shows in a window.
    pub fn truth(&self, room: &Recipient, window: &TimeWindow) -> Vec<EntryTruth> {
        let RoomTruth { entries, .. } = self.organization().room_truth(room, window.start(), window.end());
        entries
    }
}

/// A window between two days.
pub fn window(start: &str, end: &str) -> TimeWindow {
    let midnight = |day: &str| format!("{day}T00:00:00Z").parse().unwrap();
    TimeWindow::new(midnight(start), midnight(end)).unwrap()
}

/// A room's address.
pub fn address(recipient: &Recipient) -> SmtpAddress {
    recipient.primary.as_str().parse().unwrap()
}
