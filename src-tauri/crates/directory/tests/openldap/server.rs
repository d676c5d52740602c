//! An OpenLDAP server with people as Active Directory has them, for the time of a test.

use std::fmt::Write as _;
use std::net::{IpAddr, TcpListener, TcpStream, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use anteroom_directory::{Access, Timeouts};
use anteroom_domain::Latch;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, RootCertStore};
use secrecy::SecretString;
use tempfile::TempDir;

pub const SUFFIX: &str = "dc=contoso,dc=com";
pub const SERVICE: &str = "cn=svc-rooms,ou=people,dc=contoso,dc=com";
pub const PASSWORD: &str = "Pä$$wörd )(*\\";

/// Names that would break out of a distinguished name, a filter or a line, if they could.
pub const HOSTILE: [&str; 8] = [
    "Berg, Anna",
    "O'Brien \"Bob\" <b>",
    "#1 + 2 = 3;",
    " leading and trailing ",
    "back\\slash",
    ")(objectClass=*",
    "Žoë 中文 🦀",
    "zwei\nZeilen",
];

/// People beside the hostile ones: more than the server gives at once, and more than a page.
pub const CROWD: usize = 1250;

pub struct Server {
    folder: TempDir,
    process: Child,
    ldap: u16,
    ldaps: u16,
    authority: CertificateDer<'static>,
    pub address: IpAddr,
}

impl Server {
    /// Makes the directory and waits until it answers.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = own_address();
        let authority = write_certificates(folder.path(), address);
        write_configuration(folder.path());
        std::fs::write(folder.path().join("people.ldif"), people()).unwrap();
        let mut adding = Command::new(program("slapadd"));
        adding.arg("-q").arg("-f").arg(folder.path().join("slapd.conf"));
        let added = adding.arg("-l").arg(folder.path().join("people.ldif")).output().unwrap();
        assert!(added.status.success(), "slapadd: {}", String::from_utf8_lossy(&added.stderr));
        let (ldap, ldaps) = (free_port(), free_port());
        let process = Command::new(program("slapd"))
            .args(["-d", "0", "-h", &format!("ldap://0.0.0.0:{ldap} ldaps://127.0.0.1:{ldaps}")])
            .arg("-f")
            .arg(folder.path().join("slapd.conf"))
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { folder, process, ldap, ldaps, authority, address };
        server.wait();
        server
    }

    fn wait(&self) {
        let patience = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", self.ldaps)).is_err() {
            assert!(
                Instant::now() < patience,
                "slapd answers within 20 s ({})",
                self.folder.path().display()
            );
            thread::yield_now();
        }
    }

    /// Inside TLS.
    pub fn ldaps(&self) -> String {
        format!("ldaps://127.0.0.1:{}", self.ldaps)
    }

    /// By an address that is not loopback's, so that StartTLS is insisted on.
    pub fn start_tls(&self) -> String {
        format!("ldap://{}:{}", self.address, self.ldap)
    }

    /// As the service account, trusting the server's authority.
    pub fn access(&self, url: &str) -> Access {
        let mut roots = RootCertStore::empty();
        roots.add(self.authority.clone()).unwrap();
        Access {
            server: url.parse().unwrap(),
            login: SERVICE.parse().unwrap(),
            password: SecretString::from(PASSWORD),
            latch: Latch::default(),
            tls: Arc::new(config(roots)),
            timeouts: Timeouts::default(),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// TLS that trusts these authorities.
pub fn config(roots: RootCertStore) -> ClientConfig {
    ClientConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth()
}

fn program(name: &str) -> PathBuf {
    let found = ["/usr/sbin", "/usr/local/sbin", "/usr/libexec"].map(|folder| Path::new(folder).join(name));
    found.into_iter().find(|path| path.exists()).expect("OpenLDAP is installed (apt-get install slapd)")
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The address this machine has towards others. Nothing is sent.
fn own_address() -> IpAddr {
    let socket = UdpSocket::bind("0.0.0.0:0").unwrap();
    socket.connect("192.0.2.1:9").expect("this machine has a network");
    socket.local_addr().unwrap().ip()
}

fn write_certificates(folder: &Path, address: IpAddr) -> CertificateDer<'static> {
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let names = vec!["localhost".to_owned(), "127.0.0.1".to_owned(), address.to_string()];
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(names).unwrap().signed_by(&key, &authority).unwrap();
    std::fs::write(folder.join("authority.pem"), authority.pem()).unwrap();
    std::fs::write(folder.join("server.pem"), certificate.pem()).unwrap();
    std::fs::write(folder.join("server.key"), key.serialize_pem()).unwrap();
    authority.der().clone()
}

fn write_configuration(folder: &Path) {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openldap/active-directory.schema");
    std::fs::create_dir(folder.join("data")).unwrap();
    let (folder_shown, schema) = (folder.display(), schema.display());
    let text = format!(
        "include /etc/ldap/schema/core.schema\n\
         include /etc/ldap/schema/cosine.schema\n\
         include /etc/ldap/schema/inetorgperson.schema\n\
         include {schema}\n\
         modulepath /usr/lib/ldap\n\
         moduleload back_mdb\n\
         TLSCACertificateFile {folder_shown}/authority.pem\n\
         TLSCertificateFile {folder_shown}/server.pem\n\
         TLSCertificateKeyFile {folder_shown}/server.key\n\
         sizelimit size.soft=500 size.hard=500 size.prtotal=unlimited\n\
         database mdb\n\
         suffix \"{SUFFIX}\"\n\
         directory {folder_shown}/data\n\
         access to attrs=userPassword by anonymous auth\n\
         access to * by users read by anonymous auth\n"
    );
    std::fs::write(folder.join("slapd.conf"), text).unwrap();
}

/// Everybody as LDIF; values stand in base64, so that none of them means anything to the format.
fn people() -> String {
    let mut text = format!("dn: {SUFFIX}\nobjectClass: domain\ndc: contoso\n\n");
    for unit in ["people", "others"] {
        let _ = write!(text, "dn: ou={unit},{SUFFIX}\nobjectClass: organizationalUnit\nou: {unit}\n\n");
    }
    let _ = write!(
        text,
        "dn: ou=elsewhere,{SUFFIX}\nobjectClass: referral\nobjectClass: extensibleObject\nou: elsewhere\n\
         ref: ldap://dc9.elsewhere.example/ou=elsewhere,{SUFFIX}\n\n"
    );
    let password = format!("userPassword:: {}\n", base64(PASSWORD));
    let service = "sAMAccountName: svc-rooms\nuserPrincipalName: svc-rooms@contoso.com\nuserAccountControl: 66048\n\
                   givenName: Room\nmail: svc@contoso.local\nproxyAddresses: SMTP:svc-rooms@contoso.com\n";
    user(&mut text, "user", "svc-rooms", &format!("{service}{password}"));
    for (number, name) in HOSTILE.iter().enumerate() {
        let more = format!("displayName:: {}\nmail: hostile{number}@contoso.com\n", base64(name));
        user(&mut text, "user", name, &more);
    }
    for number in 0..CROWD {
        let more = format!(
            "displayName: Person {number}\nmail: person{number}@contoso.com\nuserAccountControl: 512\n"
        );
        user(&mut text, "user", &format!("person{number}"), &more);
    }
    let mail = "mail: x@contoso.com\n";
    user(&mut text, "user", "left", &format!("{mail}userAccountControl: 514\n"));
    user(
        &mut text,
        "user",
        "room",
        &format!("{mail}userAccountControl: 514\nmsExchRecipientTypeDetails: 16\n"),
    );
    user(&mut text, "computer", "pc", mail);
    user(&mut text, "user", "nobody", "department: x\n");
    text
}

fn user(text: &mut String, class: &str, name: &str, more: &str) {
    // RFC 4514 lets every byte be written as its number.
    let escaped: String = name.bytes().map(|byte| format!("\\{byte:02x}")).collect();
    let name = base64(name);
    let dn = base64(&format!("cn={escaped},ou=people,{SUFFIX}"));
    let _ = write!(text, "dn:: {dn}\nobjectClass: {class}\ncn:: {name}\nsn:: {name}\n{more}\n");
}

fn base64(text: &str) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |bits: u32| char::from(DIGITS[bits as usize & 63]);
    let mut out = String::new();
    for chunk in text.as_bytes().chunks(3) {
        let bits =
            chunk.iter().fold(0, |bits: u32, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        let digits = (0..4).map(|place| digit(bits >> (18 - 6 * place)));
        out.extend(digits.take(chunk.len() + 1));
        out.extend(std::iter::repeat_n('=', 3 - chunk.len()));
    }
    out
}
