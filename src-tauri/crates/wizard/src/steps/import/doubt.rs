//! What a failure in the middle of later work says of the steps before it: that they were proven once, and are no longer.

use anteroom_diagnosis::{CheckId, Profile, closure};
use anteroom_domain::{Area, Code, Failure};
use jiff::Timestamp;

use crate::Wizard;
use crate::doubted::Doubted;
use crate::open_setup::OpenSetup;
use crate::setup::CheckMark;

impl Wizard {
    /// Takes back what the connection's test proved, as far as this failure contradicts it.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub(crate) async fn doubt_connection(
        &self,
        opened: &OpenSetup,
        failure: &Failure,
        at: Timestamp,
    ) -> Result<(), Failure> {
        let Some(failed) = contradicted(failure.code()) else { return Ok(()) };
        let doubtful: Vec<CheckId> = Profile::Connection
            .checks()
            .into_iter()
            .filter(|check| closure(&[*check]).contains(&failed))
            .collect();
        let mark = CheckMark::new(false, at);
        {
            let mut content = opened.content();
            content.check_rows.retain(|check, _| !doubtful.contains(check));
            let marks = content.setup.checks.iter();
            let former = marks.filter(|(check, _)| doubtful.contains(check));
            let former = former.map(|(check, mark)| (*check, mark.clone())).collect();
            // Doubted twice in a row, what was known before the first time counts.
            content.doubted.get_or_insert(Doubted { failed, mark: mark.clone(), former });
        }
        opened
            .change(&self.store, at, |setup| {
                setup.checks.retain(|check, _| !doubtful.contains(check));
                setup.checks.insert(failed, mark);
            })
            .await
    }

    /// Gives back what [`Wizard::doubt_connection`] took, after the server has answered the same account: that proves as much as
    /// the test did. What was changed or tested meanwhile stays.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub(crate) async fn believe_connection(&self, opened: &OpenSetup, at: Timestamp) -> Result<(), Failure> {
        let Some(Doubted { failed, mark, former }) = opened.content().doubted.take() else { return Ok(()) };
        if opened.content().setup.checks.get(&failed) != Some(&mark) {
            return Ok(());
        }
        opened
            .change(&self.store, at, |setup| {
                setup.checks.remove(&failed);
                setup.checks.extend(former);
            })
            .await
    }
}

/// The check of the connection that would fail now. A server that is only too busy contradicts none.
fn contradicted(code: Code) -> Option<CheckId> {
    Some(match code {
        Code::EwsThrottled => return None,
        Code::DnsNotFound | Code::DnsFailed => CheckId::NameResolves,
        Code::ConnectRefused
        | Code::ConnectTimeout
        | Code::ConnectFailed
        | Code::ProxyAuthRequired
        | Code::Timeout
        | Code::ConnectionLost => CheckId::HostReachable,
        Code::TlsUnknownIssuer
        | Code::TlsNameMismatch
        | Code::TlsExpired
        | Code::TlsNotYetValid
        | Code::TlsFailed => CheckId::TlsValid,
        Code::AccountWithoutMailbox => CheckId::AccountMailbox,
        _ if code.area() == Area::SignIn => CheckId::SignInAccepted,
        _ => CheckId::EndpointIsEws,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_contradicted_is_a_check_of_the_connection() {
        let checks = Profile::Connection.checks();
        for code in Code::ALL {
            let failed = contradicted(*code);
            assert!(failed.is_none_or(|check| checks.contains(&check)), "{code}: {failed:?} is in no test");
        }
    }
}
