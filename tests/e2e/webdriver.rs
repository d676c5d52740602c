//! The part of W3C WebDriver these tests speak (<https://www.w3.org/TR/webdriver2/>), with WebKit's driver.
//!
//! Written out because the crates that speak all of it change what the rest of the workspace is compiled with: they ask
//! `serde_json` to keep keys in order, and cargo would grant that to the wizard too.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// The key under which an element stands in answers.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Far above anything a healthy machine needs, so that only what never comes fails.
pub const PATIENCE: Duration = Duration::from_secs(60);
const GLANCE: Duration = Duration::from_millis(40);

/// Repaints a dot nobody can see. The driver takes its picture after the next frame, and a page at rest has none.
const STIR: &str = "const dot = document.body.appendChild(document.createElement('div'));
    dot.id = 'stirring';
    dot.ariaHidden = true;
    dot.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; opacity: 0.01; background: #888';
    let turn = 0;
    window.stirring = setInterval(() => { dot.style.background = (turn = 1 - turn) ? '#888' : '#777' }, 16)";

/// A key that has no letter.
#[derive(Debug, Clone, Copy)]
pub enum Key {
    Alt = 0xE00A,
    Control = 0xE009,
    Enter = 0xE007,
    Escape = 0xE00C,
    Left = 0xE012,
    Shift = 0xE008,
    Space = 0x20,
    Tab = 0xE004,
}

impl Key {
    pub fn letter(self) -> String {
        char::from_u32(self as u32).map(String::from).expect("a code point of the standard")
    }
}

/// A driver process and the one window it drives. Both end when this goes.
pub struct Session {
    driver: Child,
    runtime: tokio::runtime::Runtime,
    client: reqwest::Client,
    base: String,
}

impl Session {
    /// Starts `program` under a driver of its own, which hands its environment on.
    pub fn start(program: &Path, environment: &[(&str, &Path)]) -> Self {
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).unwrap().port();
        let driver = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(environment.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is installed (webkit2gtk-driver)");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let mut session = Self { driver, runtime, client, base: format!("http://127.0.0.1:{port}") };
        until("the driver listens", || session.send("GET", "/status", None));
        let options = json!({ "binary": program, "args": [] });
        let capabilities = json!({ "alwaysMatch": { "webkitgtk:browserOptions": options } });
        let answer = session.ask("POST", "/session", Some(json!({ "capabilities": capabilities })));
        let id = answer["sessionId"].as_str().expect("a session has an id").to_owned();
        session.base = format!("{}/session/{id}", session.base);
        session
    }

    /// Runs a function's body in the page; it may await.
    pub fn run(&self, body: &str, arguments: Value) -> Value {
        self.try_run(body, arguments)
            .unwrap_or_else(|error| panic!("a script in the page failed: {error}\n{body}"))
    }

    /// The same while the page may be gone or not there yet.
    pub fn try_run(&self, body: &str, arguments: Value) -> Result<Value, String> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async (...given) => {{ {body} }})(...Array.from(arguments).slice(0, -1)).then(
                 (value) => done({{ value: value === undefined ? null : value }}),
                 (error) => done({{ error: String(error) }}));"
        );
        let answer =
            self.send("POST", "/execute/async", Some(json!({ "script": script, "args": arguments })))?;
        match answer["error"].as_str() {
            Some(error) => Err(error.to_owned()),
            None => Ok(answer["value"].clone()),
        }
    }

    /// Clicks with the mouse where the element is.
    pub fn click(&self, css: &str) -> Result<(), String> {
        self.send("POST", &format!("/element/{}/click", self.find(css)?), Some(json!({}))).map(drop)
    }

    /// Types at the focus, letter by letter.
    pub fn type_text(&self, text: &str) {
        let strokes = text.chars().flat_map(|letter| stroke(&letter.to_string())).collect();
        self.perform(strokes);
    }

    /// Presses one key while others are held.
    pub fn press(&self, held: &[Key], key: &str) {
        let mut strokes: Vec<Value> =
            held.iter().map(|key| json!({ "type": "keyDown", "value": key.letter() })).collect();
        strokes.extend(stroke(key));
        strokes.extend(held.iter().rev().map(|key| json!({ "type": "keyUp", "value": key.letter() })));
        self.perform(strokes);
    }

    /// Presses a key without a letter.
    pub fn press_key(&self, key: Key) {
        self.press(&[], &key.letter());
    }

    /// Asks for another size of the window.
    pub fn resize(&self, width: u32, height: u32) {
        self.ask("POST", "/window/rect", Some(json!({ "width": width, "height": height })));
    }

    /// What the window shows, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>, String> {
        self.try_run(STIR, json!([]))?;
        let answer = self.send("GET", "/screenshot", None);
        self.try_run(
            "clearInterval(window.stirring); document.getElementById('stirring').remove()",
            json!([]),
        )?;
        let answer = answer?;
        let text = answer.as_str().ok_or("no picture")?;
        STANDARD.decode(text).map_err(|error| error.to_string())
    }

    /// Ends the program the way a power cut does, and waits until it is gone; whether there was one.
    pub fn kill_program(&self) -> bool {
        let Some(id) = self.find_program() else { return false };
        let killed = Command::new("kill").args(["-KILL", &id]).status().is_ok_and(|status| status.success());
        let started = Instant::now();
        // What has ended has no program file any more, even while nobody took note of its end.
        while Path::new("/proc").join(&id).join("exe").exists() && started.elapsed() < PATIENCE {
            std::thread::sleep(GLANCE);
        }
        killed
    }

    /// The process id of the program the driver started.
    fn find_program(&self) -> Option<String> {
        let parent = format!("PPid:\t{}", self.driver.id());
        let processes = std::fs::read_dir("/proc").ok()?.flatten();
        processes.filter_map(|entry| entry.file_name().into_string().ok()).find(|id| {
            std::fs::read_to_string(format!("/proc/{id}/status"))
                .is_ok_and(|status| status.lines().any(|line| line == parent))
        })
    }

    fn find(&self, css: &str) -> Result<String, String> {
        let answer = self.send("POST", "/element", Some(json!({ "using": "css selector", "value": css })))?;
        answer[ELEMENT].as_str().map(str::to_owned).ok_or_else(|| format!("no element in {answer}"))
    }

    fn perform(&self, strokes: Vec<Value>) {
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.ask("POST", "/actions", Some(json!({ "actions": [keyboard] })));
    }

    fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Value {
        self.send(method, path, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    fn send(&self, method: &str, path: &str, body: Option<Value>) -> Result<Value, String> {
        let method = method.parse().expect("a method");
        let mut request = self.client.request(method, format!("{}{path}", self.base)).timeout(PATIENCE);
        if let Some(body) = body {
            request = request.json(&body);
        }
        self.runtime.block_on(async {
            let answer = request.send().await.map_err(|error| error.to_string())?;
            let good = answer.status().is_success();
            let mut body: Value = answer.json().await.map_err(|error| error.to_string())?;
            let value = body["value"].take();
            if good { Ok(value) } else { Err(format!("{}: {}", value["error"], value["message"])) }
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Not asked to end but ended: one that stayed would be taken for the next one, as there is one wizard a desktop.
        self.kill_program();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Looks again and again until there is something to see; what was there instead is told in the end.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Result<T, String>) -> T {
    let started = Instant::now();
    loop {
        match look() {
            Ok(seen) => return seen,
            Err(instead) => {
                assert!(started.elapsed() < PATIENCE, "never came true: {what}; in the end: {instead}")
            }
        }
        std::thread::sleep(GLANCE);
    }
}

fn stroke(key: &str) -> [Value; 2] {
    ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key }))
}
