//! Whose line it is: the address of a line, among all that exports write.

use anteroom_domain::{SmtpAddress, clean};

use crate::headings::Field;
use crate::line::{Held, Line};
use crate::remark::{CellOf, Remark};
use crate::table::{Cell, Value};
use crate::type_names::find_type_name;

/// The addresses of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// The primary one.
    pub primary: SmtpAddress,
    /// The others, each once.
    pub further: Vec<SmtpAddress>,
    /// What stands among the further addresses and is none.
    pub told: Vec<Remark>,
    /// What is worth knowing, though nothing is lost.
    pub notes: Vec<Remark>,
}

impl Line {
    /// The addresses of the line. Exchange keeps the primary one as such, and with `SMTP:` in large letters among all of them;
    /// `mail` may be anybody's, and what somebody signs in with need not be an address: they count in this order.
    ///
    /// # Errors
    /// Why the line has none.
    pub fn addresses(&self) -> Result<Addresses, Remark> {
        let mut found = Found::default();
        for (column, cell) in self.cells(Field::Further) {
            found.take(self.held(column, cell));
        }
        let mut primary = self.written(Field::PrimaryAddress, &mut found)?;
        if primary.is_none() {
            primary =
                found.listed.iter().find(|(_, is_marked)| *is_marked).map(|(address, _)| address.clone());
        }
        if primary.is_none() {
            primary = self.written(Field::Address, &mut found)?;
        }
        if primary.is_none() {
            primary = found.listed.first().map(|(address, _)| address.clone());
        }
        if primary.is_none() {
            primary = self.written(Field::SignIn, &mut found)?;
        }
        let Some(primary) = primary else {
            let but = found.told.into_iter().next();
            return Err(but.map_or(Remark::NoAddress, |told| Remark::NoAddressBut(Box::new(told))));
        };
        let mut further: Vec<SmtpAddress> = Vec::new();
        for (address, _) in found.listed {
            if address != primary && !further.contains(&address) {
                further.push(address);
            }
        }
        Ok(Addresses { primary, further, told: found.told, notes: found.notes })
    }

    /// The address in the first column of a kind that is filled in.
    fn written(&self, field: Field, found: &mut Found) -> Result<Option<SmtpAddress>, Remark> {
        let Some((column, cell)) = self.cells(field).find(|(_, cell)| !cell.is_blank()) else {
            return Ok(None);
        };
        match self.held(column, cell) {
            Held::Nothing => Ok(None),
            Held::Unusable(why) => Err(Remark::Cell(CellOf::Address, why)),
            Held::Text(text) => {
                if let Some(type_name) = find_type_name(&text) {
                    return Err(Remark::TypeForAddresses(type_name.to_owned()));
                }
                let link = cell.link.as_deref().and_then(linked);
                if let Some(address) = find_one(&text) {
                    if let Some(link) = link.filter(|link| *link != address) {
                        let (shown, link) = (address.to_string(), link.to_string());
                        found.notes.push(Remark::LinkElsewhere { shown, link });
                    }
                    return Ok(Some(address));
                }
                let listed = split(&text);
                let all: Option<Vec<_>> =
                    listed.iter().map(|part| Some((part.parse().ok()?, is_primary(part)))).collect();
                if let Some(all) = all.filter(|all: &Vec<(SmtpAddress, bool)>| all.len() > 1) {
                    let first = all.iter().find(|(_, is_marked)| *is_marked).or(all.first()).cloned();
                    found.listed.extend(all);
                    return Ok(first.map(|(address, _)| address));
                }
                if let Some(link) = link {
                    found.notes.push(Remark::TakenFromLink);
                    return Ok(Some(link));
                }
                Err(Remark::NotAnAddress(text.chars().take(120).collect()))
            }
        }
    }
}

/// What the columns with further addresses hold.
#[derive(Debug, Default)]
struct Found {
    /// Each with whether it is marked as primary.
    listed: Vec<(SmtpAddress, bool)>,
    told: Vec<Remark>,
    notes: Vec<Remark>,
}

impl Found {
    fn take(&mut self, held: Held) {
        let text = match held {
            Held::Nothing => return,
            Held::Unusable(why) => return self.told.push(Remark::Cell(CellOf::FurtherAddresses, why)),
            Held::Text(text) => text,
        };
        if let Some(type_name) = find_type_name(&text) {
            return self.told.push(Remark::TypeForAddresses(type_name.to_owned()));
        }
        for part in split(&text) {
            match part.parse() {
                Ok(address) => self.listed.push((address, is_primary(&part))),
                Err(_) => self.told.push(Remark::NotAFurtherAddress(part.chars().take(120).collect())),
            }
        }
    }
}

/// Whether a cell holds an address, alone or among others.
pub(crate) fn has_address(cell: &Cell) -> bool {
    match &cell.value {
        Value::Text(text) if text.contains('@') => {
            find_one(text).is_some()
                || (text.contains(':') && split(text).iter().any(|part| part.parse::<SmtpAddress>().is_ok()))
                || is_list(text)
        }
        _ => false,
    }
}

/// Whether a text is addresses and nothing else.
fn is_list(text: &str) -> bool {
    let parts = split(text);
    parts.len() > 1
        && parts.len() == text.matches('@').count()
        && parts.iter().all(|part| part.parse::<SmtpAddress>().is_ok())
        && text.split_whitespace().all(|word| word.contains('@'))
}

/// The address a cell shows or leads to.
pub(crate) fn find_address(cell: &Cell) -> Option<SmtpAddress> {
    find_one(&cell.text()).or_else(|| cell.link.as_deref().and_then(linked))
}

/// The one address of a text: bare, as a link of a mail program, or behind a name.
fn find_one(text: &str) -> Option<SmtpAddress> {
    let text = clean(text);
    if let Some(address) = linked(&text) {
        return Some(address);
    }
    if let Some((_, rest)) = text.split_once('<') {
        return rest.strip_suffix('>')?.parse().ok();
    }
    text.parse().ok()
}

/// The address a link leads to ([RFC 6068](https://www.rfc-editor.org/rfc/rfc6068)).
fn linked(link: &str) -> Option<SmtpAddress> {
    let scheme = link.get(..7)?;
    if !scheme.eq_ignore_ascii_case("mailto:") {
        return None;
    }
    let address = link.get(7..)?.split('?').next()?;
    let mut bytes = Vec::new();
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
    }
    String::from_utf8(bytes).ok()?.parse().ok()
}

/// The SMTP addresses of a field with several, as Exchange, PowerShell, Microsoft 365 and spreadsheets write them. X.500 names,
/// SIP addresses and nicknames stand there too and are nothing an organizer is known by.
fn split(field: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for part in field.split([';', ',', '|', ' ', '\n', '\r', '\t', '{', '}', '"']) {
        parts.extend(split_joined(&clean(part)));
    }
    let is_smtp = |part: &String| match part.split_once(':') {
        Some((kind, _)) => kind.eq_ignore_ascii_case("smtp"),
        None => part.contains('@') && !(part.contains('/') && part.contains('=')),
    };
    parts.into_iter().filter(is_smtp).collect()
}

/// The addresses Microsoft 365 joins by `+`. The sign may be part of an address: it joins where another kind of address, or
/// another address, begins behind it.
fn split_joined(part: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for piece in part.split('+') {
        let begins =
            piece.split_once(':').is_some_and(|(kind, _)| kind.chars().all(|c| c.is_ascii_alphanumeric()));
        let is_another = |last: &str| begins || (last.contains('@') && piece.contains('@'));
        match parts.last_mut() {
            Some(last) if !is_another(last) => {
                last.push('+');
                last.push_str(piece);
            }
            _ => parts.push(piece.to_owned()),
        }
    }
    parts
}

/// The one with `SMTP:` in large letters is the primary address.
fn is_primary(part: &str) -> bool {
    part.starts_with("SMTP:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_addresses_are_told_apart() {
        for (field, expected) in [
            ("SMTP:ann@x.com+smtp:a@x.com+SIP:ann@x.com", &["SMTP:ann@x.com", "smtp:a@x.com"][..]),
            ("smtp:ann+rooms@x.com+SMTP:ann@x.com", &["smtp:ann+rooms@x.com", "SMTP:ann@x.com"]),
            ("ann@x.com+a@x.com", &["ann@x.com", "a@x.com"]),
            ("ann+rooms@x.com", &["ann+rooms@x.com"]),
            ("{SMTP:ann@x.com, smtp:a@x.com, X500:/o=C/cn=a@b}", &["SMTP:ann@x.com", "smtp:a@x.com"]),
            ("ann", &[]),
        ] {
            assert_eq!(split(field), expected, "{field}");
        }
    }

    #[test]
    fn links_and_names_around_an_address_are_no_part_of_it() {
        for text in [
            "mailto:ann@x.com",
            "MAILTO:ann@x.com?subject=Hi",
            "mailto:ann%40x.com",
            "Ann <ann@x.com>",
            " ann@x.com ",
        ] {
            assert_eq!(
                find_one(text).map(|address| address.to_string()).as_deref(),
                Some("ann@x.com"),
                "{text}"
            );
        }
        for text in ["mailto:", "mailto:%zz@x.com", "https://x.com/a@b", "write to ann@x.com", "é", "mailto"]
        {
            assert_eq!(find_one(text), None, "{text}");
        }
    }

    #[test]
    fn type_names_are_no_addresses() {
        for text in [
            "System.String[]",
            "System.Object[]",
            "Microsoft.ActiveDirectory.Management.ADPropertyValueCollection",
        ] {
            assert_eq!(find_type_name(text), Some(text));
        }
        for text in ["System.admin@x.com", "system", "Microsoft. A company", "SMTP:a@x.com"] {
            assert_eq!(find_type_name(text), None, "{text}");
        }
    }
}
