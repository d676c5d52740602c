//! Why a directory refuses a sign-in.

use anteroom_domain::{Code, kept};

/// Why a sign-in was refused. Active Directory says it in the diagnostic message, as `data 52e`
/// ([bind errors](https://learn.microsoft.com/troubleshoot/windows-server/active-directory/ldap-bind-errors), Win32 codes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindRefusal {
    /// User name or password are wrong, or it does not tell.
    Rejected,
    /// Nobody has this user name.
    Unknown,
    /// The account may not sign in at this time of the week.
    Hours,
    /// The account may not sign in from this computer.
    Workstation,
    /// The password is too old.
    PasswordExpired,
    /// The password was given by an administrator and must be changed first.
    PasswordMustChange,
    /// The account is disabled.
    Disabled,
    /// The account's last day is over.
    AccountExpired,
    /// The account is locked.
    Locked,
    /// Something that is not the password's fault and has no better name here; the server's words.
    Other(String),
}

impl BindRefusal {
    /// Reads the reason from the result's code and the server's words.
    pub(crate) fn parse(code: u32, words: &str) -> Self {
        let data = words.rsplit_once("data ").map(|(_, rest)| rest);
        let number: String = data.unwrap_or_default().chars().take_while(char::is_ascii_hexdigit).collect();
        match number.to_ascii_lowercase().as_str() {
            "525" => Self::Unknown,
            "52e" => Self::Rejected,
            "530" => Self::Hours,
            "531" => Self::Workstation,
            "532" => Self::PasswordExpired,
            "533" => Self::Disabled,
            "701" => Self::AccountExpired,
            "773" => Self::PasswordMustChange,
            "775" => Self::Locked,
            // Directories other than Active Directory say `invalidCredentials` alone.
            "" | "0" if code == 49 => Self::Rejected,
            _ => Self::Other(told(code, words)),
        }
    }

    /// Whether it is about the account or its password, wherever they are used, rather than about this way of signing in.
    pub(crate) fn is_of_account(&self) -> bool {
        !matches!(self, Self::Workstation | Self::Other(_))
    }

    /// What to tell.
    pub(crate) fn code(&self) -> Code {
        match self {
            Self::Rejected => Code::SignInRejected,
            Self::Unknown => Code::AccountUnknown,
            Self::Hours => Code::SignInHours,
            Self::Workstation => Code::SignInWorkstation,
            Self::PasswordExpired => Code::PasswordExpired,
            Self::PasswordMustChange => Code::PasswordMustChange,
            Self::Disabled => Code::AccountDisabled,
            Self::AccountExpired => Code::AccountExpired,
            Self::Locked => Code::AccountLocked,
            Self::Other(_) => Code::SignInRefused,
        }
    }
}

/// What a result says, in one line; Active Directory ends its messages with a zero byte.
pub(crate) fn told(code: u32, words: &str) -> String {
    let text = kept(words.trim_end_matches('\0').trim().to_owned(), 200);
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() { format!("LDAP {code}") } else { format!("LDAP {code}: {text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn active_directory_tells_why_a_sign_in_is_refused() {
        let said = |data: &str| {
            format!(
                "80090308: LdapErr: DSID-0C09042A, comment: AcceptSecurityContext error, data {data}, v4563\0"
            )
        };
        for (data, code) in [
            ("52e", Code::SignInRejected),
            ("525", Code::AccountUnknown),
            ("530", Code::SignInHours),
            ("531", Code::SignInWorkstation),
            ("532", Code::PasswordExpired),
            ("533", Code::AccountDisabled),
            ("701", Code::AccountExpired),
            ("773", Code::PasswordMustChange),
            ("775", Code::AccountLocked),
            ("0", Code::SignInRejected),
            ("569", Code::SignInRefused),
        ] {
            assert_eq!(BindRefusal::parse(49, &said(data)).code(), code, "data {data}");
        }
        assert_eq!(BindRefusal::parse(49, ""), BindRefusal::Rejected, "other servers say nothing");
        let locked = BindRefusal::Other("LDAP 53: account locked".to_owned());
        assert_eq!(BindRefusal::parse(53, "account locked"), locked, "no fault of the password's");
    }
}
