//! Each product against an organization that misses everything: one requirement after the other is met as its script says,
//! and each turns green alone.

use std::collections::BTreeSet;

use anteroom_diagnosis::closure;
use anteroom_domain::TaskId;
use anteroom_practice::Product;
use anteroom_products::{Environment, Products};
use anteroom_wizard::wire::{
    ConsentKind, Empty, EnvironmentKind, ExchangeForm, OutputRead, PracticeApply, ProductAdd, ProductChoose,
    Requirement, RequirementConfirm, RequirementState, RequirementsCheck, ScriptRead, ScriptRef,
    ScriptsQuery, SetupExport, SetupSave,
};

use crate::support::{Stage, operation};

const PRODUCTS: [&str; 5] = ["pronestor-planner", "flowscape", "pronestor-display", "pexip-vmr", "serraview"];

/// True of every organization practice mode can make, from the moment anybody can look.
const GIVEN: [&str; 1] = ["server.supported"];

impl Stage {
    /// An organization where nothing is prepared, and a setup that names its rooms and nobody as fallback owner.
    pub(crate) async fn from_nothing(product: &str) -> Self {
        let stage = Self::open_with(6, 150, |options| {
            options.from_nothing = true;
            // An older one would leave the checklist with a warning.
            options.product = Product::SubscriptionEdition;
        })
        .await;
        let view = stage.view().await;
        let form = ExchangeForm { fallback_owner: String::new(), ..view.exchange };
        stage.save_exchange(form).await;
        let environment = Some(EnvironmentKind::OnPremises);
        let request = ProductChoose { setup: stage.setup.clone(), product: product.to_owned(), environment };
        stage.wizard.product_choose(request).await.unwrap();
        stage
    }

    pub(crate) async fn check_all(&self) -> Vec<Requirement> {
        let request = RequirementsCheck {
            setup: self.setup.clone(),
            operation: operation(),
            requirement: None,
            set_right: false,
            by_itself: false,
        };
        self.wizard.requirements_check(request, |_| ()).await.unwrap()
    }

    /// The checks that passed without reservations when they were asked last.
    fn passing(&self) -> BTreeSet<String> {
        let file = self.folder.path().join("looked-at.json").display().to_string();
        let request = SetupExport { setup: self.setup.clone(), file: file.clone() };
        self.wizard.setup_export(&request).unwrap();
        let saved: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let checks = saved["checks"].as_object().expect("marks by check").iter();
        let passing = checks.filter(|(_, mark)| mark["passed"] == true && mark["warned"] == false);
        passing.map(|(check, _)| check.clone()).collect()
    }

    /// Does what the requirement says, as the people named in it would.
    pub(crate) async fn meet(&self, requirement: &Requirement) {
        let named = PracticeApply { setup: self.setup.clone(), requirement: requirement.id.clone() };
        let changes = self.wizard.practice_changes(&named).unwrap();
        if requirement.checkable && requirement.id.starts_with("fallback_owner") {
            let form = self.view().await.exchange;
            let fallback_owner = self.practice.announcement().fallback_owner.clone();
            self.save_exchange(ExchangeForm { fallback_owner, ..form }).await;
        } else if requirement.checkable {
            assert!(requirement.appliable, "{}: practice mode offers to do it", requirement.id);
            assert!(!changes.is_empty(), "{}: something meets it", requirement.id);
            changes.iter().for_each(|change| self.practice.apply(change));
            self.wizard.practice_done(&self.setup, changes).await.unwrap();
        } else if requirement.paste.is_some() {
            let text = self.output_for(&requirement.id);
            let read = OutputRead { setup: self.setup.clone(), text };
            let read = self.wizard.output_judge(read).await.unwrap();
            assert!(
                read.verified.iter().any(|one| one.requirement == requirement.id && one.met),
                "{}: {:?}",
                requirement.id,
                read.lines
            );
        } else {
            let confirm = RequirementConfirm {
                setup: self.setup.clone(),
                requirement: requirement.id.clone(),
                confirmed: true,
            };
            self.wizard.requirement_confirm(confirm).await.unwrap();
        }
    }

    /// What the administrator pastes once it is done.
    fn output_for(&self, requirement: &str) -> String {
        let announcement = self.practice.announcement();
        let account = announcement.email.split('@').next().unwrap();
        match requirement {
            "room_list.manager" => format!(
                "Name                 : Rooms\r\nPrimarySmtpAddress   : {}\r\nRecipientTypeDetails : RoomList\r\n\
                 ManagedBy            : {{practice.example/Users/{account}}}\r\n",
                announcement.room_list
            ),
            other => panic!("no output is known for {other}"),
        }
    }
}

fn met(list: &[Requirement]) -> BTreeSet<String> {
    list.iter().filter(|one| one.state == RequirementState::Met).map(|one| one.id.clone()).collect()
}

/// What the task of a requirement promises, as far as the product has it looked at; `None` without a task.
fn promised(product: &str, id: &str) -> Option<BTreeSet<String>> {
    let products = Products::built_in();
    let profile = products.find(product).unwrap();
    let all = profile.requirements(Environment::OnPremises);
    let asked: Vec<_> = all.iter().flat_map(|one| one.checks().to_vec()).collect();
    let asked = closure(&asked);
    let task = all.iter().find(|one| one.id == id).unwrap().task?;
    let of_product = anteroom_scripts::promises(task).iter().filter(|check| asked.contains(check));
    Some(of_product.map(|check| check.dotted().to_owned()).collect())
}

async fn each_turns_green_alone(product: &str) {
    let stage = Stage::from_nothing(product).await;
    let mut list = stage.check_all().await;
    assert!(list.len() > 8, "{product} asks for a few things");
    assert_eq!(met(&list), BTreeSet::new(), "{product}: nothing is met at first");
    let order: Vec<_> = list.iter().map(|one| one.id.clone()).collect();
    for id in order {
        let before = met(&list);
        if before.contains(&id) {
            assert!(GIVEN.contains(&id.as_str()), "{product}: {id} was met before its turn");
            continue;
        }
        let requirement = list.iter().find(|one| one.id == id).unwrap().clone();
        let passed_before = stage.passing();
        stage.meet(&requirement).await;
        list = stage.check_all().await;
        if let Some(promised) = promised(product, &id).filter(|_| requirement.checkable) {
            let passing = stage.passing();
            let turned: BTreeSet<_> = passing
                .difference(&passed_before)
                .filter(|check| *check != "server.version")
                .cloned()
                .collect();
            let promised: BTreeSet<_> = promised.difference(&passed_before).cloned().collect();
            assert_eq!(turned, promised, "{product}: {id}: exactly what its script promises turns green");
        }
        let now = met(&list);
        let turned: Vec<_> =
            now.difference(&before).filter(|one| !GIVEN.contains(&one.as_str())).cloned().collect();
        let row = list.iter().find(|one| one.id == id).unwrap();
        assert_eq!(
            turned,
            std::slice::from_ref(&id),
            "{product}: {id} alone turns green; it is {:?} because of {:?}",
            row.state,
            row.problem
        );
        let lost: Vec<_> = before.difference(&now).collect();
        assert!(lost.is_empty(), "{product}: {id} breaks {lost:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pronestor_planner_turns_green_one_by_one() {
    each_turns_green_alone(PRODUCTS[0]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn flowscape_turns_green_one_by_one() {
    each_turns_green_alone(PRODUCTS[1]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pronestor_display_turns_green_one_by_one() {
    each_turns_green_alone(PRODUCTS[2]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pexip_turns_green_one_by_one() {
    each_turns_green_alone(PRODUCTS[3]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn serraview_turns_green_one_by_one() {
    each_turns_green_alone(PRODUCTS[4]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_lists_all_five_and_takes_a_sixth() {
    let stage = Stage::open(2, 5).await;
    let list = stage.wizard.products_list(Empty {}).await.unwrap();
    let ids: Vec<_> = list.products.iter().map(|product| product.id.as_str()).collect();
    assert_eq!(ids, PRODUCTS, "in the order of the first page");
    let broken = stage.folder.path().join("broken.toml");
    std::fs::write(&broken, "id = 'broken'\nname = 3\n").unwrap();
    let add = |file: &std::path::Path| ProductAdd { file: file.display().to_string() };
    let refused = stage.wizard.product_add(add(&broken)).await.unwrap();
    assert!(refused.product.is_none() && !refused.problems.is_empty(), "what is wrong is said: {refused:?}");
    let again = stage.wizard.products_list(Empty {}).await.unwrap();
    assert_eq!(again, list, "a file that is refused leaves nothing behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_cover_what_is_missing_and_shrink_as_it_is_met() {
    let stage = Stage::from_nothing("flowscape").await;
    let query = |only_missing| ScriptsQuery { setup: stage.setup.clone(), only_missing };
    stage.check_all().await;
    let all = stage.wizard.scripts_list(query(false)).await.unwrap();
    let missing = stage.wizard.scripts_list(query(true)).await.unwrap();
    assert_eq!(all, missing, "everything is missing at first");
    assert!(all.len() >= 2, "the directory's administrator and Exchange's each have a script");
    for script in &all {
        let script = script.script.clone().expect("every value is known");
        let read = ScriptRead { setup: stage.setup.clone(), script: script.clone() };
        let text = stage.wizard.script_read(read).await.unwrap();
        assert!(text.text.contains("[CmdletBinding(SupportsShouldProcess"), "-WhatIf is honored");
        assert_eq!(text.steps.len(), script.tasks.len(), "each task is said");
        assert!(text.steps.iter().all(|step| step.leaves.is_some()), "and what it leaves alone");
    }
    let first = stage.check_all().await.into_iter().find(|one| one.appliable).unwrap();
    stage.meet(&first).await;
    stage.check_all().await;
    let fewer = stage.wizard.scripts_list(query(true)).await.unwrap();
    let count = |scripts: &[anteroom_wizard::wire::AudienceScript]| -> usize {
        scripts.iter().map(|script| script.requirements.len()).sum()
    };
    assert!(count(&fewer) <= count(&all));
    assert_eq!(stage.wizard.scripts_list(query(false)).await.unwrap(), all, "the whole script stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_output_changes_nothing_and_says_why() {
    let stage = Stage::from_nothing("serraview").await;
    let before = stage.check_all().await;
    let text = "The operation couldn't be performed because object 'x' couldn't be found.".to_owned();
    let request = OutputRead { setup: stage.setup.clone(), text };
    let understood = stage.wizard.output_read(&request).unwrap();
    assert!(understood.refused.is_some() && understood.tables.is_empty(), "{understood:?}");
    let read = stage.wizard.output_judge(request).await.unwrap();
    assert_eq!((read.command, read.verified.len()), (None, 0));
    assert!(!read.lines.is_empty());
    assert_eq!(read.requirements, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_list_typed_makes_its_checks_doubtful() {
    let stage = Stage::from_nothing("serraview").await;
    let list = stage.check_all().await;
    for requirement in list.iter().filter(|one| one.checkable) {
        if requirement.state != RequirementState::Met {
            stage.meet(requirement).await;
        }
    }
    let list = stage.check_all().await;
    let is_met = |list: &[Requirement], prefix: &str| {
        list.iter().any(|one| one.id.starts_with(prefix) && one.state == RequirementState::Met)
    };
    assert!(is_met(&list, "room_list"), "the list is there");
    let details = anteroom_wizard::wire::DetailsForm {
        room_list: "other@practice.example".to_owned(),
        ..stage.view().await.details
    };
    stage.wizard.setup_save(SetupSave { details: Some(details), ..stage.save() }).await.unwrap();
    let list = stage.wizard.requirements_list(&stage.named()).unwrap();
    assert!(!is_met(&list, "room_list"), "nobody has looked at the other one");
}

/// What Get-ManagementRoleAssignment prints of an assignment of the account's own.
fn assignment(account: &str, name: &str, range: &str, scope: &str) -> String {
    format!(
        "Name                         : {name}\r\nRole                         : ApplicationImpersonation\r\n\
         RoleAssigneeName             : {account}\r\nRoleAssigneeType             : User\r\n\
         RecipientWriteScope          : {range}\r\nCustomRecipientWriteScope    : {scope}\r\n\
         RoleAssignmentDelegationType : Regular\r\nEnabled                      : True\r\n\r\n"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn what_reaches_further_than_the_product_needs_is_listed_by_name_beside_its_script() {
    let further = ["For Berlin", "For everybody"];
    for (product, task, listed) in [
        ("serraview", TaskId::ImpersonateMembers, &further[..]),
        ("flowscape", TaskId::ImpersonateEverybody, &[]),
    ] {
        let stage = Stage::from_nothing(product).await;
        let account = stage.practice.announcement().email.clone();
        let all = [
            ("Serraview impersonation", "CustomRecipientScope", "Serraview members"),
            ("For everybody", "Organization", ""),
            ("For Berlin", "CustomRecipientScope", "Berlin rooms"),
            // The script could not give this one back, so it leaves it whatever is agreed to.
            ("For a unit", "OU", ""),
        ];
        let text = all.iter().map(|(name, range, scope)| assignment(&account, name, range, scope)).collect();
        stage.wizard.output_judge(OutputRead { setup: stage.setup.clone(), text }).await.unwrap();
        let script = ScriptRef { tasks: vec![task], room: None };
        let read = ScriptRead { setup: stage.setup.clone(), script };
        let consents = stage.wizard.script_read(read).await.unwrap().consents;
        assert!(consents.iter().all(|row| row.kind == ConsentKind::Remove && !row.agreed), "{consents:?}");
        let names: Vec<_> = consents.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, listed, "{product}: what the script takes only by consent");
    }
}
