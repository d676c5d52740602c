//! Long operations that can be cancelled by the id their caller minted.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use tokio_util::sync::CancellationToken;

use crate::wire::OperationId;

/// The operations under way.
#[derive(Debug, Default)]
pub struct Operations {
    running: Mutex<HashMap<OperationId, CancellationToken>>,
    whole: CancellationToken,
}

/// Takes its operation off the list when dropped.
#[derive(Debug)]
pub struct Running<'a> {
    operations: &'a Operations,
    id: OperationId,
    /// Cancelled when the person cancels the operation or the app closes.
    pub token: CancellationToken,
}

impl Operations {
    /// Enters an operation. One with the same id that is still under way is cancelled: the newer request counts.
    pub fn begin(&self, id: &OperationId) -> Running<'_> {
        let token = self.whole.child_token();
        if let Some(older) = self.lock().insert(id.clone(), token.clone()) {
            older.cancel();
        }
        Running { operations: self, id: id.clone(), token }
    }

    /// Cancels an operation; one that has ended already is none to cancel.
    pub fn cancel(&self, id: &OperationId) {
        if let Some(token) = self.lock().get(id) {
            token.cancel();
        }
    }

    /// Cancels everything: the app is closing.
    pub fn cancel_all(&self) {
        self.whole.cancel();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<OperationId, CancellationToken>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let mut running = self.operations.lock();
        // A newer operation may have taken the id over.
        if running.get(&self.id).is_some_and(|token| token.is_cancelled() || !self.token.is_cancelled()) {
            running.remove(&self.id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_operation_with_the_same_id_replaces_the_older() {
        let operations = Operations::default();
        let id = OperationId("validate".into());
        let older = operations.begin(&id);
        let newer = operations.begin(&id);
        assert!(older.token.is_cancelled(), "the older one ends");
        drop(older);
        operations.cancel(&id);
        assert!(newer.token.is_cancelled(), "dropping the older one left the newer one cancellable");
    }
}
