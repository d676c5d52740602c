//! Exchange Web Services for the use cases that are not asked through the ports yet. Goes with the last of them.

use std::sync::Arc;

use anteroom_domain::Pacing;
use anteroom_exchange::ews::EwsClient;
use tokio_util::sync::CancellationToken;

use super::Connection;
use crate::courtesy::{Courtesy, Prompt};

pub(crate) type Client = EwsClient;

impl Connection {
    /// As [`Connection::bulk`].
    pub(crate) fn courteous(&self, stop: CancellationToken) -> (Client, Arc<Courtesy>) {
        let courtesy = self.courtesy(stop);
        (self.client.clone().paced(Arc::clone(&courtesy) as Arc<dyn Pacing>), courtesy)
    }

    /// As [`Connection::interactive`].
    pub(crate) fn prompt(&self) -> Client {
        self.client.clone().paced(Arc::new(Prompt(Arc::clone(&self.for_person))))
    }
}
