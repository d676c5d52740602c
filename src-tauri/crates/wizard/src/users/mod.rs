//! The planner's users, filled before the import, so that meetings find their owners.

mod address_book;
mod list;

use std::collections::HashMap;
use std::sync::Arc;

use anteroom_directory::{Access, DirectoryServer, LeftOut, PeopleQuestion, PeopleSearch, Timeouts};
use anteroom_domain::{Failure, SmtpAddress, clean};
use anteroom_exchange::ews::Directory;
use anteroom_exchange::net::client_config;
use anteroom_planner::{NewUser, SqlitePlanner};
use tokio_util::sync::CancellationToken;

use self::address_book::{AddressBook, NeverPeople, NotPeople};
use crate::connection::{incomplete, load_authorities, parse_login, without_user_information};
use crate::open_setup::OpenSetup;
use crate::rooms::Room;
use crate::setup::Setup;
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

    /// Adds the people of a CSV file, all of them in one transaction.
    ///
    /// # Errors
    /// `list.unreadable` when the file is no table; nothing is added then. A `planner.*` failure.
    pub async fn users_add_csv(&self, request: UsersAddCsv) -> Result<UsersAdded, Failure> {
        let opened = self.opened(&request.setup)?;
        let bytes = table::load(&request.file).await?;
        let file = request.file;
        let listed =
            tokio::task::spawn_blocking(move || list::parse_people(&bytes, &file)).await.map_err(bug)??;
        let mut adding = Adding::new(self.planner(&opened).await?);
        adding.added.refused = listed.refused;
        for person in &listed.people {
            let addresses = std::iter::once(&person.user.address).chain(&person.user.aliases);
            let line = u32::try_from(person.line).unwrap_or(u32::MAX);
            adding.lines.extend(addresses.map(|address| (address.clone(), line)));
        }
        adding.write(listed.people.into_iter().map(|person| person.user).collect()).await?;
        adding.added.refused.sort_by_key(|refused| refused.line);
        Ok(adding.end(&opened))
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
        let adding = Adding::new(self.planner(&opened).await?);
        let (setup, rooms) = (opened.setup(), opened.rooms());
        let directory = Directory::new(connection.client.clone());
        let mut source = BookPeople { directory, setup, rooms, book: None };
        let mut adding = adding.add_all(&mut source, &running.token, listener).await?;
        let left_out = source.book.map(|book| book.left_out()).unwrap_or_default();
        adding.added.refused.extend(not_people_rows(left_out));
        Ok(adding.end(&opened))
    }

    /// Adds people of Active Directory, read as the service account. Where it is, is kept with the setup.
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
        opened.change(&self.store, (self.now)(), |setup| setup.ldap = form.clone()).await?;
        let access = self.directory_access(&opened, &form).await?;
        let running = self.operations.begin(&request.operation);
        let question = PeopleQuestion {
            base: clean(&form.base),
            group: clean(&form.group),
            ..PeopleQuestion::default()
        };
        let adding = Adding::new(self.planner(&opened).await?);
        let mut search = LdapPeople { access, question, search: None };
        let mut adding = adding.add_all(&mut search, &running.token, listener).await?;
        let left_out = search.search.map(|search| search.left_out()).unwrap_or_default();
        adding.added.refused.extend(left_out_rows(left_out));
        Ok(adding.end(&opened))
    }

    /// How the directory of a setup is reached: as the service account, with the setup's own authorities trusted too.
    pub(crate) async fn directory_access(
        &self,
        opened: &OpenSetup,
        form: &LdapForm,
    ) -> Result<Access, Failure> {
        let setup = opened.setup();
        if clean(&form.server).is_empty() {
            return Err(incomplete("ldapServer"));
        }
        let server: DirectoryServer = form.server.parse()?;
        let authorities = load_authorities(&setup)?;
        Ok(Access {
            server,
            login: parse_login(&setup.account.user_name)?,
            password: self.secrets.load(&setup.id).await?,
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
    directory: Directory,
    setup: Setup,
    rooms: Vec<Room>,
    book: Option<AddressBook>,
}

impl PeopleSource for BookPeople {
    async fn fetch(&mut self) -> Result<Option<Vec<NewUser>>, Failure> {
        let book = match &mut self.book {
            Some(book) => book,
            None => {
                let never = NeverPeople::of(&self.directory, &self.setup, &self.rooms).await?;
                self.book.insert(AddressBook::new(self.directory.clone(), never))
            }
        };
        book.fetch_page().await
    }
}

/// A search of a directory that signs in when its first page is asked for, so that signing in can be cancelled too.
struct LdapPeople {
    access: Access,
    question: PeopleQuestion,
    search: Option<PeopleSearch>,
}

impl PeopleSource for LdapPeople {
    async fn fetch(&mut self) -> Result<Option<Vec<NewUser>>, Failure> {
        let search = match &mut self.search {
            Some(search) => search,
            None => {
                let search = PeopleSearch::begin(&self.access, self.question.clone()).await?;
                self.search.insert(search)
            }
        };
        let Some(page) = search.fetch_page().await? else { return Ok(None) };
        let user = |person: anteroom_directory::Person| NewUser {
            name: person.display_name,
            address: person.address,
            aliases: person.aliases,
            identity: None,
        };
        Ok(Some(page.people.into_iter().map(user).collect()))
    }
}

/// People on their way into the planner.
struct Adding {
    planner: Arc<SqlitePlanner>,
    added: UsersAdded,
    /// The lines of a file in which addresses stand.
    lines: HashMap<SmtpAddress, u32>,
}

impl Adding {
    fn new(planner: Arc<SqlitePlanner>) -> Self {
        Self { planner, added: UsersAdded::default(), lines: HashMap::new() }
    }

    /// Adds everybody, a page at a time. Only fetching is abandoned when it is cancelled: a page that came is written.
    async fn add_all(
        mut self,
        source: &mut impl PeopleSource,
        cancelled: &CancellationToken,
        listener: impl Fn(UsersEvent),
    ) -> Result<Self, Failure> {
        loop {
            let page = tokio::select! {
                biased;
                () = cancelled.cancelled() => {
                    self.added.cancelled = true;
                    return Ok(self);
                }
                page = source.fetch() => page?,
            };
            let Some(people) = page else { return Ok(self) };
            if !people.is_empty() {
                self.write(people).await?;
                listener(UsersEvent { read: self.added.read });
            }
        }
    }

    /// Writes people in one transaction.
    async fn write(&mut self, people: Vec<NewUser>) -> Result<(), Failure> {
        let read = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let imported = self.planner.import_users(people).await?;
        self.added.read = self.added.read.saturating_add(read);
        self.added.added += imported.added;
        self.added.updated += imported.changed;
        let taken = imported.taken.into_iter().map(|address| UserRefused {
            line: self.lines.get(&address).copied(),
            text: address.to_string(),
            reason: "This address belongs to somebody else in the planner and stays with them. Find out whose it is."
                .to_owned(),
        });
        self.added.refused.extend(taken);
        Ok(())
    }

    /// What became of them; remembered for the summary.
    fn end(self, opened: &OpenSetup) -> UsersAdded {
        opened.content().users_added = Some(self.added.clone());
        self.added
    }
}

/// One row for each reason people of a directory were left out.
fn left_out_rows(left_out: LeftOut) -> Vec<UserRefused> {
    let rows = [
        (
            left_out.disabled,
            "disabled accounts",
            "Nobody signs in with them; shared mailboxes are among them. Add those that own meetings from a CSV file.",
        ),
        (
            left_out.not_people,
            "computers, rooms and mailboxes of Exchange itself",
            "They are no people. There is nothing to do.",
        ),
        (
            left_out.without_address,
            "accounts without an e-mail address",
            "What stands in their mail attribute is no address. Correct it in Active Directory if they own meetings.",
        ),
    ];
    rows_of(&rows)
}

/// One row for each kind of entry of the address book that is nobody.
fn not_people_rows(left_out: NotPeople) -> Vec<UserRefused> {
    let count = |count: u32, one: &'static str, many: &'static str| if count == 1 { one } else { many };
    rows_of(&[
        (
            left_out.resources,
            count(left_out.resources, "room or equipment mailbox", "rooms and equipment mailboxes"),
            "Resources own no meetings. There is nothing to do.",
        ),
        (
            left_out.account,
            count(left_out.account, "service account", "entries of the service account"),
            "It reads the calendars and owns no meetings. There is nothing to do.",
        ),
        (
            left_out.groups,
            count(left_out.groups, "group", "groups"),
            "Their members are added one by one. There is nothing to do.",
        ),
        (
            left_out.contacts,
            count(left_out.contacts, "entry without a mailbox here", "entries without a mailbox here"),
            "Add those that own meetings from a CSV file.",
        ),
    ])
}

/// A row for each reason that somebody was left out for.
fn rows_of(reasons: &[(u32, &str, &str)]) -> Vec<UserRefused> {
    let left_out = reasons.iter().filter(|(count, ..)| *count > 0);
    let row = |(count, what, reason): &(u32, &str, &str)| UserRefused {
        line: None,
        text: format!("{count} {what}"),
        reason: (*reason).to_owned(),
    };
    left_out.map(row).collect()
}
