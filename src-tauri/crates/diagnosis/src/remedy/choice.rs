//! Which remedy a code calls for.

use anteroom_domain::Code;

use super::model::RemedyId;

/// The remedy for a code, or `None` where the code's own text says all there is to do.
pub fn remedy_for(code: Code) -> Option<RemedyId> {
    Some(match code {
        Code::DnsNotFound | Code::DnsFailed => RemedyId::PublishName,
        Code::ConnectRefused
        | Code::ConnectTimeout
        | Code::ConnectFailed
        | Code::ProxyAuthRequired
        | Code::Timeout
        | Code::ConnectionLost => RemedyId::OpenTheWay,
        Code::TlsUnknownIssuer => RemedyId::TrustAuthority,
        Code::TlsNameMismatch
        | Code::TlsExpired
        | Code::TlsNotYetValid
        | Code::TlsFailed
        | Code::TlsExpiresSoon => RemedyId::ReplaceCertificate,
        Code::RedirectedElsewhere
        | Code::InsecureUrl
        | Code::InvalidUrl
        | Code::HttpNotFound
        | Code::HttpUnexpected
        | Code::NotEws => RemedyId::UseEwsUrl,
        Code::HttpForbidden | Code::EwsDisabled => RemedyId::EnableEws,
        Code::SchemeNotOffered => RemedyId::OfferBasic,
        Code::CloudNeedsModernSignIn => RemedyId::UseAppRegistration,
        Code::SignInRejected | Code::AccountUnknown | Code::LoginInvalid | Code::SecretMissing => {
            RemedyId::CorrectSignIn
        }
        Code::AccountLocked => RemedyId::UnlockAccount,
        Code::AccountDisabled => RemedyId::EnableAccount,
        Code::PasswordExpired => RemedyId::KeepPassword,
        Code::AccountWithoutMailbox => RemedyId::GiveMailbox,
        Code::SecondFactorWanted => RemedyId::DropSecondFactor,
        Code::AccountNamesMissing => RemedyId::NameAccount,
        Code::AccountPasswordExpires => RemedyId::KeepPassword,
        Code::AccountDirectoryAddress => RemedyId::AlignDirectoryAddress,
        Code::EnvironmentElsewhere => RemedyId::LeaveElsewhere,
        Code::ImpersonationTooWide => RemedyId::NarrowImpersonation,
        Code::RoomWithoutFullAccess => RemedyId::GrantFullAccess,
        Code::RoomListNotFound | Code::RoomListWrongKind => RemedyId::CreateRoomList,
        Code::RoomListTooLarge | Code::RoomListIncomplete | Code::RoomListOtherMembers => {
            RemedyId::FillRoomLists
        }
        Code::EquipmentNotFound | Code::EquipmentWrongKind => RemedyId::CreateEquipment,
        Code::EquipmentProcessing | Code::EquipmentProcessingUnknown => RemedyId::ProcessEquipment,
        Code::AccountAddressIsAlias => RemedyId::UseAccountPrimary,
        Code::FallbackOwnerNotFound
        | Code::FallbackOwnerWithoutMailbox
        | Code::FallbackOwnerIsRoom
        | Code::FallbackOwnerIsAlias => RemedyId::ChooseFallbackOwner,
        Code::ImpersonationDenied | Code::EwsAccessDenied | Code::FolderNotFound => {
            RemedyId::GrantImpersonation
        }
        Code::RoomNotFound | Code::MailboxNotFound => RemedyId::FindRoom,
        Code::RoomWrongKind => RemedyId::ConvertToRoom,
        Code::RoomAddressIsAlias => RemedyId::UseRoomPrimary,
        Code::RoomSubjectsHidden => RemedyId::KeepSubjects,
        Code::AutodiscoverNothingFound
        | Code::AutodiscoverHostUnconfirmed
        | Code::AutodiscoverServiceMissing => RemedyId::PublishAutodiscover,
        Code::ImpersonationSporadic => RemedyId::CompareServers,
        Code::HttpUnavailable
        | Code::EwsThrottled
        | Code::MailboxMoving
        | Code::MailboxUnavailable
        | Code::ServerTransient
        // What sends XML by that name is Exchange, so its address is right.
        | Code::EwsMalformed
        | Code::CheckOverTime => RemedyId::WaitAndCheck,
        Code::ServerOutOfSupport | Code::VersionUnsupported => RemedyId::UpgradeServer,
        Code::CredentialStoreUnavailable
        | Code::CredentialStoreLocked
        | Code::SecretAmbiguous
        | Code::SecretTypedForOther
        | Code::SecretFileUnusable
        | Code::AccountExpired
        | Code::PasswordMustChange
        | Code::SignInHours
        | Code::SignInWorkstation
        | Code::SignInRefused
        | Code::CheckValueMissing
        | Code::EwsTooLarge
        | Code::EwsEndless
        | Code::ItemNotFound
        | Code::ItemUnreadable
        | Code::TooManyItems
        | Code::EwsRequestRefused
        | Code::EwsUnrecognized
        | Code::DayUnreadable
        | Code::SeriesNotExpanded
        | Code::AddressInvalid
        | Code::RoomListsMissing
        | Code::RoomListsEmpty
        | Code::AutodiscoverOtherHost
        | Code::AutodiscoverAddressUnknown
        | Code::AutodiscoverRedirectLoop
        | Code::AutodiscoverWebSite
        | Code::ZoneUnknown
        | Code::PlannerNewer
        | Code::PlannerBusy
        | Code::PlannerDiskFull
        | Code::PlannerDamaged
        | Code::PlannerUnwritable
        | Code::PlannerLinked
        | Code::PlannerMissing
        | Code::ImportRunning
        | Code::ImportNothing
        | Code::ImportPausedByFailures
        | Code::DirectoryAccountNotFound
        | Code::DirectoryNameNotFound
        | Code::DirectoryRefused
        | Code::DirectoryAddressInvalid
        | Code::DirectoryNotAGroup
        | Code::DirectoryNeedsEncryption
        | Code::DirectoryTooLarge
        | Code::SetupNotFound
        | Code::SetupNameTaken
        | Code::ProductNotFound
        | Code::ProductNoImport
        | Code::ProductElsewhere
        | Code::SetupUnreadable
        | Code::SetupNewer
        | Code::SetupBusy
        | Code::SetupIncomplete
        | Code::HostUnconfirmed
        | Code::SettingsUnwritable
        | Code::SettingsUnreadable
        | Code::SettingsNewer
        | Code::SettingInvalid
        | Code::SettingFixed
        | Code::ListUnreadable
        | Code::OutputUnreadable
        | Code::ListProtected
        | Code::ListOtherFormat
        | Code::AuthorityUnreadable
        | Code::OutputUnwritable
        | Code::OutputLost
        | Code::FileNotChosen
        | Code::FolderUnopened
        | Code::PracticeFailed
        | Code::FaultsUnreadable
        | Code::PracticeTooLarge
        | Code::UpdateNoPlace
        | Code::UpdateForbidden
        | Code::UpdateManaged
        | Code::UpdateNone
        | Code::UpdateUnavailable
        | Code::UpdateUnusable
        | Code::UpdateSignature
        | Code::UpdateBusy
        | Code::UpdateUnstarted
        | Code::Bug => return None,
    })
}
