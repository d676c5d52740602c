//! The password is nowhere but where it belongs.

use std::fs;
use std::path::Path;

use anteroom_wizard::wire::{RoomsValidate, SetupExport, TestRequest};

use crate::support::{Stage, operation};

/// Every file below a folder that holds the text, as plain bytes or as the Base64 of HTTP Basic.
fn holding(folder: &Path, needles: &[Vec<u8>], found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            holding(&entry.path(), needles, found);
            continue;
        }
        let bytes = fs::read(entry.path()).unwrap();
        let has = |needle: &Vec<u8>| bytes.windows(needle.len()).any(|window| window == needle.as_slice());
        if needles.iter().any(has) {
            found.push(entry.path().display().to_string());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_file_holds_the_password_after_all_six_steps() {
    let stage = Stage::open(3, 30).await;
    let test = || TestRequest { setup: stage.setup.clone(), operation: operation() };
    stage.wizard.account_test(test(), |_| ()).await.unwrap();
    stage.wizard.exchange_test(test(), |_| ()).await.unwrap();
    let request = RoomsValidate { setup: stage.setup.clone(), operation: operation(), addresses: Vec::new() };
    stage.wizard.rooms_validate(request, |_| ()).await.unwrap();
    stage.import_all().await;
    for (name, export) in [("report.html", false), ("export.json", true)] {
        let file = stage.folder.path().join(name).display().to_string();
        let request = SetupExport { setup: stage.setup.clone(), file };
        if export {
            stage.wizard.setup_export(&request).unwrap();
        } else {
            stage.wizard.report_save(request).await.unwrap();
        }
    }
    let announcement = stage.practice.announcement();
    let basic = base64::Engine::encode(
        &base64::engine::general_purpose::STANDARD,
        format!("{}:{}", announcement.username, announcement.password),
    );
    let needles = [announcement.password.clone().into_bytes(), basic.into_bytes()];
    let mut found = Vec::new();
    holding(stage.folder.path(), &needles, &mut found);
    assert_eq!(found, Vec::<String>::new(), "these files hold the password");
}
