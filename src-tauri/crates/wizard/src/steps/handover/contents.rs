//! From a setup to what its documents say.

use anteroom_diagnosis::CheckId;
use anteroom_products::{Detail, HandoverItem, Profile};
use jiff::Timestamp;

use super::document::{Document, OpenPoint, Proof, RoomLine, Setting, UndoScript, Value};
use super::ending::{KnownEnds, endings};
use crate::forms::parse_endpoint;
use crate::open_setup::Content;
use crate::rooms::Room;
use crate::steps::requirements::environment;
use crate::wire::{
    AudienceKind, AudienceScript, EnvironmentKind, Requirement, RequirementState, RoomStatus, Verified,
};

/// What stands in for a product's own words until one is chosen.
const ANY_PRODUCT: &str = "Room planner";
const ANY_SECRET: &str = "Pass the password on by telephone or through a password store; never in the same message as the user name.";
const NO_SECRET: &str = "No password and no client secret stands in this document.";

/// What a setup's documents are made from.
#[derive(Debug)]
pub struct Sources<'a> {
    /// The setup and its rooms.
    pub content: &'a Content,
    /// Its product.
    pub profile: Option<&'a Profile>,
    /// Its checklist.
    pub requirements: &'a [Requirement],
    /// Its scripts, whether met or not.
    pub scripts: &'a [AudienceScript],
    /// The room lists the rooms need.
    pub room_lists: Vec<String>,
    /// Now.
    pub now: Timestamp,
}

impl Sources<'_> {
    /// What the documents say.
    pub fn document(&self) -> Document {
        let (setup, rooms) = (&self.content.setup, &self.content.rooms);
        let advice = self.profile.map_or(ANY_SECRET, |profile| profile.handover.secret.as_str());
        Document {
            product: self.product(),
            customer: setup.name.clone(),
            environment: match setup.environment {
                Some(EnvironmentKind::ExchangeOnline) => "Exchange Online",
                Some(EnvironmentKind::OnPremises) | None => "Exchange Server",
            },
            practice: setup.practice.is_some(),
            version: env!("CARGO_PKG_VERSION"),
            at: minutes(self.now),
            to: self.profile.map_or_else(String::new, |profile| profile.handover.to.clone()),
            contact: setup.details.vendor_contact.trim().to_owned(),
            then: self.profile.map_or_else(String::new, |profile| profile.handover.then.clone()),
            secret: format!("{NO_SECRET} {advice}"),
            values: self.values(),
            settings: self.settings(),
            rights: self.rights(),
            rooms: rooms.iter().map(room_line).collect(),
            rooms_ready: rooms.iter().filter(|room| room.is_ready()).count(),
            proofs: self.requirements.iter().map(proof).collect(),
            open: self
                .requirements
                .iter()
                .filter(|one| {
                    matches!(
                        one.state,
                        RequirementState::Open | RequirementState::NotMet | RequirementState::Waiting
                    )
                })
                .map(|one| OpenPoint { title: one.title.clone(), who: who(one.audience) })
                .collect(),
            endings: endings(&self.known_ends(), crate::wizard::local_date(self.now)),
            undo: self.undo(),
        }
    }

    fn product(&self) -> String {
        let chosen = self.profile.map(|profile| profile.name.clone());
        chosen.or_else(|| self.content.setup.product.clone()).unwrap_or_else(|| ANY_PRODUCT.to_owned())
    }

    fn rights(&self) -> Vec<String> {
        let Some(profile) = self.profile else { return Vec::new() };
        let rights = profile.rights_in(environment(self.content.setup.environment));
        rights.map(anteroom_products::Right::sentence).collect()
    }

    /// What the vendor is sent: in the guide's order, or what any vendor needs.
    fn values(&self) -> Vec<Value> {
        let asked: Vec<(String, HandoverItem)> = match self.profile {
            Some(profile) => profile
                .handed_over_in(environment(self.content.setup.environment))
                .map(|value| (value.label.clone(), value.value))
                .collect(),
            None => [
                ("Service account", HandoverItem::AccountUserName),
                ("Its e-mail address", HandoverItem::AccountEmail),
                ("Password", HandoverItem::Secret),
                ("Rooms", HandoverItem::RoomAddresses),
                ("Exchange URL", HandoverItem::EwsUrl),
            ]
            .map(|(label, item)| (label.to_owned(), item))
            .to_vec(),
        };
        asked
            .into_iter()
            .map(|(label, item)| Value {
                label,
                values: self.value(item),
                is_rooms: item == HandoverItem::RoomAddresses,
            })
            .collect()
    }

    fn value(&self, item: HandoverItem) -> Vec<String> {
        let setup = &self.content.setup;
        let one =
            |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty()).into_iter().collect();
        match item {
            HandoverItem::AccountUserName => one(&setup.account.user_name),
            HandoverItem::AccountEmail => one(&setup.account.email),
            HandoverItem::Secret => vec!["Passed on separately; see below.".to_owned()],
            HandoverItem::RoomAddresses => {
                self.content.rooms.iter().map(|room| room.address.to_string()).collect()
            }
            HandoverItem::Hostname => self.host().into_iter().collect(),
            HandoverItem::EwsUrl => one(&setup.exchange.url),
            HandoverItem::MailDomain => match one(&setup.exchange.attendee_domains) {
                typed if typed.is_empty() => setup
                    .account
                    .email
                    .split_once('@')
                    .map(|(_, domain)| domain.to_owned())
                    .into_iter()
                    .collect(),
                typed => typed,
            },
            HandoverItem::Equipment => one(&setup.details.equipment),
            HandoverItem::RoomLists => self.room_lists.clone(),
            HandoverItem::FallbackOwner => one(&setup.exchange.fallback_owner),
            HandoverItem::ClientId => one(&setup.details.client_id),
        }
    }

    fn host(&self) -> Option<String> {
        parse_endpoint(&self.content.setup.exchange.url).ok()?.host_str().map(str::to_owned)
    }

    /// What was set up and who can change it. What is neither typed nor asked for by every product is left out.
    fn settings(&self) -> Vec<Setting> {
        let setup = &self.content.setup;
        let (details, form) = (&setup.details, &setup.import);
        let is_online = setup.environment == Some(EnvironmentKind::ExchangeOnline);
        let names = format!("{} {}", details.first_name.trim(), details.last_name.trim());
        let [exchange, network, you] =
            [AudienceKind::ExchangeAdministrator, AudienceKind::Network, AudienceKind::You].map(who);
        let no_import = self.profile.and_then(|profile| profile.no_import.as_ref());
        let if_import = |typed: &String| if no_import.is_none() { typed.clone() } else { String::new() };
        let taken_over = no_import.map_or_else(
            || format!("{} days back, {} days ahead", form.days_back, form.days_ahead),
            |why| format!("None. {why}"),
        );
        let entra = who(AudienceKind::EntraAdministrator);
        let lines = [
            (!is_online, "Service account", setup.account.user_name.clone(), exchange),
            (!is_online, "Its primary SMTP address", setup.account.email.clone(), exchange),
            (false, "Its first and last name", names, who(AudienceKind::DirectoryAdministrator)),
            (is_online, "App registration (client id)", details.client_id.clone(), entra),
            (!is_online, "Exchange Web Services", setup.exchange.url.clone(), network),
            (!is_online, "Host name", self.host().unwrap_or_default(), network),
            (false, "Fallback owner", if_import(&setup.exchange.fallback_owner), you),
            (false, "Attendee domains", if_import(&setup.exchange.attendee_domains), you),
            (false, "Equipment mailbox", self.if_asked(Detail::Equipment, &details.equipment), exchange),
            (false, "Room lists", self.if_asked(Detail::RoomList, &self.room_lists.join("\n")), exchange),
            (
                false,
                "Mailbox outside the scope",
                self.if_asked(Detail::OutsideMailbox, &details.outside_mailbox),
                exchange,
            ),
            (true, "Meetings taken over", taken_over, you),
        ];
        lines
            .into_iter()
            .map(|(always, label, value, who)| {
                (always, Setting { label, value: value.trim().to_owned(), who })
            })
            .filter(|(always, setting)| *always || !setting.value.is_empty())
            .map(|(_, setting)| setting)
            .collect()
    }

    /// What was typed, if the product asks for it: what is left of another product is none of this one's.
    fn if_asked(&self, detail: Detail, typed: &str) -> String {
        let place = environment(self.content.setup.environment);
        let is_asked = self.profile.is_none_or(|profile| profile.asked_in(place).contains(&detail));
        if is_asked { typed.to_owned() } else { String::new() }
    }

    fn known_ends(&self) -> KnownEnds {
        let setup = &self.content.setup;
        let until = |check| setup.checks.get(&check).and_then(|mark| mark.until);
        let version = self.content.check_rows.get(&CheckId::ServerVersion);
        KnownEnds {
            account: setup.account.user_name.trim().to_owned(),
            password: until(CheckId::AccountPasswordExpiry),
            host: self.host().unwrap_or_default(),
            certificate: until(CheckId::TlsValid),
            server: version.and_then(|row| row.args.find("product")).unwrap_or_default().to_owned(),
            support: until(CheckId::ServerVersion),
            is_online: setup.environment == Some(EnvironmentKind::ExchangeOnline),
        }
    }

    fn undo(&self) -> Vec<UndoScript> {
        let title =
            |id: &String| self.requirements.iter().find(|one| one.id == *id).map(|one| one.title.clone());
        self.scripts
            .iter()
            .filter_map(|script| {
                Some(UndoScript {
                    who: who(script.audience),
                    title: script.script.title.clone(),
                    takes_back: script.requirements.iter().filter_map(title).collect(),
                    text: script.script.undo.clone()?,
                })
            })
            .collect()
    }
}

fn minutes(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

fn who(audience: AudienceKind) -> &'static str {
    match audience {
        AudienceKind::You => "Product administrator",
        AudienceKind::DirectoryAdministrator => "Directory administrator",
        AudienceKind::ExchangeAdministrator => "Exchange administrator",
        AudienceKind::EntraAdministrator => "Entra administrator",
        AudienceKind::Network => "Network administrator",
    }
}

fn proof(one: &Requirement) -> Proof {
    let (mark, state) = match one.state {
        RequirementState::Met => ("met", "met"),
        RequirementState::Warning => ("met", "met, with a warning"),
        RequirementState::NotMet => ("missed", "not met"),
        RequirementState::Open => ("open", "open"),
        RequirementState::Waiting => ("open", "set, not in force yet"),
    };
    Proof {
        title: one.title.clone(),
        mark,
        state,
        how: match one.verified {
            Verified::Not => "Not looked at".to_owned(),
            Verified::ByCheck { at } => format!("Checked, {}", minutes(at)),
            Verified::ByOutput { at } => format!("Read from a command's output, {}", minutes(at)),
            Verified::ByHand { at } => format!("Confirmed by a person, {}", minutes(at)),
        },
        who: who(one.audience),
        guide: one.guide.clone(),
        replaced: one.replaced.clone().unwrap_or_default(),
    }
}

fn room_line(room: &Room) -> RoomLine {
    let (mark, state) = match room.status {
        RoomStatus::Ready => ("met", "ready"),
        RoomStatus::Warning => ("met", "ready, with a warning"),
        RoomStatus::Problem => ("missed", "has a problem"),
        RoomStatus::New | RoomStatus::Checking | RoomStatus::Skipped => ("open", "not validated"),
    };
    RoomLine {
        name: room.display_name.clone(),
        address: room.address.to_string(),
        seats: room.capacity.map(|seats| seats.to_string()).unwrap_or_default(),
        location: room.location.clone(),
        mark,
        state,
    }
}
