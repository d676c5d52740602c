//! Every command of the bridge, once: name, request, response, and what it streams.
//!
//! The window's `invoke` is typed by the file this writes; the shell's handlers and the capability file are compared with
//! the list in tests, so a command that is missing on one side does not pass.

/// One command.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// The name.
    pub name: &'static str,
    /// The request's type in TypeScript.
    pub request: &'static str,
    /// The response's type in TypeScript.
    pub response: &'static str,
    /// The streamed type in TypeScript.
    pub event: &'static str,
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident($request:ident) -> $response:literal $(streams $event:ident)?;)+) => {
        /// The commands, in the order of the steps.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            request: stringify!($request),
            response: $response,
            event: concat!($(stringify!($event),)? ""),
        }),+];
    };
}

commands! {
    /// Lists setups and where the person was.
    session_open(Empty) -> "Session";
    /// The page has something to show; the window is shown when it says so, or has said nothing for too long.
    window_ready(Empty) -> "null";
    /// Creates a setup.
    setup_create(SetupCreate) -> "SetupView";
    /// Opens a setup; the window remembers it as the last one.
    setup_open(SetupRef) -> "SetupView";
    /// Leaves the setup: the start page is shown next time.
    setup_close(Empty) -> "null";
    /// Writes what was typed; never refuses for being unfinished.
    setup_save(SetupSave) -> "SetupView";
    /// Renames a setup.
    setup_rename(SetupRename) -> "SetupView";
    /// Copies a setup, without password and without imported data.
    setup_duplicate(SetupRename) -> "SetupSummary";
    /// Writes a setup to a file.
    setup_export(SetupExport) -> "null";
    /// Reads a setup from a file.
    setup_import(SetupFile) -> "SetupSummary";
    /// What forgetting a customer would take away, and what it would leave.
    forget_list(SetupRef) -> "ForgetList";
    /// Forgets a customer: setup, planner, password, and what else was chosen.
    setup_forget(SetupForget) -> "Forgotten";
    /// Starts the practice organisation and opens a setup for it.
    practice_start(PracticeStart) -> "SetupView";
    /// The settings of the app itself.
    settings_open(Empty) -> "SettingsView";
    /// Changes one setting.
    settings_set(SettingChange) -> "SettingsView";
    /// The newest mistake of Anteroom nobody was told of yet, as the file that describes it; told once.
    crash_offer(Empty) -> "string | null";
    /// Puts a support bundle together, to be looked at.
    support_prepare(Empty) -> "SupportView";
    /// Saves the support bundle that was shown.
    support_save(SupportSave) -> "null";
    /// What this program is: version, licences, what is new.
    about_open(Empty) -> "AboutView";
    /// Opens the folder of the logs in the system's file manager.
    logs_open(Empty) -> "null";
    /// The setups whose passwords are in the credential store.
    passwords_stored(Empty) -> "StoredPasswords";
    /// Removes the passwords of all setups from the credential store.
    passwords_forget(Empty) -> "StoredPasswords";
    /// How this installation gets its updates, and whether there is one.
    update_check(UpdateAsk) -> "UpdateState";
    /// Fetches the newer version and starts its installer, for which Anteroom closes; the file's path where the rest is the person's.
    update_install(Empty) -> "string | null";
    /// Cancels something long.
    operation_cancel(OperationRef) -> "null";
    /// The server that has said nothing for a while, of those that are waited for; `null` while all answer.
    silent_server(Empty) -> "SilentRow | null";
    /// Asks the person for a file to read; `null` when they closed the dialog. What names a file takes the chosen ones alone.
    file_to_read(FileAsk) -> "string | null";
    /// Asks the person for a file to write; `null` when they closed the dialog. It is written once.
    file_to_write(FileAsk) -> "string | null";

    /// The products to choose from.
    products_list(Empty) -> "ProductList";
    /// Adds a profile from a file.
    product_add(ProductAdd) -> "ProductAdded";
    /// Chooses a setup's product and where the mailboxes are.
    product_choose(ProductChoose) -> "SetupView";
    /// The checklist.
    requirements_list(SetupRef) -> "Array<Requirement>";
    /// Confirms a requirement by hand.
    requirement_confirm(RequirementConfirm) -> "Array<Requirement>";
    /// Verifies requirements by their checks.
    requirements_check(RequirementsCheck) -> "Array<Requirement>" streams RequirementsEvent;
    /// What each audience has to run, as one script each.
    scripts_list(ScriptsQuery) -> "Array<AudienceScript>";
    /// Reads the pasted output of a check command.
    output_read(OutputRead) -> "OutputVerdict";
    /// Has the practice organisation do what a requirement's script says.
    practice_apply(PracticeApply) -> "Array<Requirement>";

    /// Stores the password.
    secret_save(SecretSave) -> "SecretState";
    /// Forgets the password.
    secret_forget(SetupRef) -> "SecretState";
    /// Confirms hosts that came with a setup file.
    hosts_confirm(HostsConfirm) -> "SetupView";
    /// Signs in once and explains what came back.
    account_test(TestRequest) -> "CheckReport" streams CheckEvent;

    /// Looks for the EWS URL.
    exchange_discover(DiscoverRequest) -> "Discovery" streams DiscoveryEvent;
    /// Tests the connection.
    exchange_test(TestRequest) -> "CheckReport" streams CheckEvent;

    /// The rooms of a setup.
    rooms_list(SetupRef) -> "Array<RoomEntry>";
    /// Adds typed or pasted rooms.
    rooms_add(RoomsAdd) -> "RoomsAdded";
    /// Adds rooms from a file: text of any kind, or an Excel workbook.
    rooms_add_csv(RoomsAddCsv) -> "RoomsAdded";
    /// Adds the rooms of room lists.
    rooms_add_from_lists(RoomsAddFromLists) -> "RoomsAdded";
    /// The organisation's room lists.
    room_lists(SetupRef) -> "Array<RoomListRow>";
    /// Browses the address book.
    directory_search(DirectoryQuery) -> "DirectoryPage";
    /// Removes rooms.
    rooms_remove(RoomsRemove) -> "null";
    /// Changes rooms.
    rooms_update(RoomsUpdate) -> "Array<RoomEntry>";
    /// Validates rooms.
    rooms_validate(RoomsValidate) -> "RoomsValidated" streams RoomsEvent;
    /// One room's findings.
    room_findings(RoomFindingsQuery) -> "RoomFindings";

    /// What would be sent.
    notifications_preview(SetupRef) -> "NotificationPreview";
    /// Sets whether notifications stay off during the import.
    notifications_set(NotificationsSet) -> "NotificationPreview";

    /// The planner's users.
    users_summary(SetupRef) -> "UsersSummary";
    /// Adds users from a file: text of any kind, or an Excel workbook.
    users_add_csv(UsersAddCsv) -> "UsersAdded";
    /// Adds users from the Exchange address book.
    users_fetch(UsersFetch) -> "UsersAdded" streams UsersEvent;
    /// Adds users from Active Directory.
    users_fetch_ldap(UsersFetchLdap) -> "UsersAdded" streams UsersEvent;
    /// Looks at what an import would bring, room by room.
    dry_run(DryRunStart) -> "DryRun" streams DryRunEvent;
    /// Counts what an import would bring.
    import_summary(ImportSummaryQuery) -> "ImportSummary" streams SummaryEvent;
    /// Starts an import.
    import_start(ImportStart) -> "null";
    /// Goes on with a cancelled, stopped or unfinished run, or with a paused one; failed rooms are tried again.
    import_resume(ImportOpen) -> "null";
    /// Stops taking new work.
    import_pause(ImportOpen) -> "null";
    /// Ends the run; when this returns nothing more is written.
    import_cancel(ImportOpen) -> "null";
    /// Gives up an unfinished run: what is in the planner stays.
    import_discard(ImportOpen) -> "null";
    /// Streams progress until the run ends; the latest snapshot first. Returns at the end.
    import_watch(ImportOpen) -> "null" streams ImportProgress;
    /// The rooms of the run.
    import_rooms(ImportRoomsQuery) -> "ImportRoomsPage";
    /// The result so far; `null` when nothing was ever imported.
    import_result(ImportOpen) -> "ImportResult | null";
    /// What the last run left out.
    import_left_out(LeftOutQuery) -> "LeftOutPage";
    /// Keeps that a person has looked at losses.
    losses_acknowledge(LossesAcknowledge) -> "LossCounts";
    /// What is missing from calendars and stays in the planner until a person has decided.
    removals_held(ImportOpen) -> "HeldRemovals";
    /// Keeps what a person decided about it; an import that misses it once more removes what was released.
    removals_decide(RemovalsDecide) -> "HeldRemovals";
    /// A week of a room in the planner.
    room_week(RoomWeekQuery) -> "RoomWeek";
    /// Writes the report as HTML to a file.
    report_save(SetupExport) -> "null";
    /// What the handover holds.
    handover_preview(HandoverQuery) -> "HandoverPreview";
    /// Writes a handover document to a file.
    handover_save(HandoverSave) -> "null";
    /// Writes a calendar reminder for each expiry to a file.
    reminders_save(RemindersSave) -> "RemindersSaved";
    /// Writes a script to a file.
    script_save(ScriptSave) -> "null";
}
