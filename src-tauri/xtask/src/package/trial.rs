//! The packers on two small stand-ins for the programs: seconds instead of the half hour that the real ones take to compile.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Stage, Target, inspect, linux, notices};
use crate::house::House;
use crate::program::{Program, Stop};

/// A program that every Linux has, and that needs libraries as ours do.
const STAND_IN: &str = "/bin/true";

/// A stage as the steps before packing leave it, in a folder that is gone afterwards.
struct Ground {
    folder: PathBuf,
}

impl Ground {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("anteroom-{name}-{}", std::process::id()));
        Self { folder }
    }

    fn stage<'h>(&self, house: &'h House) -> Result<Stage<'h>, Stop> {
        let stage = Stage {
            house,
            target: Target::Linux,
            work: self.folder.clone(),
            folder: self.folder.join("stage"),
            out: self.folder.join("out"),
            version: "9.8.7",
            epoch: 1_700_000_000,
        };
        for program in ["anteroom", "anteroom-cli"] {
            stage.add(Path::new(STAND_IN), program)?;
        }
        super::stage::add_texts(&stage)?;
        let failed = |error: std::io::Error| Stop::new(error.to_string());
        fs::write(stage.file(notices::NAME), "# What others wrote\n").map_err(failed)?;
        linux::add_to(&stage)?;
        fs::create_dir_all(&stage.out).map_err(failed)?;
        Ok(stage)
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn has(tool: &str) -> bool {
    let found = Program::new(tool).arguments(["--version"]).succeeds();
    if !found {
        eprintln!("NOT TRIED: there is no {tool} here.");
    }
    found
}

#[test]
fn a_deb_holds_what_the_list_says_and_is_the_same_each_time() {
    if !has("dpkg-deb") || !has("dpkg-shlibdeps") {
        return;
    }
    let (ground, house) = (Ground::new("deb"), House::find().expect("a checkout"));
    let stage = ground.stage(&house).expect("a stage");
    let made = linux::deb(&stage).expect("a package");
    let listing = Program::new("dpkg-deb").arguments(["--contents"]).arguments([&made]);
    inspect::same_contents(&stage, "deb", &listing, "./").expect("what the list says");
    inspect::same_bytes(&made, || linux::deb(&stage)).expect("the same bytes");
    let field = |name: &str| {
        let told =
            Program::new("dpkg-deb").arguments(["--field"]).arguments([made.as_os_str(), name.as_ref()]);
        told.find_output().unwrap_or_default().trim().to_owned()
    };
    assert_eq!(field("Version"), "9.8.7");
    assert!(
        field("Depends").contains("libc6 (>= 2."),
        "what the programs need, by their own word: {}",
        field("Depends")
    );
    assert!(field("Maintainer").contains('@'), "somebody answers for it");
    assert!(field("Recommends").contains("gnome-keyring"), "a place for passwords");
    let owners = listing.find_output().unwrap_or_default();
    assert!(
        owners.lines().all(|line| line.contains(" root/root ")),
        "whoever packs owns nothing in it:\n{owners}"
    );
}

#[test]
fn an_rpm_holds_what_the_list_says_and_is_the_same_each_time() {
    if !has("rpmbuild") {
        return;
    }
    let (ground, house) = (Ground::new("rpm"), House::find().expect("a checkout"));
    let stage = ground.stage(&house).expect("a stage");
    let made = linux::rpm(&stage).expect("a package");
    let listing = Program::new("rpm").arguments(["-qp", "--qf", "[%{FILEMODES:perms} %{FILENAMES}\n]"]);
    inspect::same_contents(&stage, "rpm", &listing.arguments([&made]), "/").expect("what the list says");
    inspect::same_bytes(&made, || linux::rpm(&stage)).expect("the same bytes");
}

#[test]
fn the_folder_for_those_who_install_nothing_holds_what_the_list_says() {
    if !has("tar") {
        return;
    }
    let (ground, house) = (Ground::new("tar"), House::find().expect("a checkout"));
    let stage = ground.stage(&house).expect("a stage");
    let made = linux::portable(&stage).expect("a folder, packed");
    let listing =
        Program::new("tar").arguments(["--list", "--verbose", "--gzip", "--file"]).arguments([&made]);
    inspect::same_contents(&stage, "tar", &listing, "anteroom-9.8.7/").expect("what the list says");
    inspect::same_bytes(&made, || linux::portable(&stage)).expect("the same bytes");
}

#[test]
fn menus_and_software_centres_take_what_is_said_of_it() {
    let (ground, house) = (Ground::new("entries"), House::find().expect("a checkout"));
    let stage = ground.stage(&house).expect("a stage");
    if has("desktop-file-validate") {
        let entry = Program::new("desktop-file-validate").arguments([stage.file("anteroom.desktop")]);
        entry.run().expect("an entry without a fault");
    }
    if has("appstreamcli") {
        let page = stage.file("io.anteroom.desktop.metainfo.xml");
        let judged = Program::new("appstreamcli").arguments(["validate", "--no-net"]).arguments([page]);
        judged.run().expect("a page without a fault");
    }
    let told = fs::read_to_string(stage.file("README.txt")).expect("a text");
    assert!(told.starts_with("Anteroom 9.8.7 for Linux"), "nothing is left to fill in: {told}");
}

#[test]
fn a_file_that_is_on_no_list_is_told() {
    let (ground, house) = (Ground::new("lists"), House::find().expect("a checkout"));
    let stage = ground.stage(&house).expect("a stage");
    let message =
        inspect::compare(&stage, "tar", vec!["-rw-r--r-- stray".to_owned()]).expect_err("another list");
    let message = message.to_string();
    assert!(
        message.contains("+ -rw-r--r-- stray") && message.contains("- -rwxr-xr-x anteroom-cli"),
        "{message}"
    );
}

#[test]
fn every_package_in_the_programs_came_with_a_license_that_is_shown() {
    let (ground, house) = (Ground::new("notices"), House::find().expect("a checkout"));
    let stage = ground.stage(&house).expect("a stage");
    fs::write(notices::front_end_list(&stage), "# Licenses\n\n## react - 19 (MIT)\n").expect("a list");
    notices::write(&stage).expect("a text for each");
    let page = fs::read_to_string(stage.file(notices::NAME)).expect("a page");
    for told in ["* rustls ", "* tauri ", "aws-lc-sys", "Mozilla Public License", "### react - 19 (MIT)"] {
        assert!(page.contains(told), "`{told}` is missing");
    }
    assert!(!page.contains("* anteroom"), "our own packages are not somebody else's");
}
