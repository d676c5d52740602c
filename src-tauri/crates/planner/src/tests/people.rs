//! Who is who, whatever becomes of addresses.

use anteroom_domain::{PersonId, SmtpAddress};

use super::*;

fn address(text: &str) -> SmtpAddress {
    format!("{text}@contoso.com").parse().unwrap()
}

/// A person with a name, addresses (the primary one first) and perhaps an id.
fn person(name: &str, addresses: &[&str], identity: Option<&str>) -> NewUser {
    NewUser {
        name: name.to_owned(),
        address: address(addresses[0]),
        aliases: addresses[1..].iter().map(|text| address(text)).collect(),
        identity: identity.map(|id| PersonId(id.to_owned())),
    }
}

async fn import(ground: &Ground, people: Vec<NewUser>) -> UsersImported {
    ground.import_people(people).await
}

/// Name and primary address of whoever has an address.
async fn holder(ground: &Ground, text: &str) -> Option<(String, String)> {
    let user = ground.planner.find_user(&address(text)).await.unwrap()?;
    let found = ground.planner.read(move |connection| {
        Ok(connection.query_row("SELECT name, address FROM users WHERE id = ?1", [user.0], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?)
    });
    Some(found.await.unwrap())
}

fn named(name: &str, primary: &str) -> Option<(String, String)> {
    Some((name.to_owned(), format!("{primary}@contoso.com")))
}

#[tokio::test]
async fn an_address_that_changed_and_one_that_was_given_away_are_told_apart() {
    for by_id in [true, false] {
        let id = |id: &'static str| by_id.then_some(id);
        let ground = Ground::new().await;
        import(&ground, vec![person("Ann Smith", &["ann"], id("ad:1"))]).await;
        let renamed = if by_id { &["ann.smith"][..] } else { &["ann.smith", "ann"] };
        let imported = import(&ground, vec![person("Ann Smith", renamed, id("ad:1"))]).await;
        assert_eq!((imported.added, imported.changed), (0, 1), "by id: {by_id}");
        assert_eq!(holder(&ground, "ann").await, named("Ann Smith", "ann.smith"), "the old one leads to her");

        let people =
            vec![person("Cid Jones", &["ann"], id("ad:2")), person("Ann Smith", &["ann.smith"], id("ad:1"))];
        let imported = import(&ground, people.clone()).await;
        assert_eq!((imported.added, imported.passed_on), (1, vec![address("ann")]), "by id: {by_id}");
        assert_eq!(holder(&ground, "ann").await, named("Cid Jones", "ann"));
        assert_eq!(holder(&ground, "ann.smith").await, named("Ann Smith", "ann.smith"), "nobody renamed her");
        let again = import(&ground, people).await;
        assert_eq!((again.unchanged, again.changed, again.added), (2, 0, 0), "and so it stays: {again:?}");
    }
}

#[tokio::test]
async fn two_accounts_with_one_address_do_not_take_turns() {
    let ground = Ground::new().await;
    let first = person("Reception", &["reception"], Some("ad:1"));
    let second = person("Reception", &["reception", "desk"], Some("ad:2"));
    let third = person("Reception", &["reception"], Some("ad:3"));
    let imported = import(&ground, vec![first.clone(), second.clone(), third.clone()]).await;
    assert_eq!((imported.added, imported.taken.len()), (2, 2), "the third has no address of their own");
    let before = holder(&ground, "reception").await;
    for people in [vec![third.clone(), second.clone(), first.clone()], vec![first, second, third]] {
        let imported = import(&ground, people).await;
        assert_eq!((imported.added, imported.changed), (0, 0), "{imported:?}");
        assert!(imported.taken.contains(&address("reception")), "told each time");
        assert_eq!(holder(&ground, "reception").await, before);
        assert_eq!(ground.planner.count_users().await.unwrap(), 2);
    }
}

#[tokio::test]
async fn who_comes_in_a_later_part_is_waited_for() {
    let ground = Ground::new().await;
    let ann = |text| person("Ann Smith", &[text], Some("ad:1"));
    let cid = person("Cid Jones", &["ann"], Some("ad:2"));
    import(&ground, vec![ann("ann")]).await;
    for last in ["ann", "ann.smith"] {
        let mut parts = ground.planner.begin_people();
        parts.add(vec![cid.clone()]).await.unwrap();
        assert_eq!(
            holder(&ground, "ann").await.unwrap().0,
            "Ann Smith",
            "not decided before everybody was seen"
        );
        parts.add(vec![ann(last)]).await.unwrap();
        let imported = parts.finish().await.unwrap();
        let (expected, told) = match last {
            "ann" => ("Ann Smith", &imported.taken),
            _ => ("Cid Jones", &imported.passed_on),
        };
        assert_eq!(told, &[address("ann")]);
        assert_eq!(holder(&ground, "ann").await.unwrap().0, expected);
    }
}

#[tokio::test]
async fn the_address_of_somebody_who_left_goes_to_whoever_has_it_now() {
    let ground = Ground::new().await;
    import(&ground, vec![person("Ann Smith", &["ann"], None)]).await;
    let imported = import(&ground, vec![person("Ann Jones", &["ann"], None)]).await;
    assert_eq!((imported.added, imported.passed_on.len()), (1, 1), "a first name in common is no identity");
    for (name, changed) in [("Jones, Ann", 1), ("Ann Jones (Sales)", 1), ("ann jones", 1)] {
        let imported = import(&ground, vec![person(name, &["ann"], None)]).await;
        assert_eq!((imported.added, imported.changed), (0, changed), "{name} is the same");
    }
    assert_eq!(ground.planner.count_users().await.unwrap(), 2);
}

#[tokio::test]
async fn a_mistyped_further_address_takes_nothing() {
    let ground = Ground::new().await;
    import(&ground, vec![person("Ann Smith", &["ann"], None)]).await;
    let imported = import(&ground, vec![person("Bo Berg", &["bo", "ann"], None)]).await;
    assert_eq!((imported.added, imported.taken), (1, vec![address("ann")]));
    assert_eq!(holder(&ground, "ann").await.unwrap().0, "Ann Smith");
}

#[tokio::test]
async fn somebody_met_in_a_calendar_is_the_one_the_directory_knows() {
    let ground = Ground::new().await;
    let planner = &ground.planner;
    import(&ground, vec![person("Ann Smith", &["ann"], Some("ad:1"))]).await;
    let met = planner.save_user(&address("ann.smith"), "Ann Smith").await.unwrap();
    let mut entry = meeting("one", "2026-01-02T10:00:00Z");
    entry.organizer.address = OrganizerAddress::Smtp(address("ann.smith"));
    let owner = Owner { user: met, address: address("ann.smith"), reason: OwnerReason::Organizer };
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    ground.commit(&unit, vec![OwnedMeeting { meeting: entry, owner }], None).await;
    import(&ground, vec![person("Ann Smith", &["ann.smith", "ann"], Some("ad:1"))]).await;
    assert_eq!(planner.count_users().await.unwrap(), 1, "they turned out to be one");
    assert_eq!(
        planner.find_user(&address("ann")).await.unwrap(),
        planner.find_user(&address("ann.smith")).await.unwrap()
    );
    assert_eq!(ground.count("SELECT count(*) FROM meetings m JOIN users u ON u.id = m.owner_id").await, 1);
}

#[tokio::test]
async fn two_people_who_swapped_addresses_are_still_themselves() {
    let ground = Ground::new().await;
    let people = |ann: &str, bo: &str| {
        vec![person("Ann Smith", &[ann], Some("ad:1")), person("Bo Berg", &[bo], Some("ad:2"))]
    };
    import(&ground, people("first", "second")).await;
    let imported = import(&ground, people("second", "first")).await;
    assert_eq!((imported.added, imported.passed_on.len()), (0, 2), "{imported:?}");
    assert_eq!(holder(&ground, "second").await, named("Ann Smith", "second"));
    assert_eq!(holder(&ground, "first").await, named("Bo Berg", "first"));
}
