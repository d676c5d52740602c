//! Stable names for everything Anteroom tells a person about.

/// What a code is about, and with that who can do something about it. The beginning of its spelling is for people: nobody compares it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// The way to the server: its name, the connection, TLS, a proxy, whatever web server answers in its place.
    Way,
    /// The server's word on who asks. Asking again may lock the account.
    SignIn,
    /// What one signs in with before it is sent: where passwords are kept or read, and the form of the login.
    Secrets,
    /// What Exchange answers once it is reached.
    Exchange,
    /// The search for the server.
    Autodiscover,
    /// Addresses, whoever wrote them.
    Addresses,
    /// The service account's mailbox and its names.
    Account,
    /// The fallback owner.
    FallbackOwner,
    /// Rights and mailboxes of the organization as a whole.
    Organization,
    /// Rooms, equipment, and the lists they are in.
    Rooms,
    /// Active Directory.
    Directory,
    /// The planner's database.
    Planner,
    /// An import as a whole.
    Import,
    /// A setup and its product.
    Setup,
    /// The app's settings.
    Settings,
    /// Files a person named.
    Files,
    /// The practice organization.
    Practice,
    /// Newer versions.
    Update,
    /// Anteroom itself.
    Own,
}

/// Declares the codes once: variant, dotted spelling, area, what it means.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $dotted:literal in $area:ident,)+) => {
        /// A stable, dotted name for a problem, such as `ews.impersonation_denied`.
        ///
        /// A code is added when the window, the command line or a report acts on it, and is never used again for something
        /// else. Texts and remedies for each stand in one exhaustive table on either side.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The dotted spelling, as in reports, logs and on the wire to the window.
            pub fn dotted(self) -> &'static str {
                match self { $(Self::$variant => $dotted),+ }
            }

            /// What it is about.
            pub fn area(self) -> Area {
                match self { $(Self::$variant => Area::$area),+ }
            }
        }
    };
}

codes! {
    /// The host name does not resolve.
    DnsNotFound = "net.dns.not_found" in Way,
    /// The name server did not answer.
    DnsFailed = "net.dns.failed" in Way,
    /// The host refused the connection.
    ConnectRefused = "net.connect.refused" in Way,
    /// The host did not answer the connection in time.
    ConnectTimeout = "net.connect.timeout" in Way,
    /// The connection could not be made for another reason.
    ConnectFailed = "net.connect.failed" in Way,
    /// The proxy wants a sign-in.
    ProxyAuthRequired = "net.proxy.auth_required" in Way,
    /// The certificate's issuer is not trusted on this machine.
    TlsUnknownIssuer = "net.tls.unknown_issuer" in Way,
    /// The certificate is for another name.
    TlsNameMismatch = "net.tls.name_mismatch" in Way,
    /// The certificate has expired.
    TlsExpired = "net.tls.expired" in Way,
    /// The certificate is not valid yet.
    TlsNotYetValid = "net.tls.not_yet_valid" in Way,
    /// TLS failed for another reason, usually an old protocol version.
    TlsFailed = "net.tls.failed" in Way,
    /// The certificate expires within 30 days.
    TlsExpiresSoon = "net.tls.expires_soon" in Way,
    /// The answer did not come in time.
    Timeout = "net.timeout" in Way,
    /// The connection was closed before the answer was complete.
    ConnectionLost = "net.connection_lost" in Way,
    /// The server sent us to another host.
    RedirectedElsewhere = "net.redirected_elsewhere" in Way,
    /// The address is not https, and the host is not this machine.
    InsecureUrl = "net.insecure_url" in Way,
    /// The address is not a URL of an Exchange service.
    InvalidUrl = "net.invalid_url" in Way,
    /// The server refused the user name or password.
    SignInRejected = "auth.rejected" in SignIn,
    /// The account is locked.
    AccountLocked = "auth.locked_out" in SignIn,
    /// The account is disabled.
    AccountDisabled = "auth.account_disabled" in SignIn,
    /// The password has expired.
    PasswordExpired = "auth.password_expired" in SignIn,
    /// The server does not offer a sign-in this version can do.
    SchemeNotOffered = "auth.scheme_not_offered" in SignIn,
    /// No password is stored for this setup.
    SecretMissing = "auth.secret_missing" in Secrets,
    /// This machine has no credential store; the password lives for the session.
    CredentialStoreUnavailable = "auth.store_unavailable" in Secrets,
    /// The credential store is there, but locked.
    CredentialStoreLocked = "auth.store_locked" in Secrets,
    /// The user name has a form the server cannot use.
    LoginInvalid = "auth.login_invalid" in Secrets,
    /// Exchange Online does not take user names and passwords any more.
    CloudNeedsModernSignIn = "auth.cloud_needs_modern_sign_in" in SignIn,
    /// After the password something more is asked for: a second factor, or a sign-in page.
    SecondFactorWanted = "auth.second_factor" in SignIn,
    /// Nobody has this user name.
    AccountUnknown = "auth.unknown_user" in SignIn,
    /// The account's last day is over.
    AccountExpired = "auth.account_expired" in SignIn,
    /// The password was given by an administrator and must be changed before the account can sign in.
    PasswordMustChange = "auth.password_must_change" in SignIn,
    /// The account may not sign in at this time of the week.
    SignInHours = "auth.logon_hours" in SignIn,
    /// The account may not sign in from this computer.
    SignInWorkstation = "auth.logon_workstation" in SignIn,
    /// The sign-in was refused for a reason that has no better name, and that is not the password.
    SignInRefused = "auth.refused" in SignIn,
    /// The credential store holds several passwords for this setup.
    SecretAmbiguous = "auth.secret_ambiguous" in Secrets,
    /// The password was typed for another server or another user name.
    SecretTypedForOther = "auth.secret_typed_for_other" in Secrets,
    /// The file a password was to be read from cannot be used.
    SecretFileUnusable = "auth.secret_file_unusable" in Secrets,
    /// HTTP 403 without a better reason.
    HttpForbidden = "http.forbidden" in Way,
    /// HTTP 404: nothing is published at this path.
    HttpNotFound = "http.not_found" in Way,
    /// HTTP 503, or 500 without an answer that says why.
    HttpUnavailable = "http.unavailable" in Way,
    /// A status no Exchange server gives here.
    HttpUnexpected = "http.unexpected_status" in Way,
    /// Something answered that is not Exchange Web Services: a web page, a login form, a portal.
    NotEws = "ews.not_ews" in Way,
    /// The answer is not well-formed XML, or not SOAP.
    EwsMalformed = "ews.malformed" in Exchange,
    /// The answer is larger than Anteroom accepts.
    EwsTooLarge = "ews.too_large" in Exchange,
    /// A calendar goes on and on.
    EwsEndless = "ews.endless" in Exchange,
    /// The server says it is busy, with or without a time to wait.
    EwsThrottled = "ews.throttled" in Exchange,
    /// The service account may not impersonate this mailbox.
    ImpersonationDenied = "ews.impersonation_denied" in Exchange,
    /// No mailbox has this address.
    MailboxNotFound = "ews.mailbox_not_found" in Exchange,
    /// The mailbox is being moved.
    MailboxMoving = "ews.mailbox_moving" in Exchange,
    /// The mailbox, or its database, cannot be reached right now.
    MailboxUnavailable = "ews.mailbox_unavailable" in Exchange,
    /// The service account may not open this folder.
    EwsAccessDenied = "ews.access_denied" in Exchange,
    /// The folder does not exist, or may not be seen.
    FolderNotFound = "ews.folder_not_found" in Exchange,
    /// The item is gone.
    ItemNotFound = "ews.item_not_found" in Exchange,
    /// The item is damaged.
    ItemUnreadable = "ews.item_unreadable" in Exchange,
    /// The window holds more entries than the server gives at once.
    TooManyItems = "ews.too_many_items" in Exchange,
    /// A fault that passes by itself.
    ServerTransient = "ews.server_transient" in Exchange,
    /// The server is too old for this request.
    VersionUnsupported = "ews.version_unsupported" in Exchange,
    /// Exchange Web Services are switched off for this user or organization.
    EwsDisabled = "ews.disabled" in Exchange,
    /// The server found the request itself wrong.
    EwsRequestRefused = "ews.request_refused" in Exchange,
    /// A response code this version does not know.
    EwsUnrecognized = "ews.unrecognized" in Exchange,
    /// The server cannot list a day of a calendar.
    DayUnreadable = "ews.day_unreadable" in Exchange,
    /// The server gave a series in place of its entries.
    SeriesNotExpanded = "ews.series_not_expanded" in Exchange,
    /// A mailbox that could be opened by impersonation is refused now and then.
    ImpersonationSporadic = "ews.impersonation_sporadic" in Exchange,
    /// The server is no longer supported by Microsoft.
    ServerOutOfSupport = "server.out_of_support" in Exchange,
    /// No Autodiscover endpoint gave an EWS address.
    AutodiscoverNothingFound = "autodiscover.nothing_found" in Autodiscover,
    /// Autodiscover leads to a host nobody confirmed.
    AutodiscoverHostUnconfirmed = "autodiscover.host_unconfirmed" in Autodiscover,
    /// No SRV record leads to Autodiscover, and it was not found without one.
    AutodiscoverServiceMissing = "autodiscover.srv_missing" in Autodiscover,
    /// Autodiscover leads to another host than the one in use.
    AutodiscoverOtherHost = "autodiscover.other_host" in Autodiscover,
    /// Autodiscover answered, and does not know the address.
    AutodiscoverAddressUnknown = "autodiscover.address_unknown" in Autodiscover,
    /// The redirects of Autodiscover go round in a circle.
    AutodiscoverRedirectLoop = "autodiscover.redirect_loop" in Autodiscover,
    /// A web site answers where Autodiscover is looked for.
    AutodiscoverWebSite = "autodiscover.web_site" in Autodiscover,
    /// The text is not an e-mail address.
    AddressInvalid = "address.invalid" in Addresses,
    /// The text is not the address of a directory server.
    DirectoryAddressInvalid = "address.directory_server" in Addresses,
    /// The service account has no mailbox.
    AccountWithoutMailbox = "account.no_mailbox" in Account,
    /// The address typed for the account is not its primary one.
    AccountAddressIsAlias = "account.alias" in Account,
    /// The service account has no first or no last name.
    AccountNamesMissing = "account.names_missing" in Account,
    /// The service account's password expires one day.
    AccountPasswordExpires = "account.password_expires" in Account,
    /// The account's address in Active Directory is not its primary one in Exchange.
    AccountDirectoryAddress = "account.directory_address" in Account,
    /// The fallback owner is not in the directory.
    FallbackOwnerNotFound = "fallback_owner.not_found" in FallbackOwner,
    /// The fallback owner has no mailbox.
    FallbackOwnerWithoutMailbox = "fallback_owner.no_mailbox" in FallbackOwner,
    /// The fallback owner is a room.
    FallbackOwnerIsRoom = "fallback_owner.is_room" in FallbackOwner,
    /// The fallback owner is written by another address than the primary one.
    FallbackOwnerIsAlias = "fallback_owner.alias" in FallbackOwner,
    /// Some of the mailboxes are in another organization.
    EnvironmentElsewhere = "environment.elsewhere" in Organization,
    /// The service account can act as a mailbox it must not reach.
    ImpersonationTooWide = "impersonation.too_wide" in Organization,
    /// The room is not in the directory.
    RoomNotFound = "room.not_found" in Rooms,
    /// The address belongs to something that is neither a room nor equipment.
    RoomWrongKind = "room.wrong_kind" in Rooms,
    /// The address is not the room's primary one.
    RoomAddressIsAlias = "room.alias" in Rooms,
    /// Subjects are replaced by the organizer's name.
    RoomSubjectsHidden = "room.subjects_hidden" in Rooms,
    /// The service account has no FullAccess to the room.
    RoomWithoutFullAccess = "room.no_full_access" in Rooms,
    /// There are no room lists in this organization.
    RoomListsMissing = "room_list.none" in Rooms,
    /// The room lists hold no room.
    RoomListsEmpty = "room_list.empty" in Rooms,
    /// The room list is not in the directory.
    RoomListNotFound = "room_list.not_found" in Rooms,
    /// The address belongs to something that is no room list.
    RoomListWrongKind = "room_list.wrong_kind" in Rooms,
    /// A room list has more members than the product takes.
    RoomListTooLarge = "room_list.too_large" in Rooms,
    /// Rooms that were chosen are in no list.
    RoomListIncomplete = "room_list.incomplete" in Rooms,
    /// A list holds rooms nobody chose.
    RoomListOtherMembers = "room_list.other_members" in Rooms,
    /// The equipment mailbox is not in the directory.
    EquipmentNotFound = "equipment.not_found" in Rooms,
    /// The address belongs to something that is neither equipment nor a room.
    EquipmentWrongKind = "equipment.wrong_kind" in Rooms,
    /// The equipment mailbox processes requests otherwise than the product needs it.
    EquipmentProcessing = "equipment.processing" in Rooms,
    /// Exchange Web Services do not show how the equipment mailbox processes requests.
    EquipmentProcessingUnknown = "equipment.processing_unknown" in Rooms,
    /// A time zone the tables do not know.
    ZoneUnknown = "zone.unknown" in Exchange,
    /// The planner's database was written by a newer version.
    PlannerNewer = "planner.newer_schema" in Planner,
    /// Another program holds the planner's database.
    PlannerBusy = "planner.busy" in Planner,
    /// There is no room left on the disk.
    PlannerDiskFull = "planner.disk_full" in Planner,
    /// The planner's database is damaged, or not a database.
    PlannerDamaged = "planner.damaged" in Planner,
    /// The planner's database cannot be opened or written.
    PlannerUnwritable = "planner.unwritable" in Planner,
    /// The planner's database has a second name, a hard link.
    PlannerLinked = "planner.linked" in Planner,
    /// There is no planner where one was named.
    PlannerMissing = "planner.missing" in Planner,
    /// An import is running already.
    ImportRunning = "import.running" in Import,
    /// There is no room to import.
    ImportNothing = "import.nothing" in Import,
    /// Too many rooms failed the same way; the import paused.
    ImportPausedByFailures = "import.paused_by_failures" in Import,
    /// No setup has this name.
    SetupNotFound = "setup.not_found" in Setup,
    /// A setup has this name already.
    SetupNameTaken = "setup.name_taken" in Setup,
    /// The profile of the product is not there.
    ProductNotFound = "product.not_found" in Setup,
    /// The product takes over no meetings.
    ProductNoImport = "product.no_import" in Import,
    /// The product does not connect to mailboxes there.
    ProductElsewhere = "product.elsewhere" in Setup,
    /// The setup file cannot be read.
    SetupUnreadable = "setup.unreadable" in Setup,
    /// The setup was written by a newer version.
    SetupNewer = "setup.newer" in Setup,
    /// Another program is saving a setup and does not come to an end.
    SetupBusy = "setup.busy" in Setup,
    /// The setup lacks something this step needs.
    SetupIncomplete = "setup.incomplete" in Setup,
    /// A setup that came as a file names hosts nobody has confirmed.
    HostUnconfirmed = "setup.host_unconfirmed" in Setup,
    /// The settings cannot be written.
    SettingsUnwritable = "settings.unwritable" in Settings,
    /// The app's settings cannot be read.
    SettingsUnreadable = "settings.unreadable" in Settings,
    /// The app's settings were written by a newer version.
    SettingsNewer = "settings.newer" in Settings,
    /// A setting was given a value it cannot have.
    SettingInvalid = "settings.invalid" in Settings,
    /// The organization has fixed a setting.
    SettingFixed = "settings.fixed" in Settings,
    /// Nobody in Active Directory has this user name.
    DirectoryAccountNotFound = "directory.account_not_found" in Directory,
    /// Active Directory has nothing with this distinguished name.
    DirectoryNameNotFound = "directory.name_not_found" in Directory,
    /// Active Directory did not answer the question.
    DirectoryRefused = "directory.refused" in Directory,
    /// What has this distinguished name is no group.
    DirectoryNotAGroup = "directory.not_a_group" in Directory,
    /// The directory takes no password over a connection that is not encrypted.
    DirectoryNeedsEncryption = "directory.encryption_required" in Directory,
    /// The directory answers more than Anteroom accepts.
    DirectoryTooLarge = "directory.too_large" in Directory,
    /// A list of rooms or people cannot be read.
    ListUnreadable = "list.unreadable" in Files,
    /// The pasted output of a command cannot be read from its file.
    OutputUnreadable = "list.output_unreadable" in Files,
    /// A list of rooms or people is protected with a password.
    ListProtected = "list.protected" in Files,
    /// A list of rooms or people is in a format of another program.
    ListOtherFormat = "list.other_format" in Files,
    /// The file of certificate authorities cannot be read, or holds none.
    AuthorityUnreadable = "authority.unreadable" in Files,
    /// A file the person asked for cannot be written.
    OutputUnwritable = "output.unwritable" in Files,
    /// There is no script for this with the values of the setup.
    ScriptImpossible = "script.impossible" in Setup,
    /// A script stands where one is to be saved, and the journal beside it still has its notes.
    ScriptInUse = "script.in_use" in Files,
    /// What a command had to say could not be written to standard output.
    OutputLost = "output.lost" in Files,
    /// The system has no program that shows a folder.
    FolderUnopened = "file.folder_unopened" in Files,
    /// The window named a file that nobody chose in a dialog.
    FileNotChosen = "file.not_chosen" in Files,
    /// The practice organization could not be started.
    PracticeFailed = "practice.failed" in Practice,
    /// The fault script of a practice organization cannot be read.
    FaultsUnreadable = "practice.faults_unreadable" in Practice,
    /// A practice organization is asked for that is larger than this computer could serve.
    PracticeTooLarge = "practice.too_large" in Practice,
    /// A check took longer than it may.
    CheckOverTime = "check.over_time" in Own,
    /// A check needs a value nobody typed.
    CheckValueMissing = "check.value_missing" in Own,
    /// This build was given no place to look for updates.
    UpdateNoPlace = "update.no_place" in Update,
    /// The organization has it that nobody looks for updates.
    UpdateForbidden = "update.forbidden" in Update,
    /// Somebody else brings this installation its updates.
    UpdateManaged = "update.managed" in Update,
    /// There is nothing newer for this installation.
    UpdateNone = "update.none" in Update,
    /// The place that tells of updates did not answer with news.
    UpdateUnavailable = "update.unavailable" in Update,
    /// What the place told is no news of Anteroom.
    UpdateUnusable = "update.unusable" in Update,
    /// What the place told is not signed by whoever makes Anteroom.
    UpdateSignature = "update.signature" in Update,
    /// An import is under way, and an update waits for it.
    UpdateBusy = "update.busy" in Update,
    /// The installer of a newer version does not start.
    UpdateUnstarted = "update.unstarted" in Update,
    /// A defect in Anteroom.
    Bug = "internal.bug" in Own,
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.dotted())
    }
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.dotted())
    }
}

impl<'de> serde::Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let dotted = String::deserialize(deserializer)?;
        dotted.parse().map_err(serde::de::Error::custom)
    }
}

/// A text that is not a code of this version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a code of this version")]
pub struct UnknownCode(String);

impl std::str::FromStr for Code {
    type Err = UnknownCode;

    fn from_str(dotted: &str) -> Result<Self, UnknownCode> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.dotted() == dotted)
            .ok_or_else(|| UnknownCode(dotted.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_dotted() {
        let mut seen = std::collections::HashSet::new();
        for code in Code::ALL {
            let dotted = code.dotted();
            assert!(seen.insert(dotted), "{dotted} stands twice");
            assert!(
                dotted.contains('.')
                    && dotted.chars().all(|c| c.is_ascii_lowercase() || c == '.' || c == '_'),
                "{dotted}"
            );
            assert_eq!(dotted.parse(), Ok(*code), "{dotted} reads back");
        }
    }
}
