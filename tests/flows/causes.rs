//! The cause that is named is the one that was answered: in the window's use cases and on the command line alike.

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    CheckReport, CheckRow, DiscoverRequest, ExchangeForm, OutcomeKind, Requirement, RequirementState,
    RequirementsCheck, RoomStatus, RoomsAddFromLists,
};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::{Stage, operation};

/// A gateway on loopback that answers every request the same, whoever asks; gives its address.
async fn gateway(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut request = Vec::new();
                let mut buffer = [0; 4096];
                while !is_whole(&request) {
                    match stream.read(&mut buffer).await {
                        Ok(count) if count > 0 => request.extend_from_slice(&buffer[..count]),
                        _ => return,
                    }
                }
                let _ = stream.write_all(answer.as_bytes()).await;
            });
        }
    });
    format!("http://{address}")
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    body.len() >= length.unwrap_or(0)
}

fn row<'r>(report: &'r CheckReport, check: &str) -> &'r CheckRow {
    report.rows.iter().find(|row| row.check.dotted() == check).expect("it was asked")
}

impl Stage {
    async fn tested(&self) -> CheckReport {
        self.wizard.account_test(self.test(), |_| ()).await.unwrap()
    }

    /// The words of `check --account`.
    async fn checked(&self, code: i32, why: &str) -> String {
        let mut command = self.command("check");
        command.arg("--account");
        self.run(command).await.expect(code, why).out
    }

    pub(crate) async fn requirement(&self, id: &str) -> Requirement {
        let request = RequirementsCheck {
            setup: self.setup.clone(),
            operation: operation(),
            requirement: Some(id.to_owned()),
            set_right: false,
            by_itself: false,
        };
        let list = self.wizard.requirements_check(request, |_| ()).await.unwrap();
        list.into_iter().find(|one| one.id == id).expect("it is on the list")
    }

    async fn discovery_problem(&self) -> (Code, String) {
        let request = DiscoverRequest {
            setup: self.setup.clone(),
            operation: operation(),
            confirmed_hosts: Vec::new(),
        };
        let found = self.wizard.exchange_discover(request, |_| ()).await.unwrap();
        let problem = found.problem.expect("nothing was found");
        (problem.code, problem.args.find("to").unwrap_or_default().to_owned())
    }

    /// Points the setup to another URL, in the wizard and in the file.
    async fn point_to(&self, url: &str) {
        let form = self.view().await.exchange;
        let text = std::fs::read_to_string(self.setup_file()).unwrap();
        std::fs::write(self.setup_file(), text.replace(&form.url, url)).unwrap();
        self.save_exchange(ExchangeForm { url: url.to_owned(), ..form }).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_behind_the_sign_in_proves_the_sign_in() {
    let stage = Stage::open(2, 3).await;
    for code in
        ["ErrorInvalidRequest", "ErrorInternalServerError", "ErrorNonExistentMailbox", "ErrorOfTomorrow"]
    {
        let fault = format!(
            r#"[{{"match": {{"operation": "GetFolder", "nth": 1}}, "action": {{"soap_fault": {{"code": "{code}"}}}}}}]"#
        );
        stage.faults(&fault);
        let report = stage.tested().await;
        assert!(report.passed, "{code}: {:?}", report.root_cause);
        for check in ["sign_in.accepted", "sign_in.single_factor", "account.ews"] {
            assert_eq!(row(&report, check).outcome, OutcomeKind::Pass, "{check} when it answers {code}");
        }
        let version = row(&report, "server.version");
        assert!(version.args.find("version").is_some(), "{code}: an error names the version, too");
        stage.faults(&fault);
        let words = stage.checked(0, code).await;
        assert!(words.contains("ok      User name and password are accepted"), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_server_is_waited_for_and_the_row_says_so() {
    let stage = Stage::open(2, 3).await;
    let busy = r#"[{"match": {"operation": "GetFolder", "first": 2},
        "action": {"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 300}}}]"#;
    stage.faults(busy);
    let report = stage.tested().await;
    assert!(report.passed, "{:?}", report.root_cause);
    assert_eq!(row(&report, "sign_in.accepted").args.find("waited"), Some("1"), "rounded up");
    stage.faults(busy);
    let words = stage.checked(0, "it answers in the end").await;
    assert!(words.contains("after a wait of 1 s the server asked for"), "{words}");

    let endless = r#"[{"match": {"operation": "GetFolder"},
        "action": {"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 3600000}}}]"#;
    stage.faults(endless);
    let report = stage.tested().await;
    assert_eq!(row(&report, "sign_in.accepted").outcome, OutcomeKind::Pass, "it answered");
    assert_eq!(report.root_cause.map(|cause| cause.code), Some(Code::EwsThrottled), "an hour is a finding");
    let words = stage.checked(1, "the server asks for an hour").await;
    assert!(!words.contains("by itself"), "nobody promises what does not happen: {words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_wants_tokens_does_not_blame_the_password() {
    let offers = [
        "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\nX-FEServer: EDGE7\r\n\
         WWW-Authenticate: Bearer client_id=\"a\", authorization_uri=\"https://login.example/authorize\"\r\n\
         WWW-Authenticate: Basic Realm=\"\"\r\n\r\n",
        "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\
         WWW-Authenticate: basic realm=\"\", bearer authorization_uri=\"https://login.example/authorize\"\r\n\r\n",
    ];
    for offer in offers {
        let stage = Stage::open(2, 3).await;
        stage.point_to(&format!("{}/EWS/Exchange.asmx", gateway(offer).await)).await;
        let report = stage.tested().await;
        assert_eq!(report.root_cause.map(|cause| cause.code), Some(Code::CloudNeedsModernSignIn), "{offer}");
        let words = stage.checked(3, "no password is taken").await;
        assert!(words.contains("modern sign-in") && words.contains("password is not at fault"), "{words}");
        assert!(!words.contains("is wrong"), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_locked_before_the_sign_in_is_called_locked() {
    let stage = Stage::open(2, 3).await;
    stage.faults(r#"[{"match": {"path": "/EWS/Exchange.asmx"}, "action": {"status": {"code": 456}}}]"#);
    let report = stage.tested().await;
    assert_eq!(report.root_cause.map(|cause| cause.code), Some(Code::AccountLocked));
    let words = stage.checked(3, "locked").await;
    assert!(words.contains("is locked") && words.contains("sign in by hand"), "{words}");
}

fn json_answer(body: &Value) -> String {
    let action = json!({"status": {"code": 200, "headers": {"X-Composed-By": "gateway"}, "body": format!("\u{feff}{body}")}});
    json!({"match": {"operation": "AutodiscoverJson"}, "action": action}).to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_url_for_exchange_web_services_is_taken_for_it() {
    let stage = Stage::open_stored(2, 3).await;
    let expected = stage.practice.announcement().ews_url.clone();
    let elsewhere = "https://mail.practice.example/Microsoft-Server-ActiveSync";
    for answer in [
        json!({"Protocol": "ActiveSync", "Url": elsewhere}),
        json!({"protocol": "AutodiscoverV1", "url": "https://127.0.0.1:1/autodiscover/autodiscover.xml"}),
        json!({"Protocol": "EWS", "Url": ""}),
    ] {
        stage.faults(&format!("[{}]", json_answer(&answer)));
        let request = DiscoverRequest {
            setup: stage.setup.clone(),
            operation: operation(),
            confirmed_hosts: Vec::new(),
        };
        let found = stage.wizard.exchange_discover(request, |_| ()).await.unwrap();
        assert_eq!(found.url.as_deref(), Some(expected.as_str()), "{answer}: {:#?}", found.attempts);
    }
    let camel = json!({"protocol": "ews", "url": expected});
    let others = ["/autodiscover/autodiscover.xml", "/autodiscover/autodiscover.svc"]
        .map(|path| json!({"match": {"path": path}, "action": {"status": {"code": 404}}}).to_string());
    stage.faults(&format!("[{}, {}]", json_answer(&camel), others.join(", ")));
    assert_eq!(stage.requirement("autodiscover.reachable").await.state, RequirementState::Met, "in any case");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_host_than_the_one_in_use_is_a_warning_that_names_both() {
    let stage = Stage::open_stored(2, 3).await;
    let other = json!({"Protocol": "EWS", "Url": "https://ews.practice.example/EWS/Exchange.asmx"});
    stage.faults(&format!("[{}]", json_answer(&other)));
    let warned = |requirement: &Requirement| {
        assert_eq!(requirement.state, RequirementState::Warning);
        let problem = requirement.problem.as_ref().expect("it is said why");
        assert_eq!(problem.code, Code::AutodiscoverOtherHost);
        assert_eq!(problem.args.find("to"), Some("ews.practice.example"));
        assert_eq!(problem.args.find("host"), Some("127.0.0.1"));
    };
    warned(&stage.requirement("autodiscover.reachable").await);
    let request =
        DiscoverRequest { setup: stage.setup.clone(), operation: operation(), confirmed_hosts: Vec::new() };
    stage.wizard.exchange_discover(request, |_| ()).await.unwrap();
    let list = stage.wizard.requirements_list(&stage.named()).unwrap();
    warned(list.iter().find(|one| one.id == "autodiscover.reachable").expect("after a search, too"));

    let mut command = stage.command("requirements");
    command.arg("--check");
    let ended = stage.run(command).await;
    let words = format!("{}{}", ended.out, ended.err);
    assert!(words.contains("ews.practice.example, this setup uses 127.0.0.1"), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn why_autodiscover_gives_no_url_is_told_apart() {
    let stage = Stage::open_stored(2, 3).await;
    let base = stage.practice.announcement().ews_url.replace("/EWS/Exchange.asmx", "");
    let gone = json!({"match": {"operation": "AutodiscoverJson"}, "action": {"status": {"code": 404}}});
    let unknown = "<Autodiscover><Response><Error><ErrorCode>500</ErrorCode><Message>Nobody.</Message></Error>\
         </Response></Autodiscover>";
    let pox = "/autodiscover/autodiscover.xml";
    let soap =
        json!({"match": {"path": "/autodiscover/autodiscover.svc"}, "action": {"status": {"code": 404}}});
    let no_mailbox = json!({"match": {"path": pox}, "action": {"status": {"code": 200, "body": unknown}}});
    let circle = json!({"match": {"path": pox},
        "action": {"status": {"code": 302, "headers": {"Location": format!("{base}{pox}")}}}});
    let page = json!({"match": {"path": pox},
        "action": {"status": {"code": 200, "body": "<html><head><title>Practice Inc.</title></head></html>"}}});
    for (rule, code) in [
        (no_mailbox, Code::AutodiscoverAddressUnknown),
        (circle, Code::AutodiscoverRedirectLoop),
        (page, Code::AutodiscoverWebSite),
        (
            json!({"match": {"path": pox}, "action": {"status": {"code": 404}}}),
            Code::AutodiscoverNothingFound,
        ),
    ] {
        let script = json!([gone, soap, rule]).to_string();
        stage.faults(&script);
        let (told, host) = stage.discovery_problem().await;
        assert_eq!(told, code, "{script}");
        if code != Code::AutodiscoverNothingFound {
            assert_eq!(host, "127.0.0.1", "the host is named");
        }
        stage.faults(&script);
        let requirement = stage.requirement("autodiscover.reachable").await;
        assert_eq!(requirement.problem.map(|problem| problem.code), Some(code), "the check says the same");
    }
}

fn refuse(room: &str, when: &str) -> String {
    format!(
        r#"[{{"match": {{"operation": "GetFolder", "mailbox": "{room}"{when}}},
            "action": {{"soap_fault": {{"code": "ErrorImpersonateUserDenied"}}}}}}]"#
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_refused_now_and_then_is_named_and_nothing_is_granted() {
    let stage = Stage::open(3, 3).await;
    let room = stage.rooms()[1].address.clone();
    stage.faults(&refuse(&room, r#", "first": 1"#));
    let result = stage.validate().await;
    assert_eq!((result.ready, result.warnings, result.problems), (3, 1, 0), "it was opened in the end");
    let found = stage.rooms().into_iter().find(|one| one.address == room).expect("the room");
    assert_eq!(
        (found.status, found.problems.as_slice()),
        (RoomStatus::Warning, &[Code::ImpersonationSporadic][..])
    );

    stage.faults(&refuse(&room, ""));
    assert_eq!(stage.validate().await.problems, 1, "opened a moment ago, and refused each time");
    let found = stage.rooms().into_iter().find(|one| one.address == room).expect("the room");
    assert_eq!(found.problems, [Code::ImpersonationSporadic]);

    // A process of its own has never seen it open.
    let ended = stage.run(stage.json("rooms", &[])).await.expect(1, "refused each time");
    let rooms = ended.json()["rooms"].clone();
    let told =
        rooms.as_array().and_then(|rooms| rooms.iter().find(|one| one["address"] == json!(room)).cloned());
    assert_eq!(told.expect("the room")["problems"], json!(["ews.impersonation_denied"]));
    stage.faults(&refuse(&room, r#", "nth": 1"#));
    let ended = stage.run(stage.command("rooms")).await.expect(0, "a warning is no failure");
    assert!(ended.out.contains(&format!("is refused now and then as {room}")), "{}", ended.out);
    assert!(!ended.out.contains("New-ManagementRoleAssignment"), "{}", ended.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_goes_on_where_impersonation_is_refused_now_and_then() {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    let stage = Stage::open_with(3, 40, |options| options.today = today).await;
    stage.faults(
        r#"[{"match": {"operation": "GetItem", "every": 3},
            "action": {"soap_fault": {"code": "ErrorImpersonateUserDenied"}}}]"#,
    );
    let result = stage.run(stage.import_command()).await.expect(0, "every room was read before").json();
    assert_eq!(result["roomsDone"], json!(3), "{result}");
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_refused_each_time_lack_the_role_and_words_and_steps_name_the_same_one() {
    let stage = Stage::open(4, 3).await;
    stage.faults(
        r#"[{"match": {"operation": "FindItem"}, "action": {"soap_fault": {"code": "ErrorImpersonateUserDenied"}}}]"#,
    );
    let result = stage.import_all().await;
    let cause = &result.causes[0];
    assert_eq!((cause.finding.code, cause.rooms.len()), (Code::ImpersonationDenied, 4));
    let room = cause.finding.args.find("room").expect("the words name a room");
    let steps = &cause.finding.remedy.as_ref().expect("there is a remedy").steps;
    assert!(steps.iter().any(|step| step.contains(room)), "{room}: {steps:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_room_lists_it_is_said_what_to_use_instead() {
    let stage = Stage::open_stored(2, 3).await;
    let soap = |body: &str| {
        format!(
            "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body \
             xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\">{body}</s:Body></s:Envelope>"
        )
    };
    let answered = |operation: &str, inside: &str| {
        let body = soap(&format!(
            "<m:{operation}Response ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode>{inside}\
             </m:{operation}Response>"
        ));
        json!({"match": {"operation": operation}, "action": {"status": {"code": 200, "body": body}}})
    };
    let lists = stage.wizard.room_lists(stage.named()).await.unwrap();
    let lists: Vec<String> = lists.into_iter().map(|list| list.address).collect();
    for (rule, code, title) in [
        (answered("GetRoomLists", "<m:RoomLists/>"), Code::RoomListsMissing, "There are no room lists"),
        (answered("GetRooms", "<m:Rooms/>"), Code::RoomListsEmpty, "The room lists hold no rooms"),
    ] {
        stage.faults(&json!([rule]).to_string());
        let request = RoomsAddFromLists { setup: stage.setup.clone(), lists: lists.clone() };
        let failure = stage.wizard.rooms_add_from_lists(request).await.expect_err("nothing to add");
        assert_eq!(failure.code(), code);
        let mut command = stage.command("rooms");
        command.args(["--from-lists", "--list"]);
        let ended = stage.run(command).await.expect(1, "nothing was added");
        for words in [title, "address book", "CSV"] {
            assert!(ended.out.contains(words), "“{words}”: {}", ended.out);
        }
        let ended =
            stage.run(stage.json("rooms", &["--from-lists", "--list"])).await.expect(1, "for machines, too");
        assert_eq!(ended.json()["problem"]["code"], json!(code.dotted()));
        assert_eq!(
            ended.json()["rooms"].as_array().map(Vec::len),
            Some(2),
            "the rooms that are there are listed"
        );
    }
}
