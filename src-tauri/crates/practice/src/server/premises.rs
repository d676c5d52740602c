//! What every connection shares.

use std::{
    sync::{
        Arc, Mutex, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use jiff::{Timestamp, tz::TimeZone};
use tokio::time::Instant;

use super::{log::Logbook, recording::Recording, throttle::Budgets};
use crate::{
    faults::FaultProgress,
    options::{AccountAttribute, Looseness, Options, Product, Throttle},
    organization::Organization,
};

/// The organization and everything the server remembers between requests.
#[derive(Debug)]
pub(crate) struct Premises {
    /// The organization at its start, which undoing a change goes back to.
    pub(crate) origin: Arc<Organization>,
    present: RwLock<Arc<Organization>>,
    pub(crate) looseness: Looseness,
    pub(crate) product: Product,
    pub(crate) latency: Duration,
    pub(crate) throttle: Mutex<Option<Throttle>>,
    pub(crate) faults: FaultProgress,
    pub(crate) budgets: Budgets,
    pub(crate) log: Logbook,
    pub(crate) find_limit: usize,
    pub(crate) find_limit_silent: bool,
    pub(crate) also_offered: Vec<String>,
    pub(crate) account_attributes: Vec<AccountAttribute>,
    /// Where clients are sent: the encrypted EWS address, or the plain one when there is no other.
    pub(crate) ews_url: String,
    /// The traffic's file, when it was asked for.
    pub(crate) recording: Option<Recording>,
    opened: (Timestamp, Instant),
    requests: AtomicU64,
}

impl Premises {
    pub(crate) fn new(
        organization: Arc<Organization>,
        options: &Options,
        ews_url: String,
        recording: Option<Recording>,
    ) -> Self {
        Self {
            present: RwLock::new(Arc::clone(&organization)),
            origin: organization,
            looseness: options.looseness,
            product: options.product,
            latency: options.latency,
            throttle: Mutex::new(options.throttle),
            faults: FaultProgress::new(options.faults.clone()),
            budgets: Budgets::default(),
            log: Logbook::default(),
            find_limit: options.find_limit,
            find_limit_silent: options.find_limit_silent,
            also_offered: options.also_offered.clone(),
            account_attributes: options.account_attributes.clone(),
            ews_url,
            recording,
            opened: (
                options
                    .today
                    .at(8, 0, 0, 0)
                    .to_zoned(TimeZone::UTC)
                    .map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp()),
                Instant::now(),
            ),
            requests: AtomicU64::new(0),
        }
    }

    /// The organization as it is now. A request takes it once, so that it sees one state whatever changes meanwhile.
    pub(crate) fn organization(&self) -> Arc<Organization> {
        Arc::clone(&self.present.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts another state in the place of the present one; changes follow each other.
    pub(crate) fn change(&self, change: impl FnOnce(&Arc<Organization>) -> Organization) {
        let mut present = self.present.write().unwrap_or_else(PoisonError::into_inner);
        *present = Arc::new(change(&present));
    }

    /// The organization's present: eight o'clock UTC of its day, and the time passed since the server opened.
    pub(crate) fn now(&self) -> Timestamp {
        let (at, since) = self.opened;
        at.checked_add(since.elapsed()).unwrap_or(at)
    }

    pub(crate) fn set_throttle(&self, throttle: Option<Throttle>) {
        *self.throttle.lock().unwrap_or_else(PoisonError::into_inner) = throttle;
    }

    pub(crate) fn throttle(&self) -> Option<Throttle> {
        *self.throttle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A request id in the shape of a GUID; counted, so that two runs give the same ones.
    pub(crate) fn next_request_id(&self) -> String {
        let number = self.requests.fetch_add(1, Ordering::Relaxed) + 1;
        format!("{:08x}-a27e-4000-8000-{number:012x}", number.wrapping_mul(0x9e37_79b9) & 0xffff_ffff)
    }
}
