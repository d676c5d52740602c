//! People from files.

use std::collections::HashMap;

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::lists;
use anteroom_domain::ports::NewUser;
use anteroom_domain::{SmtpAddress, kept, limits};
use anteroom_tables::{Line, List, Remark};

use crate::remarks;
use crate::table::{Reasons, line_number};
use crate::wire::UserRefused;

/// What a file gave. Every line is in one of these, but for the headings.
#[derive(Debug, Default)]
pub struct ListedPeople {
    /// People in the order of the file, each address once.
    pub people: Vec<Listed>,
    /// Lines that are nobody.
    pub refused: Vec<UserRefused>,
    /// Values that were not taken over; their people are among the people.
    pub told: Vec<UserRefused>,
    /// What is worth knowing of the file.
    pub notes: Vec<String>,
    disabled: u32,
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

/// The people of a list. Lines with the same address are one person; the first one's name counts. Accounts that are disabled are
/// left out, as those of a directory are.
pub fn people_of(list: List, words: &Words) -> ListedPeople {
    let notes = list.notes.iter().map(|note| remarks::told(words, note)).collect();
    let mut listed = ListedPeople { notes, ..ListedPeople::default() };
    if list.is_nameless {
        listed.notes.push(words.tell(&lists::nameless_people()));
    }
    for unused in list.unused {
        listed.refused.push(refused(unused.line, String::new(), remarks::told(words, &unused.reason)));
    }
    let (mut told, mut noted) = (Reasons::default(), Reasons::default());
    for line in &list.lines {
        listed.take(line, words, &mut told, &mut noted);
    }
    listed.settle(words);
    if listed.disabled > 0 {
        listed.refused.push(UserRefused {
            line: None,
            text: words.tell(&lists::disabled(listed.disabled)),
            reason: words.tell(&lists::disabled_why()),
        });
    }
    let told = told.tell(words).into_iter();
    listed.told =
        told.map(|one| UserRefused { line: Some(one.line), text: one.text, reason: one.reason }).collect();
    listed.told.sort_by_key(|told| told.line);
    let noted = noted.tell(words).into_iter();
    listed.notes.extend(noted.map(|one| words.tell(&lists::line(one.line, one.reason))));
    listed
}

impl ListedPeople {
    /// Takes further addresses away that belong to somebody else in the file: the planner would take both for one person.
    fn settle(&mut self, words: &Words) {
        let mut holders: HashMap<SmtpAddress, usize> =
            self.people.iter().map(|person| (person.user.address.clone(), person.line)).collect();
        for person in &mut self.people {
            let line = person.line;
            person.user.aliases.retain(|alias| {
                let holder = *holders.entry(alias.clone()).or_insert(line);
                if holder != line {
                    let reason = words.tell(&lists::taken(holder));
                    self.refused.push(refused(line, alias.to_string(), reason));
                }
                holder == line
            });
        }
        self.refused.sort_by_key(|refused| refused.line);
    }

    fn take(&mut self, line: &Line, words: &Words, told: &mut Reasons, noted: &mut Reasons) {
        let tell = |remark: &Remark| remarks::told(words, remark);
        let addresses = match line.addresses() {
            Ok(addresses) => addresses,
            Err(reason) => return self.refused.push(refused(line.number, line.shown(), tell(&reason))),
        };
        if line.is_disabled() {
            self.disabled = self.disabled.saturating_add(1);
            return;
        }
        for reason in addresses.told {
            told.add(line.number, line.shown(), tell(&reason));
        }
        if let Some(reason) = line.name_refused() {
            told.add(line.number, line.shown(), tell(&reason));
        }
        for note in addresses.notes {
            noted.add(line.number, String::new(), tell(&note));
        }
        let name = kept(line.name(), limits::NAME);
        let user = NewUser {
            name,
            address: addresses.primary,
            aliases: addresses.further,
            identity: line.identity(),
        };
        self.add(line, user);
    }

    fn add(&mut self, line: &Line, user: NewUser) {
        let Some(place) = self.places.get(&user.address).copied() else {
            self.places.insert(user.address.clone(), self.people.len());
            self.people.push(Listed { line: line.number, user });
            return;
        };
        let Some(known) = self.people.get_mut(place) else { return };
        let are_two =
            |one: Option<&str>, other: Option<&str>| one.zip(other).is_some_and(|(one, other)| one != other);
        let named = |user: &'_ NewUser| Some(user.name.clone()).filter(|name| !name.is_empty());
        let id = |user: &'_ NewUser| user.identity.as_ref().map(|identity| identity.0.clone());
        if are_two(id(&known.user).as_deref(), id(&user).as_deref())
            || are_two(named(&known.user).as_deref(), named(&user).as_deref())
        {
            // Two people: the planner decides who keeps the address, in each import the same, and tells the other.
            return self.people.push(Listed { line: line.number, user });
        }
        known.user.identity = known.user.identity.take().or(user.identity);
        for alias in user.aliases {
            if alias != known.user.address && !known.user.aliases.contains(&alias) {
                known.user.aliases.push(alias);
            }
        }
        if known.user.name.is_empty() {
            known.user.name = user.name;
        }
    }
}

fn refused(line: usize, text: String, reason: String) -> UserRefused {
    UserRefused { line: Some(line_number(line)), text, reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> ListedPeople {
        people_of(List::read(text.as_bytes()).unwrap(), Words::english())
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
    fn people_without_names_are_not_said_to_get_some() {
        let listed = read("Ref;Thesi;Kode\n7;anna@contoso.com;12\n");
        assert_eq!(shown(&listed), ["2 : anna@contoso.com []"]);
        assert_eq!(listed.notes, ["No heading of names is known in the file: people get no name from it."]);
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
        let listed = read("Liste des collègues\nNimi;Posti\nAnna;anna@contoso.com\n");
        assert_eq!(shown(&listed), ["3 Anna: anna@contoso.com []"], "words of another language");
        assert!(listed.refused.is_empty(), "headings are nobody: {:?}", listed.refused);
    }

    #[test]
    fn every_refused_line_says_which_and_why() {
        let listed =
            read("Name;Mail\nAnna;anna@contoso.com\nBo;bo(at)contoso.com\n\n;;x\nCy;cy@contoso.com\n");
        let refused: Vec<_> = listed.refused.iter().map(|one| (one.line, one.text.as_str())).collect();
        assert_eq!(refused, [(Some(3), "Bo; bo(at)contoso.com"), (Some(5), "")]);
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
        let expected =
            ["2 Anna: anna@contoso.com [a@contoso.com ab@contoso.com]", "5 Other: anna@contoso.com []"];
        assert_eq!(shown(&listed), expected, "another name is another person: the planner decides and tells");
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

    #[test]
    fn what_microsoft_365_exports_gives_the_primary_address_and_who_it_is() {
        let listed = read(concat!(
            "Block credential,Display name,First name,Last name,Object Id,Proxy addresses,User principal name\r\n",
            "False,Ida Holm,Ida,Holm,7C0E1F00-0000-4000-8000-00000000000A,",
            "smtp:iholm@contoso.com+SMTP:ida.holm@contoso.com+SIP:ida.holm@contoso.com,iholm@contoso.com\r\n",
            "False,Jo Kerr,Jo,Kerr,7c0e1f00-0000-4000-8000-00000000000b,,jo.kerr@contoso.com\r\n",
            "True,Gone Person,Gone,Person,7c0e1f00-0000-4000-8000-00000000000c,SMTP:gone@contoso.com,gone@contoso.com\r\n",
        ));
        let expected =
            ["2 Ida Holm: ida.holm@contoso.com [iholm@contoso.com]", "3 Jo Kerr: jo.kerr@contoso.com []"];
        assert_eq!(shown(&listed), expected, "the sign-in name is taken where nothing better is");
        let ids: Vec<_> = listed.people.iter().map(|one| one.user.identity.clone().unwrap().0).collect();
        assert_eq!(ids[0], "entra:7c0e1f00-0000-4000-8000-00000000000a");
        let [left_out] = &listed.refused[..] else { panic!("{:?}", listed.refused) };
        assert_eq!(
            (left_out.line, left_out.text.as_str()),
            (None, "1 disabled account"),
            "left out and counted"
        );
    }

    #[test]
    fn type_names_instead_of_addresses_are_told_once() {
        let mut text = String::from("Name;mail;proxyAddresses\n");
        for number in 0..20 {
            text.push_str(&format!("P{number};p{number}@contoso.com;Microsoft.ActiveDirectory.Management.ADPropertyValueCollection\n"));
        }
        let listed = read(&text);
        assert_eq!((listed.people.len(), listed.refused.len()), (20, 0));
        let [told] = &listed.told[..] else { panic!("once: {:?}", listed.told) };
        assert!(told.reason.contains("-join") && told.reason.contains("lines 2 to 21"), "{}", told.reason);
    }

    #[test]
    fn an_initial_password_is_in_nothing_that_is_shown() {
        let listed = read(concat!(
            "version:v1.0,,,\r\n",
            "Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required\r\n",
            "Ida,ida@contoso.com,Hush-1\r\n",
            "Jo,jo,Hush-2\r\n",
        ));
        assert_eq!(shown(&listed), ["3 Ida: ida@contoso.com []"]);
        assert_eq!(listed.refused.len(), 1);
        assert!(!format!("{listed:?}").contains("Hush"), "{listed:?}");
    }

    #[test]
    fn two_accounts_with_one_address_are_two_people() {
        let listed = read(concat!(
            "Name;Mail;objectGUID\n",
            "Ida;info@contoso.com;7c0e1f00-0000-4000-8000-00000000000a\n",
            "Jo;info@contoso.com;7c0e1f00-0000-4000-8000-00000000000b\n",
        ));
        assert_eq!(shown(&listed), ["2 Ida: info@contoso.com []", "3 Jo: info@contoso.com []"]);
        assert!(listed.people[0].user.identity.as_ref().unwrap().0.starts_with("ad:"));
    }
}
