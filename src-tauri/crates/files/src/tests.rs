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
        matches!(Lock::look(&path), Held::By(Some(holder)) if holder.program == "anteroom-cli import"),
        "a look tells, too"
    );
    drop(held);
    assert_eq!(Lock::look(&path), Held::Free, "nobody has it any more");
    Lock::take(&path, &Holder::this("Anteroom", since)).unwrap();
}
