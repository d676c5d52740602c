//! From a setup to what its documents say.

use anteroom_catalogue::texts::handover;
use anteroom_catalogue::{Text, Words};
use anteroom_diagnosis::CheckId;
use anteroom_products::{Detail, HandoverItem, Profile};
use jiff::Timestamp;

use super::document::{Document, OpenPoint, Proof, RoomLine, Setting, UndoScript, Value};
use super::ending::{KnownEnds, endings};
use crate::documents::{minute, room_state};
use crate::forms::parse_endpoint;
use crate::open_setup::Content;
use crate::rooms::Room;
use crate::steps::requirements::environment;
use crate::wire::{AudienceKind, EnvironmentKind, Requirement, RequirementState, ScriptText, Verified};

/// A script that was handed out.
#[derive(Debug)]
pub struct Saved {
    /// It.
    pub script: ScriptText,
    /// The requirements it meets, by id.
    pub requirements: Vec<String>,
}

/// What a setup's documents are made from.
#[derive(Debug)]
pub struct Sources<'a> {
    /// The words of the language they are in.
    pub words: &'a Words,
    /// The setup and its rooms.
    pub content: &'a Content,
    /// Its product.
    pub profile: Option<&'a Profile>,
    /// Its checklist.
    pub requirements: &'a [Requirement],
    /// Its scripts, whether met or not.
    pub scripts: &'a [Saved],
    /// The room lists the rooms need.
    pub room_lists: Vec<String>,
    /// Now.
    pub now: Timestamp,
}

impl Sources<'_> {
    /// What the documents say.
    pub fn document(&self) -> Document {
        let (setup, rooms) = (&self.content.setup, &self.content.rooms);
        let secret = self.profile.map(|profile| profile.handover.secret.clone());
        let advice = secret.unwrap_or_else(|| self.tell(&handover::secret_advice()));
        Document {
            product: self.product(),
            customer: setup.name.clone(),
            environment: match setup.environment {
                Some(EnvironmentKind::ExchangeOnline) => "Exchange Online",
                Some(EnvironmentKind::OnPremises) | None => "Exchange Server",
            },
            practice: setup.practice.is_some(),
            version: env!("CARGO_PKG_VERSION"),
            at: minute(self.words, self.now),
            to: self.profile.map_or_else(String::new, |profile| profile.handover.to.clone()),
            contact: setup.details.vendor_contact.trim().to_owned(),
            then: self.profile.map_or_else(String::new, |profile| profile.handover.then.clone()),
            secret: self.tell(&handover::secret_none(advice)),
            values: self.values(),
            settings: self.settings(),
            rights: self.rights(),
            rooms: rooms.iter().map(|room| self.room_line(room)).collect(),
            rooms_ready: rooms.iter().filter(|room| room.is_ready()).count(),
            proofs: self.requirements.iter().map(|one| self.proof(one)).collect(),
            open: self
                .requirements
                .iter()
                .filter(|one| {
                    matches!(
                        one.state,
                        RequirementState::Open | RequirementState::NotMet | RequirementState::Waiting
                    )
                })
                .map(|one| OpenPoint { title: one.title.clone(), who: self.who(one.audience) })
                .collect(),
            endings: endings(self.words, &self.known_ends(), crate::wizard::local_date(self.now)),
            undo: self.undo(),
        }
    }

    fn tell(&self, text: &Text) -> String {
        self.words.tell(text)
    }

    fn product(&self) -> String {
        let chosen = self.profile.map(|profile| profile.name.clone());
        let named = chosen.or_else(|| self.content.setup.product.clone());
        named.unwrap_or_else(|| self.tell(&handover::product()))
    }

    fn rights(&self) -> Vec<String> {
        let Some(profile) = self.profile else { return Vec::new() };
        let rights = profile.rights_in(environment(self.content.setup.environment));
        rights.map(|right| right.sentence(self.words)).collect()
    }

    /// What the vendor is sent: in the guide's order, or what any vendor needs.
    fn values(&self) -> Vec<Value> {
        let asked: Vec<(String, HandoverItem)> = match self.profile {
            Some(profile) => profile
                .handed_over_in(environment(self.content.setup.environment))
                .map(|value| (value.label.clone(), value.value))
                .collect(),
            None => [
                (handover::value_account(), HandoverItem::AccountUserName),
                (handover::value_email(), HandoverItem::AccountEmail),
                (handover::value_password(), HandoverItem::Secret),
                (handover::value_rooms(), HandoverItem::RoomAddresses),
                (handover::value_url(), HandoverItem::EwsUrl),
            ]
            .map(|(label, item)| (self.tell(&label), item))
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
            HandoverItem::Secret => vec![self.tell(&handover::value_separate())],
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
            [AudienceKind::ExchangeAdministrator, AudienceKind::Network, AudienceKind::You];
        let no_import = self.profile.and_then(|profile| profile.no_import.as_ref());
        let if_import = |typed: &String| if no_import.is_none() { typed.clone() } else { String::new() };
        let taken_over = no_import.map_or_else(
            || self.tell(&handover::meetings_window(form.days_back, form.days_ahead)),
            |why| self.tell(&handover::meetings_none(why)),
        );
        let lines = [
            (!is_online, handover::setting_account(), setup.account.user_name.clone(), exchange),
            (!is_online, handover::setting_email(), setup.account.email.clone(), exchange),
            (false, handover::setting_names(), names, AudienceKind::DirectoryAdministrator),
            (
                is_online,
                handover::setting_client(),
                details.client_id.clone(),
                AudienceKind::EntraAdministrator,
            ),
            (!is_online, handover::setting_ews(), setup.exchange.url.clone(), network),
            (!is_online, handover::setting_host(), self.host().unwrap_or_default(), network),
            (false, handover::setting_fallback_owner(), if_import(&setup.exchange.fallback_owner), you),
            (false, handover::setting_attendee_domains(), if_import(&setup.exchange.attendee_domains), you),
            (
                false,
                handover::setting_equipment(),
                self.if_asked(Detail::Equipment, &details.equipment),
                exchange,
            ),
            (
                false,
                handover::setting_room_lists(),
                self.if_asked(Detail::RoomList, &self.room_lists.join("\n")),
                exchange,
            ),
            (
                false,
                handover::setting_outside(),
                self.if_asked(Detail::OutsideMailbox, &details.outside_mailbox),
                exchange,
            ),
            (true, handover::setting_meetings(), taken_over, you),
        ];
        lines
            .into_iter()
            .filter(|(always, _, value, _)| *always || !value.trim().is_empty())
            .map(|(_, label, value, who)| Setting {
                label: self.tell(&label),
                value: value.trim().to_owned(),
                who: self.who(who),
            })
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
        let row = |saved: &Saved| UndoScript {
            who: self.who(saved.script.audience),
            file: saved.script.file_name.clone(),
            hash: saved.script.hash.clone(),
            takes_back: saved.requirements.iter().filter_map(title).collect(),
        };
        self.scripts.iter().map(row).collect()
    }

    fn who(&self, audience: AudienceKind) -> String {
        self.tell(&match audience {
            AudienceKind::You => handover::who_you(),
            AudienceKind::DirectoryAdministrator => handover::who_directory(),
            AudienceKind::ExchangeAdministrator => handover::who_exchange(),
            AudienceKind::EntraAdministrator => handover::who_entra(),
            AudienceKind::Network => handover::who_network(),
        })
    }

    fn proof(&self, one: &Requirement) -> Proof {
        let (mark, state) = match one.state {
            RequirementState::Met => ("met", handover::state_met()),
            RequirementState::Warning => ("met", handover::state_warning()),
            RequirementState::NotMet => ("missed", handover::state_not_met()),
            RequirementState::Open => ("open", handover::state_open()),
            RequirementState::Waiting => ("open", handover::state_waiting()),
        };
        let how = match one.verified {
            Verified::Not => handover::verified_not(),
            Verified::ByCheck { at } => handover::verified_check(minute(self.words, at)),
            Verified::ByOutput { at } => handover::verified_output(minute(self.words, at)),
            Verified::ByScript { at } => handover::verified_script(minute(self.words, at)),
            Verified::ByHand { at } => handover::verified_hand(minute(self.words, at)),
        };
        Proof {
            title: one.title.clone(),
            mark,
            state: self.tell(&state),
            how: self.tell(&how),
            who: self.who(one.audience),
            guide: one.guide.clone(),
            replaced: one.replaced.clone().unwrap_or_default(),
        }
    }

    fn room_line(&self, room: &Room) -> RoomLine {
        let (mark, state) = room_state(self.words, room.standing(&self.content.setup.set_right, self.now));
        RoomLine {
            name: room.display_name.clone(),
            address: room.address.to_string(),
            seats: room.capacity.map(|seats| seats.to_string()).unwrap_or_default(),
            location: room.location.clone(),
            mark,
            state,
        }
    }
}
