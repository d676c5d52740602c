//! The English words for codes and checks, for the command line, reports and tests. The window has its own table for the same
//! codes; both are exhaustive.
//!
//! An error reads: what happened and where, the plain cause, one action, how long it takes. Second person, present tense, no
//! blame.

mod account;
mod directory;
mod exchange;
mod files;
mod network;
mod organisation;
mod planner;
mod resources;
mod settings;
mod sign_in;
mod text;
mod updates;

use anteroom_domain::{Args, CheckId, Code};

use crate::checks::check;
use text::fill;

pub use text::{Rendered, Text};

/// What a check that passed says, with its values in place, and how long the server made it wait.
pub fn passed(id: CheckId, args: &Args) -> String {
    let words = fill(check(id).words.passes, args);
    match args.find("waited") {
        Some(seconds) => format!("{words}, after a wait of {seconds} s the server asked for"),
        None => words,
    }
}

/// The words for a code.
pub fn text(code: Code) -> &'static Text {
    match code {
        Code::DnsNotFound => &network::DNS_NOT_FOUND,
        Code::DnsFailed => &network::DNS_FAILED,
        Code::ConnectRefused => &network::CONNECT_REFUSED,
        Code::ConnectTimeout => &network::CONNECT_TIMEOUT,
        Code::ConnectFailed => &network::CONNECT_FAILED,
        Code::ProxyAuthRequired => &network::PROXY_AUTH_REQUIRED,
        Code::TlsUnknownIssuer => &network::TLS_UNKNOWN_ISSUER,
        Code::TlsNameMismatch => &network::TLS_NAME_MISMATCH,
        Code::TlsExpired => &network::TLS_EXPIRED,
        Code::TlsNotYetValid => &network::TLS_NOT_YET_VALID,
        Code::TlsFailed => &network::TLS_FAILED,
        Code::TlsExpiresSoon => &network::TLS_EXPIRES_SOON,
        Code::Timeout => &network::TIMEOUT,
        Code::ConnectionLost => &network::CONNECTION_LOST,
        Code::RedirectedElsewhere => &network::REDIRECTED_ELSEWHERE,
        Code::InsecureUrl => &network::INSECURE_URL,
        Code::InvalidUrl => &network::INVALID_URL,
        Code::SignInRejected => &sign_in::SIGN_IN_REJECTED,
        Code::AccountLocked => &sign_in::ACCOUNT_LOCKED,
        Code::AccountDisabled => &sign_in::ACCOUNT_DISABLED,
        Code::PasswordExpired => &sign_in::PASSWORD_EXPIRED,
        Code::SchemeNotOffered => &sign_in::SCHEME_NOT_OFFERED,
        Code::SecretMissing => &sign_in::SECRET_MISSING,
        Code::CredentialStoreUnavailable => &sign_in::CREDENTIAL_STORE_UNAVAILABLE,
        Code::CredentialStoreLocked => &sign_in::CREDENTIAL_STORE_LOCKED,
        Code::LoginInvalid => &sign_in::LOGIN_INVALID,
        Code::CloudNeedsModernSignIn => &sign_in::CLOUD_NEEDS_MODERN_SIGN_IN,
        Code::SecondFactorWanted => &sign_in::SECOND_FACTOR_WANTED,
        Code::AccountUnknown => &sign_in::ACCOUNT_UNKNOWN,
        Code::AccountExpired => &sign_in::ACCOUNT_EXPIRED,
        Code::PasswordMustChange => &sign_in::PASSWORD_MUST_CHANGE,
        Code::SignInHours => &sign_in::SIGN_IN_HOURS,
        Code::SignInWorkstation => &sign_in::SIGN_IN_WORKSTATION,
        Code::SignInRefused => &sign_in::SIGN_IN_REFUSED,
        Code::SecretAmbiguous => &sign_in::SECRET_AMBIGUOUS,
        Code::SecretTypedForOther => &sign_in::SECRET_TYPED_FOR_OTHER,
        Code::SecretFileUnusable => &sign_in::SECRET_FILE_UNUSABLE,
        Code::HttpForbidden => &exchange::HTTP_FORBIDDEN,
        Code::HttpNotFound => &exchange::HTTP_NOT_FOUND,
        Code::HttpUnavailable => &exchange::HTTP_UNAVAILABLE,
        Code::HttpUnexpected => &exchange::HTTP_UNEXPECTED,
        Code::NotEws => &exchange::NOT_EWS,
        Code::EwsMalformed => &exchange::EWS_MALFORMED,
        Code::EwsTooLarge => &exchange::EWS_TOO_LARGE,
        Code::EwsEndless => &exchange::EWS_ENDLESS,
        Code::EwsThrottled => &exchange::EWS_THROTTLED,
        Code::ImpersonationDenied => &exchange::IMPERSONATION_DENIED,
        Code::MailboxNotFound => &exchange::MAILBOX_NOT_FOUND,
        Code::MailboxMoving => &exchange::MAILBOX_MOVING,
        Code::MailboxUnavailable => &exchange::MAILBOX_UNAVAILABLE,
        Code::EwsAccessDenied => &exchange::EWS_ACCESS_DENIED,
        Code::FolderNotFound => &exchange::FOLDER_NOT_FOUND,
        Code::ItemNotFound => &exchange::ITEM_NOT_FOUND,
        Code::ItemUnreadable => &exchange::ITEM_UNREADABLE,
        Code::TooManyItems => &exchange::TOO_MANY_ITEMS,
        Code::ServerTransient => &exchange::SERVER_TRANSIENT,
        Code::VersionUnsupported => &exchange::VERSION_UNSUPPORTED,
        Code::EwsDisabled => &exchange::EWS_DISABLED,
        Code::EwsRequestRefused => &exchange::EWS_REQUEST_REFUSED,
        Code::EwsUnrecognized => &exchange::EWS_UNRECOGNIZED,
        Code::DayUnreadable => &exchange::DAY_UNREADABLE,
        Code::SeriesNotExpanded => &exchange::SERIES_NOT_EXPANDED,
        Code::ImpersonationSporadic => &exchange::IMPERSONATION_SPORADIC,
        Code::ServerOutOfSupport => &exchange::SERVER_OUT_OF_SUPPORT,
        Code::AutodiscoverNothingFound => &organisation::AUTODISCOVER_NOTHING_FOUND,
        Code::AutodiscoverHostUnconfirmed => &organisation::AUTODISCOVER_HOST_UNCONFIRMED,
        Code::AutodiscoverServiceMissing => &organisation::AUTODISCOVER_SERVICE_MISSING,
        Code::AutodiscoverOtherHost => &organisation::AUTODISCOVER_OTHER_HOST,
        Code::AutodiscoverAddressUnknown => &organisation::AUTODISCOVER_ADDRESS_UNKNOWN,
        Code::AutodiscoverRedirectLoop => &organisation::AUTODISCOVER_REDIRECT_LOOP,
        Code::AutodiscoverWebSite => &organisation::AUTODISCOVER_WEB_SITE,
        Code::AddressInvalid => &organisation::ADDRESS_INVALID,
        Code::DirectoryAddressInvalid => &directory::ADDRESS_INVALID,
        Code::AccountWithoutMailbox => &account::ACCOUNT_WITHOUT_MAILBOX,
        Code::AccountAddressIsAlias => &account::ACCOUNT_ADDRESS_IS_ALIAS,
        Code::AccountNamesMissing => &account::ACCOUNT_NAMES_MISSING,
        Code::AccountPasswordExpires => &account::ACCOUNT_PASSWORD_EXPIRES,
        Code::AccountDirectoryAddress => &account::ACCOUNT_DIRECTORY_ADDRESS,
        Code::FallbackOwnerNotFound => &organisation::FALLBACK_OWNER_NOT_FOUND,
        Code::FallbackOwnerWithoutMailbox => &organisation::FALLBACK_OWNER_WITHOUT_MAILBOX,
        Code::FallbackOwnerIsRoom => &organisation::FALLBACK_OWNER_IS_ROOM,
        Code::FallbackOwnerIsAlias => &organisation::FALLBACK_OWNER_IS_ALIAS,
        Code::EnvironmentElsewhere => &organisation::ENVIRONMENT_ELSEWHERE,
        Code::ImpersonationTooWide => &account::IMPERSONATION_TOO_WIDE,
        Code::RoomNotFound => &organisation::ROOM_NOT_FOUND,
        Code::RoomWrongKind => &organisation::ROOM_WRONG_KIND,
        Code::RoomAddressIsAlias => &organisation::ROOM_ADDRESS_IS_ALIAS,
        Code::RoomSubjectsHidden => &organisation::ROOM_SUBJECTS_HIDDEN,
        Code::RoomWithoutFullAccess => &resources::ROOM_WITHOUT_FULL_ACCESS,
        Code::RoomDuplicate => &organisation::ROOM_DUPLICATE,
        Code::RoomListTruncated => &organisation::ROOM_LIST_TRUNCATED,
        Code::RoomListsMissing => &organisation::ROOM_LISTS_MISSING,
        Code::RoomListsEmpty => &organisation::ROOM_LISTS_EMPTY,
        Code::RoomListNotFound => &resources::ROOM_LIST_NOT_FOUND,
        Code::RoomListWrongKind => &resources::ROOM_LIST_WRONG_KIND,
        Code::RoomListTooLarge => &resources::ROOM_LIST_TOO_LARGE,
        Code::RoomListIncomplete => &resources::ROOM_LIST_INCOMPLETE,
        Code::RoomListOtherMembers => &resources::ROOM_LIST_OTHER_MEMBERS,
        Code::EquipmentNotFound => &resources::EQUIPMENT_NOT_FOUND,
        Code::EquipmentWrongKind => &resources::EQUIPMENT_WRONG_KIND,
        Code::EquipmentProcessing => &resources::EQUIPMENT_PROCESSING,
        Code::EquipmentProcessingUnknown => &resources::EQUIPMENT_PROCESSING_UNKNOWN,
        Code::ZoneUnknown => &organisation::ZONE_UNKNOWN,
        Code::PlannerNewer => &planner::PLANNER_NEWER,
        Code::PlannerBusy => &planner::PLANNER_BUSY,
        Code::PlannerDiskFull => &planner::PLANNER_DISK_FULL,
        Code::PlannerDamaged => &planner::PLANNER_DAMAGED,
        Code::PlannerUnwritable => &planner::PLANNER_UNWRITABLE,
        Code::PlannerLinked => &planner::PLANNER_LINKED,
        Code::PlannerMissing => &planner::PLANNER_MISSING,
        Code::ImportRunning => &planner::IMPORT_RUNNING,
        Code::ImportNothing => &planner::IMPORT_NOTHING,
        Code::ImportPausedByFailures => &planner::IMPORT_PAUSED_BY_FAILURES,
        Code::SetupNotFound => &planner::SETUP_NOT_FOUND,
        Code::SetupNameTaken => &planner::SETUP_NAME_TAKEN,
        Code::ProductNotFound => &planner::PRODUCT_NOT_FOUND,
        Code::ProductElsewhere => &planner::PRODUCT_ELSEWHERE,
        Code::ProductNoImport => &planner::PRODUCT_NO_IMPORT,
        Code::SetupUnreadable => &planner::SETUP_UNREADABLE,
        Code::SetupNewer => &planner::SETUP_NEWER,
        Code::SetupBusy => &planner::SETUP_BUSY,
        Code::SetupIncomplete => &planner::SETUP_INCOMPLETE,
        Code::HostUnconfirmed => &planner::HOST_UNCONFIRMED,
        Code::SettingsUnwritable => &planner::SETTINGS_UNWRITABLE,
        Code::SettingsUnreadable => &settings::UNREADABLE,
        Code::SettingsNewer => &settings::NEWER,
        Code::SettingInvalid => &settings::INVALID,
        Code::SettingFixed => &settings::FIXED,
        Code::DirectoryAccountNotFound => &directory::ACCOUNT_NOT_FOUND,
        Code::DirectoryNameNotFound => &directory::NAME_NOT_FOUND,
        Code::DirectoryRefused => &directory::REFUSED,
        Code::DirectoryNotAGroup => &directory::NOT_A_GROUP,
        Code::DirectoryNeedsEncryption => &directory::NEEDS_ENCRYPTION,
        Code::DirectoryTooLarge => &directory::TOO_LARGE,
        Code::ListUnreadable => &planner::LIST_UNREADABLE,
        Code::OutputUnreadable => &planner::OUTPUT_UNREADABLE,
        Code::ListProtected => &planner::LIST_PROTECTED,
        Code::ListOtherFormat => &planner::LIST_OTHER_FORMAT,
        Code::AuthorityUnreadable => &files::AUTHORITY_UNREADABLE,
        Code::OutputUnwritable => &files::OUTPUT_UNWRITABLE,
        Code::OutputLost => &files::OUTPUT_LOST,
        Code::FileNotChosen => &files::FILE_NOT_CHOSEN,
        Code::FolderUnopened => &settings::FOLDER_UNOPENED,
        Code::PracticeFailed => &planner::PRACTICE_FAILED,
        Code::FaultsUnreadable => &files::FAULTS_UNREADABLE,
        Code::PracticeTooLarge => &files::PRACTICE_TOO_LARGE,
        Code::UpdateNoPlace => &updates::NO_PLACE,
        Code::UpdateForbidden => &updates::FORBIDDEN,
        Code::UpdateManaged => &updates::MANAGED,
        Code::UpdateNone => &updates::NONE,
        Code::UpdateUnavailable => &updates::UNAVAILABLE,
        Code::UpdateUnusable => &updates::UNUSABLE,
        Code::UpdateSignature => &updates::SIGNATURE,
        Code::UpdateBusy => &updates::BUSY,
        Code::UpdateUnstarted => &updates::UNSTARTED,
        Code::CheckOverTime => &planner::CHECK_OVER_TIME,
        Code::CheckValueMissing => &planner::CHECK_VALUE_MISSING,
        Code::Bug => &planner::BUG,
    }
}

#[cfg(test)]
mod tests {
    use anteroom_domain::Area;

    use super::text::NEUTRAL;
    use super::*;

    fn placeholders(template: &str) -> impl Iterator<Item = &str> {
        template.split('{').skip(1).map(|after| after.split('}').next().unwrap())
    }

    #[test]
    fn every_text_is_whole_and_calm() {
        for code in Code::ALL {
            let words = text(*code);
            for part in [words.title, words.cause, words.action, words.takes] {
                assert!(!part.trim().is_empty(), "{code} has all four parts");
                assert!(!part.contains('!'), "{code}: no exclamation marks");
                for word in ["please", "oops", "sorry", "invalid"] {
                    assert!(!part.to_lowercase().contains(word), "{code}: «{part}» without «{word}»");
                }
                for name in placeholders(part) {
                    assert!(
                        NEUTRAL.iter().any(|(known, _)| *known == name),
                        "{code} names an unknown value {name}"
                    );
                }
                assert!(!fill(part, &Args::new()).contains(['{', '}']), "{code} has no hole without values");
            }
            assert!(!words.title.ends_with('.'), "{code}: a title is no sentence");
            assert!(words.action.ends_with('.'), "{code}: an action is a sentence");
        }
    }

    #[test]
    fn every_refusal_of_a_file_names_the_file() {
        let others = [
            Code::OutputLost,
            Code::SettingInvalid,
            Code::SettingFixed,
            Code::FolderUnopened,
            Code::FileNotChosen,
        ];
        for code in Code::ALL.iter().filter(|code| !others.contains(code)) {
            let is_about_one = matches!(code.area(), Area::Planner | Area::Files | Area::Settings)
                || [
                    Code::SetupUnreadable,
                    Code::SetupNewer,
                    Code::FaultsUnreadable,
                    Code::SecretFileUnusable,
                ]
                .contains(code);
            let words = text(*code);
            let names = |part: &str| part.contains("{file}") || part.contains("{path}");
            assert!(!is_about_one || names(words.title) || names(words.cause), "{code} says which file");
        }
    }

    #[test]
    fn values_are_put_in_once() {
        let args = Args::new().with("host", "{room}").with("names", "a.example, b.example");
        let rendered = text(Code::TlsNameMismatch).render(&args);
        assert_eq!(rendered.title, "The certificate is not for {room}", "a value is no template");
        assert_eq!(rendered.cause, "It names a.example, b.example.");
    }

    #[test]
    fn a_value_forges_no_line_and_turns_none_of_the_words_around_it() {
        let title = |room: &str| text(Code::RoomNotFound).render(&Args::new().with("room", room)).title;
        let forged = title("a\nok   all rooms\u{202e}");
        assert!(!forged.contains('\n') && !forged.contains('\u{202e}'), "{forged:?}");
        assert!(title("חדר").contains("\u{2068}חדר\u{2069}"), "{:?}", title("חדר"));
    }
}
