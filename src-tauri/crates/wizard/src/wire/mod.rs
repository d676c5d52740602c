//! What crosses the bridge to the window: one file per step, types only.
//!
//! Each type derives its TypeScript twin; the twins under `ui/src/bindings` are written by this crate's tests and committed,
//! so a change shows in review. Names are camelCase on the wire, enums are `snake_case` strings or tagged by `kind`, times
//! are RFC 3339 in UTC, durations are milliseconds. Secrets travel inward only, in [`SecretSave`] alone.

mod bindings;
mod check;
mod command;
mod discovery;
mod dry_run;
mod files;
mod forgetting;
mod handover;
mod ids;
mod import;
mod left_out;
mod notifications;
mod old_run;
mod outputs;
mod passwords;
mod problem;
mod products;
mod ran;
mod removals;
mod requirements;
mod rooms;
mod script_ref;
mod scripts;
mod settings;
mod setup;
mod silent;
mod status;
mod support;
mod updates;
mod users;
mod waiting;

pub use check::{
    AudienceKind, CheckEvent, CheckReport, CheckRow, ClockRow, EvidenceRow, FindingRow, OutcomeKind,
    RemedyRow, SetRow,
};
pub use command::{COMMANDS, Command};
pub use discovery::{AttemptOutcome, DiscoverRequest, Discovery, DiscoveryAttempt, DiscoveryEvent};
pub use dry_run::{DryRun, DryRunCounts, DryRunEvent, DryRunRow, DryRunStart, OwnerMissing};
pub use files::{FileAsk, FileKind};
pub use forgetting::{
    ForgetFile, ForgetGroup, ForgetKind, ForgetLeft, ForgetList, ForgetStay, Forgotten, SetupForget, StayKind,
};
pub use handover::{
    Expiry, HandoverKind, HandoverPreview, HandoverQuery, HandoverSave, HandoverValue, RemindersSave,
    RemindersSaved,
};
pub use ids::{EnvironmentKind, OperationId, SetupId, StepId};
pub use import::{
    AwayRow, CauseGroup, ImportOpen, ImportProgress, ImportResult, ImportRoomsPage, ImportRoomsQuery,
    ImportScope, ImportStart, ImportSummary, ImportSummaryQuery, LossCounts, OwnerCounts, RoomMeeting,
    RoomRow, RoomWeek, RoomWeekQuery, RunPhaseKind, SkipCounts, SummaryEvent, TallyRow,
};
pub use left_out::{LeftOutPage, LeftOutQuery, LeftOutReason, LeftOutRow, LossRef, LossesAcknowledge};
pub use notifications::{NotificationPreview, NotificationsSet};
pub use old_run::OldRunKind;
pub use outputs::{
    OutputFile, OutputRan, OutputRead, OutputRun, OutputTable, OutputTask, OutputUnderstood, OutputVerdict,
    OutputVerified,
};
pub use passwords::{HostRow, HostUse, HostsConfirm, SecretSave, SecretState, SecretWhere, TypedFor};
pub use problem::{DispositionKind, Problem};
pub use products::{
    DetailKind, DetailsForm, PracticeApply, ProductAdd, ProductAdded, ProductChoose, ProductList,
    ProductRefused, ProductRow, RequirementsCheck, RequirementsEvent,
};
pub use ran::{RanRow, TaskEnd};
pub use removals::{
    HeldBecauseKind, HeldCounts, HeldDecisionKind, HeldRemovals, HeldRoomRow, RemovalsDecide,
};
pub use requirements::{RemedyDone, Requirement, RequirementConfirm, RequirementState, Verified};
pub use rooms::{
    DirectoryPage, DirectoryQuery, DirectoryRow, FieldRejected, RoomEntry, RoomFindings, RoomFindingsQuery,
    RoomKindName, RoomListRow, RoomPatch, RoomStatus, RoomsAdd, RoomsAddCsv, RoomsAddFromLists, RoomsAdded,
    RoomsEvent, RoomsRemove, RoomsUpdate, RoomsValidate, RoomsValidated,
};
pub use script_ref::ScriptRef;
pub use scripts::{
    AudienceScript, ConsentKind, ConsentRow, ConsentSet, ScriptRead, ScriptSave, ScriptStep, ScriptText,
    ScriptsQuery,
};
pub use settings::{
    GentleKind, LanguageKind, MotionKind, SettingChange, SettingName, SettingsView, StoredPasswords,
    ThemeKind,
};
pub use setup::{
    AccountForm, DaySpan, Empty, ExchangeForm, FieldWrong, ImportForm, OperationRef, PlannerHolder,
    PracticeStart, Session, SetupCreate, SetupExport, SetupFile, SetupRef, SetupRename, SetupSave,
    SetupSummary, SetupView, StepState, StepSummary, TestRequest,
};
pub use silent::SilentRow;
pub use status::{Attention, EndRow, LastImport, OwnerRow, RoomsCause, RoomsStand, SetupStatus, SwitchRow};
pub use support::{AboutView, ReleaseNotes, ReleasePart, SupportFile, SupportSave, SupportView};
pub use updates::{UpdateAsk, UpdateNews, UpdateState, UpdateWay};
pub use users::{
    LdapForm, UserRefused, UsersAddCsv, UsersAdded, UsersEvent, UsersFetch, UsersFetchLdap, UsersSummary,
};
pub use waiting::WaitingRow;
