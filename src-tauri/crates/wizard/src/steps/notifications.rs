//! Step 5: the planner's «disable all e-mail notifications» switch.

use std::collections::HashSet;

use anteroom_domain::Failure;
use anteroom_domain::ports::PlannerRecords;

use crate::Wizard;
use crate::wire::{NotificationPreview, NotificationsSet, SetupRef};

impl Wizard {
    /// How the planner's switch stands, and what an import would send. The counts are those of the last counting or import; there
    /// are none before either.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn notifications_preview(&self, request: SetupRef) -> Result<NotificationPreview, Failure> {
        let opened = self.opened(&request.setup)?;
        let counted = opened.content().counted.clone();
        let Some(planner) = self.find_planner(&opened).await? else {
            // A planner nobody made yet sends notifications.
            return Ok(NotificationPreview {
                disabled_now: false,
                silence_during_import: opened.setup().silence_notifications,
                notifications: counted.as_ref().map(|counted| counted.meetings),
                people: counted.and_then(|counted| counted.people),
                in_outbox: 0,
            });
        };
        let switch = planner.load_notification_switch().await?;
        let (notifications, people) = match (counted, planner.load_history().await?.first()) {
            (Some(counted), _) => (Some(counted.meetings), counted.people),
            (None, Some(run)) => {
                let preview = planner.preview_notifications(run.id).await?;
                let people: HashSet<_> = preview.owners.iter().map(|(owner, _)| owner).collect();
                (Some(preview.notifications), u32::try_from(people.len()).ok())
            }
            (None, None) => (None, None),
        };
        Ok(NotificationPreview {
            disabled_now: switch.disabled,
            silence_during_import: opened.setup().silence_notifications,
            notifications,
            people,
            in_outbox: planner.count_outbox().await?,
        })
    }

    /// Sets whether notifications stay off during the import.
    ///
    /// # Errors
    /// `settings.unwritable` or a `planner.*` failure.
    pub async fn notifications_set(&self, request: NotificationsSet) -> Result<NotificationPreview, Failure> {
        let opened = self.opened(&request.setup)?;
        opened
            .change(&self.store, (self.now)(), |setup| {
                setup.silence_notifications = request.silence_during_import;
                setup.notifications_seen = true;
            })
            .await?;
        self.notifications_preview(SetupRef { setup: request.setup }).await
    }
}
