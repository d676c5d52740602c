//! The budget of an account: so many requests at once, so many a second.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

use crate::{options::Throttle, soap::Fault};

/// The longest an account is made to wait: a script may name any number.
const LONGEST_BACK_OFF: Duration = Duration::from_secs(24 * 3600);

/// Budgets by account. An account asked to wait must wait: asking again sooner is refused with the rest of the wait.
#[derive(Debug, Default)]
pub(crate) struct Budgets {
    accounts: Mutex<HashMap<String, Budget>>,
}

#[derive(Debug)]
struct Budget {
    open: u32,
    tokens: f64,
    filled: Instant,
    blocked_until: Option<Instant>,
}

impl Budgets {
    /// Charges a request to `account`, or says why it has to wait. The charge is given back when the guard goes.
    pub(crate) fn charge(
        &self,
        account: &str,
        throttle: Option<Throttle>,
        now: Instant,
    ) -> Result<Charge<'_>, Fault> {
        let mut accounts = self.accounts.lock().unwrap_or_else(PoisonError::into_inner);
        let full = throttle.map_or(0.0, |throttle| f64::from(throttle.per_second));
        let budget = accounts.entry(account.to_owned()).or_insert(Budget {
            open: 0,
            tokens: full,
            filled: now,
            blocked_until: None,
        });
        if let Some(left) = budget.blocked_until.and_then(|until| until.checked_duration_since(now))
            && !left.is_zero()
        {
            return Err(Fault::server_busy(left));
        }
        budget.blocked_until = None;
        if let Some(throttle) = throttle {
            if budget.open >= throttle.concurrency {
                return Err(Fault::new(
                    "ErrorExceededConnectionCount",
                    "You have exceeded the available concurrent connections for your account. \
                     Try again once your other requests have completed.",
                ));
            }
            let elapsed = now.saturating_duration_since(budget.filled).as_secs_f64();
            budget.tokens = (budget.tokens + elapsed * full).min(full);
            budget.filled = now;
            if budget.tokens < 1.0 {
                let back_off = Duration::from_millis(throttle.back_off_ms).min(LONGEST_BACK_OFF);
                budget.blocked_until = Some(now + back_off);
                return Err(Fault::server_busy(back_off));
            }
            budget.tokens -= 1.0;
        }
        budget.open += 1;
        Ok(Charge { budgets: self, account: account.to_owned() })
    }

    /// Makes `account` wait, as a fault script may ask.
    pub(crate) fn block(&self, account: &str, back_off: Duration, now: Instant) {
        let mut accounts = self.accounts.lock().unwrap_or_else(PoisonError::into_inner);
        let budget = accounts.entry(account.to_owned()).or_insert(Budget {
            open: 0,
            tokens: 0.0,
            filled: now,
            blocked_until: None,
        });
        budget.blocked_until = Some(now + back_off.min(LONGEST_BACK_OFF));
    }
}

/// A request on somebody's budget.
#[derive(Debug)]
pub(crate) struct Charge<'a> {
    budgets: &'a Budgets,
    account: String,
}

impl Drop for Charge<'_> {
    fn drop(&mut self) {
        let mut accounts = self.budgets.accounts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(budget) = accounts.get_mut(&self.account) {
            budget.open = budget.open.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THROTTLE: Throttle = Throttle { concurrency: 2, per_second: 3, back_off_ms: 1000 };

    #[test]
    fn too_many_at_once_are_refused_until_one_ends() {
        let (budgets, now) = (Budgets::default(), Instant::now());
        let first = budgets.charge("a", Some(THROTTLE), now).unwrap();
        let _second = budgets.charge("a", Some(THROTTLE), now).unwrap();
        let refused = budgets.charge("a", Some(THROTTLE), now).unwrap_err();
        assert_eq!(refused.code, "ErrorExceededConnectionCount", "the third at once is one too many");
        drop(first);
        assert!(budgets.charge("a", Some(THROTTLE), now).is_ok(), "an ended request frees its place");
    }

    #[test]
    fn a_wait_without_end_is_bounded() {
        let (budgets, now) = (Budgets::default(), Instant::now());
        budgets.block("a", Duration::from_millis(u64::MAX), now);
        let hasty = Throttle { per_second: 0, back_off_ms: u64::MAX, ..THROTTLE };
        for (account, throttle) in [("a", None), ("b", Some(hasty))] {
            let fault = budgets.charge(account, throttle, now).unwrap_err();
            assert_eq!(fault.values[0].1, "86400000", "{account} waits a day");
        }
    }

    #[test]
    fn too_many_a_second_have_to_wait_out_the_back_off() {
        let (budgets, start) = (Budgets::default(), Instant::now());
        for _ in 0..3 {
            drop(budgets.charge("a", Some(THROTTLE), start).unwrap());
        }
        assert_eq!(
            budgets.charge("a", Some(THROTTLE), start).unwrap_err().code,
            "ErrorServerBusy",
            "the fourth in one second is one too many"
        );
        let early = start + Duration::from_millis(600);
        let fault = budgets.charge("a", Some(THROTTLE), early).unwrap_err();
        assert_eq!(fault.values[0].1, "400", "asking early names the rest of the wait");
        assert!(budgets.charge("b", Some(THROTTLE), early).is_ok(), "another account is not concerned");
        let late = start + Duration::from_millis(1001);
        assert!(budgets.charge("a", Some(THROTTLE), late).is_ok(), "after the wait the budget has recovered");
    }
}
