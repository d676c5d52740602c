//! The wizard's window, in the words of somebody who sits before it.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::home::Home;
use crate::language;
use crate::webdriver::{Key, Session, until};

/// The look the desktop asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Light,
    Dark,
}

/// A started wizard. A test that fails leaves a picture of what the window showed.
pub struct Window {
    session: Session,
    language: &'static str,
}

impl Window {
    pub fn open(home: &Home) -> Self {
        Self::open_in(home, Look::Light)
    }

    pub fn open_in(home: &Home, look: Look) -> Self {
        let theme = match look {
            Look::Light => "Adwaita",
            Look::Dark => "Adwaita:dark",
        };
        Self::open_with(home, &[("GTK_THEME", Path::new(theme))])
    }

    /// The same with these variables set.
    pub fn open_with(home: &Home, variables: &[(&str, &Path)]) -> Self {
        let folders = [
            ("ANTEROOM_DATA", home.data()),
            ("ANTEROOM_SAVES", home.saves()),
            ("XDG_CACHE_HOME", home.path("cache")),
            ("XDG_CONFIG_HOME", home.path("config")),
            ("XDG_DATA_HOME", home.path("data")),
        ];
        for (_, folder) in &folders {
            std::fs::create_dir_all(folder).unwrap();
        }
        let mut environment: Vec<(&str, &Path)> =
            folders.iter().map(|(name, folder)| (*name, folder.as_path())).collect();
        environment.extend(variables);
        let session = Session::start(&program(), &environment);
        let window = Self { session, language: home.language };
        window.see("page-title");
        // The page comes first and the window with it; what nobody sees has neither size nor words.
        window.wait(
            "the window is shown",
            "return document.visibilityState === 'visible' && innerWidth > 0",
            &json!([]),
        );
        window
    }

    /// Ends the wizard the way a power cut does.
    pub fn kill(self) {
        assert!(self.session.kill_program(), "the wizard was there to be killed");
    }

    /// Waits until a function's body returns something, and gives it.
    pub fn wait(&self, what: &str, body: &str, arguments: &Value) -> Value {
        // A page that is being replaced has no answer yet; an error is what there is to see.
        until(what, || match self.session.try_run(body, arguments.clone())? {
            seen @ (Value::Null | Value::Bool(false)) => Err(seen.to_string()),
            value => Ok(value),
        })
    }

    /// Runs a function's body in the page.
    pub fn run(&self, body: &str, arguments: Value) -> Value {
        self.session.run(body, arguments)
    }

    /// Waits until the element with this test id is there.
    pub fn see(&self, id: &str) {
        self.wait(
            &format!("{id} is there"),
            "return document.querySelector(given[0]) !== null",
            &json!([css(id)]),
        );
    }

    /// Waits until this is the step shown.
    pub fn see_step(&self, step: &str) {
        let body = "return document.querySelector('[aria-current=\"step\"]')?.dataset.testid === given[0]";
        self.wait(&format!("step {step} is shown"), body, &json!([format!("step-{step}")]));
    }

    /// Waits for the element and clicks it, as soon as nothing lies over it.
    pub fn click(&self, id: &str) {
        self.click_at(&css(id));
    }

    /// The same for an element that a selector finds.
    pub fn click_at(&self, css: &str) {
        // The footer stays in sight; what lies below it is scrolled to, as a person would.
        let body = "document.querySelector(given[0])?.scrollIntoView({ block: 'center' })";
        until(&format!("{css} takes a click"), || {
            self.session.try_run(body, json!([css]))?;
            self.session.click(css)
        });
    }

    /// Clicks the primary button when it says this.
    pub fn go(&self, words: &str) {
        let body = "const button = document.querySelector(given[0]);
                    return button?.getAttribute('aria-busy') !== 'true' && given[1].some((words) => button?.innerText.includes(words))";
        self.wait(
            &format!("the primary button says “{words}”"),
            body,
            &json!([css("primary"), self.labels(words)]),
        );
        self.click("primary");
    }

    /// What the window says for what English begins with this.
    pub fn labels(&self, english: &str) -> Vec<String> {
        language::labels(self.language, english)
    }

    /// Opens a step from the rail, as soon as it waits for nothing.
    pub fn go_to(&self, step: &str) {
        let id = format!("step-{step}");
        let body = "return document.querySelector(given[0])?.getAttribute('aria-disabled') !== 'true'";
        self.wait(&format!("{id} can be opened"), body, &json!([css(&id)]));
        self.click(&id);
        self.see_step(step);
    }

    /// Replaces what stands in a field.
    pub fn fill(&self, id: &str, text: &str) {
        self.click(id);
        self.session.press(&[Key::Control], "a");
        self.session.type_text(text);
        self.wait(
            &format!("{id} shows what was typed"),
            "return document.querySelector(given[0]).value === given[1]",
            &json!([css(id), text]),
        );
    }

    /// Waits until a field has this value.
    pub fn see_value(&self, id: &str, text: &str) {
        let body = "return document.querySelector(given[0])?.value === given[1]";
        self.wait(&format!("{id} has the value “{text}”"), body, &json!([css(id), text]));
    }

    /// The words of an element, as shown.
    pub fn words(&self, id: &str) -> String {
        let words = self.wait(
            &format!("{id} says something"),
            "return document.querySelector(given[0])?.innerText",
            &json!([css(id)]),
        );
        words.as_str().unwrap_or_default().to_owned()
    }

    /// Gives the window this many pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.session.resize(width, height);
        let body = "return innerWidth === given[0] && innerHeight === given[1]";
        self.wait("the window has its new size", body, &json!([width, height]));
    }

    pub fn keyboard(&self) -> &Session {
        &self.session
    }

    pub fn picture(&self) -> Vec<u8> {
        self.session.picture().expect("the window can be photographed")
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking()
            && let Ok(picture) = self.session.picture()
        {
            let test = std::thread::current().name().unwrap_or("e2e").replace("::", "-");
            let folder = build_folder().parent().map(|target| target.join("e2e")).unwrap_or_default();
            let _ = std::fs::create_dir_all(&folder);
            let _ = std::fs::write(folder.join(format!("{test}.png")), picture);
        }
    }
}

/// Where the test id stands.
pub fn css(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

/// `target/debug`, where this test and the wizard were built.
fn build_folder() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.ancestors().nth(2).expect("tests are built into deps").to_owned()
}

/// The built wizard.
pub fn program() -> PathBuf {
    let program = build_folder().join("anteroom");
    assert!(program.exists(), "build the wizard first: cargo build --package anteroom");
    program
}
