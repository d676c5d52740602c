//! Who of a directory was left out, and why.

use anteroom_directory::{LeftOut, WithoutAddress};

use crate::wire::UserRefused;

/// One row for each reason, and one for each account whose address is missing: those are named, because somebody has to look
/// at each of them.
pub(super) fn rows(left_out: &LeftOut) -> Vec<UserRefused> {
    let strangers = u32::try_from(left_out.strangers.len()).unwrap_or(u32::MAX);
    let counted = [
        (
            left_out.disabled,
            "disabled accounts".to_owned(),
            "Nobody signs in with them; shared mailboxes are among them. Add those that own meetings from a CSV file.",
        ),
        (
            left_out.expired,
            "expired accounts".to_owned(),
            "Their last day in Active Directory is over, so nobody signs in with them. Add those that own meetings from a CSV \
             file.",
        ),
        (
            left_out.not_people,
            "computers, rooms, mailboxes of Exchange itself and accounts of the domain itself".to_owned(),
            "They are no people. There is nothing to do.",
        ),
        (
            strangers,
            format!(
                "members of the group that stand for accounts elsewhere: {}",
                left_out.strangers.join(", ")
            ),
            "They belong to another domain, or mean everybody who signs in, and are not read here. Add these people from a CSV \
             file.",
        ),
    ];
    let row = |(count, what, reason): (u32, String, &str)| UserRefused {
        line: None,
        text: format!("{count} {what}"),
        reason: reason.to_owned(),
    };
    let counted = counted.into_iter().filter(|(count, ..)| *count > 0).map(row);
    counted.chain(left_out.without_address.iter().map(without_address)).collect()
}

fn without_address(account: &WithoutAddress) -> UserRefused {
    let WithoutAddress { display_name, name, mail } = account;
    let text = if display_name == name { name.clone() } else { format!("{display_name} ({name})") };
    let reason = if mail.is_empty() {
        "The account has no e-mail address. Set one in Active Directory if it owns meetings.".to_owned()
    } else {
        format!(
            "“{mail}” in the account's mail attributes is no e-mail address. Correct it in Active Directory if the account owns \
             meetings."
        )
    };
    UserRefused { line: None, text, reason }
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
        let rows = rows(&left_out);
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
        let rows = rows(&left_out);
        assert!(
            matches!(&rows[..], [row] if row.text.starts_with("1 ") && row.text.contains("S-1-5-11")),
            "{rows:?}"
        );
    }
}
