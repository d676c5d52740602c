//! Who is in the domain.

use std::fmt::Write as _;

use jiff::Timestamp;

pub const REALM: &str = "AD.CONTOSO.TEST";
pub const ROOT: &str = "DC=ad,DC=contoso,DC=test";
pub const PASSWORD: &str = "Pä$$wörd 7 )(*\\";

/// Names that would break out of a distinguished name, a filter or a line, if they could.
pub const HOSTILE: [&str; 7] = [
    "Berg, Anna",
    "O'Brien \"Bob\" <b>",
    "#1 + 2 = 3;",
    " leading and trailing ",
    "back\\slash",
    ")(objectClass=*",
    "Žoë 中文 🦀",
];

/// People in an organizational unit of their own: more than the server gives at once.
pub const CROWD: usize = 2500;

/// Further people who may sign in as far as the list of people is concerned.
pub const PLAIN: [&str; 4] = ["must-change", "at-night", "elsewhere", "locked"];

/// The moment the domain is read at.
pub fn now() -> Timestamp {
    "2026-11-21T09:00:00Z".parse().unwrap()
}

/// Everybody as LDIF; values stand in base64, so that none of them means anything to the format.
pub fn people() -> String {
    let mut text = String::new();
    for unit in ["People", "Bulk", "Groups"] {
        let _ = write!(text, "dn: OU={unit},{ROOT}\nobjectClass: organizationalUnit\nou: {unit}\n\n");
    }
    for number in 0..CROWD {
        let more = format!(
            "displayName: Person {number}\nmail: person{number}@contoso.com\nuserAccountControl: 512\n"
        );
        user(&mut text, "Bulk", &format!("Person {number}"), &format!("person{number}"), &more);
    }
    for (number, name) in HOSTILE.iter().enumerate() {
        let name64 = base64(name.as_bytes());
        let more =
            format!("displayName:: {name64}\nmail: hostile{number}@contoso.com\nuserAccountControl: 512\n");
        user(&mut text, "People", name.trim(), &format!("hostile{number}"), &more);
    }
    let password: Vec<u8> = PASSWORD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let password = format!("clearTextPassword:: {}\n", base64(&password));
    // What Samba looks at first when somebody signs in, as it was set up: the name, the hours, the days.
    for (name, more) in [
        ("svc-rooms", "userAccountControl: 66048\nmail: svc-rooms@contoso.com\n".to_owned()),
        ("disabled", "userAccountControl: 514\nmail: disabled@contoso.com\n".to_owned()),
        (
            "expired",
            "userAccountControl: 512\naccountExpires: 129000000000000000\nmail: expired@contoso.com\n"
                .to_owned(),
        ),
        ("must-change", "userAccountControl: 512\npwdLastSet: 0\nmail: must-change@contoso.com\n".to_owned()),
        (
            "elsewhere",
            "userAccountControl: 512\nuserWorkstations: NOWHERE\nmail: elsewhere@contoso.com\n".to_owned(),
        ),
        (
            "at-night",
            format!(
                "userAccountControl: 512\nlogonHours:: {}\nmail: at-night@contoso.com\n",
                base64(&[0; 21])
            ),
        ),
        ("locked", "userAccountControl: 512\nmail: locked@contoso.com\n".to_owned()),
    ] {
        user(&mut text, "People", name, name, &format!("{more}{password}"));
    }
    for (name, mail) in [("Twice One", "twice@contoso.com"), ("Twice Two", "twice@contoso.com")] {
        let account = name.to_lowercase().replace(' ', "-");
        user(&mut text, "People", name, &account, &format!("mail: {mail}\nuserAccountControl: 512\n"));
    }
    user(
        &mut text,
        "People",
        "Mistyped",
        "mistyped",
        "mail: mistyped(at)contoso.com\nuserAccountControl: 512\n",
    );
    user(&mut text, "People", "Silent", "silent", "userAccountControl: 512\n");
    let member = |name: &str| format!("member: {name}\n");
    let hostile = format!("member:: {}\n", base64(distinguished("People", HOSTILE[0]).as_bytes()));
    let inner = format!("{hostile}{}", member(&format!("CN=must-change,OU=People,{ROOT}")));
    for (name, members) in [
        ("Team inside", inner),
        (
            "Team",
            member(&format!("CN=Team inside,OU=Groups,{ROOT}"))
                + &member(&format!("CN=Person 3,OU=Bulk,{ROOT}")),
        ),
        ("Inner", member(&format!("CN=Domain Users,CN=Users,{ROOT}"))),
        ("Outer", member(&format!("CN=Inner,OU=Groups,{ROOT}"))),
        ("Strangers", member(&format!("CN=S-1-5-11,CN=ForeignSecurityPrincipals,{ROOT}"))),
    ] {
        // -2147483646 is a global security group, -2147483644 one of the domain alone, which may hold strangers.
        let kind = if name == "Strangers" { "-2147483644" } else { "-2147483646" };
        let account = name.replace(' ', "-");
        let _ = write!(
            text,
            "dn: CN={name},OU=Groups,{ROOT}\nobjectClass: group\ncn: {name}\nsAMAccountName: {account}\ngroupType: {kind}\n\
             {members}\n"
        );
    }
    text
}

fn user(text: &mut String, unit: &str, name: &str, account: &str, more: &str) {
    let dn = base64(distinguished(unit, name).as_bytes());
    let _ = write!(text, "dn:: {dn}\nobjectClass: user\nsAMAccountName: {account}\n{more}\n");
}

/// The distinguished name of somebody; RFC 4514 lets every byte be written as its number.
fn distinguished(unit: &str, name: &str) -> String {
    let escaped: String = name.bytes().map(|byte| format!("\\{byte:02x}")).collect();
    format!("CN={escaped},OU={unit},{ROOT}")
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |bits: u32| char::from(DIGITS[bits as usize & 63]);
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let bits =
            chunk.iter().fold(0, |bits: u32, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        let digits = (0..4).map(|place| digit(bits >> (18 - 6 * place)));
        out.extend(digits.take(chunk.len() + 1));
        out.extend(std::iter::repeat_n('=', 3 - chunk.len()));
    }
    out
}
