//! In which language the command line answers.

use crate::support::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn people_are_answered_in_the_language_they_ask_for_and_machines_in_english() {
    let stage = Stage::open(2, 3).await;
    let german = |name: &str| {
        let mut command = stage.command(name);
        command.args(["--language", "de"]);
        command
    };
    let ended = stage.run(german("dry-run")).await.expect(0, "the rooms are read");
    assert!(ended.out.contains("alle Räume") && !ended.out.contains("all rooms"), "{}", ended.out);
    let heads: Vec<_> = ended.out.lines().skip(1).take(2).map(|line| line.chars().count()).collect();
    assert_eq!(heads[0], heads[1], "columns stand under their headings: {}", ended.out);

    // What it lists are sentences.
    let product = ["--product", "flowscape"];
    let mut machine = german("requirements");
    machine.arg("--json").args(product);
    let asked = stage.run(machine).await.json();
    let english = stage.run(stage.json("requirements", &product)).await.json();
    assert!(!english["requirements"].as_array().unwrap().is_empty(), "there is something to compare");
    assert_eq!(asked, english, "JSON is the same in every language");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_systems_language_counts_where_it_is_asked_for_and_one_that_is_not_spoken_is_told_once() {
    let stage = Stage::open(1, 1).await;
    let status = |language: &str, locale: &str| {
        let mut command = stage.command("status");
        command.env("ANTEROOM_LANGUAGE", language).env("LC_ALL", locale);
        command
    };
    let german = stage.run(status("auto", "de_AT.UTF-8")).await;
    assert!(german.out.contains("Kennwort:"), "{}", german.out);
    for (language, locale) in [("", "de_AT.UTF-8"), ("auto", "C.UTF-8")] {
        let english = stage.run(status(language, locale)).await;
        assert!(english.out.contains("password:") && english.err.is_empty(), "{}", english.err);
    }
    let other = stage.run(status("fr", "C")).await;
    assert!(other.out.contains("password:"), "{}", other.out);
    assert_eq!(other.err, "Anteroom does not speak “fr”: it answers in English.\n");
}
