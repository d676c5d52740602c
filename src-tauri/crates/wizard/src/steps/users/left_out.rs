//! Who of a directory or an address book was left out, and why.

use anteroom_catalogue::texts::users;
use anteroom_catalogue::{Text, Words};
use anteroom_directory::{LeftOut, WithoutAddress};

use super::address_book::NotPeople;
use crate::wire::UserRefused;

/// One row for each reason, and one for each account whose address is missing: those are named, because somebody has to look
/// at each of them.
pub(super) fn of_directory(words: &Words, left_out: &LeftOut) -> Vec<UserRefused> {
    let LeftOut { disabled, expired, not_people, .. } = *left_out;
    let strangers = u32::try_from(left_out.strangers.len()).unwrap_or(u32::MAX);
    let names = left_out.strangers.join(", ");
    let rows = [
        (disabled, users::disabled(disabled), users::disabled_why()),
        (expired, users::expired(expired), users::expired_why()),
        (not_people, users::not_people(not_people), users::not_people_why()),
        (strangers, users::strangers(strangers, names), users::strangers_why()),
    ];
    let addressless = left_out.without_address.iter().map(|account| without_address(words, account));
    counted(words, rows).chain(addressless).collect()
}

fn without_address(words: &Words, account: &WithoutAddress) -> UserRefused {
    let WithoutAddress { display_name, name, mail } = account;
    let text = if display_name == name { name.clone() } else { format!("{display_name} ({name})") };
    let reason = if mail.is_empty() { users::addressless() } else { users::addressless_mail(mail) };
    UserRefused { line: None, text, reason: words.tell(&reason) }
}

/// One row for each kind of entry of the address book that is nobody.
pub(super) fn of_address_book(words: &Words, left_out: NotPeople) -> Vec<UserRefused> {
    let NotPeople { resources, account, groups, contacts } = left_out;
    let rows = [
        (resources, users::resources(resources), users::resources_why()),
        (account, users::account(account), users::account_why()),
        (groups, users::groups(groups), users::groups_why()),
        (contacts, users::contacts(contacts), users::contacts_why()),
    ];
    counted(words, rows).collect()
}

/// A row for each reason that somebody was left out for: how many, who, and why.
fn counted(
    words: &Words,
    rows: impl IntoIterator<Item = (u32, Text, Text)>,
) -> impl Iterator<Item = UserRefused> {
    let row = |(_, who, why)| UserRefused { line: None, text: words.tell(&who), reason: words.tell(&why) };
    rows.into_iter().filter(|(count, ..)| *count > 0).map(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_without_an_address_are_named_one_by_one() {
        let account = |display_name: &str, mail: &str| WithoutAddress {
            display_name: display_name.to_owned(),
            name: "CN=ann,OU=Staff,DC=contoso,DC=com".to_owned(),
            mail: mail.to_owned(),
        };
        let left_out = LeftOut {
            expired: 2,
            without_address: vec![account("Ann Berg", "ann(at)contoso"), account("Bo", "")],
            ..LeftOut::default()
        };
        let rows = of_directory(Words::english(), &left_out);
        let texts: Vec<_> = rows.iter().map(|row| row.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "2 expired accounts",
                "Ann Berg (CN=ann,OU=Staff,DC=contoso,DC=com)",
                "Bo (CN=ann,OU=Staff,DC=contoso,DC=com)"
            ]
        );
        assert!(
            rows[1].reason.contains("“ann(at)contoso”"),
            "what stands there is shown: {}",
            rows[1].reason
        );
        assert!(rows[2].reason.contains("no e-mail address"), "{}", rows[2].reason);
    }

    #[test]
    fn strangers_in_a_group_are_told() {
        let left_out = LeftOut { strangers: vec!["S-1-5-11".to_owned()], ..LeftOut::default() };
        let rows = of_directory(Words::english(), &left_out);
        assert!(
            matches!(&rows[..], [row] if row.text.starts_with("1 ") && row.text.contains("S-1-5-11")),
            "{rows:?}"
        );
    }
    #[test]
    fn each_reason_is_one_row_in_the_language_of_the_words() {
        let german = anteroom_catalogue::Language::find("de").unwrap().words();
        let rows = of_directory(german, &LeftOut { disabled: 1, expired: 2, ..LeftOut::default() });
        let texts: Vec<_> = rows.iter().map(|row| row.text.as_str()).collect();
        assert_eq!(
            texts,
            ["1 deaktiviertes Konto", "2 abgelaufene Konten"],
            "and none for what is not there"
        );
        let book = NotPeople { groups: 3, ..NotPeople::default() };
        assert_eq!(of_address_book(Words::english(), book)[0].text, "3 groups");
    }
}
