//! Texts about signing in.

use super::Text;

pub(super) const SIGN_IN_REJECTED: Text = Text {
    title: "{host} refused the sign-in",
    cause: "User name or password is wrong for «{login}», or the account is locked. It was tried once and will not be tried again by itself.",
    action: "Type user name and password again.",
    takes: "At once.",
};

pub(super) const ACCOUNT_LOCKED: Text = Text {
    title: "The account «{login}» is locked",
    cause: "Too many wrong passwords reached the server.",
    action: "Have the account unlocked before the next attempt.",
    takes: "A few minutes.",
};

pub(super) const ACCOUNT_DISABLED: Text = Text {
    title: "The account «{login}» is disabled",
    cause: "It was switched off in Active Directory.",
    action: "Have the account enabled.",
    takes: "A few minutes.",
};

pub(super) const PASSWORD_EXPIRED: Text = Text {
    title: "The password of «{login}» has expired",
    cause: "The account's password has to be changed before it can sign in.",
    action: "Set a new password that does not expire, then type it here.",
    takes: "A few minutes.",
};

pub(super) const SCHEME_NOT_OFFERED: Text = Text {
    title: "{host} offers no sign-in Anteroom can use",
    cause: "The server offers {offered}; this version signs in with Basic over TLS.",
    action: "Have Basic authentication switched on for Exchange Web Services.",
    takes: "A few minutes.",
};

pub(super) const SECRET_MISSING: Text = Text {
    title: "No password is stored for this setup",
    cause: "It was never saved, or it was removed from the credential store.",
    action: "Type the password of the service account.",
    takes: "At once.",
};

pub(super) const CREDENTIAL_STORE_UNAVAILABLE: Text = Text {
    title: "This computer has no credential store",
    cause: "The password stays in memory and is gone when Anteroom closes.",
    action: "Go on; type the password again next time.",
    takes: "At once.",
};

pub(super) const CREDENTIAL_STORE_LOCKED: Text = Text {
    title: "The credential store is locked",
    cause: "The operating system has not unlocked it for this session.",
    action: "Unlock it, then try again.",
    takes: "At once.",
};

pub(super) const LOGIN_INVALID: Text = Text {
    title: "The user name cannot be used",
    cause: "Exchange needs the domain with it.",
    action: "Type it as name@domain or DOMAIN\\name.",
    takes: "At once.",
};

pub(super) const CLOUD_NEEDS_MODERN_SIGN_IN: Text = Text {
    title: "Exchange Online takes no user name and password",
    cause: "Basic authentication is switched off there for good since January 2023.",
    action: "Connect with an app registration instead.",
    takes: "At once after it is set up.",
};

pub(super) const SECOND_FACTOR_WANTED: Text = Text {
    title: "{host} asks for more than the password",
    cause: "After user name and password came {answered} instead of Exchange: a second factor, or a sign-in page in front.",
    action: "Have the service account exempted from it.",
    takes: "Up to 30 minutes.",
};
