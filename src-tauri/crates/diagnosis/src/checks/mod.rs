//! The checks, one file each. A new one is its file, its id in `domain::CheckId`, and its two lines here.

mod account_directory_address;
mod account_ews;
mod account_mailbox;
mod account_names;
mod account_password_expiry;
mod autodiscover_found;
mod autodiscover_srv;
mod endpoint_is_ews;
mod environment_single;
mod equipment_exists;
mod equipment_kind;
mod equipment_processing;
mod fallback_owner_mailbox;
mod fallback_owner_primary_address;
mod host_reachable;
mod impersonation_equipment;
mod impersonation_scope;
mod impersonation_self;
mod impersonation_users;
mod name_resolves;
mod room_calendar;
mod room_exists;
mod room_full_access;
mod room_impersonation;
mod room_kind;
mod room_list_exists;
mod room_list_kind;
mod room_list_members;
mod room_list_size;
mod room_primary_address;
mod room_subjects;
mod server_version;
mod sign_in_accepted;
mod sign_in_basic;
mod sign_in_schemes;
mod sign_in_single_factor;
mod tls_valid;

use anteroom_domain::CheckId;

use crate::check::Check;

/// Every check, in the order a request travels.
pub(crate) const ALL: &[&Check] = &[
    &name_resolves::CHECK,
    &host_reachable::CHECK,
    &tls_valid::CHECK,
    &endpoint_is_ews::CHECK,
    &sign_in_schemes::CHECK,
    &sign_in_basic::CHECK,
    &sign_in_accepted::CHECK,
    &sign_in_single_factor::CHECK,
    &account_ews::CHECK,
    &server_version::CHECK,
    &account_mailbox::CHECK,
    &account_names::CHECK,
    &account_password_expiry::CHECK,
    &account_directory_address::CHECK,
    &autodiscover_found::CHECK,
    &autodiscover_srv::CHECK,
    &fallback_owner_mailbox::CHECK,
    &fallback_owner_primary_address::CHECK,
    &environment_single::CHECK,
    &room_exists::CHECK,
    &room_kind::CHECK,
    &room_primary_address::CHECK,
    &room_list_exists::CHECK,
    &room_list_kind::CHECK,
    &room_list_size::CHECK,
    &room_list_members::CHECK,
    &equipment_exists::CHECK,
    &equipment_kind::CHECK,
    &room_impersonation::CHECK,
    &impersonation_users::CHECK,
    &impersonation_self::CHECK,
    &impersonation_equipment::CHECK,
    &impersonation_scope::CHECK,
    &equipment_processing::CHECK,
    &room_full_access::CHECK,
    &room_calendar::CHECK,
    &room_subjects::CHECK,
];

/// The check of this name.
pub fn check(id: CheckId) -> &'static Check {
    ALL[id as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_stands_at_its_place_and_after_whatever_it_needs() {
        let listed: Vec<_> = ALL.iter().map(|check| check.id).collect();
        assert_eq!(listed, CheckId::ALL, "the list is in the order of the ids");
        for check in ALL {
            assert!(check.needs.iter().all(|needed| *needed < check.id), "{} is asked too early", check.id);
            assert_eq!(check.id.dotted().parse(), Ok(check.id), "the name reads back");
        }
    }

    #[test]
    fn checks_of_one_answer_have_one_limit() {
        for (one, other) in ALL.iter().flat_map(|one| ALL.iter().map(move |other| (one, other))) {
            let is_shared = one.collect == other.collect;
            assert!(!is_shared || one.limit == other.limit, "{} and {} share a question", one.id, other.id);
        }
    }
}
