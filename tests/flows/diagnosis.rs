//! All checks and the search for Exchange, against the practice organization.

use std::sync::Arc;

use anteroom_diagnosis::collect::{Case, ExchangeCollector, ListedRooms, Recording, RoomCollector, Way};
use anteroom_diagnosis::{
    CheckId, CheckReport, Outcome, Profile, RoomReport, Run, Scene, Shell, root_cause, run, validate_rooms,
};
use anteroom_domain::{Code, SmtpAddress, TaskId};
use anteroom_exchange::EwsSource;
use anteroom_exchange::auth::Credentials;
use anteroom_exchange::autodiscover::{Discovery, Ended, Places, Search, discover};
use anteroom_exchange::net::probe::Probe;
use anteroom_exchange::net::{HttpClient, Timeouts, TrustedAuthorities};
use anteroom_practice::faults::FaultScript;
use anteroom_practice::{Impersonation, Options, Practice, Tls, start};
use tokio_util::sync::CancellationToken;
use url::Url;

/// A small organization, today: the sample of subjects is taken around the present.
fn options() -> Options {
    let mut options = Options::new(jiff::Zoned::now().date());
    options.size.rooms = 6;
    options.size.meetings_per_room = 120;
    options.size.users = 30;
    options
}

/// An administrator in front of an organization.
struct Desk {
    practice: Practice,
    scene: Scene,
    credentials: Credentials,
    authorities: TrustedAuthorities,
    http: HttpClient,
}

impl Desk {
    async fn at(options: Options) -> Self {
        let practice = start(options).await.expect("loopback ports are free");
        let announced = practice.announcement().clone();
        let scene = Scene {
            account: Some(announced.email.parse().expect("the announced address")),
            fallback_owner: Some(announced.fallback_owner.parse().expect("the announced owner")),
            ..Scene::new(
                announced.ews_url.parse().expect("the announced URL"),
                announced.username.parse().expect("the announced login"),
            )
        };
        let authorities = TrustedAuthorities::parse_pem(practice.ca_pem().as_bytes()).expect("the authority");
        let http = HttpClient::new(&authorities, Timeouts::default()).expect("a client");
        let credentials = Credentials::new(scene.login.clone(), announced.password.into());
        Self { practice, scene, credentials, authorities, http }
    }

    fn with_password(mut self, password: &str) -> Self {
        self.credentials = Credentials::new(self.scene.login.clone(), password.to_owned().into());
        self
    }

    fn source(&self) -> EwsSource {
        EwsSource::new(self.scene.endpoint.clone(), &self.credentials, self.http.clone()).expect("a header")
    }

    fn collector(&self) -> ExchangeCollector<EwsSource> {
        let (http, credentials) = (self.http.clone(), self.credentials.clone());
        let probe = Probe::new(self.scene.endpoint.clone(), self.authorities.clone(), http.clone());
        ExchangeCollector::new(self.scene.clone(), Way { probe, http, credentials }, self.source())
    }

    async fn test(&self, profile: Profile) -> Run {
        let cancel = CancellationToken::new();
        run(&profile.checks(), &self.scene, &self.collector(), &cancel, |_| {}).await
    }

    async fn validate(&self, rooms: Vec<SmtpAddress>) -> Vec<RoomReport> {
        let source = self.source();
        let listed = ListedRooms::new(source.clone());
        let mut reports = Vec::new();
        let collector = |room: &SmtpAddress| RoomCollector::new(room.clone(), source.clone(), listed.clone());
        let cancel = CancellationToken::new();
        validate_rooms(rooms, &Profile::Room.checks(), &self.scene, 4, collector, &cancel, |report| {
            reports.push(report)
        })
        .await;
        assert_eq!(self.practice.log().panics, 0, "the server survived the questions");
        reports
    }

    async fn search(&self) -> Discovery {
        let base: Url = self.scene.endpoint.join("/").expect("a base");
        let search = Search {
            credentials: Some(self.credentials.clone()),
            places: Places::named(vec![base]),
            ..Search::new(self.scene.account.clone().expect("an address"))
        };
        discover(&self.http, &search, |_| {}).await
    }

    fn sign_ins(&self) -> (u64, u64) {
        let log = self.practice.log();
        let sum = |of: fn(&anteroom_practice::SignIns) -> u64| log.sign_ins.values().map(of).sum();
        (sum(|sign_ins| sign_ins.accepted), sum(|sign_ins| sign_ins.rejected))
    }
}

fn codes(reports: &[CheckReport]) -> Vec<(CheckId, Code)> {
    reports
        .iter()
        .flat_map(|report| report.findings.iter().map(move |finding| (report.check, finding.code)))
        .collect()
}

#[tokio::test]
async fn a_healthy_connection_passes_every_check() {
    let desk = Desk::at(options()).await;
    let run = desk.test(Profile::Connection).await;
    // Exchange 2019 is out of support, and the wizard says so; nothing else is wrong.
    assert_eq!(
        codes(&run.reports),
        [(CheckId::ServerVersion, Code::ServerOutOfSupport)],
        "{:#?}",
        run.reports
    );
    assert!(run.passed());
    assert_eq!(run.reports.len(), Profile::Connection.checks().len());
    let certificate = run.reports.iter().find(|report| report.check == CheckId::TlsValid);
    let lines = &certificate.and_then(|report| report.evidence.as_ref()).expect("evidence").lines;
    assert!(
        lines.iter().any(|line| line.contains("127.0.0.1")),
        "the certificate's names are shown: {lines:?}"
    );
}

#[tokio::test]
async fn a_wrong_password_reaches_the_server_once() {
    let desk = Desk::at(options()).await.with_password("not this one");
    let run = desk.test(Profile::Connection).await;
    assert_eq!(desk.sign_ins(), (0, 1), "one wrong password is one attempt");
    assert_eq!(root_cause(&run.reports).map(|finding| finding.code), Some(Code::SignInRejected));
    assert!(run.stops_all());
    for report in run.reports.iter().filter(|report| report.check > CheckId::SignInAccepted) {
        assert_eq!(report.outcome, Outcome::Skipped { because: CheckId::SignInAccepted }, "{}", report.check);
    }
}

#[tokio::test]
async fn certificates_that_do_not_hold_end_it_before_the_password() {
    for (tls, code) in [(Tls::Expired, Code::TlsExpired), (Tls::WrongName, Code::TlsNameMismatch)] {
        let desk = Desk::at(Options { tls, ..options() }).await;
        let run = desk.test(Profile::ServiceAccount).await;
        let cause = root_cause(&run.reports).expect("a cause");
        assert_eq!((cause.code, &run.reports[2].outcome), (code, &Outcome::Fail), "{tls:?}");
        assert!(
            cause.evidence.lines.iter().any(|line| line.starts_with("subject: ")),
            "the certificate is shown"
        );
        assert_eq!(desk.sign_ins(), (0, 0), "no password over a connection nobody trusts");
    }
}

#[tokio::test]
async fn healthy_rooms_pass_and_hidden_subjects_are_noticed() {
    let mut options = options();
    options.size.rooms = 20;
    options.size.meetings_per_room = 400;
    let desk = Desk::at(options).await;
    let organization = Arc::clone(desk.practice.organization());
    let hides = |room: &SmtpAddress| {
        let found = organization.rooms().find(|one| one.primary.as_str().eq_ignore_ascii_case(room.as_str()));
        found.and_then(|one| one.room()).expect("a room").processing.delete_subject
    };
    let rooms: Vec<SmtpAddress> =
        desk.practice.announcement().rooms.iter().map(|room| room.parse().expect("an address")).collect();
    assert!(rooms.iter().any(hides), "the organization has rooms that hide subjects");
    let reports = desk.validate(rooms).await;
    let log = desk.practice.log();
    for operation in ["ResolveNames", "GetFolder", "FindItem"] {
        assert_eq!(log.count(operation), 20, "{operation} is asked once per room");
    }
    for report in reports {
        for check in &report.reports {
            let expected = match check.check {
                CheckId::RoomSubjects if hides(&report.room) => Outcome::Warn,
                _ => Outcome::Pass,
            };
            assert_eq!(check.outcome, expected, "{}: {check:#?}", report.room);
        }
    }
}

#[tokio::test]
async fn troubled_rooms_are_told_what_is_wrong() {
    let desk = Desk::at(options()).await;
    let troubled = desk.practice.announcement().troubled.clone();
    for one in troubled {
        let room: SmtpAddress = one.address.to_string().parse().expect("an address");
        let report = desk.validate(vec![room]).await.remove(0);
        let found: Vec<Code> = codes(&report.reports).into_iter().map(|(_, code)| code).collect();
        let trouble = serde_json::to_value(one.trouble).expect("a name");
        let expected = match trouble.as_str().expect("a name") {
            "alias" => Code::RoomAddressIsAlias,
            "user_mailbox" | "no_mailbox" => Code::RoomWrongKind,
            "move_in_progress" => Code::MailboxMoving,
            "mailbox_disabled" => Code::MailboxUnavailable,
            "outside_impersonation_scope" => Code::ImpersonationDenied,
            "unknown" => Code::RoomNotFound,
            other => panic!("a trouble this test does not know: {other}"),
        };
        assert!(
            found.contains(&expected),
            "{}, {trouble}: {found:?}\n{:#?}",
            one.explanation,
            report.reports
        );
    }
}

#[tokio::test]
async fn without_impersonation_the_cause_is_the_missing_role() {
    let desk = Desk::at(Options { impersonation: Impersonation::Nobody, ..options() }).await;
    let room: SmtpAddress = desk.practice.announcement().rooms[0].parse().expect("an address");
    let report = desk.validate(vec![room]).await.remove(0);
    let cause = root_cause(&report.reports).expect("a cause");
    assert_eq!(cause.code, Code::ImpersonationDenied);
    let shell = cause.remedy.as_ref().and_then(|remedy| remedy.shell.clone());
    assert_eq!(
        shell,
        Some(Shell::Script { task: TaskId::ImpersonateResources, room: None }),
        "a script grants it"
    );
    assert!(cause.evidence.request_id.is_some(), "the request can be found in the server's logs");
}

#[tokio::test]
async fn faults_are_named_and_never_crash_a_check() {
    let faults = [
        (r#"[{"match": {}, "action": "html"}]"#, Code::NotEws),
        (r#"[{"match": {}, "action": {"status": {"code": 403}}}]"#, Code::HttpForbidden),
        (r#"[{"match": {}, "action": {"status": {"code": 404}}}]"#, Code::HttpNotFound),
        (r#"[{"match": {}, "action": {"status": {"code": 503}}}]"#, Code::HttpUnavailable),
        (r#"[{"match": {}, "action": "drop"}]"#, Code::ConnectionLost),
    ];
    let desk = Desk::at(options()).await;
    for (script, code) in faults {
        desk.practice.set_faults(FaultScript::parse(script).expect("a script"));
        let run = desk.test(Profile::Connection).await;
        assert_eq!(
            root_cause(&run.reports).map(|finding| finding.code),
            Some(code),
            "{script}: {:#?}",
            run.reports
        );
        assert!(run.reports.iter().all(|report| report.outcome != Outcome::Broken), "{script}");
    }
    desk.practice.set_faults(FaultScript::default());
    assert!(desk.test(Profile::Connection).await.passed(), "without faults everything holds again");
}

#[tokio::test]
async fn exported_facts_give_the_same_judgement() {
    let desk = Desk::at(options()).await;
    let recording = Arc::new(Recording::new(desk.collector()));
    let (checks, cancel) = (Profile::Connection.checks(), CancellationToken::new());
    let live = run(&checks, &desk.scene, &*recording, &cancel, |_| {}).await;
    let exported = serde_json::to_string(&recording.case(&desk.scene)).expect("facts are JSON");
    let announced = desk.practice.announcement().clone();
    assert!(!exported.contains(&announced.password), "facts hold no secret");
    desk.practice.stop().await;
    let case: Case = serde_json::from_str(&exported).expect("facts read back");
    let again = run(&checks, &case.scene, &case, &cancel, |_| {}).await;
    assert_eq!(again, live, "the same facts are the same judgement, without a server");
}

#[tokio::test]
async fn discovery_finds_the_organization_in_each_way() {
    let desk = Desk::at(options()).await;
    let expected = desk.practice.announcement().ews_url.clone();
    let found = |discovery: Discovery| match discovery.ended {
        Ended::Found { url, .. } => url.to_string(),
        other => panic!("{other:?}: {:#?}", discovery.attempts),
    };
    assert_eq!(found(desk.search().await), expected, "version 2");
    assert_eq!(desk.sign_ins(), (0, 0), "version 2 needs no password");
    let json = r#"{"match": {"operation": "AutodiscoverJson"}, "action": {"status": {"code": 404}}}"#;
    let soap =
        r#"{"match": {"path": "/autodiscover/autodiscover.svc"}, "action": {"status": {"code": 404}}}"#;
    desk.practice.set_faults(FaultScript::parse(&format!("[{json}]")).expect("a script"));
    assert_eq!(found(desk.search().await), expected, "SOAP");
    desk.practice.set_faults(FaultScript::parse(&format!("[{json}, {soap}]")).expect("a script"));
    assert_eq!(found(desk.search().await), expected, "POX");
    assert_eq!(desk.sign_ins().1, 0, "nothing was refused");
}

#[tokio::test]
async fn discovery_with_a_wrong_password_asks_once() {
    let desk = Desk::at(options()).await.with_password("not this one");
    let json = r#"[{"match": {"operation": "AutodiscoverJson"}, "action": {"status": {"code": 404}}}]"#;
    desk.practice.set_faults(FaultScript::parse(json).expect("a script"));
    let discovery = desk.search().await;
    assert!(discovery.sign_in_rejected);
    assert_eq!(discovery.ended, Ended::NothingFound);
    assert_eq!(desk.sign_ins(), (0, 1), "SOAP and POX both wanted it; one got it");
}
