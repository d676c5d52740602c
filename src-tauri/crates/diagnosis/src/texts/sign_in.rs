//! Texts about signing in.

use super::text::Text;

pub(super) const SIGN_IN_REJECTED: Text = Text {
    title: "{host} refused the sign-in",
    cause: "User name or password is wrong for «{login}», or the account is locked. It was tried once and will not be tried again by itself.",
    action: "Type user name and password again.",
    takes: "At once.",
};

pub(super) const ACCOUNT_LOCKED: Text = Text {
    title: "The account «{login}» is locked",
    cause: "Too many wrong passwords reached the server, or it wants somebody to sign in by hand first.",
    action: "Have the account unlocked, or sign in once in a browser, before the next attempt.",
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
    action: "Type the password of the service account; on the command line, put it into ANTEROOM_SECRET.",
    takes: "At once.",
};

pub(super) const CREDENTIAL_STORE_UNAVAILABLE: Text = Text {
    title: "The credential store cannot be reached",
    cause: "This computer has none, or this session does not lead to it, as over SSH or in a scheduled task. A password that is typed stays in memory and is gone when Anteroom closes.",
    action: "Type the password again next time. A run that nobody watches is given it: on the command line with --secret-file or in ANTEROOM_SECRET.",
    takes: "At once.",
};

pub(super) const CREDENTIAL_STORE_LOCKED: Text = Text {
    title: "The credential store is locked",
    cause: "Nobody has unlocked it for this session, or it still waits for that.",
    action: "Unlock it, then try again. A run that nobody watches is given the password instead: on the command line with --secret-file or in ANTEROOM_SECRET.",
    takes: "At once.",
};

pub(super) const SECRET_AMBIGUOUS: Text = Text {
    title: "The credential store holds several passwords for this setup",
    cause: "Which of them is the right one cannot be told, and a wrong one would count against the account.",
    action: "Type the password again in step 2, which replaces them; on the command line, put it into ANTEROOM_SECRET.",
    takes: "At once.",
};

pub(super) const SECRET_TYPED_FOR_OTHER: Text = Text {
    title: "The password was typed for another server or user name",
    cause: "It was typed for «{typed_login}» at {typed_host}, and the setup names «{login}» at {host} now. It is not sent there by itself.",
    action: "Type it again in step 2; on the command line, put it into ANTEROOM_SECRET, or name a file with --secret-file.",
    takes: "At once.",
};

pub(super) const SECRET_FILE_UNUSABLE: Text = Text {
    title: "No password can be read from «{file}»",
    cause: "It was refused: {reason}.",
    action: "Put the password alone into the file, and let the account that runs Anteroom read it.",
    takes: "At once.",
};

pub(super) const LOGIN_INVALID: Text = Text {
    title: "The user name cannot be used",
    cause: "Exchange and Active Directory know a name together with its domain alone. It was not tried, because a refused attempt counts against the account.",
    action: "Type it as {suggested}.",
    takes: "At once.",
};

pub(super) const ACCOUNT_UNKNOWN: Text = Text {
    title: "{host} knows no account «{login}»",
    cause: "Nobody has this user name there: it is misspelt, or belongs to another domain. The password was not looked at.",
    action: "Check the user name, as name@domain or DOMAIN\\name.",
    takes: "At once.",
};

pub(super) const ACCOUNT_EXPIRED: Text = Text {
    title: "The account «{login}» has expired",
    cause: "It was given a last day in Active Directory, and that is over. It is neither disabled nor locked, and the password was not refused.",
    action: "Have the day removed: in the account's properties, Account expires is set to Never.",
    takes: "A few minutes.",
};

pub(super) const PASSWORD_MUST_CHANGE: Text = Text {
    title: "The password of «{login}» must be changed first",
    cause: "An administrator set it, and the account is to change it at its next logon. Nobody logs on with a service account, so that never happens.",
    action: "Have «User must change password at next logon» cleared, or set a new password without it.",
    takes: "A few minutes.",
};

pub(super) const SIGN_IN_HOURS: Text = Text {
    title: "The account «{login}» may not sign in at this hour",
    cause: "Its logon hours in Active Directory leave this time of the week out.",
    action: "Have its logon hours set to the whole week.",
    takes: "A few minutes.",
};

pub(super) const SIGN_IN_WORKSTATION: Text = Text {
    title: "The account «{login}» may not sign in from here",
    cause: "Active Directory lists the computers it may sign in from, and this way is not among them.",
    action: "Have «Log On To» set to all computers, or have the right ones added: the domain controller belongs to them.",
    takes: "A few minutes.",
};

pub(super) const SIGN_IN_REFUSED: Text = Text {
    title: "{host} does not let «{login}» sign in",
    cause: "It said: {reason}. It does not say that the password is wrong. It was tried once and will not be tried again by itself.",
    action: "Ask the directory's administrator what forbids it, with the server's words.",
    takes: "At once.",
};

pub(super) const CLOUD_NEEDS_MODERN_SIGN_IN: Text = Text {
    title: "{host} takes no user name and password",
    cause: "It wants modern sign-in, by token, as Exchange Online does since January 2023. The password is not at fault.",
    action: "Connect with an app registration instead.",
    takes: "At once after it is set up.",
};

pub(super) const SECOND_FACTOR_WANTED: Text = Text {
    title: "{host} asks for more than the password",
    cause: "After user name and password came {answered} instead of Exchange: a second factor, or a sign-in page in front.",
    action: "Have the service account exempted from it.",
    takes: "Up to 30 minutes.",
};
