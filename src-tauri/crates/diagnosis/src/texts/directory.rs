//! Texts about Active Directory.

use super::Text;

pub(super) const ACCOUNT_NOT_FOUND: Text = Text {
    title: "{login} is not in Active Directory",
    cause: "Nobody below the place that was searched has this user name.",
    action: "Check the user name, and that the directory is the one of the account's domain.",
    takes: "At once.",
};

pub(super) const NAME_NOT_FOUND: Text = Text {
    title: "Active Directory has no {name}",
    cause: "The distinguished name is misspelt, belongs to another domain, or the service account may not see it.",
    action: "Copy the distinguished name from the attribute editor, or leave the field empty.",
    takes: "At once.",
};

pub(super) const REFUSED: Text = Text {
    title: "Active Directory did not answer the question",
    cause: "{host} said: {reason}.",
    action: "Check that this is the address of a domain controller and that the account may read users.",
    takes: "At once.",
};
