//! Exchange's response codes, and what follows from each.

mod kinds;

use std::fmt;

use anteroom_domain::Code;
use anteroom_domain::Disposition::{self, Retry, SkipItem, SlowDown, StopRun};

/// Declares the codes once: variant, Exchange's name, our code, what to do mechanically.
macro_rules! response_codes {
    ($($variant:ident = $name:literal => $code:ident, $disposition:ident;)+) => {
        /// A response code of Exchange
        /// ([ResponseCode](https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode)).
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ResponseCode {
            $(#[doc = concat!("`", $name, "`.")] $variant,)+
            /// One without a variant of its own, as the server wrote it: of Microsoft's schema and known by its kind, or one
            /// this version does not know.
            Other(String),
        }

        impl ResponseCode {
            /// Reads a code; any text is one.
            pub fn parse(name: &str) -> Self {
                match name {
                    $($name => Self::$variant,)+
                    _ => Self::Other(name.chars().take(120).collect()),
                }
            }

            /// Exchange's name for it.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant => $name,)+
                    Self::Other(name) => name,
                }
            }

            /// The stable name Anteroom gives to what it means.
            pub fn code(&self) -> Code {
                match self {
                    $(Self::$variant => Code::$code,)+
                    Self::Other(name) => kinds::find(name).map_or(Code::EwsUnrecognized, |(code, _)| code),
                }
            }

            /// What to do mechanically when the server names no time to wait.
            pub fn disposition(&self) -> Disposition {
                match self {
                    $(Self::$variant => $disposition,)+
                    Self::Other(name) => kinds::find(name).map_or(SkipItem, |(_, disposition)| disposition),
                }
            }

            /// All known codes.
            #[cfg(test)]
            pub(crate) const NAMES: &'static [&'static str] = &[$($name),+];
        }
    };
}

response_codes! {
    NoError = "NoError" => EwsUnrecognized, SkipItem;
    ImpersonateUserDenied = "ErrorImpersonateUserDenied" => ImpersonationDenied, SkipItem;
    ImpersonationDenied = "ErrorImpersonationDenied" => ImpersonationDenied, SkipItem;
    ImpersonationFailed = "ErrorImpersonationFailed" => ImpersonationDenied, SkipItem;
    InvalidExchangeImpersonationHeaderData = "ErrorInvalidExchangeImpersonationHeaderData" => EwsRequestRefused, SkipItem;
    NonPrimarySmtpAddress = "ErrorNonPrimarySmtpAddress" => RoomAddressIsAlias, SkipItem;
    NonExistentMailbox = "ErrorNonExistentMailbox" => MailboxNotFound, SkipItem;
    InvalidUserPrincipalName = "ErrorInvalidUserPrincipalName" => MailboxNotFound, SkipItem;
    InvalidUserSid = "ErrorInvalidUserSid" => MailboxNotFound, SkipItem;
    InvalidSmtpAddress = "ErrorInvalidSmtpAddress" => AddressInvalid, SkipItem;
    AccessDenied = "ErrorAccessDenied" => EwsAccessDenied, SkipItem;
    FolderNotFound = "ErrorFolderNotFound" => FolderNotFound, SkipItem;
    ItemNotFound = "ErrorItemNotFound" => ItemNotFound, SkipItem;
    MissingEmailAddress = "ErrorMissingEmailAddress" => AccountWithoutMailbox, SkipItem;
    NameResolutionNoResults = "ErrorNameResolutionNoResults" => MailboxNotFound, SkipItem;
    NameResolutionMultipleResults = "ErrorNameResolutionMultipleResults" => MailboxNotFound, SkipItem;
    NameResolutionNoMailbox = "ErrorNameResolutionNoMailbox" => AccountWithoutMailbox, StopRun;
    MailRecipientNotFound = "ErrorMailRecipientNotFound" => MailboxNotFound, SkipItem;
    ServerBusy = "ErrorServerBusy" => EwsThrottled, SlowDown;
    ExceededConnectionCount = "ErrorExceededConnectionCount" => EwsThrottled, SlowDown;
    ExceededFindCountLimit = "ErrorExceededFindCountLimit" => TooManyItems, SkipItem;
    ExceededSubscriptionCount = "ErrorExceededSubscriptionCount" => EwsThrottled, SlowDown;
    TooManyObjectsOpened = "ErrorTooManyObjectsOpened" => EwsThrottled, SlowDown;
    InsufficientResources = "ErrorInsufficientResources" => ServerTransient, SlowDown;
    NotEnoughMemory = "ErrorNotEnoughMemory" => ServerTransient, SlowDown;
    TimeoutExpired = "ErrorTimeoutExpired" => ServerTransient, SlowDown;
    BatchProcessingStopped = "ErrorBatchProcessingStopped" => ServerTransient, Retry;
    MailboxStoreUnavailable = "ErrorMailboxStoreUnavailable" => MailboxUnavailable, Retry;
    MailboxMoveInProgress = "ErrorMailboxMoveInProgress" => MailboxMoving, Retry;
    MailboxFailover = "ErrorMailboxFailover" => MailboxUnavailable, Retry;
    MailboxLogonFailed = "ErrorMailboxLogonFailed" => MailboxUnavailable, Retry;
    ConnectionFailed = "ErrorConnectionFailed" => MailboxUnavailable, Retry;
    MailboxConfiguration = "ErrorMailboxConfiguration" => MailboxUnavailable, SkipItem;
    InternalServerError = "ErrorInternalServerError" => ServerTransient, Retry;
    InternalServerTransientError = "ErrorInternalServerTransientError" => ServerTransient, Retry;
    AdUnavailable = "ErrorADUnavailable" => ServerTransient, Retry;
    AdOperation = "ErrorADOperation" => ServerTransient, Retry;
    AccountDisabled = "ErrorAccountDisabled" => AccountDisabled, SkipItem;
    PasswordExpired = "ErrorPasswordExpired" => PasswordExpired, StopRun;
    PasswordChangeRequired = "ErrorPasswordChangeRequired" => PasswordExpired, StopRun;
    InvalidLicense = "ErrorInvalidLicense" => EwsDisabled, SkipItem;
    OrganizationAccessBlocked = "ErrorOrganizationAccessBlocked" => EwsDisabled, StopRun;
    InvalidServerVersion = "ErrorInvalidServerVersion" => VersionUnsupported, StopRun;
    IncorrectSchemaVersion = "ErrorIncorrectSchemaVersion" => VersionUnsupported, SkipItem;
    InvalidSchemaVersionForMailboxVersion = "ErrorInvalidSchemaVersionForMailboxVersion" => VersionUnsupported, SkipItem;
    SchemaValidation = "ErrorSchemaValidation" => EwsRequestRefused, SkipItem;
    InvalidRequest = "ErrorInvalidRequest" => EwsRequestRefused, SkipItem;
    InvalidOperation = "ErrorInvalidOperation" => EwsRequestRefused, SkipItem;
    InvalidArgument = "ErrorInvalidArgument" => EwsRequestRefused, SkipItem;
    MissingArgument = "ErrorMissingArgument" => EwsRequestRefused, SkipItem;
    InvalidPropertyRequest = "ErrorInvalidPropertyRequest" => EwsRequestRefused, SkipItem;
    InvalidPagingMaxRows = "ErrorInvalidPagingMaxRows" => EwsRequestRefused, SkipItem;
    CalendarViewRangeTooBig = "ErrorCalendarViewRangeTooBig" => EwsRequestRefused, SkipItem;
    CalendarFolderIsInvalidForCalendarView = "ErrorCalendarFolderIsInvalidForCalendarView" => FolderNotFound, SkipItem;
    CalendarOccurrenceIsDeletedFromRecurrence = "ErrorCalendarOccurrenceIsDeletedFromRecurrence" => ItemNotFound, SkipItem;
    CalendarOccurrenceIndexIsOutOfRecurrenceRange = "ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange" => ItemNotFound, SkipItem;
    CalendarInvalidPropertyState = "ErrorCalendarInvalidPropertyState" => ItemUnreadable, SkipItem;
    CorruptData = "ErrorCorruptData" => ItemUnreadable, SkipItem;
    ItemCorrupt = "ErrorItemCorrupt" => ItemUnreadable, SkipItem;
    CalendarIsNotOrganizer = "ErrorCalendarIsNotOrganizer" => EwsAccessDenied, SkipItem;
    RecurrenceHasNoOccurrence = "ErrorRecurrenceHasNoOccurrence" => ItemUnreadable, SkipItem;
    RecurrenceEndDateTooBig = "ErrorRecurrenceEndDateTooBig" => ItemUnreadable, SkipItem;
    ContentConversionFailed = "ErrorContentConversionFailed" => ItemUnreadable, SkipItem;
    TimeZone = "ErrorTimeZone" => ZoneUnknown, SkipItem;
    CalendarInvalidTimeZone = "ErrorCalendarInvalidTimeZone" => ZoneUnknown, SkipItem;
    InvalidSyncStateData = "ErrorInvalidSyncStateData" => EwsRequestRefused, SkipItem;
    SyncFolderNotFound = "ErrorSyncFolderNotFound" => FolderNotFound, SkipItem;
    InvalidChangeKey = "ErrorInvalidChangeKey" => ServerTransient, Retry;
    IrresolvableConflict = "ErrorIrresolvableConflict" => ServerTransient, Retry;
    InvalidIdMalformed = "ErrorInvalidIdMalformed" => EwsRequestRefused, SkipItem;
    InvalidIdEmpty = "ErrorInvalidIdEmpty" => EwsRequestRefused, SkipItem;
    CrossSiteRequest = "ErrorCrossSiteRequest" => MailboxUnavailable, SkipItem;
    ProxyServiceDiscoveryFailed = "ErrorProxyServiceDiscoveryFailed" => MailboxUnavailable, SkipItem;
    NoRespondingCasInDestinationSite = "ErrorNoRespondingCASInDestinationSite" => MailboxUnavailable, SkipItem;
    ProxyGroupSidLimitExceeded = "ErrorProxyGroupSidLimitExceeded" => EwsAccessDenied, SkipItem;
    AutoDiscoverFailed = "ErrorAutoDiscoverFailed" => MailboxUnavailable, SkipItem;
    NoFreeBusyAccess = "ErrorNoFreeBusyAccess" => EwsAccessDenied, SkipItem;
    FreeBusyGenerationFailed = "ErrorFreeBusyGenerationFailed" => ServerTransient, Retry;
    NoPublicFolderServerAvailable = "ErrorNoPublicFolderServerAvailable" => MailboxUnavailable, SkipItem;
    NoPublicFolderReplicaAvailable = "ErrorNoPublicFolderReplicaAvailable" => MailboxUnavailable, SkipItem;
    QuotaExceeded = "ErrorQuotaExceeded" => MailboxUnavailable, SkipItem;
    SubscriptionNotFound = "ErrorSubscriptionNotFound" => ServerTransient, Retry;
    ExpiredSubscription = "ErrorExpiredSubscription" => ServerTransient, Retry;
    TokenSerializationDenied = "ErrorTokenSerializationDenied" => EwsAccessDenied, StopRun;
    InvalidClientSecurityContext = "ErrorInvalidClientSecurityContext" => EwsAccessDenied, StopRun;
    InvalidAuthorizationContext = "ErrorInvalidAuthorizationContext" => EwsAccessDenied, StopRun;
    DuplicateSoapHeader = "ErrorDuplicateSOAPHeader" => EwsRequestRefused, StopRun;
    MailTipsDisabled = "ErrorMailTipsDisabled" => EwsRequestRefused, SkipItem;
    // Codes of faults without one of Exchange: SOAP's own, and those of the web service framework around Exchange.
    SoapServer = "Server" => ServerTransient, Retry;
    SoapReceiver = "Receiver" => ServerTransient, Retry;
    InternalServiceFault = "InternalServiceFault" => ServerTransient, Retry;
    SoapClient = "Client" => EwsRequestRefused, SkipItem;
    SoapSender = "Sender" => EwsRequestRefused, SkipItem;
    SoapVersionMismatch = "VersionMismatch" => EwsRequestRefused, SkipItem;
    SoapMustUnderstand = "MustUnderstand" => EwsRequestRefused, SkipItem;
    ActionNotSupported = "ActionNotSupported" => EwsRequestRefused, SkipItem;
    DeserializationFailed = "DeserializationFailed" => EwsRequestRefused, SkipItem;
}

impl ResponseCode {
    /// Reads a fault's `faultcode`. One that names neither a code of Exchange nor whose fault it is counts as the server's:
    /// something in there broke down, and that passes more often than not.
    pub(crate) fn parse_fault(fault_code: &str) -> Self {
        let local = fault_code.rsplit(':').next().unwrap_or_default().trim();
        // SOAP 1.1 lets a code be refined behind a dot: `Client.Authentication`.
        let code = Self::parse(local.split('.').next().unwrap_or_default());
        match code {
            Self::NoError => Self::SoapServer,
            Self::Other(_) if !code.is_of_exchange() => Self::SoapServer,
            code => code,
        }
    }

    /// Whether it is a code of Exchange at all: `Error` and what, known or not.
    pub(crate) fn is_of_exchange(&self) -> bool {
        self.name().starts_with("Error")
    }

    /// Whether a fault says no more than that the server broke down.
    pub(crate) fn is_of_server(&self) -> bool {
        matches!(self, Self::SoapServer | Self::SoapReceiver | Self::InternalServiceFault)
    }
}

impl fmt::Display for ResponseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_and_unknown_ones_are_kept() {
        for name in ResponseCode::NAMES {
            let code = ResponseCode::parse(name);
            assert!(!matches!(code, ResponseCode::Other(_)), "{name} stands in the table");
            assert_eq!(code.name(), *name);
        }
        let odd = ResponseCode::parse("ErrorFromTheFuture");
        assert_eq!(odd.name(), "ErrorFromTheFuture");
        assert_eq!((odd.code(), odd.disposition()), (Code::EwsUnrecognized, SkipItem));
    }

    #[test]
    fn every_code_of_microsofts_schema_is_known_at_least_by_its_kind() {
        let names: Vec<_> = include_str!("schema.txt").lines().collect();
        assert_eq!(names.len(), 529, "Exchange Server SE's 521 and eight of Exchange Online");
        for name in names {
            let code = ResponseCode::parse(name);
            assert_eq!(code.name(), name, "it is shown as the server wrote it");
            assert!(name == "NoError" || code.code() != Code::EwsUnrecognized, "{name} has a meaning");
        }
    }

    #[test]
    fn codes_of_a_kind_say_whose_fault_it_is() {
        for (name, code, disposition) in [
            ("ErrorNonPrimarySmtpAddress", Code::RoomAddressIsAlias, SkipItem),
            ("ErrorCannotFindUser", Code::MailboxNotFound, SkipItem),
            ("ErrorServiceUnavailable", Code::ServerTransient, Retry),
            ("ErrorItemPropertyRequestFailed", Code::ItemUnreadable, SkipItem),
            ("ErrorNoCalendar", Code::FolderNotFound, SkipItem),
            ("ErrorCreateItemAccessDenied", Code::EwsAccessDenied, SkipItem),
            ("ErrorInvalidSerializedAccessToken", Code::EwsAccessDenied, StopRun),
            ("ErrorUnsupportedPathForQuery", Code::EwsRequestRefused, SkipItem),
        ] {
            let read = ResponseCode::parse(name);
            assert_eq!((read.code(), read.disposition()), (code, disposition), "{name}");
        }
    }

    #[test]
    fn faults_without_a_code_of_exchange_say_whose_they_are() {
        for server in [
            "s:Server",
            "soap:Receiver",
            "a:InternalServiceFault",
            "",
            "s:",
            "a:SomethingElse",
            "Server.Busy",
        ] {
            let code = ResponseCode::parse_fault(server);
            assert_eq!(
                (code.code(), code.disposition()),
                (Code::ServerTransient, Retry),
                "{server:?} passes"
            );
        }
        for client in
            ["s:Client", "soap:Client", "soap12:Sender", "Client.Authentication", "a:ActionNotSupported"]
        {
            let code = ResponseCode::parse_fault(client);
            assert_eq!((code.code(), code.disposition()), (Code::EwsRequestRefused, SkipItem), "{client:?}");
        }
        assert_eq!(ResponseCode::parse_fault("a:ErrorServerBusy"), ResponseCode::ServerBusy);
        assert_eq!(ResponseCode::parse_fault("a:ErrorOfTomorrow").name(), "ErrorOfTomorrow");
    }
}
