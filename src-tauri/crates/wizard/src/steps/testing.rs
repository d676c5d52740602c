//! Steps 2 and 3: the tests a person starts.

use anteroom_diagnosis::collect::{ExchangeCollector, Way};
use anteroom_diagnosis::{About, CheckEvent as Event, CheckId, Profile, check, root_cause, run};
use anteroom_domain::Failure;
use anteroom_exchange::net::probe::Probe;

use crate::Wizard;
use crate::check_rows;
use crate::connections::Connection;
use crate::courtesy::telling;
use crate::source::ExchangeSource;
use crate::wire::{CheckEvent, CheckReport, StepId, TestRequest};

impl Wizard {
    /// Signs in once and explains what came back. Before step 3 has a URL, Autodiscover looks for one.
    ///
    /// # Errors
    /// What is missing or not valid among the forms, and `auth.secret_missing`. What the checks find is the report.
    pub async fn account_test(
        &self,
        request: TestRequest,
        listener: impl Fn(CheckEvent) + Send + Sync + 'static,
    ) -> Result<CheckReport, Failure> {
        let opened = self.opened(&request.setup)?;
        self.expect_fields(&opened, StepId::ServiceAccount)?;
        if opened.setup().exchange.url.trim().is_empty() {
            // The search is part of the test. Without a password it goes the ways that need none.
            if let Ok(credentials) = self.credentials(&opened).await {
                credentials.latch().reopen();
            }
            let went_on = self.find_endpoint(&request.setup, &request.operation).await?;
            if !went_on {
                return Ok(CheckReport {
                    rows: Vec::new(),
                    root_cause: None,
                    passed: false,
                    cancelled: true,
                    at: (self.now)(),
                });
            }
        }
        self.test(request, &Profile::ServiceAccount.checks(), listener).await
    }

    /// Tests the connection: everything that is not about a single room.
    ///
    /// # Errors
    /// As [`Wizard::account_test`], and when no fallback owner is chosen for meetings that are taken over.
    pub async fn exchange_test(
        &self,
        request: TestRequest,
        listener: impl Fn(CheckEvent) + Send + Sync + 'static,
    ) -> Result<CheckReport, Failure> {
        let opened = self.opened(&request.setup)?;
        self.expect_fields(&opened, StepId::Exchange)?;
        let mut checks = Profile::Connection.checks();
        if self.find_no_import(&opened.setup()).is_some() {
            checks.retain(|id| check(*id).about != About::FallbackOwner);
        }
        self.test(request, &checks, listener).await
    }

    /// A test the person starts is the one place where a refused password is tried again: it gets a fresh connection.
    async fn test(
        &self,
        request: TestRequest,
        checks: &[CheckId],
        listener: impl Fn(CheckEvent) + Send + Sync + 'static,
    ) -> Result<CheckReport, Failure> {
        let opened = self.opened(&request.setup)?;
        let connection = self.fresh_connection(&request.setup).await?;
        let running = self.operations.begin(&request.operation);
        let now = self.now;
        let words = self.words();
        let set_right = opened.setup().set_right;
        let collector = collector(&connection);
        let asked = run(checks, &connection.scene, &collector, &running.token, |event| {
            listener(match event {
                Event::Started { check, subject } => CheckEvent::Started { check, subject },
                Event::Ended(report) => {
                    let row = check_rows::row(words, &report, now());
                    CheckEvent::Ended { row: Box::new(set_right.shown(row, now())) }
                }
            });
        });
        let ended =
            telling(&connection.gate, asked, |waiting| listener(CheckEvent::Waiting { waiting })).await;
        let at = now();
        let rows: Vec<_> = ended.reports.iter().map(|report| check_rows::row(words, report, at)).collect();
        opened.change(&self.store, at, |setup| rows.iter().for_each(|row| setup.note(row))).await?;
        Ok(CheckReport {
            passed: ended.passed(),
            cancelled: ended.cancelled,
            root_cause: root_cause(&ended.reports).map(|found| check_rows::finding(words, found)),
            rows: rows.into_iter().map(|row| set_right.shown(row, at)).collect(),
            at,
        })
    }
}

/// What answers the checks that are not about one room.
pub(crate) fn collector(connection: &Connection) -> ExchangeCollector<ExchangeSource> {
    let (scene, http) = (connection.scene.clone(), connection.http.clone());
    let probe = Probe::new(scene.endpoint.clone(), connection.authorities.clone(), http.clone());
    let way = Way { probe, http, credentials: connection.credentials.clone() };
    ExchangeCollector::new(scene, way, connection.interactive())
}
