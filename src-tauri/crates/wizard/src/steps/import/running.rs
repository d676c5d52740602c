//! Step 6: starting, holding and following an import.

use std::sync::Arc;

use anteroom_domain::ports::{
    CalendarReader as _, Planner as _, PlannerRecords as _, RoomDirectory as _, Source as _,
};
use anteroom_domain::{Code, Disposition, Failure, Missing, Resolution, RunId, RunOutcome, SmtpAddress};
use anteroom_import::Importer;

use crate::Wizard;
use crate::forms::{incomplete, optional_address};
use crate::open_setup::OpenSetup;
use crate::planners::{PlannerPlace, SetupPlanner};
use crate::progress_rows::progress;
use crate::rooms::Room;
use crate::steps::rooms::ready::choose;
use crate::steps::standing::ImportMark;
use crate::under_way::UnderWay;
use crate::wire::{ImportForm, ImportOpen, ImportProgress, ImportStart, SetupId};

impl Wizard {
    /// What the rail shows of imports. A planner that cannot be opened shows nothing here; step 6 says why.
    pub(crate) async fn import_mark(&self, opened: &OpenSetup) -> ImportMark {
        let id = opened.setup().id;
        let Ok(Some(planner)) = self.find_planner(opened).await else { return ImportMark::default() };
        let Ok(history) = planner.load_history().await else { return ImportMark::default() };
        let Some(run) = history.first() else { return ImportMark::default() };
        let done = match planner.room_progress(run.id).await {
            Ok(rooms) => rooms.iter().filter(|room| room.units_done == room.units_total).count(),
            Err(_) => 0,
        };
        let is_unfinished = matches!(planner.find_unfinished_run().await, Ok(Some(_)));
        // One that another program is at is nobody's to resume.
        let is_elsewhere = is_unfinished && self.find_planner_holder(opened).await.is_some();
        let running = is_elsewhere || self.imports.is_running(&id);
        ImportMark {
            rooms_done: u32::try_from(done).unwrap_or(u32::MAX),
            rooms_total: run.rooms,
            unfinished: !running && is_unfinished,
            running,
        }
    }

    /// Whether a setup's import waits to be resumed, as far as can be told without writing to its database.
    pub(crate) async fn has_unfinished_import(&self, id: &SetupId) -> bool {
        let place = PlannerPlace::new(self.store.planner_file(id));
        if !place.exists() || self.imports.is_running(id) {
            return false;
        }
        match place.look().await {
            Ok(planner) => matches!(planner.find_unfinished_run().await, Ok(Some(_))),
            Err(_) => false,
        }
    }

    /// Takes another window for the imports of this session; the saved one stays as it is.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn import_window(
        &self,
        setup: &SetupId,
        days_back: Option<u32>,
        days_ahead: Option<u32>,
    ) -> Result<(), Failure> {
        let opened = self.opened(setup)?;
        let form = opened.import_form();
        opened.content().window = Some(ImportForm {
            days_back: days_back.unwrap_or(form.days_back),
            days_ahead: days_ahead.unwrap_or(form.days_ahead),
            ..form
        });
        Ok(())
    }

    /// Starts an import. The password is tried by the first request; a refusal stops the run.
    ///
    /// # Errors
    /// `import.running`, `import.nothing`, what is missing among the forms, or a `planner.*` failure.
    pub async fn import_start(&self, request: ImportStart) -> Result<(), Failure> {
        let _turn = self.imports.starting.lock().await;
        self.refuse_while_running(&request.setup)?;
        self.expect_import(&request.setup)?;
        let opened = self.opened(&request.setup)?;
        let setup = opened.setup();
        let rooms = choose(&opened.rooms(), &request.scope);
        let planner = self.planner(&opened).await?;
        let capabilities = self.connection(&request.setup).await?.source.capabilities();
        let fallback_owner = optional_address(&setup.exchange.fallback_owner)?
            .ok_or_else(|| incomplete("fallbackOwner", Missing::FallbackOwner))?;
        self.expect_fallback_owner(&request.setup, &planner, &fallback_owner).await?;
        let plan = self.planned(&opened, &rooms, capabilities, fallback_owner)?;
        let settings: Vec<_> = rooms.iter().map(Room::to_settings).collect();
        planner.save_rooms(&settings).await?;
        let run = planner.create_run(&plan, (self.now)()).await?;
        if request.allow_removals {
            planner.allow_removals(run).await?;
        }
        self.launch(&request.setup, &planner, run, false).await
    }

    /// Refuses a fallback owner nobody has: meetings would be given to an address that was mistyped. Whom the planner knows
    /// already was settled before, and a server that does not answer says nothing; the run will tell of it.
    async fn expect_fallback_owner(
        &self,
        setup: &SetupId,
        planner: &SetupPlanner,
        owner: &SmtpAddress,
    ) -> Result<(), Failure> {
        if planner.find_user(owner).await?.is_some() {
            return Ok(());
        }
        let connection = self.connection(setup).await?;
        match connection.interactive().resolve(owner.as_str()).await {
            Ok(Resolution::NotFound) => {
                Err(Failure::new(Code::FallbackOwnerNotFound, Disposition::StopRun).with("owner", owner))
            }
            _ => Ok(()),
        }
    }

    /// Goes on with a paused, cancelled, stopped or unfinished run; rooms that failed are tried again. One that waits for a server
    /// that is away asks it at once.
    ///
    /// # Errors
    /// `import.nothing` when no run can be resumed, or as [`Wizard::import_start`].
    pub async fn import_resume(&self, request: ImportOpen) -> Result<(), Failure> {
        self.resume(request, false).await
    }

    /// As [`Wizard::import_resume`], and lets the run remove whatever it misses. A permission given to a run that was broken off is
    /// none for whoever goes on with it.
    ///
    /// # Errors
    /// As there.
    pub async fn import_resume_allowing_removals(&self, request: ImportOpen) -> Result<(), Failure> {
        self.resume(request, true).await
    }

    async fn resume(&self, request: ImportOpen, allow_removals: bool) -> Result<(), Failure> {
        let _turn = self.imports.starting.lock().await;
        if self.imports.is_running(&request.setup) {
            if let Some(handle) = self.imports.find(&request.setup) {
                handle.resume();
            }
            return Ok(());
        }
        let opened = self.opened(&request.setup)?;
        let planner = self.planner(&opened).await?;
        let run = planner
            .find_unfinished_run()
            .await?
            .ok_or_else(|| Failure::new(Code::ImportNothing, Disposition::StopRun))?;
        if allow_removals {
            planner.allow_removals(run.id).await?;
        }
        self.launch(&request.setup, &planner, run.id, true).await
    }

    /// Stops taking new work. Without a running import there is none to pause.
    ///
    /// # Errors
    /// None at present.
    pub async fn import_pause(&self, request: ImportOpen) -> Result<(), Failure> {
        if let Some(handle) = self.imports.find(&request.setup) {
            handle.pause();
        }
        Ok(())
    }

    /// Ends the run. When this returns nothing more is written; what was imported stays, and the run can be resumed.
    ///
    /// # Errors
    /// None at present.
    pub async fn import_cancel(&self, request: ImportOpen) -> Result<(), Failure> {
        if let Some(handle) = self.imports.find(&request.setup) {
            handle.cancel().await;
        }
        Ok(())
    }

    /// Gives up an unfinished run. What it brought stays in the planner.
    ///
    /// # Errors
    /// `import.running` while it runs, or a `planner.*` failure.
    pub async fn import_discard(&self, request: ImportOpen) -> Result<(), Failure> {
        let _turn = self.imports.starting.lock().await;
        self.refuse_while_running(&request.setup)?;
        let opened = self.opened(&request.setup)?;
        let planner = self.planner(&opened).await?;
        if let Some(run) = planner.find_unfinished_run().await? {
            planner.abandon_run(run.id, (self.now)()).await?;
        }
        self.imports.running().remove(&request.setup);
        Ok(())
    }

    /// Gives the listener every snapshot until the run ends, the latest one first; when it returns, the planner is free for other
    /// programs. Returns at once when nothing runs.
    ///
    /// # Errors
    /// None at present.
    pub async fn import_watch(
        &self,
        request: ImportOpen,
        listener: impl Fn(ImportProgress) + Send + Sync + 'static,
    ) -> Result<(), Failure> {
        let Some(handle) = self.imports.find(&request.setup) else { return Ok(()) };
        let mut snapshots = handle.progress();
        loop {
            let (snapshot, last) = {
                let current = snapshots.borrow_and_update();
                (progress(&current), current.phase.is_final())
            };
            listener(snapshot);
            if last || snapshots.changed().await.is_err() {
                self.imports.planners.until_closed(Some(&request.setup)).await;
                return Ok(());
            }
        }
    }

    /// Cancels every import under way because a person wants that, and waits until nothing more is written.
    pub(crate) async fn cancel_imports(&self) {
        let imports: Vec<_> = self.imports.running().values().cloned().collect();
        for UnderWay { handle, .. } in imports {
            handle.cancel().await;
        }
    }

    /// Ends every import under way because Anteroom is closed, and waits until nothing more is written.
    pub(crate) async fn interrupt_imports(&self) {
        let imports: Vec<_> = self.imports.running().values().cloned().collect();
        for UnderWay { handle, .. } in imports {
            handle.interrupt().await;
        }
    }

    /// Forgets the import of a setup that is to be deleted.
    pub(crate) fn forget_import(&self, id: &SetupId) -> Result<(), Failure> {
        self.refuse_while_running(id)?;
        self.imports.running().remove(id);
        Ok(())
    }

    fn refuse_while_running(&self, id: &SetupId) -> Result<(), Failure> {
        if self.imports.is_running(id) {
            return Err(Failure::new(Code::ImportRunning, Disposition::StopRun));
        }
        Ok(())
    }

    async fn launch(
        &self,
        id: &SetupId,
        planner: &Arc<SetupPlanner>,
        run: RunId,
        retry_failed: bool,
    ) -> Result<(), Failure> {
        // A run that stopped because the sign-in was refused is resumed by a person, who may have mended the account.
        let connection = match self.imports.find(id) {
            Some(_) => self.fresh_connection(id).await?,
            None => self.connection(id).await?,
        };
        let source = Arc::new(connection.source.anew());
        let importer = Importer::new(Arc::clone(&source), source, Arc::clone(planner))
            .through(Arc::clone(&connection.gate));
        let importer = self.attended(importer);
        let handle = Arc::new(importer.start(run, retry_failed).await?);
        self.imports.running().insert(id.clone(), UnderWay { run, handle: Arc::clone(&handle) });
        tokio::spawn(async move {
            match handle.wait().await {
                RunOutcome::Finished => tracing::info!(%run, "import finished"),
                RunOutcome::Cancelled => tracing::info!(%run, "import cancelled"),
                RunOutcome::Interrupted => tracing::info!(%run, "import interrupted"),
                RunOutcome::Stopped(failure) => tracing::warn!(%run, %failure, "import stopped"),
            }
        });
        Ok(())
    }
}
