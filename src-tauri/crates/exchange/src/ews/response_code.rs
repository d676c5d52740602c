//! Exchange's response codes, and what follows from each.

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
            /// One this version does not know, as the server wrote it.
            Unrecognized(String),
        }

        impl ResponseCode {
            /// Reads a code; any text is one.
            pub fn parse(name: &str) -> Self {
                match name {
                    $($name => Self::$variant,)+
                    _ => Self::Unrecognized(name.chars().take(120).collect()),
                }
            }

            /// Exchange's name for it.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant => $name,)+
                    Self::Unrecognized(name) => name,
                }
            }

            /// The stable name Anteroom gives to what it means.
            pub fn code(&self) -> Code {
                match self {
                    $(Self::$variant => Code::$code,)+
                    Self::Unrecognized(_) => Code::EwsUnrecognized,
                }
            }

            /// What to do mechanically when the server names no time to wait.
            pub fn disposition(&self) -> Disposition {
                match self {
                    $(Self::$variant => $disposition,)+
                    Self::Unrecognized(_) => SkipItem,
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
            assert!(!matches!(code, ResponseCode::Unrecognized(_)), "{name} stands in the table");
            assert_eq!(code.name(), *name);
        }
        let odd = ResponseCode::parse("ErrorFromTheFuture");
        assert_eq!(odd.name(), "ErrorFromTheFuture");
        assert_eq!((odd.code(), odd.disposition()), (Code::EwsUnrecognized, SkipItem));
    }
}
