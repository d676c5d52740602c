//! How `setup` is called.

use std::path::PathBuf;

use anteroom_wizard::wire::EnvironmentKind;
use anteroom_wizard::{Draft, Field};
use clap::{Args, Subcommand, ValueEnum};

/// What stands below the list of its commands.
pub const EXAMPLE: &str = "Example:\n  anteroom-cli setup create --name \"Contoso\" --product pronestor-planner --environment on-premises\n  \
                           anteroom-cli setup show --setup \"Contoso\"";

const CREATE: &str = "Example:\n  anteroom-cli setup create --name \"Contoso\" --product pronestor-planner --environment on-premises \\\n    \
                      --account svc-rooms@contoso.com --login 'CONTOSO\\svc-rooms' --url https://mail.contoso.com/EWS/Exchange.asmx \\\n    \
                      --fallback-owner frontdesk@contoso.com --rooms rooms.csv\n  \
                      anteroom-cli setup create --name \"Contoso\" --product pronestor-planner --out contoso.json\n\n\
                      Without --out the setup is kept where the window keeps its own, and the other commands take it by its name. With --out it is a\n\
                      file as the window exports one: the other commands take the file, and ask which of its hosts are right (--confirm-host).\n\
                      A value that cannot be used is told with its option, and nothing is made; what is left out can follow later, by\n\
                      `setup change` or in the window. Nothing that is there is ever written over.\n\n\
                      No password is part of it. The commands that sign in take it from --secret-file or --secret-stdin, from ANTEROOM_SECRET, from\n\
                      the credential store or from a prompt.";

const SHOW: &str = "Example:\n  anteroom-cli setup show --setup \"Contoso\"\n  anteroom-cli setup show --setup contoso.json --json\n\n\
                    Ends with 0 when every step has what it needs, and with 1 when something is missing or cannot be used.";

const CHANGE: &str = "Example:\n  anteroom-cli setup change --setup \"Contoso\" --url https://mail.contoso.com/EWS/Exchange.asmx\n  \
                      anteroom-cli setup change --setup contoso.json --equipment \"\" --room oak@contoso.com\n\n\
                      What is not named stays as it is; an empty text clears its field. Rooms are added to those there are. A value that cannot be\n\
                      used is told with its option, and nothing is changed.";

/// `setup`.
#[derive(Debug, Args)]
pub struct SetupOptions {
    /// What to do.
    #[command(subcommand)]
    pub action: Action,
}

/// What can be done with a setup.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Make a setup without the window
    #[command(after_help = CREATE)]
    Create(Box<CreateOptions>),
    /// Show what is in a setup, and what is missing or cannot be used, by steps
    #[command(after_help = SHOW)]
    Show(ShowOptions),
    /// Change a setup
    #[command(after_help = CHANGE)]
    Change(Box<ChangeOptions>),
}

impl SetupOptions {
    /// Whether standard output is for machines.
    pub fn wants_json(&self) -> bool {
        match &self.action {
            Action::Create(options) => options.json,
            Action::Show(options) => options.json,
            Action::Change(options) => options.json,
        }
    }
}

/// `setup create`.
#[derive(Debug, Args)]
pub struct CreateOptions {
    /// The customer's name, which no other setup has
    #[arg(long)]
    pub name: String,
    /// What it is made of.
    #[command(flatten)]
    pub fields: Fields,
    /// Write it to this file, which must not be there yet, instead of keeping it where the window keeps its own
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// `setup show`.
#[derive(Debug, Args)]
pub struct ShowOptions {
    /// The customer's name as on the start page, or a setup file
    #[arg(long, value_name = "NAME-OR-FILE")]
    pub setup: String,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// `setup change`.
#[derive(Debug, Args)]
pub struct ChangeOptions {
    /// The customer's name as on the start page, or a setup file
    #[arg(long, value_name = "NAME-OR-FILE")]
    pub setup: String,
    /// Another name for the customer
    #[arg(long)]
    pub name: Option<String>,
    /// What is different from now on.
    #[command(flatten)]
    pub fields: Fields,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// Where the mailboxes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Place {
    /// Exchange Server, on the customer's own computers
    OnPremises,
    /// Exchange Online, in Microsoft 365; this version prepares and hands over, and does not connect
    ExchangeOnline,
}

/// What the window's pages ask for.
#[derive(Debug, Default, Args)]
pub struct Fields {
    /// The product; `anteroom-cli products` lists them
    #[arg(long, value_name = "ID")]
    pub product: Option<String>,
    /// Where the mailboxes are; not needed where the product goes to one of both alone
    #[arg(long, value_name = "WHERE")]
    pub environment: Option<Place>,
    /// First name of the service account
    #[arg(long, value_name = "NAME")]
    pub first_name: Option<String>,
    /// Last name of the service account
    #[arg(long, value_name = "NAME")]
    pub last_name: Option<String>,
    /// Equipment mailbox
    #[arg(long, value_name = "ADDRESS")]
    pub equipment: Option<String>,
    /// First room list
    #[arg(long, value_name = "ADDRESS")]
    pub room_list: Option<String>,
    /// A person whose mailbox proves the permission over users
    #[arg(long, value_name = "ADDRESS")]
    pub test_user: Option<String>,
    /// A mailbox that must stay closed, which proves that the permission is limited
    #[arg(long, value_name = "ADDRESS")]
    pub outside_mailbox: Option<String>,
    /// Client ID of the app registration, for Exchange Online
    #[arg(long, value_name = "ID")]
    pub client_id: Option<String>,
    /// Object ID of its enterprise application, for Exchange Online
    #[arg(long, value_name = "ID")]
    pub app_object_id: Option<String>,
    /// Whom the vendor's document is for
    #[arg(long, value_name = "NAME")]
    pub vendor_contact: Option<String>,
    /// Active Directory server, for `anteroom-cli users` and the window
    #[arg(long, value_name = "URL")]
    pub ldap: Option<String>,
    /// Read people below this distinguished name only
    #[arg(long, value_name = "DN")]
    pub base: Option<String>,
    /// Read the members of this group only
    #[arg(long, value_name = "DN")]
    pub group: Option<String>,
    /// User name of the service account, as name@domain or DOMAIN\name
    #[arg(long, value_name = "USER")]
    pub login: Option<String>,
    /// Primary e-mail address of the service account
    #[arg(long, value_name = "ADDRESS")]
    pub account: Option<String>,
    /// URL of Exchange Web Services; a host stands for its usual URL
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
    /// E-mail domains of attendees who belong to the customer, separated by commas
    #[arg(long, value_name = "DOMAINS")]
    pub attendee_domains: Option<String>,
    /// The planner user who gets meetings whose owner is unknown
    #[arg(long, value_name = "ADDRESS")]
    pub fallback_owner: Option<String>,
    /// PEM file of a certificate authority this computer does not know
    #[arg(long, value_name = "FILE")]
    pub authority: Option<String>,
    /// Days before today an import reads
    #[arg(long, value_name = "DAYS")]
    pub days_back: Option<u32>,
    /// Days after today an import reads
    #[arg(long, value_name = "DAYS")]
    pub days_ahead: Option<u32>,
    /// Whether organizers the Exchange directory knows become users of the planner
    #[arg(long, value_name = "true|false")]
    pub adopt_directory_users: Option<bool>,
    /// Whether the planner sends no e-mail while an import runs
    #[arg(long, value_name = "true|false")]
    pub silence_notifications: Option<bool>,
    /// Add a room, as ADDRESS or "NAME <ADDRESS>"; may be repeated
    #[arg(long, value_name = "ADDRESS")]
    pub room: Vec<String>,
    /// Add the rooms of a file, CSV or an Excel workbook; each of its lines has to be usable
    #[arg(long, value_name = "FILE")]
    pub rooms: Option<PathBuf>,
}

impl Fields {
    /// What is named, under this name of the customer.
    pub fn into_draft(self, name: Option<String>) -> Draft {
        let texts = [
            (Field::FirstName, self.first_name),
            (Field::LastName, self.last_name),
            (Field::Equipment, self.equipment),
            (Field::RoomList, self.room_list),
            (Field::TestUser, self.test_user),
            (Field::OutsideMailbox, self.outside_mailbox),
            (Field::ClientId, self.client_id),
            (Field::AppObjectId, self.app_object_id),
            (Field::VendorContact, self.vendor_contact),
            (Field::Server, self.ldap),
            (Field::Base, self.base),
            (Field::Group, self.group),
            (Field::UserName, self.login),
            (Field::Email, self.account),
            (Field::Url, self.url),
            (Field::AttendeeDomains, self.attendee_domains),
            (Field::FallbackOwner, self.fallback_owner),
            (Field::AuthorityFile, self.authority.map(whole_path)),
        ];
        Draft {
            name,
            product: self.product,
            environment: self.environment.map(|place| match place {
                Place::OnPremises => EnvironmentKind::OnPremises,
                Place::ExchangeOnline => EnvironmentKind::ExchangeOnline,
            }),
            texts: texts.into_iter().filter_map(|(field, text)| Some((field, text?))).collect(),
            days_back: self.days_back,
            days_ahead: self.days_ahead,
            adopt_directory_users: self.adopt_directory_users,
            silence_notifications: self.silence_notifications,
            rooms: self.room,
            rooms_file: self.rooms.map(|file| file.display().to_string()),
        }
    }
}

/// A file as it is found from every folder: the setup is used in others. An empty text stays one.
fn whole_path(file: String) -> String {
    std::path::absolute(&file).map_or(file, |whole| whole.display().to_string())
}
