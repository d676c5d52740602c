//! What columns hold, by their headings: one vocabulary for rooms and people, in `headings.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use anteroom_domain::clean;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// The primary SMTP address, by a heading that says so.
    PrimaryAddress,
    /// An e-mail address.
    Address,
    /// A name to sign in with: it looks like an address and need not be one.
    SignIn,
    /// The name that is shown.
    Name,
    /// A name by a heading that says no more: the one that is shown, or the first or last one beside the other. A line that is
    /// read has none of them left.
    BareName,
    /// A given name.
    FirstName,
    /// What stands between first and last name: a middle name, or the «van der» of a Dutch one.
    MiddleName,
    /// A family name.
    LastName,
    /// Several addresses, the primary one marked or not.
    Further,
    /// Seats.
    Capacity,
    /// Where a room is, in one text.
    Location,
    /// The city a room is in.
    City,
    /// The building a room is in.
    Building,
    /// The floor a room is on.
    Floor,
    /// A time zone.
    Zone,
    /// The objectGUID of Active Directory.
    DirectoryId,
    /// The object id of Entra.
    EntraId,
    /// The GUID of a mailbox.
    MailboxId,
    /// Whether an account may sign in.
    Enabled,
    /// Whether an account may not sign in.
    Blocked,
    /// The flags of an account in Active Directory.
    AccountControl,
}

impl Field {
    const NAMES: [(&str, Self); 21] = [
        ("primary", Self::PrimaryAddress),
        ("address", Self::Address),
        ("signin", Self::SignIn),
        ("name", Self::Name),
        ("bare", Self::BareName),
        ("first", Self::FirstName),
        ("middle", Self::MiddleName),
        ("last", Self::LastName),
        ("further", Self::Further),
        ("capacity", Self::Capacity),
        ("location", Self::Location),
        ("city", Self::City),
        ("building", Self::Building),
        ("floor", Self::Floor),
        ("zone", Self::Zone),
        ("adguid", Self::DirectoryId),
        ("entraid", Self::EntraId),
        ("exguid", Self::MailboxId),
        ("enabled", Self::Enabled),
        ("blocked", Self::Blocked),
        ("uac", Self::AccountControl),
    ];

    /// Whether a heading of this kind alone shows that a line is one of headings: nobody calls anything else so.
    pub(crate) fn is_addressing(self) -> bool {
        matches!(self, Self::PrimaryAddress | Self::Address | Self::SignIn | Self::Further)
    }

    /// Whether a column of this kind holds names or parts of them.
    pub(crate) fn is_name(self) -> bool {
        matches!(self, Self::Name | Self::BareName | Self::FirstName | Self::MiddleName | Self::LastName)
    }
}

/// The words, comparable, and what they stand for.
static WORDS: LazyLock<HashMap<String, Field>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for line in include_str!("headings.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.split('|').map(str::trim);
        let named = parts.next().unwrap_or_default();
        let Some((_, field)) = Field::NAMES.iter().find(|(name, _)| *name == named) else { continue };
        for word in parts.nth(2).unwrap_or_default().split(';') {
            words.entry(plain(word)).or_insert(*field);
        }
    }
    words
});

/// Parts of headings whose columns hold what nobody but its owner may see, whatever else the heading says.
const SECRET: &[&str] = &[
    "passw",
    "pwd",
    "kennwort",
    "geheim",
    "secret",
    "motdepasse",
    "contrasena",
    "contraseña",
    "wachtwoord",
    "lösenord",
    "adgangskode",
    "passord",
    "senha",
    "hasło",
    "salasana",
    "parola",
    "пароль",
    "パスワード",
    "密码",
    "pincode",
    "token",
];

/// What a heading says of its column; `None` for one that is not known. Entra's bulk files write `Name [displayName] Required`:
/// there the word in brackets counts, which is the same in all languages.
pub(crate) fn find_field(heading: &str) -> Option<Field> {
    if is_secret(heading) {
        return None;
    }
    if let Some((label, rest)) = heading.split_once('[') {
        let property = plain(rest.split(']').next().unwrap_or_default());
        // The file asks whether the sign-in is to be blocked, and the property is the opposite.
        if property == "accountenabled" {
            return Some(Field::Blocked);
        }
        return WORDS.get(&property).or_else(|| WORDS.get(&plain(label))).copied();
    }
    let whole = WORDS.get(&plain(heading));
    whole.or_else(|| WORDS.get(&plain(heading.split('(').next()?))).copied()
}

/// Whether a heading is one of Entra's bulk files.
pub(crate) fn is_bulk(heading: &str) -> bool {
    heading.split_once('[').is_some_and(|(_, rest)| rest.contains(']'))
}

/// Whether a heading is that of passwords and their like.
pub(crate) fn is_secret(heading: &str) -> bool {
    let plain = plain(heading);
    plain == "pin" || SECRET.iter().any(|part| plain.contains(part))
}

/// A heading in lower case, letters and digits alone.
fn plain(text: &str) -> String {
    clean(text).to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_however_they_are_written() {
        for (heading, field) in [
            ("PrimarySmtpAddress", Field::PrimaryAddress),
            ("primary smtp address:", Field::PrimaryAddress),
            ("E-Mail-Adresse", Field::Address),
            ("Adresse électronique", Field::Address),
            ("Name [displayName] Required", Field::Name),
            ("Nutzername [userPrincipalName] Erforderlich", Field::SignIn),
            ("Block sign in (Yes/No) [accountEnabled] Required", Field::Blocked),
            ("accountEnabled", Field::Enabled),
            ("Kapazität (Personen)", Field::Capacity),
            ("\u{feff}Antal pladser", Field::Capacity),
            ("Object Id", Field::EntraId),
            ("objectGUID", Field::DirectoryId),
        ] {
            assert_eq!(find_field(heading), Some(field), "{heading}");
        }
        for heading in ["Address", "Identity", "Title", "Licenses", "Nickname", ""] {
            assert_eq!(find_field(heading), None, "{heading} says nothing for certain");
        }
    }

    #[test]
    fn a_column_of_passwords_is_none_of_ours() {
        for heading in [
            "Initial password [passwordProfile] Required",
            "Anfangskennwort",
            "Mot de passe",
            "PWD",
            "User name and password",
            "Wachtwoord",
            "PIN",
        ] {
            assert!(is_secret(heading) && find_field(heading).is_none(), "{heading}");
        }
    }

    #[test]
    fn the_vocabulary_is_well_formed() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for line in include_str!("headings.txt").lines() {
            if line.starts_with('#') || line.trim().is_empty() {
                continue;
            }
            let parts: Vec<_> = line.split('|').map(str::trim).collect();
            let [field, origin, _, words] = parts[..] else { panic!("four parts: {line}") };
            assert!(Field::NAMES.iter().any(|(name, _)| *name == field), "{field} is a field");
            assert!(["known", "guessed"].contains(&origin), "{line}");
            for word in words.split(';').map(plain) {
                assert!(!word.is_empty() && !is_secret(&word), "{line}");
                let before = seen.insert(word.clone(), field);
                assert_eq!(before.filter(|before| *before != field), None, "{word} means two things");
            }
        }
        assert!(seen.len() > 350, "{}", seen.len());
    }
}
