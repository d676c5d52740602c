//! People from CSV files.

use std::collections::HashMap;

use anteroom_domain::{Failure, SmtpAddress, clean};
use anteroom_planner::NewUser;

use crate::table::{self, Row};
use crate::wire::UserRefused;

/// The longest display name Active Directory keeps.
const LONGEST_NAME: usize = 256;

/// What a file gave. Every line is in one of the two, but for the header.
#[derive(Debug, Default)]
pub struct ListedPeople {
    /// People in the order of the file, each address once.
    pub people: Vec<Listed>,
    /// Lines that are nobody.
    pub refused: Vec<UserRefused>,
    places: HashMap<SmtpAddress, usize>,
}

/// Somebody in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The line, counted from 1.
    pub line: usize,
    /// Who it is.
    pub user: NewUser,
}

/// Which columns hold what.
#[derive(Debug, Default, Clone)]
struct Columns {
    /// The best first; a line's address is in the first of them that is filled in.
    address: Vec<usize>,
    name: Option<usize>,
    first_name: Option<usize>,
    last_name: Option<usize>,
    aliases: Vec<usize>,
}

const ADDRESS: &[&str] = &[
    "primarysmtpaddress",
    "primäresmtpadresse",
    "smtp",
    "smtpaddress",
    "smtpadresse",
    "email",
    "emailaddress",
    "emailadresse",
    "mail",
    "mailaddress",
    "mailadresse",
    "windowsemailaddress",
    "address",
    "adresse",
];
const SIGN_IN: &[&str] = &["userprincipalname", "benutzerprinzipalname", "upn"];
const NAME: &[&str] = &[
    "displayname",
    "anzeigename",
    "name",
    "fullname",
    "vollständigername",
    "cn",
    "person",
    "user",
    "benutzer",
    "mitarbeiter",
];
const FIRST_NAME: &[&str] = &["firstname", "givenname", "vorname"];
const LAST_NAME: &[&str] = &["lastname", "surname", "sn", "nachname", "familienname"];
const ALIASES: &[&str] = &[
    "proxyaddresses",
    "proxyadressen",
    "emailaddresses",
    "emailadressen",
    "aliases",
    "alias",
    "furtheraddresses",
    "weitereadressen",
    "otheraddresses",
];

/// Reads people from CSV. A header line is recognised by its words, English or German; without one, the first column that
/// holds an address is taken. Lines with the same address are one person; the first one's name counts.
///
/// # Errors
/// `list.unreadable` when the file is no table.
pub fn parse_people(bytes: &[u8], file: &str) -> Result<ListedPeople, Failure> {
    let mut listed = ListedPeople::default();
    let mut columns: Option<Columns> = None;
    for row in table::parse(bytes, file)? {
        if columns.is_none() {
            columns = header(&row);
            if columns.is_some() {
                continue;
            }
            columns = guess(&row);
        }
        match &columns {
            Some(columns) => listed.take(&row, columns),
            None => listed.refuse(&row, "No address stands in this line. Add one as name@domain."),
        }
    }
    listed.settle();
    Ok(listed)
}

impl ListedPeople {
    /// Takes further addresses away that belong to somebody else in the file: the planner would take both for one person.
    fn settle(&mut self) {
        let mut holders: HashMap<SmtpAddress, usize> =
            self.people.iter().map(|person| (person.user.address.clone(), person.line)).collect();
        for person in &mut self.people {
            let line = person.line;
            person.user.aliases.retain(|alias| {
                let holder = *holders.entry(alias.clone()).or_insert(line);
                if holder != line {
                    self.refused.push(UserRefused {
                        line: Some(u32::try_from(line).unwrap_or(u32::MAX)),
                        text: alias.to_string(),
                        reason: format!(
                            "This further address belongs to line {holder} already. Keep it where it is right."
                        ),
                    });
                }
                holder == line
            });
        }
        self.refused.sort_by_key(|refused| refused.line);
    }

    fn take(&mut self, row: &Row, columns: &Columns) {
        let field = |column: &usize| clean(row.fields.get(*column).map_or("", String::as_str));
        let listed: Vec<String> =
            columns.aliases.iter().flat_map(|column| addresses(&field(column))).collect();
        let written = columns.address.iter().map(field).find(|text| !text.is_empty());
        let written = written.or_else(|| primary(&listed).map(str::to_owned));
        let Some(written) = written else {
            return self.refuse(row, "No address stands in this line. Add one as name@domain.");
        };
        let Ok(address) = written.parse::<SmtpAddress>() else {
            let shown: String = written.chars().take(120).collect();
            return self.refuse(row, &format!("«{shown}» is not an address. Write it as name@domain."));
        };
        let names = [&columns.first_name, &columns.last_name];
        let parts: Vec<String> = names.into_iter().flatten().map(field).collect();
        let name = columns.name.as_ref().map(field).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| clean(&parts.join(" ")));
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let aliases = listed.iter().filter_map(|text| text.parse().ok());
        self.add(row, NewUser { name, address, aliases: aliases.collect(), identity: None });
    }

    fn add(&mut self, row: &Row, mut user: NewUser) {
        let Some(place) = self.places.get(&user.address).copied() else {
            let mut seen = vec![user.address.clone()];
            user.aliases.retain(|alias| {
                let is_new = !seen.contains(alias);
                if is_new {
                    seen.push(alias.clone());
                }
                is_new
            });
            self.places.insert(user.address.clone(), self.people.len());
            self.people.push(Listed { line: row.line, user });
            return;
        };
        let Some(known) = self.people.get_mut(place) else { return };
        for alias in user.aliases {
            if alias != known.user.address && !known.user.aliases.contains(&alias) {
                known.user.aliases.push(alias);
            }
        }
        if known.user.name.is_empty() {
            known.user.name = user.name;
        } else if !user.name.is_empty() && user.name != known.user.name {
            let line = known.line;
            let reason =
                format!("The same address stands in line {line} with another name. Keep one of them.");
            self.refuse(row, &reason);
        }
    }

    fn refuse(&mut self, row: &Row, reason: &str) {
        self.refused.push(UserRefused {
            line: Some(u32::try_from(row.line).unwrap_or(u32::MAX)),
            text: row.shown(),
            reason: reason.to_owned(),
        });
    }
}

/// The columns a header line names; `None` when the line is no header.
fn header(row: &Row) -> Option<Columns> {
    if row.fields.iter().any(|field| is_address(field)) {
        return None;
    }
    let words = table::header_words(row);
    let all = |names: &[&str]| -> Vec<usize> {
        names.iter().filter_map(|name| words.iter().position(|word| word == name)).collect()
    };
    let first = |names: &[&str]| all(names).first().copied();
    let aliases = all(ALIASES);
    let mut address = all(ADDRESS);
    if address.is_empty() {
        // A name to sign in with looks like an address and need not be one: it is taken where nothing better is.
        address = all(SIGN_IN);
    }
    (!address.is_empty() || !aliases.is_empty()).then(|| Columns {
        name: first(NAME),
        first_name: first(FIRST_NAME),
        last_name: first(LAST_NAME),
        address,
        aliases,
    })
}

/// The columns of a file without a header, from its first line with an address.
fn guess(row: &Row) -> Option<Columns> {
    let address = row.fields.iter().position(|field| is_address(field))?;
    let name = (row.fields.len() > 1).then_some(usize::from(address == 0));
    Some(Columns { address: vec![address], name, ..Columns::default() })
}

fn is_address(field: &str) -> bool {
    field.parse::<SmtpAddress>().is_ok()
}

/// The SMTP addresses of a field with several, as Exchange, PowerShell and spreadsheets write them. X.500 names, SIP
/// addresses and nicknames stand there too and are nothing an organizer is known by.
fn addresses(field: &str) -> Vec<String> {
    let parts = field.split([';', ',', '|', ' ', '\n', '{', '}']).map(str::trim);
    let is_smtp = |part: &&str| match part.split_once(':') {
        Some((kind, _)) => kind.eq_ignore_ascii_case("smtp"),
        None => part.contains('@'),
    };
    parts.filter(is_smtp).map(str::to_owned).collect()
}

/// The one with `SMTP:` in large letters is the primary address; the first one where none is.
fn primary(addresses: &[String]) -> Option<&str> {
    let large = addresses.iter().find(|address| address.starts_with("SMTP:"));
    large.or(addresses.first()).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ListedPeople {
        parse_people(text.as_bytes(), "people.csv").unwrap()
    }

    fn shown(listed: &ListedPeople) -> Vec<String> {
        let one = |listed: &Listed| {
            let aliases: Vec<_> = listed.user.aliases.iter().map(SmtpAddress::as_str).collect();
            format!("{} {}: {} [{}]", listed.line, listed.user.name, listed.user.address, aliases.join(" "))
        };
        listed.people.iter().map(one).collect()
    }

    #[test]
    fn headers_are_known_in_english_and_german() {
        for header in [
            "Display Name,Primary SMTP Address",
            "Name;E-Mail",
            "Anzeigename;E-Mail-Adresse",
            "NAME\tSMTP",
            "Vollständiger Name;Primäre SMTP-Adresse",
            "Benutzer,Mail",
            "DisplayName,UserPrincipalName",
        ] {
            let sign = header.chars().find(|c| matches!(c, ',' | ';' | '\t')).unwrap();
            let listed = read(&format!("{header}\nAnna Berg{sign}anna@contoso.com\n"));
            assert_eq!(shown(&listed), ["2 Anna Berg: anna@contoso.com []"], "{header}");
        }
    }

    #[test]
    fn a_name_may_be_in_two_columns() {
        let listed = read("Nachname;Vorname;E-Mail\nBerg;Anna;anna@contoso.com\n;Bo;bo@contoso.com\n");
        assert_eq!(shown(&listed), ["2 Anna Berg: anna@contoso.com []", "3 Bo: bo@contoso.com []"]);
    }

    #[test]
    fn what_exchange_exports_gives_all_addresses() {
        let listed = read(concat!(
            "\"DisplayName\",\"PrimarySmtpAddress\",\"EmailAddresses\"\r\n",
            "\"Berg, Anna\",\"anna@contoso.com\",\"{SMTP:anna@contoso.com, smtp:ab@contoso.com, X500:/o=C/cn=a@b}\"\r\n",
            "\"Bo\",\"\",\"smtp:old@contoso.com;SMTP:bo@contoso.com;sip:bo@contoso.com\"\r\n",
        ));
        let expected =
            ["2 Berg, Anna: anna@contoso.com [ab@contoso.com]", "3 Bo: bo@contoso.com [old@contoso.com]"];
        assert_eq!(shown(&listed), expected);
        let proxies = read("cn;proxyAddresses\nCy;smtp:c@contoso.com SMTP:cy@contoso.com\n");
        assert_eq!(shown(&proxies), ["2 Cy: cy@contoso.com [c@contoso.com]"], "no other column is needed");
    }

    #[test]
    fn without_a_header_the_column_with_addresses_is_taken() {
        assert_eq!(shown(&read("anna@contoso.com\nbo@contoso.com\n")).len(), 2, "a bare list");
        let listed = read("Nom;Courriel\nAnna;anna@contoso.com\n");
        assert_eq!(shown(&listed), ["2 Anna: anna@contoso.com []"], "words of another language");
        assert_eq!(
            listed.refused.len(),
            1,
            "the line that was not understood is named: {:?}",
            listed.refused
        );
    }

    #[test]
    fn every_refused_line_says_which_and_why() {
        let listed =
            read("Name;Mail\nAnna;anna@contoso.com\nBo;bo(at)contoso.com\n\n;;x\nCy;cy@contoso.com\n");
        let refused: Vec<_> = listed.refused.iter().map(|one| (one.line, one.text.as_str())).collect();
        assert_eq!(refused, [(Some(3), "Bo; bo(at)contoso.com"), (Some(5), "; ; x")]);
        assert!(listed.refused[0].reason.contains("bo(at)contoso.com"), "{}", listed.refused[0].reason);
        assert_eq!(listed.people.len(), 2, "the others are read");
    }

    #[test]
    fn lines_with_one_address_are_one_person() {
        let listed = read(concat!(
            "Name;Mail;Aliases\n",
            ";anna@contoso.com;a@contoso.com\n",
            "Anna;ANNA@contoso.com;ab@contoso.com a@contoso.com\n",
            "Anna;anna@contoso.com;\n",
            "Other;anna@contoso.com;\n",
        ));
        assert_eq!(shown(&listed), ["2 Anna: anna@contoso.com [a@contoso.com ab@contoso.com]"]);
        let [refused] = &listed.refused[..] else { panic!("one: {:?}", listed.refused) };
        assert_eq!(refused.line, Some(5), "another name is not overlooked: {}", refused.reason);
    }

    #[test]
    fn nobody_gets_the_address_of_somebody_else() {
        let listed = read(concat!(
            "Name;Mail;Aliases\n",
            "Anna;anna@contoso.com;berg@contoso.com bo@contoso.com\n",
            "Bo;bo@contoso.com;berg@contoso.com b@contoso.com\n",
        ));
        let expected =
            ["2 Anna: anna@contoso.com [berg@contoso.com]", "3 Bo: bo@contoso.com [b@contoso.com]"];
        assert_eq!(shown(&listed), expected, "a primary address counts more, then the line that comes first");
        let refused: Vec<_> = listed.refused.iter().map(|one| (one.line, one.text.as_str())).collect();
        assert_eq!(refused, [(Some(2), "bo@contoso.com"), (Some(3), "berg@contoso.com")]);
    }

    #[test]
    fn fifty_thousand_lines_are_read() {
        let mut text = String::from("Anzeigename;SMTP\n");
        for number in 0..50_000 {
            text.push_str(&format!("Person {number};person{number}@contoso.com\n"));
        }
        let listed = read(&text);
        assert_eq!((listed.people.len(), listed.refused.len()), (50_000, 0));
    }

    #[test]
    fn hostile_fields_stay_names() {
        let name = "=cmd|' /C calc'!A0\"; DROP TABLE users;--<script>";
        let listed = read(&format!("Name;Mail\n\"{}\";x@contoso.com\n", name.replace('"', "\"\"")));
        assert_eq!(listed.people[0].user.name, name);
    }
}
