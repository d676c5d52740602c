//! Search filters ([RFC 4515](https://www.rfc-editor.org/rfc/rfc4515)) that no value can break out of.

use std::fmt;

use ldap3::ldap_escape;

/// A filter. Attributes are words of ours; values are escaped on the way in, whatever they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter(String);

impl Filter {
    /// An attribute has this value, by the attribute's own rule.
    pub fn equals(attribute: &'static str, value: &str) -> Self {
        Self(format!("({attribute}={})", ldap_escape(value)))
    }

    /// An attribute has any value.
    pub fn present(attribute: &'static str) -> Self {
        Self(format!("({attribute}=*)"))
    }

    /// An attribute has this value by another rule than its own, named by its object identifier.
    pub fn matches(attribute: &'static str, rule: &'static str, value: &str) -> Self {
        Self(format!("({attribute}:{rule}:={})", ldap_escape(value)))
    }

    /// All of them hold.
    pub fn all(filters: impl IntoIterator<Item = Self>) -> Self {
        Self::join('&', filters)
    }

    /// One of them holds at least.
    pub fn any(filters: impl IntoIterator<Item = Self>) -> Self {
        Self::join('|', filters)
    }

    /// It does not hold.
    pub fn not(self) -> Self {
        Self(format!("(!{self})"))
    }

    fn join(sign: char, filters: impl IntoIterator<Item = Self>) -> Self {
        Self(format!("({sign}{})", filters.into_iter().map(|filter| filter.0).collect::<String>()))
    }
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use ldap3::asn1::{ASNTag, PL, StructureTag};
    use ldap3::parse_filter;
    use proptest::prelude::*;

    use super::*;

    /// The leaves of a filter as a server reads it.
    fn leaves(tag: StructureTag, found: &mut Vec<Vec<u8>>) {
        match tag.payload {
            PL::P(bytes) => found.push(bytes),
            PL::C(parts) => parts.into_iter().for_each(|part| leaves(part, found)),
        }
    }

    fn read(filter: &Filter) -> Option<(u64, Vec<Vec<u8>>)> {
        let tag = parse_filter(filter.to_string()).ok()?.into_structure();
        let id = tag.id;
        let mut found = Vec::new();
        leaves(tag, &mut found);
        Some((id, found))
    }

    proptest! {
        #[test]
        fn a_value_stays_a_value(value in "\\PC{0,12}|[()*\\\\&|!=\u{0}\n#,+\"<>; ]{0,12}") {
            let (id, found) = read(&Filter::equals("mail", &value)).expect("it is a filter");
            prop_assert_eq!(id, 3, "an equality, whatever the value holds");
            prop_assert_eq!(found, [b"mail".to_vec(), value.clone().into_bytes()]);
        }

        #[test]
        fn a_value_stays_inside_its_part(value in "[()*\\\\&|!=\u{0}a]{0,12}") {
            let whole = Filter::all([
                Filter::present("mail"),
                Filter::matches("memberOf", "1.2.3", &value),
                Filter::equals("cn", "x").not(),
            ]);
            let (id, found) = read(&whole).expect("it is a filter");
            prop_assert_eq!(id, 0, "a conjunction");
            prop_assert_eq!(found.len(), 6, "mail; rule, attribute, value; cn, x: {:?}", found);
            prop_assert!(found.contains(&value.clone().into_bytes()), "{:?}", found);
        }
    }

    #[test]
    fn the_usual_injection_is_a_name() {
        assert_eq!(
            Filter::equals("userPrincipalName", "x)(|(cn=*").to_string(),
            "(userPrincipalName=x\\29\\28|\\28cn=\\2a)"
        );
    }
}
