//! What the wizard keeps: a data folder, and the folders of the desktop it writes to. Outlives the windows over it.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

/// A person's folders, empty at first.
pub struct Home {
    folder: TempDir,
    pub language: &'static str,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: tempfile::Builder::new().prefix("home-").tempdir().unwrap(), language: "en" }
    }

    /// The same, where the window was told to speak a language.
    pub fn speaking(language: &'static str) -> Self {
        let home = Self { language, ..Self::new() };
        std::fs::create_dir_all(home.data()).unwrap();
        let settings = serde_json::json!({ "anteroom_settings": 1, "language": language });
        std::fs::write(home.data().join("settings.json"), settings.to_string()).unwrap();
        home
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The wizard's data folder.
    pub fn data(&self) -> PathBuf {
        self.path("anteroom")
    }

    /// Where the file dialogs of a build for tests put what is written.
    pub fn saves(&self) -> PathBuf {
        self.path("saves")
    }

    /// The folder of the one setup there is.
    pub fn setup_folder(&self) -> PathBuf {
        let mut folders = std::fs::read_dir(self.data().join("setups"))
            .unwrap()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.join("setup.json").exists());
        let folder = folders.next().expect("there is a setup");
        assert_eq!(folders.next(), None, "there is no second setup");
        folder
    }

    /// What is saved of the one setup.
    pub fn setup(&self) -> Value {
        let text = std::fs::read_to_string(self.setup_folder().join("setup.json")).unwrap();
        serde_json::from_str(&text).unwrap()
    }

    pub fn planner(&self) -> PathBuf {
        self.setup_folder().join("planner.sqlite")
    }

    /// Files below the data folder that contain `secret`.
    pub fn files_with(&self, secret: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        search(&self.data(), secret.as_bytes(), &mut found);
        found
    }
}

fn search(folder: &Path, bytes: &[u8], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            search(&path, bytes, found);
        } else if std::fs::read(&path).unwrap().windows(bytes.len()).any(|part| part == bytes) {
            found.push(path);
        }
    }
}
