use std::path::Path;

use anteroom_domain::{Args, Code};

use super::*;
use crate::secrets::StorePolicy;
use crate::setup::CheckMark;
use crate::wire::{
    AccountForm, CheckRow, DetailsForm, EnvironmentKind, EvidenceRow, ExchangeForm, OutcomeKind,
    ProductChoose, RoomsAdd, SecretSave, SetupCreate, SetupSave,
};
use crate::wizard::Options;

const HOSTILE: &str = "Contoso</style><script>x</script>\r\nEND:VEVENT";
const PASSWORD: &str = "correct-horse-battery-staple";

struct Desk {
    folder: tempfile::TempDir,
    wizard: Wizard,
    setup: SetupId,
}

impl Desk {
    /// A setup of a product with everything typed.
    async fn of(product: &str, environment: EnvironmentKind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let wizard = Wizard::new(Options {
            data_folder: folder.path().join("data"),
            secrets: StorePolicy::SessionOnly,
            now: || "2026-11-21T14:03:07Z".parse().unwrap(),
        });
        let setup = wizard.setup_create(SetupCreate { name: HOSTILE.into() }).await.unwrap().id;
        let choice =
            ProductChoose { setup: setup.clone(), product: product.into(), environment: Some(environment) };
        wizard.product_choose(choice).await.unwrap();
        let typed = SetupSave {
            setup: setup.clone(),
            step: None,
            environment: None,
            details: Some(DetailsForm {
                first_name: "Room".into(),
                last_name: "Service".into(),
                room_list: "rooms@contoso.com".into(),
                equipment: "vmr@contoso.com".into(),
                vendor_contact: "Frida <frida@vendor.example>".into(),
                ..DetailsForm::default()
            }),
            ldap: None,
            account: Some(AccountForm {
                user_name: "CONTOSO\\svc-rooms".into(),
                email: "svc-rooms@contoso.com".into(),
            }),
            exchange: Some(ExchangeForm {
                url: "https://mail.contoso.com/EWS/Exchange.asmx".into(),
                fallback_owner: "reception@contoso.com".into(),
                ..ExchangeForm::default()
            }),
            import: None,
        };
        wizard.setup_save(typed).await.unwrap();
        let text = (1..=80).map(|number| format!("Room {number} <room{number}@contoso.com>\n")).collect();
        wizard.rooms_add(RoomsAdd { setup: setup.clone(), text }).await.unwrap();
        Self { folder, wizard, setup }
    }

    async fn preview(&self) -> HandoverPreview {
        self.wizard.handover_preview(HandoverQuery { setup: self.setup.clone() }).await.unwrap()
    }

    async fn saved(&self, kind: HandoverKind) -> String {
        let file = self.folder.path().join("handover.html");
        let request = HandoverSave { setup: self.setup.clone(), kind, file: file.display().to_string() };
        self.wizard.handover_save(request).await.unwrap();
        std::fs::read_to_string(file).unwrap()
    }

    /// What a check said, as the wizard keeps it.
    fn note(&self, check: &str, args: Args) {
        let row = CheckRow {
            check: check.parse().unwrap(),
            subject: String::new(),
            outcome: OutcomeKind::Warn,
            because: None,
            args,
            findings: Vec::new(),
            evidence: EvidenceRow::default(),
            elapsed_ms: 0,
            at: (self.wizard.now)(),
            clock: None,
        };
        self.wizard.opened(&self.setup).unwrap().content().setup.note(&row);
    }
}

#[tokio::test]
async fn the_vendor_is_sent_what_its_guide_asks_for_in_its_order() {
    let desk = Desk::of("flowscape", EnvironmentKind::OnPremises).await;
    let preview = desk.preview().await;
    let labels: Vec<_> = preview.vendor_values.iter().map(|value| value.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Service Account Username",
            "Service Account Email",
            "Service Account Password",
            "Room Resources Email Address",
            "Exchange Server Hostname"
        ]
    );
    assert_eq!(preview.vendor_values[0].values, ["CONTOSO\\svc-rooms"]);
    assert_eq!(preview.vendor_values[3].values.len(), 80, "every room is named");
    assert_eq!(preview.vendor_values[4].values, ["mail.contoso.com"]);
    assert!(!preview.open.is_empty(), "nothing was verified yet");
}

#[tokio::test]
async fn no_document_holds_the_password_and_hostile_names_stay_text() {
    let desk = Desk::of("flowscape", EnvironmentKind::OnPremises).await;
    let save = SecretSave { setup: desk.setup.clone(), password: PASSWORD.to_owned().into() };
    desk.wizard.secret_save(save).await.unwrap();
    for kind in [HandoverKind::Vendor, HandoverKind::Customer] {
        let page = desk.saved(kind).await;
        assert!(!page.contains(PASSWORD), "{kind:?} holds the password");
        assert!(!page.contains("<script"), "{kind:?}: a name opened an element");
        assert!(page.contains("room80@contoso.com"), "{kind:?} names every room");
        assert!(page.contains("No password and no client secret stands in this document."), "{kind:?}");
    }
}

#[tokio::test]
async fn the_customers_file_says_which_scripts_undo_it_and_who_runs_them() {
    let desk = Desk::of("flowscape", EnvironmentKind::OnPremises).await;
    let page = desk.saved(HandoverKind::Customer).await;
    for words in [
        "Exchange administrator",
        "flowscape-exchange-administrator.ps1 -Undo",
        "SHA-256",
        "reception@contoso.com",
    ] {
        assert!(page.contains(words), "{words} is missing");
    }
    assert!(page.contains("90 days back, 365 days ahead"));
    assert!(!desk.saved(HandoverKind::Vendor).await.contains("-Undo"), "the vendor undoes nothing");
    let desk = Desk::of("pronestor-display", EnvironmentKind::OnPremises).await;
    let page = desk.saved(HandoverKind::Customer).await;
    assert!(page.contains("None. Pronestor Display shows the meetings"));
    assert!(!page.contains("reception@contoso.com"), "where no meeting is taken over, nobody owns them");
}

#[tokio::test]
async fn what_checks_were_told_of_last_days_is_in_documents_and_reminders() {
    let desk = Desk::of("flowscape", EnvironmentKind::OnPremises).await;
    desk.note("account.password_expiry", Args::new().with("until", "2026-12-11T06:00:00Z"));
    desk.note("tls.valid", Args::new().with("until", "2027-05-14"));
    desk.note("server.version", Args::new().with("product", "Exchange Server 2019"));
    let ends: Vec<_> = desk.preview().await.expiries.into_iter().map(|expiry| expiry.on).collect();
    assert_eq!(ends, ["2025-10-14", "2026-12-11", "2027-05-14"]);
    let file = desk.folder.path().join("reminders.ics");
    let request = RemindersSave { setup: desk.setup.clone(), file: file.display().to_string() };
    assert_eq!(desk.preview().await.reminders, 2, "as it is seen before");
    assert_eq!(desk.wizard.reminders_save(request).await.unwrap().entries, 2);
    let calendar = std::fs::read_to_string(file).unwrap();
    assert_eq!(
        calendar.matches("\r\nBEGIN:VEVENT\r\n").count(),
        2,
        "support of 2019 ended already: {calendar}"
    );
}

#[tokio::test]
async fn where_nothing_ends_no_reminders_are_written() {
    let desk = Desk::of("flowscape", EnvironmentKind::OnPremises).await;
    desk.note("server.version", Args::new().with("product", "Exchange Server 2019"));
    let preview = desk.preview().await;
    assert_eq!((preview.expiries.len(), preview.reminders), (1, 0), "its support ended already");
    let file = desk.folder.path().join("reminders.ics");
    let request = RemindersSave { setup: desk.setup.clone(), file: file.display().to_string() };
    assert_eq!(desk.wizard.reminders_save(request).await.unwrap().entries, 0, "and it says so");
    assert!(!file.exists(), "calendars refuse a file without an entry");
}

#[tokio::test]
async fn exchange_online_hands_over_the_client_id_and_every_room_list() {
    let desk = Desk::of("serraview", EnvironmentKind::ExchangeOnline).await;
    let preview = desk.preview().await;
    let all: Vec<_> = preview.vendor_values.iter().flat_map(|value| value.values.clone()).collect();
    assert!(all.contains(&"rooms-02@contoso.com".to_owned()), "80 rooms need two lists: {all:?}");
    let ends: Vec<_> = preview.expiries.iter().map(|expiry| expiry.on.as_str()).collect();
    assert_eq!(ends, ["2027-04-01"], "Exchange Web Services ends there for everybody");
}

#[tokio::test]
async fn what_is_met_is_proven_with_its_day_and_not_open() {
    let desk = Desk::of("flowscape", EnvironmentKind::OnPremises).await;
    let before = desk.preview().await.open.len();
    let at = (desk.wizard.now)();
    let opened = desk.wizard.opened(&desk.setup).unwrap();
    let checks: Vec<_> = desk.wizard.checklist(&opened).definitions()[0]
        .checks()
        .iter()
        .map(|check| (*check, CheckMark::new(true, at)))
        .collect();
    assert!(!checks.is_empty(), "the first requirement of this product is verified by checks");
    opened.content().setup.checks.extend(checks);
    assert_eq!(desk.preview().await.open.len(), before - 1, "what is met is not open any more");
    assert!(desk.saved(HandoverKind::Vendor).await.contains("Checked, 2026-11-21 14:03"), "with its day");
}

#[tokio::test]
async fn nothing_is_written_over_a_file_of_another_kind() {
    let desk = Desk::of("flowscape", EnvironmentKind::OnPremises).await;
    let file = desk.folder.path().join("precious.docx").display().to_string();
    let request = HandoverSave { setup: desk.setup.clone(), kind: HandoverKind::Vendor, file: file.clone() };
    let refused = desk.wizard.handover_save(request).await.unwrap_err();
    assert_eq!(refused.code(), Code::OutputUnwritable);
    assert!(!Path::new(&file).exists(), "nothing was written");
}

#[tokio::test]
async fn documents_and_reminders_speak_the_language_they_are_asked_for_in() {
    let desk = Desk::of("flowscape", EnvironmentKind::OnPremises).await;
    desk.note("tls.valid", Args::new().with("until", "2027-05-14"));
    desk.wizard.speak(anteroom_catalogue::Language::find("de").unwrap());
    for (kind, title) in [
        (HandoverKind::Vendor, ": Übergabe von Contoso"),
        (HandoverKind::Customer, ": Flowscape und Exchange"),
    ] {
        let page = desk.saved(kind).await;
        assert!(page.contains("<html lang=\"de\">") && page.contains(title), "{kind:?}: {page}");
        assert!(
            page.contains("14.05.2027") && page.contains("21.11.2026 14:03"),
            "{kind:?}: days are German"
        );
        // Scripts are PowerShell, and as they are.
        let told = page.split("<pre>").next().unwrap();
        for english in ["What ", "Checked", "Exchange administrator", "Rooms", "not validated", "Annex"] {
            assert!(!told.contains(english), "{kind:?} says “{english}”");
        }
    }
    let expiry = &desk.preview().await.expiries[0];
    assert_eq!(
        (expiry.on.as_str(), expiry.what.as_str()),
        ("2027-05-14", "Das Zertifikat von mail.contoso.com"),
        "the window writes days itself"
    );
}
