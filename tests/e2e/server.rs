//! An Exchange of the test's own: unlike the one of practice mode it outlives the window and tells what it was asked.

use anteroom_practice::faults::FaultScript;
use anteroom_practice::organization::{Organization, Size};
use anteroom_practice::{Announcement, Options, Practice, RequestLog, start};
use jiff::civil::Date;
use secrecy::SecretString;

use crate::home::Home;
use crate::window::Window;

/// Found nowhere but where it is meant to be.
pub const PASSWORD: &str = "correct-horse-battery-7!";

pub struct Server {
    practice: Practice,
    /// Serves the requests for as long as the test runs.
    _runtime: tokio::runtime::Runtime,
}

impl Server {
    /// An organization of this size; its authority's certificate goes into the home.
    pub fn start(home: &Home, rooms: usize, meetings_per_room: usize) -> Self {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let mut options = Options::new(today());
        options.size = Size { rooms, meetings_per_room, users: 60, seed: 11 };
        options.password = Some(SecretString::from(PASSWORD));
        options.ca_file = Some(home.path("authority.pem"));
        let practice = runtime.block_on(start(options)).unwrap();
        Self { practice, _runtime: runtime }
    }

    pub fn announcement(&self) -> &Announcement {
        self.practice.announcement()
    }

    pub fn organization(&self) -> &Organization {
        self.practice.organization()
    }

    /// Makes requests go wrong from here on.
    pub fn spoil(&self, faults: &str) {
        self.practice.set_faults(FaultScript::parse(faults).unwrap());
    }

    pub fn log(&self) -> RequestLog {
        self.practice.log()
    }

    /// Fills in step 2 but for the password.
    pub fn type_account(&self, window: &Window) {
        window.fill("field-userName", &self.announcement().username);
        window.fill("field-email", &self.announcement().email);
    }

    /// Fills in step 3.
    pub fn type_exchange(&self, window: &Window) {
        let known = self.announcement();
        window.fill("field-url", &known.ews_url);
        window.fill("field-attendeeDomains", &known.domain);
        window.fill("field-fallbackOwner", &known.fallback_owner);
        window.fill("field-authorityFile", known.ca_file.as_deref().expect("a file with the authority"));
    }
}

/// The import's window stands around the day it is, so the organization has to be made for it.
fn today() -> Date {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}
