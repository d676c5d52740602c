//! What customers run: the scripts of every product that comes along, kept as files, so that whoever reviews a change sees what becomes of
//! them. `ANTEROOM_RECORD=1` writes them anew; `cargo xtask scripts` writes them, and each task alone, into a folder of its own.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anteroom_domain::{Environment, TaskId};
use anteroom_products::{Products, Profile};
use anteroom_scripts::{Audience, Script, Values, by_audience, commands, compose, file_text};

/// Values of an organization, every one known, as the sample of a product.
fn values(profile: &Profile) -> Values {
    let address = |text: &str| text.parse().expect("an address");
    Values {
        account: Some(address("svc-rooms@contoso.com")),
        login: Some("CONTOSO\\svc-rooms".parse().expect("a user name")),
        first_name: Some("Room".into()),
        last_name: Some("Planner".into()),
        rooms: vec![address("room101@contoso.com"), address("o'brien@contoso.com")],
        equipment: Some(address("vmr@contoso.com")),
        processing: profile.processing.equipment.clone().unwrap_or_default(),
        room_list: Some(address("hq-rooms@contoso.com")),
        host: Some("mail.contoso.com".into()),
        mail_domain: Some("contoso.com".into()),
        client_id: Some("6f1b3f4e-6f0e-4b0e-9b43-0d6f3f6f8a11".into()),
        app_object_id: Some("b0b1c1d1-2222-4b0e-9b43-0d6f3f6f8a11".into()),
        names: Some(profile.name.clone()),
        plan: Some("3f2a".into()),
        ..Values::default()
    }
}

fn place(environment: Environment) -> &'static str {
    match environment {
        Environment::OnPremises => "on-premises",
        Environment::ExchangeOnline => "online",
    }
}

fn whose(audience: Audience) -> &'static str {
    match audience {
        Audience::DirectoryAdministrator => "directory",
        Audience::ExchangeAdministrator => "exchange",
        Audience::EntraAdministrator => "entra",
    }
}

/// Every script of every product, by the name of its file without the ending.
fn of_products() -> BTreeMap<String, Script> {
    let mut all = BTreeMap::new();
    for profile in Products::built_in().all() {
        let values = values(profile);
        for environment in Environment::ALL {
            let tasks: Vec<TaskId> =
                profile.requirements(environment).iter().filter_map(|requirement| requirement.task).collect();
            for (audience, tasks) in by_audience(&tasks, environment) {
                let script = compose(&tasks, environment, &values).expect("a product's tasks stand together");
                let first = match tasks.as_slice() {
                    [TaskId::EnableCustomization] => "-customization",
                    _ => "",
                };
                let name = format!("{}-{}-{}{first}", profile.id, place(environment), whose(audience));
                assert!(all.insert(name.clone(), script).is_none(), "two scripts are called {name}");
            }
        }
    }
    all
}

/// Every task alone, for a product without a name.
fn of_tasks() -> BTreeMap<String, Script> {
    let products = Products::built_in();
    let values = values(&products.all()[0]);
    let values = Values { names: None, processing: processing(&products), ..values };
    let mut all = BTreeMap::new();
    for environment in Environment::ALL {
        for (_, tasks) in by_audience(TaskId::ALL, environment) {
            for task in tasks {
                let script = compose(&[task], environment, &values).expect("every value is known");
                all.insert(format!("task-{}-{task}", place(environment)), script);
            }
        }
    }
    all
}

/// What some product wishes of its equipment.
fn processing(products: &Products) -> anteroom_domain::CalendarProcessing {
    products.all().iter().find_map(|profile| profile.processing.equipment.clone()).unwrap_or_default()
}

fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts/tests/composed")
}

fn write(folder: &Path, scripts: &BTreeMap<String, Script>) {
    std::fs::create_dir_all(folder).expect("a folder");
    for (name, script) in scripts {
        std::fs::write(folder.join(format!("{name}.ps1")), file_text(&script.text))
            .expect("a script is written");
    }
}

#[test]
fn scripts_of_products_are_as_they_were_reviewed() {
    let scripts = of_products();
    if std::env::var_os("ANTEROOM_RECORD").is_some() {
        std::fs::remove_dir_all(kept()).expect("the folder is there");
        write(&kept(), &scripts);
        std::fs::write(
            kept().join(".gitattributes"),
            "# To the byte, as they are handed out.\n*.ps1 -text\n",
        )
        .expect("a file");
    }
    for (name, script) in &scripts {
        let file = kept().join(format!("{name}.ps1"));
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            before == file_text(&script.text),
            "{name} is another script now; ANTEROOM_RECORD=1 keeps it, then read the difference"
        );
    }
    let files = std::fs::read_dir(kept()).expect("the folder").flatten();
    let others: Vec<_> = files
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .filter(|file| file.strip_suffix(".ps1").is_some_and(|name| !scripts.contains_key(name)))
        .collect();
    assert_eq!(others, Vec::<String>::new(), "nobody is handed these any more");
}

/// The lines that show something, by the name of their file.
fn shown() -> BTreeMap<String, String> {
    let products = Products::built_in();
    let addresses = vec!["reception@contoso.com".parse().expect("an address")];
    let values = Values { addresses, ..values(&products.all()[0]) };
    let mut all = BTreeMap::new();
    for environment in Environment::ALL {
        for task in TaskId::ALL.iter().filter(|task| task.dotted().ends_with(".show")) {
            let Ok(text) = commands(*task, environment, &values) else { continue };
            all.insert(format!("{}-{task}.ps1", place(environment)), text);
        }
    }
    all
}

#[test]
fn commands_beside_the_scripts_of_products_are_as_they_were_reviewed() {
    let folder = kept().with_file_name("shown");
    if std::env::var_os("ANTEROOM_RECORD").is_some() {
        for (name, text) in shown() {
            std::fs::write(folder.join(name), text).expect("a command is written");
        }
    }
    let files = std::fs::read_dir(&folder).expect("the folder").flatten();
    let files = files.map(|file| file.file_name().to_string_lossy().into_owned());
    let read = |name: String| (name.clone(), std::fs::read_to_string(folder.join(name)).unwrap_or_default());
    let before: BTreeMap<_, _> = files.filter(|name| name.ends_with(".ps1")).map(read).collect();
    for (name, text) in shown() {
        assert!(
            before.get(&name) == Some(&text),
            "{name} is another command now; ANTEROOM_RECORD=1 keeps it, then read the difference"
        );
    }
    assert_eq!(before.len(), shown().len(), "nobody is shown the others any more");
}

#[test]
fn whoever_decides_reads_no_more_than_forty_lines() {
    for (name, script) in of_products() {
        let head =
            script.text.find("#>\n").map(|end| script.text[..end].lines().count() + 1).unwrap_or(usize::MAX);
        assert!(head <= 40, "{name} says {head} lines before it begins");
    }
}

#[test]
fn scripts_are_written_where_somebody_wants_them() {
    let Some(folder) = std::env::var_os("ANTEROOM_SCRIPTS").map(PathBuf::from) else { return };
    write(&folder, &of_products());
    write(&folder, &of_tasks());
}
