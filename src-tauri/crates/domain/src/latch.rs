//! The latch of an account: one wrong password is one attempt, whoever asks and by whatever protocol.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures_util::lock;

use crate::{Code, Disposition, Failure};

/// The sign-in of one account with one password, shared by everybody who uses them: servers count wrong passwords by account, and not
/// by the protocol or the place that was asked. Cloning shares it.
///
/// A place is what takes passwords by a name of its own: an endpoint, a directory server. While nobody knows whether a place takes the
/// password, one request at a time carries it there, and anywhere; the others wait for what comes of it. Once the password was
/// refused no further request is let out, and neither when [`MOST_UNANSWERED`] requests carried it and none brought word of it: a
/// server that counts wrong passwords counts them without being heard. Only [`Latch::reopen`], for which a person asks, or another
/// password, which has another latch, leads on.
///
/// A refusal by a place that never took the password is that place's alone where another one took it: the password is right, and
/// whoever refuses it has a reason of their own.
#[derive(Debug, Clone, Default)]
pub struct Latch {
    standing: Arc<Mutex<Standing>>,
    first: Arc<lock::Mutex<()>>,
}

/// Requests that may carry an untried password without an answer. Accounts lock after five wrong passwords or more.
const MOST_UNANSWERED: u32 = 3;

#[derive(Debug, Default)]
struct Standing {
    /// Why nobody may carry the password any more.
    refused: Option<Failure>,
    /// Places that refuse for themselves.
    turned_away: HashMap<String, Failure>,
    /// Places that took it.
    took: HashSet<String>,
    /// Requests that were lost before any place took it.
    unanswered: u32,
}

/// Why a request was not let out.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Closed {
    /// An earlier request was refused; this one was not sent.
    #[error(transparent)]
    Refused(Failure),
    /// Requests with the password were lost before anybody knew whether it is right; this one was not sent.
    #[error("{MOST_UNANSWERED} requests with the password were lost, so it is not sent again")]
    Unanswered,
}

/// Leave to send one request with the password. Dropped without a word about what came of it, it counts as unanswered.
#[derive(Debug)]
pub struct Attempt {
    standing: Arc<Mutex<Standing>>,
    place: String,
    is_open: bool,
    _first: Option<lock::OwnedMutexGuard<()>>,
}

impl Latch {
    /// Waits until a request to `place` may carry the password.
    ///
    /// # Errors
    /// If the password was refused before, or lost too often.
    ///
    /// # Cancellation
    /// Dropping the future gives up the turn.
    pub async fn begin(&self, place: &str) -> Result<Attempt, Closed> {
        let first = if self.is_accepted(place)? {
            None
        } else {
            let turn = Arc::clone(&self.first).lock_owned().await;
            (!self.is_accepted(place)?).then_some(turn)
        };
        let standing = Arc::clone(&self.standing);
        Ok(Attempt { standing, place: place.to_owned(), is_open: true, _first: first })
    }

    /// Whether `place` has taken the password.
    ///
    /// # Errors
    /// If no request may carry it there.
    pub fn is_accepted(&self, place: &str) -> Result<bool, Closed> {
        let standing = lock(&self.standing);
        if let Some(refusal) = standing.refused.as_ref().or_else(|| standing.turned_away.get(place)) {
            return Err(Closed::Refused(refusal.clone()));
        }
        if standing.is_spent() {
            return Err(Closed::Unanswered);
        }
        Ok(standing.took.contains(place))
    }

    /// Whether it is closed because requests were lost, which says nothing of the password.
    pub fn is_spent(&self) -> bool {
        lock(&self.standing).is_spent()
    }

    /// Forgets what came of earlier requests, because a person wants the password tried once more.
    pub fn reopen(&self) {
        *lock(&self.standing) = Standing::default();
    }
}

impl Standing {
    fn is_spent(&self) -> bool {
        self.took.is_empty() && self.unanswered >= MOST_UNANSWERED
    }
}

impl Attempt {
    /// Nobody counts a wrong password for this request: it never reached the server, or was answered without a refusal.
    pub fn harmless(&mut self) {
        self.is_open = false;
    }

    /// The place took the password.
    pub fn accepted(mut self) {
        self.is_open = false;
        let mut standing = lock(&self.standing);
        // A late success must not open again what a refusal has closed.
        if standing.refused.is_none() && !standing.turned_away.contains_key(&self.place) {
            standing.took.insert(self.place.clone());
        }
    }

    /// The place refused the account or its password: no other request will carry it, unless another place took it before.
    pub fn refused(mut self, refusal: Failure) -> Closed {
        self.is_open = false;
        let mut standing = lock(&self.standing);
        // Where it was taken before, it was changed since: that holds for all.
        if standing.took.is_empty() || standing.took.contains(&self.place) {
            standing.refused.get_or_insert_with(|| refusal.clone());
        } else {
            standing.turned_away.insert(self.place.clone(), refusal.clone());
        }
        Closed::Refused(refusal)
    }

    /// The place takes no such sign-in, whatever the password: nothing more is sent there, and nothing is known of the password.
    pub fn turned_away(mut self, refusal: Failure) -> Closed {
        self.is_open = false;
        lock(&self.standing).turned_away.insert(self.place.clone(), refusal.clone());
        Closed::Refused(refusal)
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        if self.is_open {
            lock(&self.standing).unanswered += 1;
        }
    }
}

impl Closed {
    /// The stable name.
    pub fn code(&self) -> Code {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::Unanswered => Code::ConnectionLost,
        }
    }
}

impl From<Closed> for Failure {
    /// Always [`Disposition::StopRun`]: trying again locks the account.
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::Refused(refusal) => refusal.disposed(Disposition::StopRun),
            Closed::Unanswered => Self::new(closed.code(), Disposition::StopRun).caused_by(closed),
        }
    }
}

fn lock(standing: &Mutex<Standing>) -> MutexGuard<'_, Standing> {
    standing.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    const EXCHANGE: &str = "https://mail.contoso.com/EWS/Exchange.asmx";
    const DIRECTORY: &str = "ldaps://dc1.contoso.com";

    fn begin(latch: &Latch, place: &str) -> Result<Attempt, Closed> {
        latch.begin(place).now_or_never().expect("nobody else is trying")
    }

    fn rejected() -> Failure {
        Failure::new(Code::SignInRejected, Disposition::StopRun)
    }

    fn code(latch: &Latch, place: &str) -> Option<Code> {
        begin(latch, place).err().map(|closed| closed.code())
    }

    #[test]
    fn one_place_is_asked_at_a_time_until_it_is_known_to_take_the_password() {
        let latch = Latch::default();
        let first = begin(&latch, EXCHANGE).unwrap();
        for place in [EXCHANGE, DIRECTORY] {
            assert!(latch.begin(place).now_or_never().is_none(), "{place} waits for what comes of the first");
        }
        first.accepted();
        let (one, other) = (begin(&latch, EXCHANGE).unwrap(), begin(&latch, EXCHANGE).unwrap());
        let _elsewhere = begin(&latch, DIRECTORY).unwrap();
        assert!(latch.begin(DIRECTORY).now_or_never().is_none(), "a place of its own has a first of its own");
        drop((one, other));
        assert_eq!(code(&latch, EXCHANGE), None, "what is lost later proves nothing");
    }

    #[test]
    fn a_refusal_anywhere_is_one_everywhere() {
        let latch = Latch::default();
        begin(&latch, DIRECTORY).unwrap().refused(rejected());
        assert_eq!(code(&latch.clone(), EXCHANGE), Some(Code::SignInRejected), "one attempt for both");
        latch.reopen();
        assert_eq!(code(&latch, EXCHANGE), None, "a person asked for one more");
    }

    #[test]
    fn who_refuses_what_another_place_took_speaks_for_itself() {
        let latch = Latch::default();
        begin(&latch, EXCHANGE).unwrap().accepted();
        begin(&latch, DIRECTORY).unwrap().refused(rejected());
        assert_eq!(code(&latch, DIRECTORY), Some(Code::SignInRejected), "it is not asked again");
        assert_eq!(code(&latch, EXCHANGE), None, "and Exchange is");
        let late = begin(&latch, EXCHANGE).unwrap();
        begin(&latch, EXCHANGE).unwrap().refused(rejected());
        late.accepted();
        assert_eq!(code(&latch, "another"), Some(Code::SignInRejected), "the password was changed meanwhile");
    }

    #[test]
    fn who_takes_no_passwords_says_nothing_of_this_one() {
        let latch = Latch::default();
        let cloud = Failure::new(Code::CloudNeedsModernSignIn, Disposition::StopRun);
        begin(&latch, EXCHANGE).unwrap().turned_away(cloud);
        assert_eq!(code(&latch, EXCHANGE), Some(Code::CloudNeedsModernSignIn));
        assert_eq!(code(&latch, DIRECTORY), None);
    }

    #[test]
    fn what_is_lost_is_counted_for_all_places_together() {
        let latch = Latch::default();
        let mut unsent = begin(&latch, EXCHANGE).unwrap();
        unsent.harmless();
        drop(unsent);
        for place in [EXCHANGE, DIRECTORY, EXCHANGE] {
            drop(begin(&latch, place).unwrap());
        }
        let closed = begin(&latch, DIRECTORY).unwrap_err();
        assert!(matches!(closed, Closed::Unanswered) && latch.is_spent(), "{closed}");
        assert_eq!(Failure::from(closed).disposition(), Disposition::StopRun);
    }
}
