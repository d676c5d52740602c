//! What a person types into the forms, field by field, under the names the forms have for it.

use crate::setup::Setup;

/// Declares the fields once: name, the form's own name of it, where a setup keeps it.
macro_rules! fields {
    ($($(#[doc = $about:literal])+ $field:ident = $name:literal in $form:ident . $kept:ident;)+) => {
        /// A text of a setup's forms.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Field {
            $($(#[doc = $about])+ $field,)+
        }

        impl Field {
            /// Every field, in the order of the steps.
            pub const ALL: &'static [Self] = &[$(Self::$field),+];

            /// Its name, as the forms and `FieldWrong` have it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$field => $name),+ }
            }

            /// Where a setup keeps it.
            pub(super) fn text(self, setup: &mut Setup) -> &mut String {
                match self { $(Self::$field => &mut setup.$form.$kept),+ }
            }
        }
    };
}

fields! {
    /// The service account's first name.
    FirstName = "firstName" in details.first_name;
    /// The service account's last name.
    LastName = "lastName" in details.last_name;
    /// The equipment mailbox's address.
    Equipment = "equipment" in details.equipment;
    /// The first room list's address.
    RoomList = "roomList" in details.room_list;
    /// A person whose mailbox the impersonation of users is tested with.
    TestUser = "testUser" in details.test_user;
    /// A mailbox that must not be reachable.
    OutsideMailbox = "outsideMailbox" in details.outside_mailbox;
    /// The app registration's client id.
    ClientId = "clientId" in details.client_id;
    /// The object id of its enterprise application.
    AppObjectId = "appObjectId" in details.app_object_id;
    /// Whom the vendor's document is for.
    VendorContact = "vendorContact" in details.vendor_contact;
    /// The Active Directory server.
    Server = "server" in ldap.server;
    /// The distinguished name below which people are read.
    Base = "base" in ldap.base;
    /// The group whose members are read.
    Group = "group" in ldap.group;
    /// The service account's user name.
    UserName = "userName" in account.user_name;
    /// The service account's address.
    Email = "email" in account.email;
    /// The EWS URL.
    Url = "url" in exchange.url;
    /// E-mail domains of attendees.
    AttendeeDomains = "attendeeDomains" in exchange.attendee_domains;
    /// The planner user who gets meetings whose owner is unknown.
    FallbackOwner = "fallbackOwner" in exchange.fallback_owner;
    /// The PEM file of a certificate authority this machine does not know.
    AuthorityFile = "authorityFile" in exchange.authority_file;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::wire::{AccountForm, DetailsForm, ExchangeForm, LdapForm, SetupId};

    #[test]
    fn every_text_of_the_forms_is_a_field_under_its_name() {
        let forms = [
            serde_json::to_value(DetailsForm::default()),
            serde_json::to_value(LdapForm::default()),
            serde_json::to_value(AccountForm::default()),
            serde_json::to_value(ExchangeForm::default()),
        ];
        let names: BTreeSet<String> = forms
            .into_iter()
            .filter_map(|form| form.unwrap().as_object().cloned())
            .flat_map(|form| form.into_iter().map(|(name, _)| name))
            .collect();
        let known: BTreeSet<String> = Field::ALL.iter().map(|field| field.name().to_owned()).collect();
        assert_eq!(known, names);
        let at = "2026-11-21T10:00:00Z".parse().unwrap();
        for field in Field::ALL {
            let mut setup = Setup::new(SetupId("a".into()), "Contoso".into(), at);
            *field.text(&mut setup) = "typed here".into();
            let kept = serde_json::to_value(&setup).unwrap();
            let is_there = |form: &Value| form.get(field.name()) == Some(&"typed here".into());
            assert!(["details", "ldap", "account", "exchange"].iter().any(|form| is_there(&kept[form])));
        }
    }
}
