//! The one writer: commits pages in the order they come, and nothing more after a page that could not be committed.

use std::sync::Arc;

use anteroom_domain::ports::{PageCommit, Planner};
use anteroom_domain::{Failure, Tally};
use tokio::sync::{mpsc, oneshot};

/// Pages that may wait for the writer. More would only hold memory: the workers wait here when the disk is slow.
const WAITING_PAGES: usize = 4;

/// A page and whom to tell what became of it.
pub(crate) struct Handed {
    page: PageCommit,
    reply: oneshot::Sender<Result<Tally, Failure>>,
}

/// A worker's way to the writer.
#[derive(Clone)]
pub(crate) struct Pages(mpsc::Sender<Handed>);

impl Pages {
    /// A way to a writer, and the writer's end of it.
    pub(crate) fn channel() -> (Self, mpsc::Receiver<Handed>) {
        let (sender, receiver) = mpsc::channel(WAITING_PAGES);
        (Self(sender), receiver)
    }

    /// Hands a page over and waits until it is committed; `None` when the writer is gone.
    pub(crate) async fn commit(&self, page: PageCommit) -> Option<Result<Tally, Failure>> {
        let (reply, committed) = oneshot::channel();
        self.0.send(Handed { page, reply }).await.ok()?;
        committed.await.ok()
    }
}

/// Commits until every worker is gone.
pub(crate) async fn write_pages<P: Planner>(planner: Arc<P>, mut pages: mpsc::Receiver<Handed>) {
    let mut broken: Option<Failure> = None;
    while let Some(Handed { page, reply }) = pages.recv().await {
        let committed = match &broken {
            Some(failure) => Err(failure.clone()),
            None => planner.commit_page(page).await,
        };
        broken = broken.or_else(|| committed.as_ref().err().cloned());
        // A worker that is gone was dropped with the whole runtime.
        let _ = reply.send(committed);
    }
}
