//! What the command line reads and writes on the disk: nothing without an end, nothing through a link, nothing for everybody.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Ended;
use crate::process::{command_line, run};
use crate::support::Stage;

fn mkfifo(path: &Path) -> String {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
    path.display().to_string()
}

/// What no command may read to its end: a pipe nobody writes into, a device without end, a file of 300 MB.
fn endless(folder: &Path) -> [String; 3] {
    let large = folder.join("large");
    File::create(&large).unwrap().set_len(300 * 1024 * 1024).unwrap();
    [mkfifo(&folder.join("pipe")), "/dev/zero".to_owned(), large.display().to_string()]
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_report_touches_neither_its_neighbours_nor_what_a_link_leads_to() {
    let stage = Stage::open(2, 1).await;
    let folder = stage.folder.path();
    let (out, neighbour) = (folder.join("contoso.html"), folder.join("contoso.new"));
    let (precious, link) = (folder.join("precious.txt"), folder.join("link.html"));
    fs::write(&neighbour, "the customer's").unwrap();
    fs::write(&precious, "mine").unwrap();
    std::os::unix::fs::symlink(&precious, &link).unwrap();
    let report = |out: &Path| stage.json("report", &["--out", out.to_str().expect("a path")]);
    stage.run(report(&out)).await.expect(0, "an ordinary file");
    stage.run(report(&out)).await.expect(0, "and again over it");
    assert_eq!(fs::read_to_string(&neighbour).unwrap(), "the customer's");

    let pipe = folder.join("pipe.html");
    mkfifo(&pipe);
    let gone = folder.join("gone").join("report.html");
    for (out, words) in [
        (&link, "it is a link"),
        (&pipe, "it is a pipe"),
        (&folder.to_owned(), "it is a folder"),
        (&gone, "its folder does not exist"),
    ] {
        let ended = stage.run(report(out)).await.expect(2, words);
        let answer = ended.json();
        assert_eq!(answer["problem"]["code"], "output.unwritable", "{words}");
        assert!(ended.err.contains(words), "{}", ended.err);
        assert!(!ended.err.contains("settings"), "it is not about Anteroom's own: {}", ended.err);
    }
    assert_eq!(fs::read_to_string(&precious).unwrap(), "mine");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink(), "the link is there as it was");
    let left: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(".anteroom"))
        .collect();
    assert!(left.is_empty(), "nothing temporary stays: {left:?}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn documents_and_scripts_follow_no_link_either() {
    let stage = Stage::open(2, 1).await;
    let folder = stage.folder.path();
    let precious = folder.join("precious.txt");
    for (name, arguments) in [
        ("vendor.html", &["handover", "--out"][..]),
        ("pronestor-planner-exchange-administrator.ps1", &["script", "--out"]),
    ] {
        let out = folder.join(name.replace('.', "-"));
        fs::create_dir(&out).unwrap();
        fs::write(&precious, "mine").unwrap();
        std::os::unix::fs::symlink(&precious, out.join(name)).unwrap();
        let [command, option] = arguments else { panic!("a command and its option") };
        let ended = stage.run(stage.json(command, &[option, out.to_str().expect("a path")])).await;
        let ended = ended.expect(2, name);
        assert_eq!(ended.json()["problem"]["code"], "output.unwritable", "{name}");
        assert_eq!(fs::read_to_string(&precious).unwrap(), "mine", "{name}");
    }
    // A setup somebody links to would be parted from the link.
    let link = folder.join("linked.json");
    std::os::unix::fs::symlink(stage.setup_file(), &link).unwrap();
    let csv = folder.join("rooms.csv");
    fs::write(&csv, "Email\nanother@practice.example\n").unwrap();
    let mut command = command_line();
    command.args(["rooms", "--json", "--list", "--setup"]).arg(&link).arg("--add").arg(&csv);
    command.env("ANTEROOM_DATA", folder.join("data"));
    let ended = stage.run(command).await.expect(2, "it cannot be written back");
    assert!(ended.err.contains("it is a link"), "{}", ended.err);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

/// Everything below a folder, itself included, with its mode.
#[cfg(unix)]
fn modes(folder: &Path) -> Vec<(PathBuf, u32)> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut all = Vec::new();
    let mut next = vec![folder.to_owned()];
    while let Some(path) = next.pop() {
        let metadata = fs::metadata(&path).unwrap();
        if metadata.is_dir() {
            next.extend(fs::read_dir(&path).unwrap().flatten().map(|entry| entry.path()));
        }
        all.push((path, metadata.permissions().mode() & 0o7777));
    }
    all
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_written_is_for_others_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt as _;
    let stage = Stage::open(2, 10).await;
    let folder = stage.folder.path();
    let (data, asked) = (folder.join("data"), folder.join("asked"));
    // As an earlier version has left it.
    fs::create_dir(&data).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    let csv = folder.join("rooms.csv");
    fs::write(&csv, "Email\nanother@practice.example\n").unwrap();
    fs::write(folder.join("people.csv"), "Name,Email\nAnn,ann@practice.example\n").unwrap();
    let path = |name: &str| folder.join(name).display().to_string();
    let calls: [&[&str]; 6] = [
        &["users", "--csv", &path("people.csv")],
        &["rooms", "--add", csv.to_str().expect("a path")],
        &["import"],
        &["handover", "--out", &path("asked")],
        &["script", "--out", &path("asked/scripts")],
        &["report", "--out", &path("asked/report.html")],
    ];
    for call in calls {
        let usual = stage.json(call[0], &call[1..]);
        let mut command = Command::new("sh");
        command.args(["-c", "umask 022; exec \"$0\" \"$@\""]).arg(usual.get_program()).args(usual.get_args());
        usual.get_envs().for_each(|(name, value)| match value {
            Some(value) => drop(command.env(name, value)),
            None => drop(command.env_remove(name)),
        });
        let ended = Ended::of(run(command).await);
        assert!(matches!(ended.code, Some(0 | 1)), "{call:?}: {:?} {} {}", ended.code, ended.out, ended.err);
    }
    let mut all = modes(&data);
    all.extend(modes(&asked));
    all.extend(modes(&stage.setup_file()));
    let open: Vec<_> = all.iter().filter(|(_, mode)| mode & 0o077 != 0).collect();
    assert!(open.is_empty(), "open to others: {open:?}");
    for name in
        ["planner.sqlite", "vendor.html", "report.html", "pronestor-planner-exchange-administrator.ps1"]
    {
        assert!(all.iter().any(|(path, _)| path.ends_with(name)), "{name} is among what was looked at");
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn what_has_no_end_is_read_by_no_command() {
    let stage = Stage::open(2, 1).await;
    let folder = stage.folder.path();
    for file in endless(folder) {
        for (arguments, code) in [
            (&["rooms", "--list", "--add"][..], "list.unreadable"),
            (&["users", "--csv"], "list.unreadable"),
            (&["requirements", "--paste"], "list.output_unreadable"),
        ] {
            let mut command = stage.json(arguments[0], &arguments[1..]);
            command.arg(&file);
            let ended = stage.run(command).await.expect(2, &format!("{arguments:?} {file}"));
            assert_eq!(ended.json()["problem"]["code"], code, "{arguments:?} {file}");
        }
        let mut command = command_line();
        command.args(["practice", "--faults", &file]);
        Ended::of(run(command).await).expect(2, &format!("faults from {file}"));

        let text = fs::read_to_string(stage.setup_file()).unwrap();
        let mut setup: serde_json::Value = serde_json::from_str(&text).unwrap();
        setup["exchange"]["authorityFile"] = file.clone().into();
        let other = folder.join("other.json");
        fs::write(&other, setup.to_string()).unwrap();
        let mut command = command_line();
        command.args(["check", "--json", "--setup"]).arg(&other);
        command.env("ANTEROOM_DATA", folder.join("data")).env("ANTEROOM_SECRET", "not asked for");
        let ended = Ended::of(run(command).await).expect(2, &format!("authorities from {file}"));
        assert_eq!(ended.json()["problem"]["code"], "authority.unreadable", "{file}");
    }
    let profiles = folder.join("profiles");
    fs::create_dir(&profiles).unwrap();
    mkfifo(&profiles.join("a.toml"));
    File::create(profiles.join("b.toml")).unwrap().set_len(300 * 1024 * 1024).unwrap();
    let mut command = command_line();
    command.args(["products", "--json", "--folder"]).arg(&profiles);
    let ended = Ended::of(run(command).await);
    assert_eq!(ended.json()["refused"].as_array().map(Vec::len), Some(2), "{}", ended.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_organization_no_computer_could_hold_is_refused_in_words() {
    let mut command = command_line();
    command.args(["practice", "--rooms", "100000000"]);
    let ended = Ended::of(run(command).await).expect(2, "it is not begun");
    assert_eq!(ended.json()["problem"]["code"], "practice.too_large");
    assert!(ended.err.contains("100000000 rooms"), "{}", ended.err);
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn a_result_that_cannot_be_written_has_an_exit_of_its_own() {
    let stage = Stage::open(2, 1).await;
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    let ends = async |mut command: Command| {
        let work = move || command.stdout(full()).stderr(Stdio::piped()).output().unwrap();
        Ended::of(tokio::task::spawn_blocking(work).await.unwrap())
    };
    for command in [stage.json("rooms", &["--list"]), stage.command("requirements")] {
        let ended = ends(command).await.expect(74, "nobody has the result");
        assert!(ended.err.contains("standard output"), "{}", ended.err);
    }
    let mut help = command_line();
    help.arg("--help");
    ends(help).await.expect(74, "nor the help");
    let mut missing = command_line();
    missing.args(["rooms", "--json", "--setup", "nowhere.json"]);
    ends(missing).await.expect(2, "what went wrong before has its own exit");
    let mut practice = command_line();
    practice.args(["practice", "--rooms", "1", "--meetings", "1", "--users", "3"]).stdin(Stdio::piped());
    ends(practice).await.expect(74, "an organization nobody was told of is not served");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn an_import_whose_reader_is_gone_is_finished_all_the_same() {
    let stage = Stage::open(2, 20).await;
    let mut command = stage.import_command();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    drop(child.stderr.take());
    let ended = tokio::task::spawn_blocking(move || child.wait().unwrap()).await.unwrap();
    assert_eq!(ended.code(), Some(0), "the reader has seen enough, the planner has not");
    let again = stage.run(stage.import_command()).await.expect(0, "a second time");
    let tally = &again.json()["tally"];
    assert_eq!(
        (&tally["created"], &tally["removed"]),
        (&0.into(), &0.into()),
        "all of it was there: {tally}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planner_that_is_no_file_is_refused_in_words() {
    for name in ["import", "dry-run", "report", "users", "losses"] {
        let mut command = command_line();
        command.args([name, "--setup", "x", "--planner", "sqlite::memory:"]);
        let ended = Ended::of(run(command).await).expect(2, name);
        assert!(ended.err.contains("gone when the command ends"), "{name}: {}", ended.err);
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_practice_organization_keeps_its_authority_where_nobody_else_looks() {
    use std::io::BufRead as _;
    let place = tempfile::tempdir().unwrap();
    let mut command = command_line();
    command.args(["practice", "--rooms", "1", "--meetings", "1", "--users", "3"]).env("TMPDIR", place.path());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    let mut output = std::io::BufReader::new(child.stdout.take().expect("piped"));
    output.read_line(&mut line).unwrap();
    let told: serde_json::Value = serde_json::from_str(&line).unwrap();
    let authority = PathBuf::from(told["ca_file"].as_str().expect("a path"));
    let folder = authority.parent().unwrap();
    assert_eq!(folder.parent(), Some(place.path()));
    let mode = |path: &Path| modes(path).pop().unwrap().1 & 0o777;
    assert_eq!((mode(&authority), modes(folder)[0].1), (0o600, 0o700));
    let guessed = format!("anteroom-practice-{}", child.id());
    assert!(!folder.ends_with(guessed), "nobody can have made it beforehand");
    let mut input = child.stdin.take().expect("piped");
    input.flush().unwrap();
    drop(input);
    assert_eq!(tokio::task::spawn_blocking(move || child.wait().unwrap().code()).await.unwrap(), Some(0));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0, "nothing is left behind");
}
