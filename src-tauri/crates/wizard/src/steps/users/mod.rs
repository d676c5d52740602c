//! The planner's users, filled before the import, so that meetings find their owners.

mod address_book;
mod left_out;
mod list;

use std::collections::HashMap;
use std::sync::Arc;

use anteroom_asking::Gate;
use anteroom_catalogue::texts::users;
use anteroom_catalogue::{Text, Words};
use anteroom_directory::{Access, DirectoryServer, PeopleQuestion, PeopleSearch, SearchEnd, Timeouts};
use anteroom_domain::ports::{NewUser, PeopleImport, PlannerRecords, UsersImported};
use anteroom_domain::{Failure, Missing, SmtpAddress, clean};
use anteroom_exchange::net::{Unanswered, client_config};
use jiff::Timestamp;
use tokio_util::sync::CancellationToken;

use self::address_book::{AddressBook, NeverPeople};
use crate::connection::load_authorities;
use crate::courtesy::telling;
use crate::forms::{incomplete, parse_login, without_user_information};
use crate::open_setup::OpenSetup;
use crate::places;
use crate::planners::SetupPlanner;
use crate::rooms::Room;
use crate::setup::Setup;
use crate::source::ExchangeSource;
use crate::table;
use crate::wire::{
    LdapForm, SetupRef, UserRefused, UsersAddCsv, UsersAdded, UsersEvent, UsersFetch, UsersFetchLdap,
    UsersSummary,
};
use crate::{Wizard, bug};

impl Wizard {
    /// How many users there are, and what the last addition of this session did.
    ///
    /// # Errors
    /// `setup.not_found`, or a `planner.*` failure.
    pub async fn users_summary(&self, request: SetupRef) -> Result<UsersSummary, Failure> {
        let opened = self.opened(&request.setup)?;
        let users = match self.find_planner(&opened).await? {
            Some(planner) => planner.count_users().await?,
            None => 0,
        };
        let last_added = opened.content().users_added.clone();
        Ok(UsersSummary { users, last_added })
    }

    /// Adds the people of a file, CSV of any kind or an Excel workbook, all of them in one transaction.
    ///
    /// # Errors
    /// `list.unreadable`, `list.protected` or `list.other_format` when the file is no table; nothing is added then. A
    /// `planner.*` failure.
    pub async fn users_add_csv(&self, request: UsersAddCsv) -> Result<UsersAdded, Failure> {
        let opened = self.opened(&request.setup)?;
        let listed = list::people_of(table::load(&request.file).await?, self.words());
        let mut adding = Adding::new(self.words(), &*self.planner(&opened).await?);
        adding.added.refused = listed.refused;
        adding.added.told = listed.told;
        adding.added.notes = listed.notes;
        for person in &listed.people {
            let addresses = std::iter::once(&person.user.address).chain(&person.user.aliases);
            let line = u32::try_from(person.line).unwrap_or(u32::MAX);
            adding.lines.extend(addresses.map(|address| (address.clone(), line)));
        }
        adding.write(listed.people.into_iter().map(|person| person.user).collect()).await?;
        adding.end(&opened).await
    }

    /// Adds everybody in the Exchange address book.
    ///
    /// # Errors
    /// What is missing among the forms, what the server or the network said, or a `planner.*` failure; those added before
    /// stay.
    ///
    /// # Cancellation
    /// By the operation: those added before stay, and nothing is written after it returns.
    pub async fn users_fetch(
        &self,
        request: UsersFetch,
        listener: impl Fn(UsersEvent) + Send + Sync + 'static,
    ) -> Result<UsersAdded, Failure> {
        let opened = self.opened(&request.setup)?;
        let connection = self.connection(&request.setup).await?;
        let running = self.operations.begin(&request.operation);
        let adding = Adding::new(self.words(), &*self.planner(&opened).await?);
        let (setup, rooms) = (opened.setup(), opened.rooms());
        // Whatever stops everything is the answer to the question that met it.
        let (source, _) = connection.bulk(CancellationToken::new());
        let mut people = BookPeople { source, setup, rooms, book: None };
        let mut adding =
            adding.add_all(&mut people, &running.token, Some(&connection.gate), listener).await?;
        let left_out = people.book.as_ref().map(AddressBook::left_out).unwrap_or_default();
        adding.added.refused.extend(left_out::of_address_book(self.words(), left_out));
        adding.tell_limit(people.book.as_ref().and_then(AddressBook::find_limit));
        adding.end(&opened).await
    }

    /// Adds people of Active Directory, read as the service account. Where it is, is kept with the setup, and below which entry
    /// people are read; the account itself is looked up in the whole domain all the same.
    ///
    /// # Errors
    /// What is missing or not valid among the forms, `auth.*` when the sign-in is refused (it is tried once), what the
    /// server or the network said, or a `planner.*` failure; those added before stay.
    ///
    /// # Cancellation
    /// As [`Wizard::users_fetch`].
    pub async fn users_fetch_ldap(
        &self,
        request: UsersFetchLdap,
        listener: impl Fn(UsersEvent) + Send + Sync + 'static,
    ) -> Result<UsersAdded, Failure> {
        let opened = self.opened(&request.setup)?;
        let form = kept(request.ldap);
        let chosen = |setup: &mut Setup| places::typed(setup, |setup| setup.ldap = form.clone());
        opened.change(&self.store, (self.now)(), chosen).await?;
        let access = self.directory_access(&opened, &form).await?;
        let running = self.operations.begin(&request.operation);
        let question = PeopleQuestion {
            base: clean(&form.base),
            group: clean(&form.group),
            ..PeopleQuestion::default()
        };
        let adding = Adding::new(self.words(), &*self.planner(&opened).await?);
        let unanswered = self.unanswered.clone();
        let mut search = LdapPeople { access, question, now: (self.now)(), search: None, unanswered };
        let mut adding = adding.add_all(&mut search, &running.token, None, listener).await?;
        let left_out =
            search.search.as_ref().map(|search| left_out::of_directory(self.words(), search.left_out()));
        adding.added.refused.extend(left_out.into_iter().flatten());
        let limit = search.search.as_ref().and_then(PeopleSearch::find_limit).map(limit);
        adding.tell_limit(limit.as_ref());
        adding.end(&opened).await
    }

    /// How the directory of a setup is reached: as the service account, with the setup's own authorities trusted too.
    pub(crate) async fn directory_access(
        &self,
        opened: &OpenSetup,
        form: &LdapForm,
    ) -> Result<Access, Failure> {
        let setup = opened.setup();
        if clean(&form.server).is_empty() {
            return Err(incomplete("ldapServer", Missing::DirectoryServer));
        }
        let server: DirectoryServer = form.server.parse()?;
        let login = parse_login(&setup.account.user_name)?;
        let password = self.password(opened).await?;
        let authorities = load_authorities(&setup)?;
        Ok(Access {
            server,
            latch: self.latches.of(&login, &password),
            login,
            password,
            tls: Arc::new(client_config(&authorities).map_err(bug)?),
            timeouts: Timeouts::default(),
        })
    }
}

/// The form as it is kept: a password typed into the address is not.
pub(crate) fn kept(form: LdapForm) -> LdapForm {
    LdapForm { server: without_user_information(&form.server), ..form }
}

/// Where people come from, page by page.
trait PeopleSource: Send {
    /// The next page; `None` after the last one.
    fn fetch(&mut self) -> impl Future<Output = Result<Option<Vec<NewUser>>, Failure>> + Send;
}

/// An address book that is opened when its first page is asked for, so that what has to be known before can be cancelled too.
struct BookPeople {
    source: ExchangeSource,
    setup: Setup,
    rooms: Vec<Room>,
    book: Option<AddressBook>,
}

impl PeopleSource for BookPeople {
    async fn fetch(&mut self) -> Result<Option<Vec<NewUser>>, Failure> {
        let book = match &mut self.book {
            Some(book) => book,
            None => {
                let never = NeverPeople::of(&self.source, &self.setup, &self.rooms).await?;
                self.book.insert(AddressBook::new(self.source.clone(), never))
            }
        };
        book.fetch_page().await
    }
}

/// A search of a directory that signs in when its first page is asked for, so that signing in can be cancelled too.
struct LdapPeople {
    access: Access,
    question: PeopleQuestion,
    now: Timestamp,
    search: Option<PeopleSearch>,
    unanswered: Unanswered,
}

impl PeopleSource for LdapPeople {
    async fn fetch(&mut self) -> Result<Option<Vec<NewUser>>, Failure> {
        // Told until it is dropped: the parts of a page are seen by nobody outside.
        let _asked = self.unanswered.asked(&self.access.server.shown(), self.access.timeouts.whole);
        let search = match &mut self.search {
            Some(search) => search,
            None => {
                let search = PeopleSearch::begin(&self.access, self.question.clone(), self.now).await?;
                self.search.insert(search)
            }
        };
        let Some(page) = search.fetch_page().await? else { return Ok(None) };
        let user = |person: anteroom_directory::Person| NewUser {
            name: person.display_name,
            address: person.address,
            aliases: person.aliases,
            identity: person.identity,
        };
        Ok(Some(page.people.into_iter().map(user).collect()))
    }
}

/// People on their way into the planner.
struct Adding {
    words: &'static Words,
    people: <SetupPlanner as PlannerRecords>::People,
    done: UsersImported,
    added: UsersAdded,
    /// The lines of a file in which addresses stand.
    lines: HashMap<SmtpAddress, u32>,
    /// Whether not everybody was seen.
    is_part: bool,
}

impl Adding {
    fn new(words: &'static Words, planner: &SetupPlanner) -> Self {
        Self {
            words,
            people: planner.begin_people(),
            done: UsersImported::default(),
            added: UsersAdded::default(),
            lines: HashMap::new(),
            is_part: false,
        }
    }

    /// Adds everybody, a page at a time. Only fetching is abandoned when it is cancelled: a page that came is written.
    async fn add_all(
        mut self,
        source: &mut impl PeopleSource,
        cancelled: &CancellationToken,
        gate: Option<&Gate>,
        listener: impl Fn(UsersEvent),
    ) -> Result<Self, Failure> {
        loop {
            let read = self.added.read;
            let fetching = async {
                match gate {
                    Some(gate) => {
                        let tell = |waiting| listener(UsersEvent { read, waiting });
                        telling(gate, source.fetch(), tell).await
                    }
                    None => source.fetch().await,
                }
            };
            let page = tokio::select! {
                biased;
                () = cancelled.cancelled() => {
                    self.added.cancelled = true;
                    return Ok(self);
                }
                page = fetching => page?,
            };
            let Some(people) = page else { return Ok(self) };
            if !people.is_empty() {
                self.write(people).await?;
                listener(UsersEvent { read: self.added.read, waiting: None });
            }
        }
    }

    /// Tells that the source was left before its end.
    fn tell_limit(&mut self, limit: Option<&Text>) {
        let Some(limit) = limit else { return };
        self.is_part = true;
        self.added.told.push(UserRefused {
            line: None,
            text: self.words.tell(&users::behind()),
            reason: self.words.tell(&users::behind_why(self.words.tell(limit))),
        });
    }

    /// Writes people in one transaction.
    async fn write(&mut self, people: Vec<NewUser>) -> Result<(), Failure> {
        let read = u32::try_from(people.len()).unwrap_or(u32::MAX);
        self.done = self.people.add(people).await?.clone();
        self.added.read = self.added.read.saturating_add(read);
        Ok(())
    }

    /// Decides about addresses left open, unless it ended before everybody was seen, and tells what became of all;
    /// remembered for the summary.
    async fn end(mut self, opened: &OpenSetup) -> Result<UsersAdded, Failure> {
        if !self.added.cancelled && !self.is_part {
            self.done = self.people.finish().await?;
        }
        self.added.added = self.done.added;
        self.added.updated = self.done.changed;
        let taken = self.done.taken.into_iter().map(|address| UserRefused {
            line: self.lines.get(&address).copied(),
            text: address.to_string(),
            reason: self.words.tell(&users::taken()),
        });
        let passed_on = self.done.passed_on.iter().map(|address| self.words.tell(&users::passed_on(address)));
        self.added.notes.extend(passed_on);
        self.added.refused.extend(taken);
        self.added.refused.sort_by_key(|refused| refused.line);
        opened.content().users_added = Some(self.added.clone());
        Ok(self.added)
    }
}

/// At what a directory was left.
fn limit(ended_at: SearchEnd) -> Text {
    match ended_at {
        SearchEnd::Again => users::limit_again(),
        SearchEnd::Entries(entries) => users::limit_entries(entries),
        SearchEnd::Pages(pages) => users::limit_pages(pages),
    }
}
