//! A Samba domain controller for the time of a test. Its ports are fixed, so each test has an address of loopback's own.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, net::TcpStream, thread};

use anteroom_directory::{Access, Timeouts};
use anteroom_domain::Latch;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, RootCertStore};
use secrecy::SecretString;
use tempfile::TempDir;

use crate::domain::{PASSWORD, REALM, ROOT, people};

pub struct Server {
    folder: TempDir,
    process: Child,
    address: &'static str,
    authority: CertificateDer<'static>,
}

impl Server {
    /// Makes the domain at an address of loopback and waits until it answers.
    pub fn start(address: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        run(Command::new("samba-tool")
            .args(["domain", "provision", "--domain=CONTOSO", "--server-role=dc"])
            .args([
                format!("--targetdir={}", at.display()),
                format!("--realm={REALM}"),
                format!("--adminpass={PASSWORD}"),
                "--dns-backend=NONE".to_owned(),
                "--host-name=DC1".to_owned(),
                format!("--host-ip={address}"),
                // No attributes of the file system are needed.
                "--option=vfs objects=dfs_samba4 acl_xattr xattr_tdb".to_owned(),
            ]));
        let authority = write_certificates(at, address);
        configure(at, address);
        fs::write(at.join("people.ldif"), people()).unwrap();
        fs::write(
            at.join("policy.ldif"),
            format!(
                "dn: {ROOT}\nchangetype: modify\nreplace: lockoutThreshold\nlockoutThreshold: 3\n-\n\
                 replace: lockoutDuration\nlockoutDuration: -18000000000\n-\n\
                 replace: lockOutObservationWindow\nlockOutObservationWindow: -18000000000\n"
            ),
        )
        .unwrap();
        run(ldb(at, "ldbadd").arg(at.join("people.ldif")));
        run(ldb(at, "ldbmodify").arg(at.join("policy.ldif")));
        let process = Command::new("samba")
            .args(["-i", "-M", "single"])
            .arg(format!("--configfile={}", at.join("etc/smb.conf").display()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { folder, process, address, authority };
        server.wait();
        server
    }

    fn wait(&self) {
        let patience = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect((self.address, 636)).is_err() {
            assert!(
                Instant::now() < patience,
                "Samba answers within 30 s ({})",
                self.folder.path().display()
            );
            thread::yield_now();
        }
    }

    /// Without encryption.
    pub fn plain(&self) -> String {
        format!("ldap://{}", self.address)
    }

    /// Inside TLS, trusting the server's authority.
    pub fn access(&self, login: &str) -> Access {
        let mut roots = RootCertStore::empty();
        roots.add(self.authority.clone()).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let tls =
            ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        Access {
            server: format!("ldaps://{}", self.address).parse().unwrap(),
            login: login.parse().unwrap(),
            password: SecretString::from(PASSWORD),
            latch: Latch::default(),
            tls: Arc::new(tls.with_root_certificates(roots).with_no_client_auth()),
            timeouts: Timeouts::default(),
        }
    }

    /// How many wrong passwords the domain counts against an account.
    pub fn failures(&self, account: &str) -> u32 {
        let mut asking = ldb(self.folder.path(), "ldbsearch");
        let asked = asking.arg(format!("(sAMAccountName={account})")).arg("badPwdCount").output().unwrap();
        let text = String::from_utf8_lossy(&asked.stdout).into_owned();
        let count = text.lines().find_map(|line| line.strip_prefix("badPwdCount: "));
        count.map_or(0, |count| count.parse().unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn run(command: &mut Command) {
    let ended =
        command.output().expect("Samba is installed (apt-get install samba samba-ad-dc winbind ldb-tools)");
    let told = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(ended.status.success(), "{command:?}: {}{told}", String::from_utf8_lossy(&ended.stdout));
}

/// A program that works on the domain's database itself.
fn ldb(folder: &Path, name: &str) -> Command {
    let mut command = Command::new(name);
    command.arg("-H").arg(folder.join("private/sam.ldb"));
    command.arg(format!("--configfile={}", folder.join("etc/smb.conf").display()));
    command
}

/// Everything in the folder, at the one address, and LDAP alone.
fn configure(folder: &Path, address: &str) {
    let file = folder.join("etc/smb.conf");
    let mut told = String::from("[global]\n");
    let place = |name: &str| folder.join(name).display().to_string();
    for (name, value) in [
        ("interfaces", format!("{address}/8")),
        ("bind interfaces only", "yes".to_owned()),
        ("netbios name", "DC1".to_owned()),
        ("workgroup", "CONTOSO".to_owned()),
        ("realm", REALM.to_owned()),
        ("server role", "active directory domain controller".to_owned()),
        ("server services", "ldap".to_owned()),
        ("disable netbios", "yes".to_owned()),
        ("vfs objects", "dfs_samba4 acl_xattr xattr_tdb".to_owned()),
        ("log file", place("log")),
        ("pid directory", place("run")),
        ("lock directory", folder.display().to_string()),
        ("state directory", place("state")),
        ("cache directory", place("cache")),
        ("private dir", place("private")),
        ("binddns dir", place("bind-dns")),
        ("ncalrpc dir", place("ncalrpc")),
        ("tls enabled", "yes".to_owned()),
        ("tls keyfile", place("server.key")),
        ("tls certfile", place("server.pem")),
        ("tls cafile", place("authority.pem")),
    ] {
        told.push_str(&format!("\t{name} = {value}\n"));
    }
    for name in ["run", "cache", "ncalrpc"] {
        fs::create_dir_all(folder.join(name)).unwrap();
    }
    fs::write(file, told).unwrap();
}

fn write_certificates(folder: &Path, address: &str) -> CertificateDer<'static> {
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate =
        CertificateParams::new(vec![address.to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
    fs::write(folder.join("authority.pem"), authority.pem()).unwrap();
    fs::write(folder.join("server.pem"), certificate.pem()).unwrap();
    let file = folder.join("server.key");
    fs::write(&file, key.serialize_pem()).unwrap();
    // Samba takes no key that others may read.
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    authority.der().clone()
}
