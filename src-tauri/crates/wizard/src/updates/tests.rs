//! The place that tells of updates, and whoever sits in its stead, on real sockets with TLS.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::{Arc, Mutex};

use anteroom_exchange::net::TrustedAuthorities;
use anteroom_planner::SqlitePlanner;
use minisign::KeyPair as SigningKey;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use semver::Version;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::manifest::Manifest;
use super::*;
use crate::Options;
use crate::policy::Policy;
use crate::secrets::StorePolicy;
use crate::wire::SetupCreate;

const INSTALLER: &[u8] = b"the next version, as an installer";
const HERE: Installation = Installation::new(UpdateWay::Installer, "windows", "x86_64");

/// What is different in news before it is signed.
type Change = fn(&mut Value);

/// What a path is answered with.
#[derive(Clone)]
enum Answer {
    Body(Vec<u8>),
    LeadsTo(String),
    /// Bytes until nobody listens any more.
    Endless,
}

/// A server of updates, its key, and what it was asked.
struct Server {
    port: u16,
    key: SigningKey,
    authority: String,
    answers: Arc<Mutex<BTreeMap<String, Answer>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let own = KeyPair::generate().unwrap();
        let leaf =
            CertificateParams::new(vec!["localhost".to_owned()]).unwrap().signed_by(&own, &issuer).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![leaf.der().clone()], PrivateKeyDer::try_from(own.serialize_der()).unwrap())
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let (answers, asked) =
            (Arc::<Mutex<BTreeMap<String, Answer>>>::default(), Arc::<Mutex<Vec<String>>>::default());
        let (told, heard) = (Arc::clone(&answers), Arc::clone(&asked));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, told, heard) = (acceptor.clone(), Arc::clone(&told), Arc::clone(&heard));
                tokio::spawn(async move {
                    let Ok(mut stream) = acceptor.accept(stream).await else { return };
                    let mut buffer = vec![0; 8192];
                    let Ok(count) = stream.read(&mut buffer).await else { return };
                    let request = String::from_utf8_lossy(&buffer[..count]).into_owned();
                    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
                    heard.lock().unwrap().push(path.clone());
                    let answer = told.lock().unwrap().get(&path).cloned();
                    respond(&mut stream, answer).await;
                    let _ = stream.shutdown().await;
                });
            }
        });
        let key = SigningKey::generate_unencrypted_keypair().unwrap();
        Self { port, key, authority: issuer.pem(), answers, asked }
    }

    fn url(&self, path: &str) -> String {
        format!("https://localhost:{}{path}", self.port)
    }

    fn tell(&self, path: &str, answer: Answer) {
        self.answers.lock().unwrap().insert(path.to_owned(), answer);
    }

    fn sign(&self, key: &SigningKey, bytes: &[u8]) -> String {
        minisign::sign(None, &key.sk, Cursor::new(bytes), None, None).unwrap().into_string()
    }

    /// Tells of a version as its makers do, changed before it is signed.
    fn publish(&self, version: &str, change: impl FnOnce(&mut Value)) {
        let mut news = json!({
            "anteroom_update": 1,
            "product": "Anteroom",
            "version": version,
            "published": "2026-12-01T08:00:00Z",
            "notes": "Rooms are read twice as fast.\nNothing else.\u{202e}",
            "files": [{
                "kind": "windows-x86_64-installer",
                "name": "anteroom-setup.exe",
                "url": self.url("/files/anteroom-setup.exe"),
                "bytes": INSTALLER.len(),
                "signature": self.sign(&self.key, INSTALLER),
            }],
        });
        change(&mut news);
        let bytes = news.to_string().into_bytes();
        self.tell("/latest.json.minisig", Answer::Body(self.sign(&self.key, &bytes).into_bytes()));
        self.tell("/latest.json", Answer::Body(bytes));
        self.tell("/files/anteroom-setup.exe", Answer::Body(INSTALLER.to_vec()));
    }

    fn place(&self) -> UpdatePlace {
        UpdatePlace::new(&self.url("/latest.json"), &self.key.pk.to_base64())
            .unwrap()
            .trusting(TrustedAuthorities::parse_pem(self.authority.as_bytes()).unwrap())
            .asked_by(Version::new(0, 2, 0))
    }

    fn times_asked(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

async fn respond(stream: &mut (impl tokio::io::AsyncWrite + Unpin), answer: Option<Answer>) {
    match answer {
        None => drop(stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").await),
        Some(Answer::LeadsTo(url)) => {
            let head = format!("HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\n\r\n");
            drop(stream.write_all(head.as_bytes()).await);
        }
        Some(Answer::Body(body)) => {
            let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
            drop(stream.write_all(&[head.as_bytes(), &body].concat()).await);
        }
        Some(Answer::Endless) => {
            let mut next = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
            while next.is_ok() {
                next = stream.write_all(&[b' '; 16 * 1024]).await;
            }
        }
    }
}

fn desk() -> (tempfile::TempDir, Wizard) {
    let folder = tempfile::tempdir().unwrap();
    let data_folder = folder.path().join("data");
    let options = Options { data_folder, secrets: StorePolicy::SessionOnly, now: jiff::Timestamp::now };
    (folder, Wizard::new(options).ruled_by(Policy::default))
}

async fn look(wizard: &Wizard, server: &Server, asked: bool) -> Result<UpdateState, Failure> {
    wizard.update_check_at(Some(&server.place()), HERE, UpdateAsk { asked }).await
}

/// As a person's setting, or an organization's word, has it.
fn turned_on(wizard: Wizard) -> Wizard {
    wizard.ruled_by(|| Policy { check_for_updates: Some(true), ..Policy::default() })
}

#[tokio::test]
async fn what_is_newer_is_told_with_its_notes_and_fetched_only_when_wanted() {
    let server = Server::start().await;
    server.publish("0.3.0", |_| ());
    let (folder, wizard) = desk();
    let news = look(&wizard, &server, true).await.unwrap().news.unwrap();
    assert_eq!((news.version.as_str(), news.bytes), ("0.3.0", Some(INSTALLER.len() as u64)));
    assert_eq!(news.notes, "Rooms are read twice as fast.\nNothing else.", "and passed the door for texts");
    assert_eq!(server.times_asked(), 2, "the news and its signature, and no file");
    let place = server.place();
    let file = wizard.update_download_at(Some(&place), HERE, &folder.path().join("new")).await.unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), INSTALLER);
    assert_eq!(file.file_name().unwrap(), "anteroom-setup.exe");
}

#[tokio::test]
async fn nothing_is_asked_unless_the_person_wants_it() {
    let server = Server::start().await;
    server.publish("0.3.0", |_| ());
    let (_folder, wizard) = desk();
    let state = look(&wizard, &server, false).await.unwrap();
    assert!(!state.wanted && !state.looked && state.news.is_none());
    assert_eq!(server.times_asked(), 0, "it is off until somebody turns it on");
    let wizard = turned_on(wizard);
    assert!(look(&wizard, &server, false).await.unwrap().news.is_some(), "and then it is on");
}

#[tokio::test]
async fn no_update_is_looked_for_against_the_organizations_word() {
    let server = Server::start().await;
    server.publish("0.3.0", |_| ());
    let (folder, wizard) = desk();
    let wizard = wizard.ruled_by(|| Policy { check_for_updates: Some(false), ..Policy::default() });
    let state = look(&wizard, &server, false).await.unwrap();
    assert!(state.forbidden && !state.looked && state.news.is_none());
    assert_eq!(look(&wizard, &server, true).await.unwrap_err().code(), Code::UpdateForbidden);
    let fetched = wizard.update_download_at(Some(&server.place()), HERE, folder.path()).await;
    assert_eq!(fetched.unwrap_err().code(), Code::UpdateForbidden);
    assert_eq!(server.times_asked(), 0, "whoever asks");
}

#[tokio::test]
async fn whoever_is_served_by_somebody_else_asks_nobody_or_installs_nothing() {
    let server = Server::start().await;
    server.publish("0.3.0", |_| ());
    let (folder, wizard) = desk();
    let place = server.place();
    let packaged = Installation::new(UpdateWay::PackageManager, "linux", "x86_64");
    let state = wizard.update_check_at(Some(&place), packaged, UpdateAsk { asked: true }).await.unwrap();
    assert!(!state.looked && state.news.is_none());
    assert_eq!(server.times_asked(), 0, "the package manager knows");
    let for_all = Installation::new(UpdateWay::Administrator, "windows", "x86_64");
    let state = wizard.update_check_at(Some(&place), for_all, UpdateAsk { asked: true }).await.unwrap();
    assert_eq!(state.news.unwrap().bytes, None, "told only");
    let fetched = wizard.update_download_at(Some(&place), for_all, folder.path()).await;
    assert_eq!(fetched.unwrap_err().code(), Code::UpdateManaged);
}

#[tokio::test]
async fn a_build_without_a_place_says_so_when_asked_and_is_silent_otherwise() {
    let (_folder, wizard) = desk();
    let wizard = turned_on(wizard);
    let state = wizard.update_check_at(None, HERE, UpdateAsk { asked: false }).await.unwrap();
    assert!(!state.known && !state.looked);
    let refused = wizard.update_check_at(None, HERE, UpdateAsk { asked: true }).await.unwrap_err();
    assert_eq!(refused.code(), Code::UpdateNoPlace);
    let refused = UpdatePlace::new("http://updates.example/latest.json", "RWQ").unwrap_err();
    assert_eq!(refused.code(), Code::UpdateNoPlace, "and none that is not https is a place");
}

#[tokio::test]
async fn nobody_is_led_to_the_same_version_or_an_older_one() {
    let server = Server::start().await;
    let (folder, wizard) = desk();
    for version in ["0.2.0", "0.1.9", "0.2.0-rc.1"] {
        server.publish(version, |_| ());
        let state = look(&wizard, &server, true).await.unwrap();
        assert!(state.looked && state.news.is_none(), "{version}");
        let fetched = wizard.update_download_at(Some(&server.place()), HERE, folder.path()).await;
        assert_eq!(fetched.unwrap_err().code(), Code::UpdateNone, "{version}");
    }
}

#[tokio::test]
async fn news_that_is_not_signed_by_the_makers_is_refused() {
    let server = Server::start().await;
    let (_folder, wizard) = desk();
    let other = SigningKey::generate_unencrypted_keypair().unwrap();
    server.publish("0.3.0", |_| ());
    let Some(Answer::Body(news)) = server.answers.lock().unwrap().get("/latest.json").cloned() else {
        panic!()
    };
    let changed = String::from_utf8(news.clone()).unwrap().replace("0.3.0", "0.4.0").into_bytes();
    let signatures: [(&[u8], Vec<u8>); 4] = [
        (&news, server.sign(&other, &news).into_bytes()),
        (&changed, server.sign(&server.key, &news).into_bytes()),
        (&news, b"untrusted comment: none\n".to_vec()),
        (&news, vec![0xff; 300]),
    ];
    for (told, signature) in signatures {
        server.tell("/latest.json", Answer::Body(told.to_vec()));
        server.tell("/latest.json.minisig", Answer::Body(signature));
        assert_eq!(look(&wizard, &server, true).await.unwrap_err().code(), Code::UpdateSignature);
    }
}

#[tokio::test]
async fn a_file_that_is_not_the_one_that_was_signed_is_not_kept() {
    let server = Server::start().await;
    let (folder, wizard) = desk();
    let target = folder.path().join("new");
    let older = b"an older installer that is signed".to_vec();
    assert_eq!(older.len(), INSTALLER.len(), "or the length would tell");
    for wrong in [older, b"short".to_vec()] {
        server.publish("0.3.0", |_| ());
        server.tell("/files/anteroom-setup.exe", Answer::Body(wrong));
        let refused = wizard.update_download_at(Some(&server.place()), HERE, &target).await.unwrap_err();
        assert_eq!(refused.code(), Code::UpdateSignature);
        assert!(!target.exists(), "nothing was written");
    }
}

#[tokio::test]
async fn news_of_somebody_else_and_of_another_age_is_refused_in_words() {
    let server = Server::start().await;
    let (_folder, wizard) = desk();
    let changes: [(&str, Change); 5] = [
        ("other_product", |news| news["product"] = "Antechamber".into()),
        ("other_form", |news| news["anteroom_update"] = 2.into()),
        ("no_file_name", |news| news["files"][0]["name"] = "../anteroom.exe".into()),
        ("version", |news| news["version"] = "newest".into()),
        ("anteroom_update", |news| *news = json!(["0.3.0"])),
    ];
    for (reason, change) in changes {
        server.publish("0.3.0", change);
        let refused = look(&wizard, &server, true).await.unwrap_err();
        assert_eq!(refused.code(), Code::UpdateUnusable, "{reason}");
        let told = refused.args().find("reason").unwrap();
        assert!(told.contains(reason) || reason == "anteroom_update", "{reason}: {told}");
    }
}

#[tokio::test]
async fn it_is_led_on_over_https_alone_and_never_without_end() {
    let server = Server::start().await;
    server.publish("0.3.0", |_| ());
    let (folder, wizard) = desk();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let plain = format!("http://127.0.0.1:{}/anteroom-setup.exe", listener.local_addr().unwrap().port());
    for (path, leads_to, reason) in [
        ("/latest.json", plain.clone(), "not_https"),
        ("/files/anteroom-setup.exe", plain, "not_https"),
        ("/latest.json", server.url("/latest.json"), "leads_on"),
    ] {
        server.publish("0.3.0", |_| ());
        server.tell(path, Answer::LeadsTo(leads_to));
        let refused =
            wizard.update_download_at(Some(&server.place()), HERE, folder.path()).await.unwrap_err();
        assert_eq!(refused.code(), Code::UpdateUnusable, "{path}");
        assert!(refused.args().find("reason").unwrap().contains(reason), "{path}: {refused:?}");
    }
    let contacted = tokio::time::timeout(std::time::Duration::ZERO, listener.accept()).await;
    assert!(contacted.is_err(), "the plain one heard nothing");
    server.publish("0.3.0", |_| ());
    let Some(elsewhere) = server.answers.lock().unwrap().get("/latest.json").cloned() else { panic!() };
    server.tell("/moved.json", elsewhere);
    server.tell("/latest.json", Answer::LeadsTo(server.url("/moved.json")));
    assert!(look(&wizard, &server, true).await.unwrap().news.is_some(), "another https place is followed");
}

#[tokio::test]
async fn an_answer_without_end_is_cut_off() {
    let server = Server::start().await;
    let (folder, wizard) = desk();
    for path in ["/latest.json", "/latest.json.minisig", "/files/anteroom-setup.exe"] {
        server.publish("0.3.0", |_| ());
        server.tell(path, Answer::Endless);
        let refused =
            wizard.update_download_at(Some(&server.place()), HERE, folder.path()).await.unwrap_err();
        assert_eq!(refused.code(), Code::UpdateUnusable, "{path}");
        assert!(refused.args().find("reason").unwrap().contains("no_end"), "{path}");
    }
}

#[tokio::test]
async fn a_place_whose_certificate_does_not_hold_is_asked_nothing() {
    let server = Server::start().await;
    server.publish("0.3.0", |_| ());
    let (_folder, wizard) = desk();
    let place = server.place().trusting(TrustedAuthorities::system_only());
    let refused = wizard.update_check_at(Some(&place), HERE, UpdateAsk { asked: true }).await.unwrap_err();
    assert_eq!(refused.code(), Code::TlsUnknownIssuer);
    assert_eq!(server.times_asked(), 0);
}

#[test]
fn what_a_release_writes_is_what_is_read_here() {
    let key = SigningKey::generate_unencrypted_keypair().unwrap();
    let written = include_bytes!("../../../../packaging/news-example.json");
    let signature =
        minisign::sign(None, &key.sk, Cursor::new(&written[..]), None, None).unwrap().into_string();
    let own = minisign_verify::PublicKey::from_base64(&key.pk.to_base64()).unwrap();
    let news = Manifest::parse(written, signature.as_bytes(), &own, "updates.example").unwrap();
    assert!(news.is_newer_than(&Version::new(0, 2, 0)));
    let file = news.find_file("linux-x86_64-archive").unwrap();
    assert_eq!((file.name.as_str(), file.bytes), ("anteroom-0.3.0-linux-x86_64.tar.gz", 3));
}

#[tokio::test]
async fn an_import_is_not_ended_for_an_update_whichever_program_runs_it() {
    let (_folder, wizard) = desk();
    let setup = wizard.setup_create(SetupCreate { name: "Tailspin Toys".into() }).await.unwrap().id;
    wizard.refuse_update_while_importing().expect("nobody imports");
    let planner = wizard.store.planner_file(&setup);
    let owned = SqlitePlanner::open(&planner).await.unwrap();
    let refused = wizard.update_prepare().await.unwrap_err();
    assert_eq!(refused.code(), Code::UpdateBusy);
    assert_eq!(refused.args().find("customer"), Some("Tailspin Toys"));
    drop(owned);
    wizard.refuse_update_while_importing().expect("it is over");
}
