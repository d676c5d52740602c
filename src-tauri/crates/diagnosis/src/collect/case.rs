//! Facts kept: recorded while they are collected, and asked again offline.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anteroom_domain::Code;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::facts::{Fault, Observed};
use crate::{CheckId, Collect, Facts, Scene};

/// A scene with its facts: what a customer exports, and what is judged again elsewhere. Holds no secret.
///
/// It is a collector itself, so [`run`](crate::run) over a case gives the reports the customer saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// What was asked about.
    pub scene: Scene,
    /// What was seen.
    pub facts: BTreeMap<CheckId, Facts>,
}

impl Collect for Case {
    async fn collect(&self, check: CheckId) -> Facts {
        self.facts.get(&check).cloned().unwrap_or_else(|| {
            let fault =
                Fault { detail: format!("the case holds no facts of {check}"), ..Fault::new(Code::Bug) };
            Facts::Name(Observed::new(Timestamp::UNIX_EPOCH, Duration::ZERO, Err(fault)))
        })
    }
}

/// A collector that remembers what it collected.
#[derive(Debug)]
pub struct Recording<C> {
    inner: C,
    seen: Mutex<BTreeMap<CheckId, Facts>>,
}

impl<C> Recording<C> {
    /// Records what `inner` collects.
    pub fn new(inner: C) -> Self {
        Self { inner, seen: Mutex::default() }
    }

    /// What was collected so far, with its scene.
    pub fn case(&self, scene: &Scene) -> Case {
        let facts = self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Case { scene: scene.clone(), facts }
    }
}

impl<C: Collect> Collect for Recording<C> {
    async fn collect(&self, check: CheckId) -> Facts {
        let facts = self.inner.collect(check).await;
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(check, facts.clone());
        facts
    }

    fn now(&self) -> Timestamp {
        self.inner.now()
    }
}
