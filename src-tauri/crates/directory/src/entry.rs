//! An entry of a directory, read forgivingly.

use anteroom_domain::{PersonId, SmtpAddress};
use ldap3::ResultEntry;
use ldap3::asn1::{PL, StructureTag};

/// An entry's attributes. Their names have no case; a server may write them as it likes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The distinguished name.
    pub(crate) name: String,
    attributes: Vec<(String, Vec<String>)>,
    /// Attributes some value of which is no text.
    bytes: Vec<(String, Vec<Vec<u8>>)>,
}

impl Entry {
    /// Reads what came. Which values are text shows in their bytes alone: an identifier may look like text by chance.
    ///
    /// `SearchEntry::construct` of ldap3 panics on whatever is not as
    /// [RFC 4511, section 4.5.2](https://www.rfc-editor.org/rfc/rfc4511#section-4.5.2) has it, and a server may send anything:
    /// here an attribute that cannot be read is left out.
    pub(crate) fn read(entry: ResultEntry) -> Self {
        let mut parts = members(entry.0).into_iter();
        let name = parts.next().and_then(octets).unwrap_or_default();
        let mut read = Self { name: String::from_utf8_lossy(&name).into_owned(), ..Self::default() };
        for attribute in parts.next().map(members).unwrap_or_default() {
            let mut parts = members(attribute).into_iter();
            let Some(kind) = parts.next().and_then(octets).and_then(|kind| String::from_utf8(kind).ok())
            else {
                continue;
            };
            let kind = kind.to_ascii_lowercase();
            let values = parts.next().map(members).unwrap_or_default();
            let values: Vec<_> = values.into_iter().filter_map(octets).collect();
            match values.iter().map(|value| std::str::from_utf8(value).map(str::to_owned)).collect() {
                Ok(texts) => read.attributes.push((kind, texts)),
                Err(_) => read.bytes.push((kind, values)),
            }
        }
        read
    }

    /// All values of an attribute.
    pub(crate) fn values(&self, attribute: &str) -> &[String] {
        let wanted = attribute.to_ascii_lowercase();
        let found = self.attributes.iter().find(|(name, _)| *name == wanted);
        found.map(|(_, values)| values.as_slice()).unwrap_or_default()
    }

    /// The first value; empty without any.
    pub(crate) fn text(&self, attribute: &str) -> &str {
        self.values(attribute).first().map(String::as_str).unwrap_or_default()
    }

    /// The first value as a number.
    pub(crate) fn number(&self, attribute: &str) -> Option<i64> {
        self.text(attribute).trim().parse().ok()
    }

    /// The first value as bytes, whether they are text or not.
    fn first_bytes(&self, attribute: &str) -> Option<&[u8]> {
        let wanted = attribute.to_ascii_lowercase();
        let binary =
            self.bytes.iter().find(|(name, _)| *name == wanted).and_then(|(_, values)| values.first());
        binary.map(Vec::as_slice).or_else(|| self.values(attribute).first().map(String::as_bytes))
    }

    /// Who it is whatever it is called: `objectGUID`, which neither a new name nor a new address changes
    /// ([objectGUID](https://learn.microsoft.com/windows/win32/adschema/a-objectguid)). Servers other than Active Directory
    /// may have none.
    pub(crate) fn find_identity(&self) -> Option<PersonId> {
        let guid: [u8; 16] = self.first_bytes("objectGUID")?.try_into().ok()?;
        Some(PersonId(format!("ad:{}", written(guid))))
    }

    /// Whether it is of a class.
    pub(crate) fn is_a(&self, class: &str) -> bool {
        self.values("objectClass").iter().any(|name| name.eq_ignore_ascii_case(class))
    }

    /// The primary address among the proxy addresses: the one whose prefix is written large
    /// ([proxyAddresses](https://learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/proxyaddresses-attribute-populate)).
    pub(crate) fn find_primary(&self) -> Option<SmtpAddress> {
        self.values("proxyAddresses").iter().find_map(|text| text.strip_prefix("SMTP:")?.parse().ok())
    }

    /// All SMTP addresses among the proxy addresses; X.500, SIP and others are left out.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = SmtpAddress> {
        let smtp = |text: &&String| text.get(..5).is_some_and(|prefix| prefix.eq_ignore_ascii_case("smtp:"));
        self.values("proxyAddresses").iter().filter(smtp).filter_map(|text| text.parse().ok())
    }
}

/// What a constructed element holds; nothing where it is another kind.
fn members(element: StructureTag) -> Vec<StructureTag> {
    if let PL::C(members) = element.payload { members } else { Vec::new() }
}

/// The bytes of a primitive element.
fn octets(element: StructureTag) -> Option<Vec<u8>> {
    if let PL::P(bytes) = element.payload { Some(bytes) } else { None }
}

/// A GUID as it is written: the first three groups are numbers whose lowest byte comes first
/// ([MS-DTYP, section 2.3.4](https://learn.microsoft.com/openspecs/windows_protocols/ms-dtyp/001eec5a-7f8b-4293-9e21-ca349392db40)).
fn written([a0, a1, a2, a3, b0, b1, c0, c1, rest @ ..]: [u8; 16]) -> String {
    let (a, b, c) =
        (u32::from_le_bytes([a0, a1, a2, a3]), u16::from_le_bytes([b0, b1]), u16::from_le_bytes([c0, c1]));
    let digits = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let (d, e) = rest.split_at(2);
    format!("{a:08x}-{b:04x}-{c:04x}-{}-{}", digits(d), digits(e))
}

#[cfg(test)]
impl Entry {
    /// An entry as a server would give it.
    pub(crate) fn of(name: &str, attributes: &[(&str, &[&str])]) -> Self {
        let owned = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        let attributes =
            attributes.iter().map(|(name, values)| (name.to_ascii_lowercase(), owned(values))).collect();
        Self { name: name.to_owned(), attributes, bytes: Vec::new() }
    }

    /// The same with one more attribute, whose value is no text.
    pub(crate) fn with_bytes(mut self, attribute: &str, value: &[u8]) -> Self {
        self.bytes.push((attribute.to_ascii_lowercase(), vec![value.to_vec()]));
        self
    }
}

#[cfg(test)]
mod tests {
    use ldap3::asn1::TagClass;

    use super::*;

    fn element(id: u64, payload: PL) -> StructureTag {
        StructureTag { class: TagClass::Universal, id, payload }
    }

    fn octets_of(text: &[u8]) -> StructureTag {
        element(4, PL::P(text.to_vec()))
    }

    fn sequence(members: Vec<StructureTag>) -> StructureTag {
        element(16, PL::C(members))
    }

    #[test]
    fn an_entry_that_is_none_is_read_as_far_as_it_goes() {
        let good = sequence(vec![octets_of(b"mail"), sequence(vec![octets_of(b"ann@contoso.com")])]);
        let nameless = sequence(vec![octets_of(b"\xff"), sequence(vec![octets_of(b"x")])]);
        let odd = sequence(vec![octets_of(b"cn"), octets_of(b"not a set")]);
        let nested = sequence(vec![octets_of(b"department"), sequence(vec![sequence(Vec::new())])]);
        let attributes =
            sequence(vec![octets_of(b"stray"), nameless, odd, nested, sequence(Vec::new()), good]);
        let read = Entry::read(ResultEntry::new(sequence(vec![octets_of(b"CN=\xe4"), attributes])));
        assert_eq!(read.text("mail"), "ann@contoso.com", "what can be read is");
        assert_eq!((read.text("cn"), read.text("department")), ("", ""), "what cannot is left out");
        assert_eq!(read.name, "CN=\u{fffd}", "a name in another alphabet is shown as far as it goes");
        for nothing in [octets_of(b"x"), sequence(Vec::new()), sequence(vec![sequence(Vec::new())])] {
            assert_eq!(
                Entry::read(ResultEntry::new(nothing)),
                Entry::default(),
                "nothing to read is no panic"
            );
        }
    }

    #[test]
    fn a_guid_is_written_as_administrators_know_it() {
        let bytes =
            [0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff];
        let entry = Entry::of("CN=x", &[]).with_bytes("objectGUID", &bytes);
        let identity = entry.find_identity().map(|identity| identity.0);
        assert_eq!(identity.as_deref(), Some("ad:00112233-4455-6677-8899-aabbccddeeff"));
    }

    #[test]
    fn bytes_that_look_like_text_are_an_identity_all_the_same() {
        let entry = Entry::of("CN=x", &[("objectGUID", &["0123456789abcdef"])]);
        let identity = entry.find_identity().map(|identity| identity.0);
        assert_eq!(identity.as_deref(), Some("ad:33323130-3534-3736-3839-616263646566"), "sixteen bytes");
        assert_eq!(Entry::of("CN=x", &[("objectGUID", &["short"])]).find_identity(), None, "no GUID");
        assert_eq!(Entry::of("CN=x", &[]).find_identity(), None, "other directories have none");
    }
}
