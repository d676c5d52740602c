use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use super::*;

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("contoso.html");
    (folder, file)
}

#[test]
fn a_neighbour_with_a_similar_name_survives_a_write() {
    let (folder, file) = folder();
    std::fs::write(folder.path().join("contoso.new"), "the customer's").unwrap();
    replace(&file, b"one").unwrap();
    replace(&file, b"two").unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), b"two");
    assert_eq!(std::fs::read_to_string(folder.path().join("contoso.new")).unwrap(), "the customer's");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "and nothing temporary stays");
}

#[test]
fn a_name_as_long_as_names_may_be_is_no_obstacle() {
    let (folder, _) = folder();
    let file = folder.path().join("x".repeat(255));
    replace(&file, b"one").unwrap();
    replace(&file, b"two").unwrap();
    assert_eq!(read(&file, 3).unwrap(), b"two");
}

#[test]
fn a_file_of_exactly_the_bound_is_read_and_one_byte_more_is_not() {
    let (_folder, file) = folder();
    std::fs::write(&file, "12345").unwrap();
    assert_eq!(read(&file, 5).unwrap(), b"12345");
    assert!(matches!(read(&file, 4), Err(FileError::TooLarge { most: 4, .. })));
    assert!(read_if_there(&file.with_extension("txt"), 5).unwrap().is_none(), "a missing file is none");
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link_and_nothing_else_is_replaced() {
    let (folder, file) = folder();
    let precious = folder.path().join("precious");
    std::fs::write(&precious, "mine").unwrap();
    std::os::unix::fs::symlink(&precious, &file).unwrap();
    let refused = replace(&file, b"x").unwrap_err();
    assert!(refused.to_string().contains("a link"), "{refused}");
    assert_eq!(std::fs::read_to_string(&precious).unwrap(), "mine");
    let refused = replace(std::path::Path::new("/dev/null"), b"x").unwrap_err();
    assert!(refused.to_string().contains("a device"), "{refused}");
    assert!(read(std::path::Path::new("/dev/zero"), 10).unwrap_err().to_string().contains("a device"));
    assert!(read(folder.path(), 10).unwrap_err().to_string().contains("a folder"));
}

#[cfg(unix)]
#[test]
fn what_is_to_be_new_is_written_over_nothing() {
    let (folder, file) = folder();
    crate::create(&file, b"first").unwrap();
    let refused = crate::create(&file, b"second").unwrap_err();
    assert!(matches!(refused, FileError::Present { .. }), "{refused:?}");
    assert_eq!(std::fs::read(&file).unwrap(), b"first", "what was there stays");
    #[cfg(unix)]
    {
        let link = folder.path().join("link");
        std::os::unix::fs::symlink(folder.path().join("nowhere"), &link).unwrap();
        assert!(crate::create(&link, b"x").is_err(), "not through a link that leads nowhere either");
        assert!(!folder.path().join("nowhere").exists());
    }
    let names = std::fs::read_dir(folder.path()).unwrap().count();
    assert!(names <= 2, "nothing of the refused ones lies about");
}

#[test]
fn what_is_written_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (folder, file) = folder();
    std::fs::write(&file, "old").unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    replace(&file, b"new").unwrap();
    assert_eq!(mode(&file), 0o600, "also one that was open to others");
    let below = folder.path().join("a/b");
    private_folder(&below).unwrap();
    assert_eq!((mode(&below), mode(&folder.path().join("a"))), (0o700, 0o700));
}

#[test]
fn a_folder_that_is_missing_and_a_file_that_is_protected_are_told_as_such() {
    let (folder, file) = folder();
    let refused = replace(&folder.path().join("gone/contoso.html"), b"x").unwrap_err();
    assert_eq!(refused.to_string(), "its folder does not exist", "and no temporary name is told");
    std::fs::write(&file, "mine").unwrap();
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    assert_eq!(replace(&file, b"x").unwrap_err().to_string(), "it is read-only");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn a_bound_is_told_in_words() {
    for (most, words) in [(512, "512 B"), (limits::PROFILE, "128 KB"), (limits::SETUP, "32 MB")] {
        let refused = FileError::TooLarge { path: PathBuf::new(), most };
        assert!(refused.to_string().contains(words), "{refused}");
    }
}

#[test]
fn what_windows_would_look_for_on_another_computer_is_told_from_a_drive() {
    for elsewhere in [
        r"\\files\share\ca.pem",
        "//files/share/ca.pem",
        r"\/files\share\ca.pem",
        r"\\files@SSL@443\DavWWWRoot\ca.pem",
        r"\\?\UNC\files\share\ca.pem",
        r"\\?\unc\files\share\ca.pem",
        "//?/UNC/files/share/ca.pem",
        r"\\.\UNC\files\share\ca.pem",
        r"\??\UNC\files\share\ca.pem",
        r"\\?\GLOBALROOT\Device\Mup\files\share\ca.pem",
        r"\\.\pipe\name",
        r"\\?\C",
        r"\\",
    ] {
        assert!(place::leads_elsewhere(elsewhere), "{elsewhere} is no path of this computer");
    }
    for here in [
        r"C:\certificates\ca.pem",
        "C:/certificates/ca.pem",
        r"certificates\ca.pem",
        r"\certificates\ca.pem",
        "/etc/ssl/ca.pem",
        r"\\?\C:\certificates\ca.pem",
        r"\\?\z:\certificates\ca.pem",
        r"\\.\C:\certificates\ca.pem",
        r"\??\C:\certificates\ca.pem",
        r"Z:\ca.pem",
        "",
    ] {
        assert!(!place::leads_elsewhere(here), "{here} is a path of this computer");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_of_ours_is_closed_and_a_persons_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let set = |path: &std::path::Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let (folder, _) = folder();
    let place = folder.path();
    set(place, 0o755);
    make_folder(place).unwrap();
    assert_eq!(mode(place), 0o755, "whoever named it says who may look");
    assert!(close_folder(place).unwrap(), "it was open");
    assert_eq!(mode(place), 0o700);
    assert!(!close_folder(place).unwrap(), "it was closed already");
    set(place, 0o1777);
    let refused = private_folder(place).unwrap_err();
    assert!(refused.to_string().contains("everybody"), "{refused}");
    assert_eq!(mode(place), 0o1777, "the others keep theirs");
    set(place, 0o700);
}

#[cfg(unix)]
#[test]
fn a_database_begins_private_and_keeps_what_its_owner_chose() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (folder, _) = folder();
    let file = folder.path().join("planner.sqlite");
    create_private(&file).unwrap();
    assert_eq!(mode(&file), 0o600);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let link = folder.path().join("link.sqlite");
    symlink(&file, &link).unwrap();
    create_private(&link).unwrap();
    assert_eq!(mode(&file), 0o640, "another program may have been let in on purpose");
    let nowhere = folder.path().join("nowhere.sqlite");
    symlink(folder.path().join("elsewhere"), &nowhere).unwrap();
    let refused = create_private(&nowhere).unwrap_err();
    assert!(refused.to_string().contains("a link"), "{refused}");
    assert!(!folder.path().join("elsewhere").exists(), "nothing was made through the link");
    assert!(create_private(std::path::Path::new("/dev/null")).unwrap_err().to_string().contains("a device"));
}

#[test]
fn a_temporary_folder_has_a_name_of_its_own_and_goes_with_its_value() {
    let (first, second) =
        (TemporaryFolder::new("anteroom-").unwrap(), TemporaryFolder::new("anteroom-").unwrap());
    let place = first.path().to_owned();
    assert_ne!(place, second.path());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&place).unwrap().permissions().mode() & 0o777, 0o700);
    }
    replace(&place.join("authority.pem"), b"x").unwrap();
    drop(first);
    assert!(!place.exists(), "with all that was in it");
}

#[test]
fn whoever_waits_for_a_lock_is_told_who_has_it() {
    let (folder, _) = folder();
    let path = folder.path().join("setup.lock");
    let since = "2026-11-29T10:00:00Z".parse().unwrap();
    let held = Lock::take(&path, &Holder::this("anteroom-cli import", since)).unwrap();
    let waiting = Lock::take_within(&path, &Holder::this("Anteroom", since), Duration::from_millis(1));
    let Err(Taken::By(Some(holder))) = waiting else { panic!("it is taken: {waiting:?}") };
    assert_eq!(
        holder.to_string(),
        format!("anteroom-cli import (process {}, since {since})", std::process::id())
    );
    assert!(
        matches!(Lock::look(&path), Err(Taken::By(Some(holder))) if holder.program == "anteroom-cli import"),
        "a look tells, too"
    );
    drop(held);
    assert!(Lock::look(&path).is_ok(), "nobody has it any more");
    Lock::take(&path, &Holder::this("Anteroom", since)).unwrap();
}

#[test]
fn a_lock_whose_file_was_deleted_knows_that_it_keeps_nobody_away() {
    let (folder, _) = folder();
    let path = folder.path().join("planner.lock");
    let holder = Holder::this("Anteroom", "2026-11-29T10:00:00Z".parse().unwrap());
    assert!(Lock::look(&path).is_ok(), "nobody made it yet");
    let held = Lock::take(&path, &holder).unwrap();
    assert!(held.is_in_place());
    assert!(matches!(Lock::look(&path), Err(Taken::By(Some(seen))) if seen == holder), "looking tells who");
    assert!(matches!(Lock::take(&path, &holder), Err(Taken::By(_))), "and takes nothing");
    std::fs::remove_file(&path).unwrap();
    assert!(!held.is_in_place(), "there is none");
    std::fs::write(&path, "").unwrap();
    #[cfg(unix)]
    assert!(!held.is_in_place(), "there is another one");
    drop(held);
    assert!(Lock::look(&path).is_ok(), "it is free again");
}

#[test]
fn what_is_listed_and_removed_stays_behind_no_link() {
    let (folder, _) = folder();
    let mine = folder.path().join("mine");
    let precious = folder.path().join("precious");
    std::fs::create_dir_all(mine.join("deep")).unwrap();
    std::fs::create_dir_all(&precious).unwrap();
    std::fs::write(mine.join("deep/a.txt"), "abc").unwrap();
    std::fs::write(precious.join("b.txt"), "abcd").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&precious, mine.join("link")).unwrap();
    let found = walk(&mine, 10).unwrap();
    assert!(found.contains(&Found { path: mine.join("deep/a.txt"), bytes: 3 }), "{found:?}");
    assert!(!found.iter().any(|found| found.path.ends_with("b.txt")), "not through a link: {found:?}");
    assert_eq!(walk(&mine, 1).unwrap().len(), 1, "no more than asked for");
    assert!(walk(&folder.path().join("nowhere"), 10).unwrap().is_empty());
    #[cfg(unix)]
    {
        assert!(empty_file(&mine.join("link")).is_err(), "nothing is emptied through a link");
        remove_file(&mine.join("link")).unwrap();
    }
    remove_file(&mine.join("nowhere")).unwrap();
    assert_eq!(std::fs::read(precious.join("b.txt")).unwrap(), b"abcd", "it is where it was");
}

#[test]
fn a_log_is_emptied_under_whoever_writes_it() {
    let (_folder, file) = folder();
    let mut log = append_private(&file).unwrap();
    log.write_all(b"of before").unwrap();
    empty_file(&file).unwrap();
    log.write_all(b"after").unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), b"after", "it goes on where the file begins now");
}

#[cfg(unix)]
#[test]
fn an_administrators_word_belongs_to_the_system_and_nobody_else_may_write_it() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let (_folder, file) = folder();
    std::fs::write(&file, "{}").unwrap();
    let owner = std::fs::metadata(&file).unwrap().uid();
    let judged = |mode: u32, owner: u32| {
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
        crate::read::expect_owner(&file, &std::fs::metadata(&file).unwrap(), owner)
    };
    assert!(judged(0o644, owner).is_ok(), "everybody may read it");
    for mode in [0o664, 0o646, 0o666] {
        let refused = judged(mode, owner).unwrap_err().to_string();
        assert!(refused.contains("others_may_write"), "{mode:o}: {refused}");
    }
    let refused = judged(0o644, owner + 1).unwrap_err().to_string();
    assert!(refused.contains("not_the_systems"), "{refused}");
    assert!(crate::read_of_the_system(&file.with_extension("gone"), 10).unwrap().is_none());
}
