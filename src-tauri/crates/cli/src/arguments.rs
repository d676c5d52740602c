//! The command line.

use std::path::PathBuf;
use std::time::Duration;

use anteroom_practice::{Looseness, Throttle};
use clap::{ArgGroup, Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::handover::HandoverOptions;
use crate::products::ProductsOptions;
use crate::script::ScriptOptions;
use crate::update::UpdateOptions;

/// What stands below the list of commands.
fn help() -> String {
    let password = "The password comes from --secret-file or --secret-stdin, from ANTEROOM_SECRET, from the credential store or from a \
                    prompt, never from an argument. It goes to no host that nobody has confirmed: those a setup file names are \
                    asked about, or named with --confirm-host.";
    format!("{password}\n\n{}", crate::exit::TABLE)
}

/// The version with the commit it was built from.
fn long_version() -> &'static str {
    // Once for the whole process.
    format!("{} (commit {})", anteroom_wizard::VERSION, anteroom_wizard::COMMIT).leak()
}

/// Connects Exchange meeting rooms with a room planner, without a window.
#[derive(Debug, Parser)]
#[command(
    name = "anteroom-cli",
    version,
    long_version = long_version(),
    after_help = help()
)]
pub struct Arguments {
    /// Answer in this language, such as de; auto takes the system's. English when absent, and always with --json
    #[arg(long, global = true, value_name = "TAG|auto", env = "ANTEROOM_LANGUAGE")]
    pub language: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

impl Arguments {
    /// Reads the call, and how its command is named there.
    pub fn read() -> Result<(Self, String), clap::Error> {
        let matches = Self::command().try_get_matches()?;
        let name = matches.subcommand_name().unwrap_or_default().to_owned();
        let read = Self::from_arg_matches(&matches).map_err(|error| error.format(&mut Self::command()))?;
        Ok((read, name))
    }
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve a practice organization until standard input closes
    #[command(after_help = "Example:\n  anteroom-cli practice --rooms 20 --meetings 200 > practice.json\n\n\
                      The object `setup` of the line it prints, saved as a file, is a --setup of the other commands.")]
    Practice(PracticeOptions),
    /// List the products that can be connected, and what each of them needs
    #[command(after_help = "Example:\n  anteroom-cli products --folder profiles\n\n\
                      Files that cannot be used are named with everything that is wrong in them. --json writes the profiles whole.")]
    Products(ProductsOptions),
    /// Make a setup without the window, show what is in it, change it
    #[command(after_help = crate::setup::EXAMPLE)]
    Setup(crate::setup::SetupOptions),
    /// Test sign-in and connection
    #[command(after_help = "Example:\n  anteroom-cli check --setup \"Contoso\"")]
    Check(CheckOptions),
    /// Show the checklist of a setup's product, and verify it
    #[command(after_help = "Example:\n  anteroom-cli requirements --setup \"Contoso\" --check\n  \
                      anteroom-cli requirements --setup \"Contoso\" --paste room-lists.txt")]
    Requirements(RequirementsOptions),
    /// Describe the scripts that do what is missing, or save them: what they change, ask and leave alone
    #[command(after_help = "Example:\n  anteroom-cli script --setup \"Contoso\"\n  \
                      anteroom-cli script --setup \"Contoso\" --out contoso-scripts\n\n\
                      A script takes itself back with -Undo, by the journal beside it: one folder for one organization. A script whose\n\
                      journal still has notes is never written over.")]
    Script(ScriptOptions),
    /// Validate the rooms of a setup
    #[command(after_help = "Example:\n  anteroom-cli rooms --setup \"Contoso\" --add rooms.csv")]
    Rooms(RoomsOptions),
    /// Add users to the planner before an import, so that meetings find their owners
    #[command(after_help = "Example:\n  anteroom-cli users --setup \"Contoso\" --csv people.csv\n  \
                      anteroom-cli users --setup \"Contoso\" --ldap dc1.contoso.com --group \"CN=Staff,DC=contoso,DC=com\"\n\n\
                      A host name alone is asked over TLS; ldap:// insists on StartTLS, and is plain to this machine alone.")]
    Users(UsersOptions),
    /// Look at what an import would bring, room by room, and write nothing
    #[command(after_help = "Example:\n  anteroom-cli dry-run --setup \"Contoso\"")]
    DryRun(DryRunOptions),
    /// Import rooms with all their meetings
    #[command(
        after_help = "Example:\n  anteroom-cli import --setup \"Contoso\" --planner sqlite:planner.sqlite"
    )]
    Import(ImportOptions),
    /// List what the last import could not read, and acknowledge it
    #[command(
        after_help = "Example:\n  anteroom-cli losses --setup \"Contoso\"\n  anteroom-cli losses --setup \"Contoso\" --acknowledge 1 --acknowledge 3\n\n\
                      What is acknowledged is told by later imports too, but no longer makes them end with 1; a new loss does."
    )]
    Losses(LossesOptions),
    /// List meetings that are missing from their calendars and were kept, and decide about them
    #[command(
        after_help = "Example:\n  anteroom-cli removals --setup \"Contoso\"\n  anteroom-cli removals --setup \"Contoso\" --keep room1@contoso.com --release all\n\n\
                      An import removes what calendars do not have any more, but not all or most of a room at once: a lost right, a restored\n\
                      backup or a moved mailbox answers like an empty calendar. What is held ends with 1 until it is decided or is back."
    )]
    Removals(RemovalsOptions),
    /// Write the report of a setup as HTML
    #[command(after_help = "Example:\n  anteroom-cli report --setup \"Contoso\" --out contoso.html")]
    Report(ReportOptions),
    /// Write the documents for the vendor and for the customer's file, and reminders of what expires
    #[command(after_help = "Example:\n  anteroom-cli handover --setup \"Contoso\" --out contoso-handover")]
    Handover(HandoverOptions),
    /// Tell how a setup stands without asking the server: the last import, what needs a person, what ends soon
    #[command(after_help = "Example:\n  anteroom-cli status --setup \"Contoso\" --json\n\n\
                      Ends with 0 when nothing needs a person, with 1 when something does, with 4 while another process has the planner.")]
    Status(StatusOptions),
    /// Show or change the settings of Anteroom itself, which hold for window, commands and schedules alike
    #[command(
        after_help = "Example:\n  anteroom-cli settings --set theme=dark --set proxy=http://proxy.contoso.com:8080\n\n\
                      proxy is system, none or an address without a password."
    )]
    Settings(crate::settings::SettingsOptions),
    /// Put a support bundle together, to look at and to save: names and addresses are replaced, nothing is sent
    #[command(
        after_help = "Example:\n  anteroom-cli support --show\n  anteroom-cli support --save anteroom-support.zip"
    )]
    Support(crate::support::SupportOptions),
    /// Tell where the logs are
    #[command(after_help = "Example:\n  anteroom-cli logs")]
    Logs(crate::support::LogsOptions),
    /// Show the licenses of Anteroom and of what is inside
    // Up to 0.2 it was spelled the other way.
    #[command(alias = "licences", after_help = "Example:\n  anteroom-cli licenses")]
    Licenses,
    /// Forget a customer: setup, planner, password, and the logs that name it, after a list of what goes and what stays
    #[command(after_help = crate::forget::EXAMPLE)]
    Forget(crate::forget::ForgetOptions),
    /// Look whether there is a newer version: 0 when there is none, 1 when there is one
    #[command(after_help = "Example:\n  anteroom-cli update --check --json")]
    Update(UpdateOptions),
}

impl Command {
    /// Whether standard output is for machines.
    pub fn wants_json(&self) -> bool {
        match self {
            Self::Practice(_) => true,
            Self::Products(options) => options.json,
            Self::Setup(options) => options.wants_json(),
            Self::Check(options) => options.choice.json,
            Self::Requirements(options) => options.choice.json,
            Self::Script(options) => options.choice.json,
            Self::Rooms(options) => options.choice.json,
            Self::Users(options) => options.choice.json,
            Self::Import(options) => options.choice.json,
            Self::Losses(options) => options.choice.json,
            Self::Removals(options) => options.choice.json,
            Self::Report(options) => options.choice.json,
            Self::DryRun(options) => options.choice.json,
            Self::Handover(options) => options.choice.json,
            Self::Status(options) => options.choice.json,
            Self::Settings(options) => options.json,
            Self::Support(options) => options.json,
            Self::Logs(options) => options.json,
            Self::Licenses => false,
            Self::Forget(options) => options.json,
            Self::Update(options) => options.json,
        }
    }
}

/// Which setup.
#[derive(Debug, Args)]
pub struct SetupChoice {
    /// The customer's name as on the start page, or a setup file
    #[arg(long, value_name = "NAME-OR-FILE")]
    pub setup: String,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
    /// Confirm a host that the setup file names, as HOST or HOST:PORT, so that the password may go there; may be repeated
    #[arg(long, value_name = "HOST")]
    pub confirm_host: Vec<String>,
    /// Read the password from this file, such as %d/anteroom-secret in a service of systemd
    #[arg(long, value_name = "FILE", conflicts_with = "secret_stdin")]
    pub secret_file: Option<PathBuf>,
    /// Read the password from standard input, to its end
    #[arg(long)]
    pub secret_stdin: bool,
}

/// `practice`.
#[derive(Debug, Args)]
pub struct PracticeOptions {
    /// Rooms in the organization
    #[arg(long, default_value_t = 20)]
    pub rooms: u32,
    /// Calendar entries per room in the import window
    #[arg(long, default_value_t = 200)]
    pub meetings: u32,
    /// People in the directory
    #[arg(long, default_value_t = 100)]
    pub users: u32,
    /// The same seed gives the same organization
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Nothing is prepared: every requirement of a product has to be met first
    #[arg(long)]
    pub from_nothing: bool,
    /// Time added to every answer
    #[arg(long, default_value_t = 0)]
    pub latency_ms: u64,
    /// A budget such as `concurrency=4,per_second=20,back_off_ms=1000`; any part may be left out
    #[arg(long, value_name = "SPEC")]
    pub throttle: Option<Throttle>,
    /// Whom the directory offers for an address or a name: exact, prefix (as Exchange does), substring, several or nobody
    #[arg(long, value_name = "HOW", default_value = "prefix")]
    pub loose: Looseness,
    /// A fault script
    #[arg(long, value_name = "FILE")]
    pub faults: Option<PathBuf>,
}

/// `check`.
#[derive(Debug, Args)]
pub struct CheckOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Test the service account only, as step 2 does
    #[arg(long)]
    pub account: bool,
}

/// `requirements`.
#[derive(Debug, Args)]
pub struct RequirementsOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Choose the product first; `anteroom-cli products` lists them
    #[arg(long, value_name = "ID")]
    pub product: Option<String>,
    /// Verify by checks what they can verify
    #[arg(long)]
    pub check: bool,
    /// Say that something was set, by the id of its requirement or remedy: until it must be in force it waits instead of failing; may be repeated
    #[arg(long, value_name = "ID")]
    pub done: Vec<String>,
    /// With --check: look again, as often as it makes sense, until nothing that was set is waited for any more
    #[arg(long, requires = "check")]
    pub wait: bool,
    /// Verify by what a command or a script of Anteroom said: a file, or - for standard input; may be repeated
    #[arg(long, value_name = "FILE", conflicts_with = "secret_stdin")]
    pub paste: Vec<PathBuf>,
}

/// `dry-run`.
#[derive(Debug, Args)]
pub struct DryRunOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Where the planner is, for its users: `sqlite:FILE`; the setup's own database when absent
    #[arg(long, value_name = "sqlite:FILE", value_parser = planner_file)]
    pub planner: Option<PathBuf>,
}

/// `rooms`.
#[derive(Debug, Args)]
pub struct RoomsOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Add the rooms of a file first, CSV or an Excel workbook; they are saved in the setup, also in a setup file
    #[arg(long, value_name = "FILE")]
    pub add: Option<PathBuf>,
    /// Add the rooms of all room lists first; they are saved like those of --add
    #[arg(long)]
    pub from_lists: bool,
    /// Only list the rooms
    #[arg(long)]
    pub list: bool,
}

/// `users`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("source").required(true).args(["csv", "address_book", "ldap"]))]
pub struct UsersOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Where the planner is: `sqlite:FILE`; the setup's own database when absent
    #[arg(long, value_name = "sqlite:FILE", value_parser = planner_file)]
    pub planner: Option<PathBuf>,
    /// Add the people of a file: CSV, or an Excel workbook
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Add everybody in the Exchange address book
    #[arg(long)]
    pub address_book: bool,
    /// Add people of Active Directory; the service account signs in
    #[arg(long, value_name = "URL")]
    pub ldap: Option<String>,
    /// Read below this distinguished name only
    #[arg(long, value_name = "DN", conflicts_with_all = ["csv", "address_book"])]
    pub base: Option<String>,
    /// Read the members of this group only, nested ones too
    #[arg(long, value_name = "DN", conflicts_with_all = ["csv", "address_book"])]
    pub group: Option<String>,
}

/// `import`.
#[derive(Debug, Args)]
pub struct ImportOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Where the planner is: `sqlite:FILE`; the setup's own database when absent
    #[arg(long, value_name = "sqlite:FILE", value_parser = planner_file)]
    pub planner: Option<PathBuf>,
    /// Import this room only, whatever validation said of it; may be repeated. Without it, all rooms that are ready
    #[arg(long, value_name = "ADDRESS")]
    pub room: Vec<String>,
    /// Days before today
    #[arg(long)]
    pub days_back: Option<u32>,
    /// Days after today
    #[arg(long)]
    pub days_ahead: Option<u32>,
    /// Give up an unfinished run and start anew
    #[arg(long)]
    pub fresh: bool,
    /// Go on with an unfinished run however old it is; by itself one of more than three days is given up and begun anew
    #[arg(long, conflicts_with = "fresh")]
    pub resume: bool,
    /// Let this import remove whatever is missing from the calendars, however much it is. For a person who has looked, not for a
    /// schedule; `anteroom-cli removals` releases exactly what it lists
    #[arg(long)]
    pub allow_removals: bool,
    /// How long to wait for a server that is away or says nothing, such as 2h, 90m or 0s, but a minute at least for one that says
    /// nothing; 10m on a terminal and 1h elsewhere when absent
    #[arg(long, value_name = "TIME", value_parser = crate::away::parse)]
    pub patience: Option<Duration>,
}

/// `losses`.
#[derive(Debug, Args)]
pub struct LossesOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Where the planner is: `sqlite:FILE`; the setup's own database when absent
    #[arg(long, value_name = "sqlite:FILE", value_parser = planner_file)]
    pub planner: Option<PathBuf>,
    /// List second copies, cancelled and declined entries too, which are no losses
    #[arg(long)]
    pub all: bool,
    /// Keep that you have looked at the loss with this number in the list, or at all of them; may be repeated
    #[arg(long, value_name = "NUMBER|all")]
    pub acknowledge: Vec<String>,
}

/// `removals`.
#[derive(Debug, Args)]
pub struct RemovalsOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Where the planner is: `sqlite:FILE`; the setup's own database when absent
    #[arg(long, value_name = "sqlite:FILE", value_parser = planner_file)]
    pub planner: Option<PathBuf>,
    /// Keep the meetings of this room in the planner although its calendar does not have them, or of all rooms; may be repeated
    #[arg(long, value_name = "ROOM|all")]
    pub keep: Vec<String>,
    /// Let the next import remove the meetings of this room that it misses once more, or of all rooms; may be repeated
    #[arg(long, value_name = "ROOM|all")]
    pub release: Vec<String>,
}

/// `report`.
#[derive(Debug, Args)]
pub struct ReportOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Where the planner is: `sqlite:FILE`; the setup's own database when absent
    #[arg(long, value_name = "sqlite:FILE", value_parser = planner_file)]
    pub planner: Option<PathBuf>,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// `status`.
#[derive(Debug, Args)]
pub struct StatusOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Somebody is needed, too, when no import has come to its end within this time, such as 26h
    #[arg(long, value_name = "TIME", value_parser = crate::away::parse)]
    pub within: Option<Duration>,
    /// Where the planner is: `sqlite:FILE`; the setup's own database when absent
    #[arg(long, value_name = "sqlite:FILE", value_parser = planner_file)]
    pub planner: Option<PathBuf>,
}

/// The file of a planner, as it is named on the command line.
pub fn planner_file(text: &str) -> Result<PathBuf, String> {
    match text.split_once(':') {
        // SQLite has names of its own that begin with a colon, for what is no file.
        Some(("sqlite", name)) if name.starts_with(':') => {
            Err(format!("{name} is no file, and what is not kept in a file is gone when the command ends"))
        }
        Some(("sqlite", file)) if !file.trim().is_empty() => Ok(PathBuf::from(file)),
        _ => Err("expected sqlite:FILE".to_owned()),
    }
}

#[cfg(test)]
mod tests;
