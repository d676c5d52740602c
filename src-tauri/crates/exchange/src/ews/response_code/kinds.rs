//! What the other codes of Microsoft's schema mean, by kind.

use anteroom_domain::Code;
use anteroom_domain::Disposition::{self, Retry, SkipItem, StopRun};

/// Codes that mean the same to Anteroom: what, what to do mechanically, and their names without the `Error` all of them begin
/// with. Together with the codes that have a variant of their own they are all of `ResponseCodeType`, as of Exchange Server SE
/// and of Exchange Online.
const KINDS: &[(Code, Disposition, &str)] = &[
    // An item is damaged, or of a form that cannot be given.
    (
        Code::ItemUnreadable,
        SkipItem,
        "AttachmentNestLevelLimitExceeded CalendarDurationIsTooLong CalendarInvalidAttributeValue \
         CalendarInvalidDayForTimeChangePattern CalendarInvalidDayForWeeklyRecurrence \
         CalendarInvalidPropertyValue CalendarInvalidRecurrence CalendarOutOfRange DataSizeLimitExceeded \
         InvalidCompleteDate InvalidExtendedPropertyValue ItemPropertyRequestFailed MessageSizeExceeded \
         MimeContentConversionFailed MimeContentInvalid MimeContentInvalidBase64String OccurrenceCrossingBoundary \
         OccurrenceTimeSpanTooBig PropertyValidationFailure ResponseSchemaValidation UnsupportedMapiPropertyType \
         UnsupportedMimeConversion UnsupportedRecurrence UnsupportedTypeForConversion ValueOutOfRange \
         VirusDetected VirusMessageDeleted",
    ),
    // An item is gone, or another by now.
    (
        Code::ItemNotFound,
        SkipItem,
        "CalendarCannotUpdateDeletedItem CannotFindFileAttachment EventNotFound ObjectTypeChanged",
    ),
    // There is more than is given at once.
    (Code::TooManyItems, SkipItem, "ResultSetTooBig"),
    // A folder is not there.
    (
        Code::FolderNotFound,
        SkipItem,
        "CannotAccessDeletedPublicFolder ManagedFolderNotFound NoCalendar ParentFolderNotFound \
         SavedItemFolderNotFound SearchFolderNotInitialized ToFolderNotFound",
    ),
    // Nobody here has this address.
    (
        Code::MailboxNotFound,
        SkipItem,
        "CannotFindUser DelegateNoUser DistributionListMemberNotExist InvalidMailbox InvalidSid \
         InvalidUserSidMissingUPN MessageTrackingNoSuchDomain MissingExchangePrincipal RecipientNotFound \
         TeamMailboxNotFound UnifiedGroupMailboxNotFound",
    ),
    // The mailbox cannot be reached, and trying again alone does not help.
    (
        Code::MailboxUnavailable,
        SkipItem,
        "AddressSpaceNotFound ArchiveMailboxNotEnabled ArchiveMailboxServiceDiscoveryFailed \
         AvailabilityConfigNotFound DuplicateLegacyDistinguishedName FolderCorrupt LocalServerObjectNotFound \
         MessagePerFolderCountReceiveQuotaExceeded NoApplicableProxyCASServersAvailable \
         NoDestinationCASDueToKerberosRequirements NoDestinationCASDueToSSLRequirements \
         NoDestinationCASDueToVersionMismatch OrganizationNotFederated PublicFolderMailboxDiscoveryFailed \
         PublicFolderServerNotFound QuotaExceededOnDelete ServiceDiscoveryFailed SharingNoExternalEwsAvailable \
         SubmissionQuotaExceeded TargetDomainNotSupported TeamMailboxActiveToPendingDelete",
    ),
    // A right is missing.
    (
        Code::EwsAccessDenied,
        SkipItem,
        "AccessDeniedDueToCompliance CallerIsInvalidADAccount CannotDeleteObject CreateItemAccessDenied \
         CreateSubfolderAccessDenied ExtensionsNotAuthorized GetServerSecurityDescriptorFailed \
         MultiLegacyMailboxAccess NoRbacPermissionToInstallMarketPlaceExtensions \
         NoRbacPermissionToInstallReadWriteMailboxExtensions NotAllowedExternalSharingByPolicy NotDelegate \
         PermissionNotAllowedByPolicy ProxyRequestNotAllowed RecoverableItemsAccessDenied SendAsDenied \
         SubscriptionAccessDenied TeamMailboxNotAuthorizedOwner UnifiedGroupAadAuthorizationRequestDenied \
         UserNotAllowedByPolicy",
    ),
    // Who signed in is not taken for who it is, whatever is asked for.
    (
        Code::EwsAccessDenied,
        StopRun,
        "InvalidClientAccessTokenRequest InvalidCrossForestCredentials InvalidLogonType \
         InvalidManagementRoleHeader InvalidNetworkServiceContext InvalidProxySecurityContext \
         InvalidSecurityDescriptor InvalidSerializedAccessToken UnauthorizedClientAccessTokenRequest",
    ),
    // The account is suspended.
    (Code::EwsDisabled, SkipItem, "AccountSuspend AccountSuspendShowTierUpgrade"),
    // The server that holds the mailbox is of another version.
    (Code::VersionUnsupported, SkipItem, "WrongServerVersion WrongServerVersionDelegate"),
    // The server, or one behind it, had a trouble that passes.
    (
        Code::ServerTransient,
        Retry,
        "ADSessionFilter ClientDisconnected DataSourceOperation InstantSearchFailed InstantSearchSessionExpired \
         InstantSearchTimeout LocationServicesRequestFailed LocationServicesRequestTimedOut \
         LogonAsNetworkServiceFailed MeetingSuggestionGenerationFailed MessageTrackingTransientError \
         MissedNotificationEvents NewEventStreamConnectionOpened NoOAuthServerAvailableForRequest \
         ParsingXMLResponse ProxiedSubscriptionCallFailure ProxyCallFailed ProxyRequestProcessingFailed \
         ProxySoapException ProxyTokenExpired PublicFolderOperationFailed PublicFolderRequestProcessingFailed \
         PublicFolderSyncException ReadEventsFailed RequestAborted ServiceUnavailable \
         SharingSynchronizationFailed StaleObject SubscriptionUnsubscribed TeamMailboxErrorUnknown \
         UMServerUnavailable UnableToGetUserOofSettings UnifiedGroupMailboxUpdateDelayed WebRequestInInvalidState \
         Win32InteropError",
    ),
    // Something was asked for that cannot be asked for, or not so. Most of these belong to operations Anteroom never uses.
    (
        Code::EwsRequestRefused,
        SkipItem,
        "AccessModeSpecified AccessingPartialCreatedUnifiedGroup AddDelegatesFailed \
         AffectedTaskOccurrencesRequired ApplyConversationActionFailed ArchiveFolderPathCreation \
         ArchiveMailboxSearchFailed AttachmentSizeLimitExceeded CalendarCannotMoveOrCopyOccurrence \
         CalendarCannotUseIdForOccurrenceId CalendarCannotUseIdForRecurringMasterId \
         CalendarEndDateIsEarlierThanStartDate CalendarForwardActionNotAllowed CalendarIsCancelledForAccept \
         CalendarIsCancelledForDecline CalendarIsCancelledForRemove CalendarIsCancelledForTentative \
         CalendarIsDelegatedForAccept CalendarIsDelegatedForDecline CalendarIsDelegatedForRemove \
         CalendarIsDelegatedForTentative CalendarIsGroupMailboxForAccept CalendarIsGroupMailboxForDecline \
         CalendarIsGroupMailboxForSuppressReadReceipt CalendarIsGroupMailboxForTentative \
         CalendarIsOrganizerForAccept CalendarIsOrganizerForDecline CalendarIsOrganizerForRemove \
         CalendarIsOrganizerForTentative CalendarMeetingRequestIsOutOfDate CalendarSeekToConditionNotSupported \
         CannotArchiveCalendarContactTaskFolderException CannotArchiveItemsInArchiveMailbox \
         CannotArchiveItemsInPublicFolders CannotCreateCalendarItemInNonCalendarFolder \
         CannotCreateContactInNonContactFolder CannotCreatePostItemInNonMailFolder \
         CannotCreateTaskInNonTaskFolder CannotDeleteTaskOccurrence CannotDisableMandatoryExtension \
         CannotDownloadExtensionManifest CannotEmptyFolder CannotGetExternalEcpUrl CannotGetSourceFolderPath \
         CannotOpenFileAttachment CannotSetCalendarPermissionOnNonCalendarFolder \
         CannotSetNonCalendarPermissionOnCalendarFolder CannotSetPermissionUnknownEntries \
         CannotSpecifySearchFolderAsSourceFolder CannotUninstallProvidedExtensions CannotUseFolderIdForItemId \
         CannotUseItemIdForFolderId ChangeKeyRequired ChangeKeyRequiredForWriteOperations \
         ClientIntentInvalidStateDefinition ClientIntentNotFound ContainsFilterWrongType \
         ContentIndexingNotEnabled CreateManagedFolderPartialCompletion CrossMailboxMoveCopy \
         DelegateAlreadyExists DelegateCannotAddOwner DelegateMissingConfiguration DelegateValidationFailed \
         DeleteDistinguishedFolder DeleteItemsFailed DeleteUnifiedMessagingPromptFailed DiscoverySearchesDisabled \
         DistinguishedUserNotSupported DuplicateExtendedKeywordDefinition DuplicateInputFolderNames \
         DuplicateSenderRestrictionsInputFound DuplicateTransactionId DuplicateUserIdsSpecified \
         EmailAddressMismatch ExceededMaxRecipientLimit ExceededMaxRecipientLimitBlock \
         ExceededMaxRecipientLimitShowTierUpgrade ExceededMessageLimit ExceededMessageLimitShowTierUpgrade \
         ExportRemoteArchiveItemsFailed ExtensionAlreadyInstalledForOrg ExtensionNotFound \
         FindRemoteArchiveFolderFailed FolderExists FolderPropertRequestFailed FolderSave FolderSaveFailed \
         FolderSavePropertyError FreeBusyDLLimitReached GetRemoteArchiveFolderFailed GetRemoteArchiveItemFailed \
         IPGatewayNotFound ImContactLimitReached ImGroupDisplayNameAlreadyExists ImGroupLimitReached \
         InboxRulesValidationError IncorrectUpdatePropertyCount IndividualMailboxLimitReached InvalidAccessLevel \
         InvalidAttachmentId InvalidAttachmentSubfilter InvalidAttachmentSubfilterTextFilter \
         InvalidBulkActionType InvalidContactEmailAddress InvalidContactEmailIndex InvalidDelegatePermission \
         InvalidDelegateUserId InvalidExcludesRestriction InvalidExpressionTypeForSubFilter \
         InvalidExtendedProperty InvalidExtensionId InvalidExternalSharingInitiator \
         InvalidExternalSharingSubscriber InvalidFederatedOrganizationId InvalidFederationOrganizationIdentifier \
         InvalidFolderId InvalidFolderTypeForOperation InvalidFractionalPagingParameters InvalidFreeBusyViewType \
         InvalidGetSharingFolderRequest InvalidId InvalidIdMalformedEwsLegacyIdFormat InvalidIdMonikerTooLong \
         InvalidIdNotAnItemAttachmentId InvalidIdReturnedByResolveNames InvalidIdStoreObjectIdTooLong \
         InvalidIdTooManyAttachmentLevels InvalidIdXml InvalidImContactId InvalidImDistributionGroupSmtpAddress \
         InvalidImGroupId InvalidIndexedPagingParameters InvalidInternetHeaderChildNodes \
         InvalidInternetWebProxyOnLocalServer InvalidItemForOperationAcceptItem \
         InvalidItemForOperationArchiveItem InvalidItemForOperationCancelItem InvalidItemForOperationCreateItem \
         InvalidItemForOperationCreateItemAttachment InvalidItemForOperationDeclineItem \
         InvalidItemForOperationExpandDL InvalidItemForOperationRemoveItem InvalidItemForOperationSendItem \
         InvalidItemForOperationTentative InvalidKeepNCount InvalidKeepNType InvalidLatitude InvalidLikeRequest \
         InvalidLongitude InvalidManagedFolderProperty InvalidManagedFolderQuota InvalidManagedFolderSize \
         InvalidMergedFreeBusyInterval InvalidNameForNameResolution InvalidOofParameter \
         InvalidOrganizationRelationshipForFreeBusy InvalidParentFolder InvalidPercentCompleteValue \
         InvalidPermissionSettings InvalidPhoneCallId InvalidPhoneNumber InvalidPhotoSize InvalidPropertyAppend \
         InvalidPropertyDelete InvalidPropertyForExists InvalidPropertyForOperation InvalidPropertySet \
         InvalidPropertyUpdateSentMessage InvalidPullSubscriptionId InvalidPushSubscriptionUrl \
         InvalidRecipientSubfilter InvalidRecipientSubfilterComparison InvalidRecipientSubfilterOrder \
         InvalidRecipientSubfilterTextFilter InvalidRecipients InvalidReferenceItem \
         InvalidReportMessageActionType InvalidRestriction InvalidRetentionTagIdGuid \
         InvalidRetentionTagInheritance InvalidRetentionTagInvisible InvalidRetentionTagNone \
         InvalidRetentionTagTypeMismatch InvalidRoutingType InvalidSIPUri InvalidScheduledOofDuration \
         InvalidSendItemSaveSettings InvalidSharingData InvalidSharingMessage InvalidSubfilterType \
         InvalidSubfilterTypeNotAttendeeType InvalidSubfilterTypeNotRecipientType InvalidSubscription \
         InvalidSubscriptionRequest InvalidSweepRule InvalidSweepRuleOperationType InvalidTimeInterval \
         InvalidUserInfo InvalidUserOofSettings InvalidValueForFilter InvalidValueForProperty InvalidWatermark \
         ItemSave ItemSavePropertyError LegacyMailboxFreeBusyViewTypeNotMerged LocationServicesDisabled \
         LocationServicesInvalidRequest MailboxDataArrayEmpty MailboxDataArrayTooBig MailboxHoldNotFound \
         MailboxScopeNotAllowedWithoutQueryString ManagedFolderAlreadyExists ManagedFoldersRootFailure \
         MarketPlaceExtensionAlreadyInstalledForOrg MessageBlocked MessageDispositionRequired \
         MessageSubmissionBlocked MessageTrackingPermanentError MissingEmailAddressForManagedFolder \
         MissingInformationEmailAddress MissingInformationReferenceItemId MissingInformationSharingFolderId \
         MissingItemForCreateItemAttachment MissingManagedFolderId MissingRecipients MissingUserIdInformation \
         MoreThanOneAccessModeSpecified MoveCopyFailed MoveDistinguishedFolder MoveUnifiedGroupPropertyFailed \
         NewerExtensionAlreadyInstalled NewerMarketPlaceExtensionAlreadyInstalled NoFolderClassOverride \
         NoPropertyTagForCustomProperties NoSenderRestrictionsSettingsFoundInRequest NoSpeechDetected \
         NotSupportedSharingMessage OperationNotAllowedWithPublicFolderRoot OutlookRuleBlobExists \
         ParentFolderIdRequired PhoneNumberNotDialable PromptPublishingOperationFailed PropertyUpdate \
         QueryFilterTooLong ReadReceiptNotPending RecognizerNotInstalled RemoveDelegatesFailed \
         RequestStreamTooBig RequiredPropertyMissing ResolveNamesInvalidFolderType \
         ResolveNamesOnlyOneContactsFolderAllowed RestrictionTooComplex RestrictionTooLong RulesOverQuota \
         SearchQueryHasTooManyKeywords SearchTooManyMailboxes SendMeetingCancellationsRequired \
         SendMeetingInvitationsOrCancellationsRequired SendMeetingInvitationsRequired \
         SenderRestrictionsUpdateFailed SentMeetingRequestUpdate SentTaskRequestUpdate SpeechGrammarError \
         SubscriptionDelegateAccessNotSupported SubscriptionsDisabledForGroup \
         TeamMailboxFailedSendingNotifications TeamMailboxNotLinkedToSharePoint TeamMailboxUrlValidationFailed \
         TimeIntervalTooBig UnableToRemoveImContactFromGroup UnexpectedUnifiedGroupsCount \
         UnifiedGroupAliasNamingPolicy UnifiedGroupAlreadyExists UnifiedGroupCreationDisabled \
         UnifiedGroupMailboxAADCreationFailed UnifiedGroupMailboxAADDeleteFailed UnifiedGroupMailboxDeleteFailed \
         UnifiedGroupMailboxNamingPolicy UnifiedGroupMailboxProvisionFailed UnifiedGroupMailboxUpdateFailed \
         UnifiedGroupMailboxUpdatedPartialProperties UnifiedMessagingDialPlanNotFound \
         UnifiedMessagingPromptNotFound UnifiedMessagingReportDataNotFound UnifiedMessagingRequestFailed \
         UnifiedMessagingServerNotFound UnsupportedCulture UnsupportedPathForQuery UnsupportedPathForSortGroup \
         UnsupportedPropertyDefinition UnsupportedQueryFilter UnsupportedSubFilter \
         UnsupportedUserForExecuteSearch UpdateDelegatesFailed UpdatePropertyMismatch \
         UserNotUnifiedMessagingEnabled UserWithoutFederatedProxyAddress VoiceMailNotImplemented \
         WeatherServiceDisabled WorkingHoursSaveFailed WorkingHoursXmlMalformed",
    ),
];

/// What a code means, if it is one of these.
pub(super) fn find(name: &str) -> Option<(Code, Disposition)> {
    let bare = name.strip_prefix("Error")?;
    KINDS.iter().find_map(|(code, disposition, names)| {
        names.split(' ').any(|known| known == bare).then_some((*code, *disposition))
    })
}
