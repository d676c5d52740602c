//! Servers that do not come to an end, by mistake or to do harm: every answer is well-formed and new. The command line ends by
//! itself, says what was too much, keeps what it read, and stays small meanwhile.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::command_line::Ended;
use crate::support::Stage;

/// What the process may take at most, in KiB; the endless answers would take gigabytes.
const MOST_MEMORY: u64 = 400 * 1024;

/// What a server gives for an operation, by how often it was asked before.
type Give = dyn Fn(&str, &str, usize) -> Answer + Send + Sync;

enum Answer {
    /// A whole answer.
    Soap(String),
    /// A whole answer, inflated from these bytes.
    Gzip(Vec<u8>),
    /// The beginning of an answer, and what follows for ever.
    Endless(String, String),
}

fn soap(operation: &str, class: &str, content: &str) -> String {
    let code = if class == "Error" { "ErrorNameResolutionNoResults" } else { "NoError" };
    let inside = format!("<m:ResponseCode>{code}</m:ResponseCode>{content}");
    let message = match operation {
        "FindPeople" | "GetRoomLists" | "GetRooms" => {
            format!("<m:{operation}Response ResponseClass=\"{class}\">{inside}</m:{operation}Response>")
        }
        _ => format!(
            "<m:{operation}Response><m:ResponseMessages><m:{operation}ResponseMessage ResponseClass=\"{class}\">\
             {inside}</m:{operation}ResponseMessage></m:ResponseMessages></m:{operation}Response>"
        ),
    };
    format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         xmlns:m=\"http://schemas.microsoft.com/exchange/services/2006/messages\" \
         xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\"><s:Header>\
         <t:ServerVersionInfo MajorVersion=\"15\" MinorVersion=\"2\" MajorBuildNumber=\"1544\" \
         MinorBuildNumber=\"9\" Version=\"V2017_07_11\"/></s:Header><s:Body>{message}</s:Body></s:Envelope>"
    )
}

/// An Exchange server of our own on loopback; gives its address and how often it was asked.
async fn exchange(give: Arc<Give>) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, Arc::clone(&give), Arc::clone(&counted)));
        }
    });
    (format!("http://{address}/EWS/Exchange.asmx"), asked)
}

async fn serve(mut stream: TcpStream, give: Arc<Give>, asked: Arc<AtomicUsize>) {
    while let Some(request) = read_request(&mut stream).await {
        let body = request.split("Body>").nth(1).unwrap_or_default();
        let operation = body.split("<m:").nth(1).unwrap_or_default();
        let operation = operation.split([' ', '>', '/']).next().unwrap_or_default();
        let number = asked.fetch_add(1, Ordering::Relaxed);
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\n";
        let sent = match give(operation, &request, number) {
            Answer::Soap(text) => {
                let answer = format!("{head}Content-Length: {}\r\n\r\n{text}", text.len());
                stream.write_all(answer.as_bytes()).await.is_ok()
            }
            Answer::Gzip(bytes) => {
                let head = format!("{head}Content-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", bytes.len());
                stream.write_all(&[head.as_bytes(), &bytes].concat()).await.is_ok()
            }
            Answer::Endless(begin, more) => {
                let _ = stream.write_all(format!("{head}Connection: close\r\n\r\n{begin}").as_bytes()).await;
                while stream.write_all(more.as_bytes()).await.is_ok() {}
                false
            }
        };
        if !sent {
            return;
        }
    }
}

async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
            });
            if body.len() >= length.unwrap_or_default() {
                return Some(text);
            }
        }
        match stream.read(&mut buffer).await {
            Ok(read) if read > 0 => bytes.extend_from_slice(&buffer[..read]),
            _ => return None,
        }
    }
}

/// Runs a command to its end and gives the most memory it took, in KiB, where the system tells.
async fn run_watched(mut command: Command) -> (Ended, u64) {
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let ending = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap());
    tokio::pin!(ending);
    let (mut most, mut ticks) = (0, tokio::time::interval(Duration::from_millis(5)));
    loop {
        tokio::select! {
            output = &mut ending => return (Ended::of(output.unwrap()), most),
            _ = ticks.tick() => {
                let text = std::fs::read_to_string(&status).unwrap_or_default();
                let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
                let kib = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok());
                most = most.max(kib.unwrap_or(0));
            }
        }
    }
}

impl Stage {
    /// `users --json` into the stage's planner, from a server at this address.
    fn users_from(&self, url: &str) -> Command {
        self.speak_to(url);
        let mut command = self.json("users", &["--address-book"]);
        command.arg("--planner").arg(format!("sqlite:{}", self.planner().display()));
        command
    }

    fn speak_to(&self, url: &str) {
        let text = std::fs::read_to_string(self.setup_file()).unwrap();
        let mut setup: Value = serde_json::from_str(&text).unwrap();
        setup["exchange"]["url"] = url.into();
        std::fs::write(self.setup_file(), setup.to_string()).unwrap();
    }
}

fn small(memory: u64, what: &str) {
    assert!(memory < MOST_MEMORY, "{what}: the process took {} MiB", memory / 1024);
}

/// A page of an address book, each entry new: groups, and here and there a person.
fn people(number: usize) -> String {
    let one = |index: usize| {
        let kind = if index.is_multiple_of(100) { "Person" } else { "DistributionList" };
        format!(
            "<t:Persona><t:PersonaType>{kind}</t:PersonaType><t:DisplayName>N {number} {index}</t:DisplayName>\
             <t:GivenName>N</t:GivenName><t:EmailAddress><t:Name>N</t:Name>\
             <t:EmailAddress>n{number}-{index}@endless.example</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType>\
             <t:MailboxType>Mailbox</t:MailboxType></t:EmailAddress></t:Persona>"
        )
    };
    let all: String = (0..1000).map(one).collect();
    soap("FindPeople", "Success", &format!("<m:People>{all}</m:People>"))
}

/// What else is asked while people are read.
fn nothing_else(operation: &str) -> Answer {
    let class = if operation == "ResolveNames" { "Error" } else { "Success" };
    let content = if operation == "GetRoomLists" { "<m:RoomLists/>" } else { "" };
    Answer::Soap(soap(operation, class, content))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_book_without_end_is_read_up_to_a_limit_that_is_told() {
    let stage = Stage::open(1, 1).await;
    let (url, asked) = exchange(Arc::new(|operation: &str, _: &str, number: usize| match operation {
        "FindPeople" => Answer::Soap(people(number)),
        other => nothing_else(other),
    }))
    .await;
    let (ended, memory) = run_watched(stage.users_from(&url)).await;
    let answer = ended.expect(1, "not everybody was read").json();
    let told = &answer["added"]["told"][0];
    assert!(
        told["reason"].as_str().is_some_and(|reason| reason.contains("250000 people")),
        "it says where it stopped: {answer}"
    );
    assert!(answer["users"].as_u64() > Some(2000), "those read until then are kept: {}", answer["users"]);
    assert!(asked.load(Ordering::Relaxed) < 300, "and asks no more: {asked:?}");
    small(memory, "an endless address book");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_book_that_gives_the_same_page_again_is_left_at_once() {
    let stage = Stage::open(1, 1).await;
    let (url, asked) = exchange(Arc::new(|operation: &str, _: &str, _: usize| match operation {
        "FindPeople" => Answer::Soap(people(7)),
        other => nothing_else(other),
    }))
    .await;
    let answer = stage.run(stage.users_from(&url)).await.expect(0, "it comes to an end").json();
    assert_eq!(answer["users"], 10, "each person once: {answer}");
    assert!(asked.load(Ordering::Relaxed) < 100, "two pages a letter: {asked:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_without_end_and_one_that_inflates_end_at_their_size() {
    let stage = Stage::open(1, 1).await;
    let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    bomb.write_all(soap("FindPeople", "Success", "<m:People>").as_bytes()).unwrap();
    for _ in 0..48 {
        bomb.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let bomb = bomb.finish().unwrap();
    assert!(bomb.len() < 1 << 20, "it is small on its way");
    let begin = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>".to_owned();
    let more = "<t:x>text</t:x>".repeat(1000);
    let lists: String = (0..6000)
        .map(|number| format!("<t:Address><t:EmailAddress>l{number}@x.example</t:EmailAddress></t:Address>"))
        .collect();
    let lists = soap("GetRoomLists", "Success", &format!("<m:RoomLists>{lists}</m:RoomLists>"));
    for (what, command) in [("an endless body", "users"), ("a gzip bomb", "users"), ("room lists", "rooms")] {
        let (begin, more, bomb, lists) = (begin.clone(), more.clone(), bomb.clone(), lists.clone());
        let (url, asked) =
            exchange(Arc::new(move |operation: &str, _: &str, _: usize| match (operation, what) {
                ("FindPeople", "an endless body") => Answer::Endless(begin.clone(), more.clone()),
                ("FindPeople", "a gzip bomb") => Answer::Gzip(bomb.clone()),
                ("GetRoomLists", "room lists") => Answer::Soap(lists.clone()),
                (other, _) => nothing_else(other),
            }))
            .await;
        let started = match command {
            "users" => stage.users_from(&url),
            _ => {
                stage.speak_to(&url);
                stage.json("rooms", &["--from-lists"])
            }
        };
        let (ended, memory) = run_watched(started).await;
        let ended = ended.expect(3, what);
        assert_eq!(ended.json()["problem"]["code"], "ews.too_large", "{what}: {}", ended.out);
        let limit = if command == "users" { "32 MiB" } else { "5000 room lists" };
        assert!(ended.err.contains(limit), "{what}: the limit is named: {}", ended.err);
        assert!(asked.load(Ordering::Relaxed) < 10, "{what}: it is not asked again and again: {asked:?}");
        small(memory, what);
    }
}

/// A value in BER, its length in four bytes.
fn ber(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&[tag, 0x84][..], &length, content].concat()
}

fn text(value: &str) -> Vec<u8> {
    ber(0x04, value.as_bytes())
}

fn message(id: u8, operation: &[u8], controls: &[u8]) -> Vec<u8> {
    ber(0x30, &[&[0x02, 1, id][..], operation, controls].concat())
}

fn entry(id: u8, name: &str, attributes: &[(&str, &str)]) -> Vec<u8> {
    let attribute = |(name, value): &(&str, &str)| ber(0x30, &[text(name), ber(0x31, &text(value))].concat());
    let attributes: Vec<u8> = attributes.iter().flat_map(attribute).collect();
    message(id, &ber(0x64, &[text(name), ber(0x30, &attributes)].concat()), &[])
}

/// The end of a page behind which there is always another one.
fn page_end(id: u8) -> Vec<u8> {
    let cookie = ber(0x30, &[vec![0x02, 1, 0], text("more")].concat());
    let control = ber(0x30, &[text("1.2.840.113556.1.4.319"), ber(0x04, &cookie)].concat());
    message(id, &ber(0x65, &[0x0a, 1, 0, 0x04, 0, 0x04, 0]), &ber(0xa0, &control))
}

/// A directory of our own on loopback that takes every sign-in. `pages` gives what is sent for the n-th page; `None` goes on for
/// ever with new entries.
async fn directory(pages: impl Fn(usize) -> Option<Vec<u8>> + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut served = 0;
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            while let Ok(read @ 6..) = stream.read(&mut request).await {
                let bytes = &request[..read];
                // ldap3 writes lengths of one byte or, of longer messages, of two and three.
                let at = if bytes[1] < 0x80 { 2 } else { 2 + usize::from(bytes[1] - 0x80) };
                let (id, operation) = (bytes[at + 2], bytes[at + 3]);
                let is_root =
                    !bytes.windows(13).any(|part| part == b"inetOrgPerson" || part == b"userAccountCo");
                let answer = match operation {
                    0x60 => message(id, &ber(0x61, &[0x0a, 1, 0, 0x04, 0, 0x04, 0]), &[]),
                    0x63 if is_root => [
                        entry(id, "", &[("defaultNamingContext", "DC=endless,DC=example")]),
                        message(id, &ber(0x65, &[0x0a, 1, 0, 0x04, 0, 0x04, 0]), &[]),
                    ]
                    .concat(),
                    0x63 => match pages(served) {
                        Some(page) => {
                            served += 1;
                            let page = [page, page_end(id)].concat();
                            // The number of the question stands in each entry of the page.
                            renumbered(page, id)
                        }
                        None => {
                            for number in 0.. {
                                let name = format!("CN=p{number},DC=endless,DC=example");
                                let long = "x".repeat(900);
                                if stream
                                    .write_all(&entry(id, &name, &[("displayName", &long)]))
                                    .await
                                    .is_err()
                                {
                                    break;
                                }
                            }
                            break;
                        }
                    },
                    _ => break,
                };
                if stream.write_all(&answer).await.is_err() {
                    break;
                }
            }
        }
    });
    format!("ldap://{address}")
}

/// Entries are made with number 0; `id` is put in its place: behind the tag and the length of each message.
fn renumbered(mut page: Vec<u8>, id: u8) -> Vec<u8> {
    let mut at = 0;
    while at + 9 <= page.len() {
        let length = u32::from_be_bytes([page[at + 2], page[at + 3], page[at + 4], page[at + 5]]);
        page[at + 8] = id;
        at += 6 + usize::try_from(length).unwrap();
    }
    page
}

fn person(number: usize) -> Vec<u8> {
    let (name, mail) = (format!("CN=p{number},DC=endless,DC=example"), format!("p{number}@endless.example"));
    let attributes = [
        ("objectClass", "user"),
        ("userAccountControl", "512"),
        ("displayName", "P"),
        ("mail", mail.as_str()),
    ];
    entry(0, &name, &attributes)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_that_answers_without_end_is_left() {
    let stage = Stage::open(1, 1).await;
    let server = directory(|_| None).await;
    let mut command = stage.json("users", &["--ldap", &server]);
    command.arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    let (ended, memory) = run_watched(command).await;
    let ended = ended.expect(3, "one answer without end");
    assert_eq!(ended.json()["problem"]["code"], "directory.too_large", "{}", ended.out);
    assert!(ended.err.contains("8 MiB"), "the limit is named: {}", ended.err);
    small(memory, "an endless directory");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_that_gives_the_same_page_again_is_left_at_once_and_what_it_gave_is_kept() {
    let stage = Stage::open(1, 1).await;
    let page: Vec<u8> = (0..50).flat_map(person).collect();
    let server = directory(move |_| Some(page.clone())).await;
    let mut command = stage.json("users", &["--ldap", &server]);
    command.arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    let answer = stage.run(command).await.expect(1, "there may be more").json();
    assert_eq!(answer["users"], 50, "{answer}");
    let reason = answer["added"]["told"][0]["reason"].as_str().unwrap_or_default();
    assert!(reason.contains("the same entries again"), "{answer}");
}
