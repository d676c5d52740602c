//! Starting and stopping.

use std::{
    io,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    sync::Arc,
};

use anteroom_domain::Change;
use secrecy::ExposeSecret;
use tokio::{io::AsyncWriteExt, net::TcpListener, task::JoinSet};
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::{
    announcement::{AnnouncedList, Announcement},
    faults::FaultScript,
    ldap,
    options::{Impersonation, Options, Throttle, Tls},
    organization::{
        DOMAIN, Excess, ImpersonationScope, NETBIOS, Organization, Password, SmtpAddress, Trouble,
    },
    server::{CertificateError, Premises, Recording, RequestLog, issue, listen},
};

/// Why a practice organization did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No loopback port could be opened.
    #[error("a port on the loopback interface could not be opened")]
    Listen(#[source] io::Error),
    /// The certificate could not be made.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// The certificate authority could not be written where it was asked for.
    #[error("the certificate authority could not be written to {}", path.display())]
    WriteAuthority {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The traffic cannot be written where it was asked for.
    #[error("the traffic cannot be written to {}", path.display())]
    Record {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It would be larger than anything this computer could serve.
    #[error("{0}")]
    TooLarge(Excess),
    /// The organization could not be generated.
    #[error("the organization could not be generated")]
    Generate(#[source] tokio::task::JoinError),
}

/// A running practice organization. It stops when it is dropped; [`Practice::stop`] waits until it has.
#[derive(Debug)]
pub struct Practice {
    premises: Arc<Premises>,
    announcement: Announcement,
    ca_pem: String,
    stopping: DropGuard,
    listeners: JoinSet<()>,
}

/// Starts an organization: generates it, opens its ports on 127.0.0.1 and serves until it is stopped.
///
/// # Errors
/// When it would be too large, no port can be opened, no certificate made, or the authority's file not written.
pub async fn start(mut options: Options) -> Result<Practice, StartError> {
    options.size.refuse_excess().map_err(StartError::TooLarge)?;
    if options.from_nothing && options.also_offered.is_empty() {
        // What remains on a virtual directory that does not offer Basic.
        options.also_offered = vec!["Negotiate".to_owned(), "NTLM".to_owned()];
    }
    let organization = tokio::task::spawn_blocking({
        let options = options.clone();
        move || organise(&options)
    })
    .await
    .map_err(StartError::Generate)?;
    let plain = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(StartError::Listen)?;
    let plain_base = base("http", &plain)?;
    let encrypted = match options.tls {
        Tls::HttpOnly => None,
        tls => {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(StartError::Listen)?;
            Some((base("https", &listener)?, listener, issue(tls)?))
        }
    };
    let directory = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.map_err(StartError::Listen)?;
    let ldap_url = base(if encrypted.is_some() { "ldaps" } else { "ldap" }, &directory)?;
    let main_base = encrypted.as_ref().map_or(&plain_base, |(base, ..)| base).clone();
    let ews_url = format!("{main_base}/EWS/Exchange.asmx");
    let organization = Arc::new(organization);
    let announcement =
        Announcement { ldap_url, ..announce(&organization, &options, &main_base, &plain_base) };
    let recording = match &options.record {
        Some(path) => Some(Recording::open(path, &main_base).map_err(|source| {
            let path = path.clone();
            StartError::Record { path, source }
        })?),
        None => None,
    };
    let premises = Arc::new(Premises::new(organization, &options, ews_url, recording));
    let stopped = CancellationToken::new();
    let mut listeners = JoinSet::new();
    listeners.spawn(listen(plain, None, Arc::clone(&premises), stopped.clone()));
    let mut ca_pem = String::new();
    let mut acceptor = None;
    if let Some((_, listener, certificates)) = encrypted {
        ca_pem = certificates.ca_pem;
        acceptor = Some(certificates.acceptor);
        listeners.spawn(listen(listener, acceptor.clone(), Arc::clone(&premises), stopped.clone()));
    }
    listeners.spawn(ldap::listen(directory, acceptor, Arc::clone(&premises), stopped.clone()));
    if let Some(path) = options.ca_file.filter(|_| !ca_pem.is_empty()) {
        write_private(&path, &ca_pem).await.map_err(|source| StartError::WriteAuthority { path, source })?;
    }
    Ok(Practice { premises, announcement, ca_pem, stopping: stopped.drop_guard(), listeners })
}

impl Practice {
    /// What a client has to know.
    pub fn announcement(&self) -> &Announcement {
        &self.announcement
    }

    /// The certificate authority as PEM; empty when only HTTP is served.
    pub fn ca_pem(&self) -> &str {
        &self.ca_pem
    }

    /// The organization as it was at the start. Its calendars are the server's.
    pub fn organization(&self) -> &Arc<Organization> {
        &self.premises.origin
    }

    /// The organization as it is now, after the changes that were applied.
    pub fn present(&self) -> Arc<Organization> {
        self.premises.organization()
    }

    /// Does what a script promises. Requests on their way see the organization before or after, never in between.
    pub fn apply(&self, change: &Change) {
        self.premises.change(|present| present.with(change));
    }

    /// Does what the script promises that undoes a change: what it is about stands again as it was at the start.
    pub fn revert(&self, change: &Change) {
        self.premises.change(|present| present.without(change, &self.premises.origin));
    }

    /// What was asked so far.
    pub fn log(&self) -> RequestLog {
        self.premises.log.snapshot()
    }

    /// Replaces the fault script; its counting starts again. An empty script ends all faults, and another one the delays
    /// of answers on their way.
    pub fn set_faults(&self, script: FaultScript) {
        self.premises.faults.replace(script);
    }

    /// Replaces the budget of an account.
    pub fn set_throttle(&self, throttle: Option<Throttle>) {
        self.premises.set_throttle(throttle);
    }

    /// Closes all connections, answered or not, and returns when no task is left.
    pub async fn stop(mut self) {
        drop(self.stopping);
        while self.listeners.join_next().await.is_some() {}
    }
}

/// Writes a file for its owner alone: whoever changed it would be the authority of those who trust it.
async fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let mut options = tokio::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    options.mode(0o600);
    let mut file = options.open(path).await?;
    file.write_all(text.as_bytes()).await?;
    file.flush().await
}

fn organise(options: &Options) -> Organization {
    let mut organization =
        Organization::generate(&options.size, options.today).with_lockout_after(options.lockout_after);
    if let Some(password) = &options.password {
        organization = organization.with_password(Password::new(password.expose_secret()));
    }
    if options.from_nothing {
        return organization.unprepared();
    }
    match &options.impersonation {
        Impersonation::Everyone => organization,
        Impersonation::Nobody => organization.with_scope(ImpersonationScope::Nobody),
        Impersonation::AllBut(addresses) => {
            let outside = organization.troubled().iter();
            let outside = outside.filter(|troubled| troubled.trouble == Trouble::OutsideImpersonationScope);
            let mut left_out: Vec<SmtpAddress> = outside.map(|troubled| troubled.address.clone()).collect();
            left_out.extend(addresses.iter().map(|address| SmtpAddress::new(address)));
            organization.with_scope(ImpersonationScope::EverybodyExcept(left_out))
        }
    }
}

fn base(scheme: &str, listener: &TcpListener) -> Result<String, StartError> {
    let address = listener.local_addr().map_err(StartError::Listen)?;
    Ok(format!("{scheme}://127.0.0.1:{}", address.port()))
}

fn announce(organization: &Organization, options: &Options, main: &str, plain: &str) -> Announcement {
    let service = organization.service_account();
    let email = service.map(|account| account.primary.as_str().to_owned()).unwrap_or_default();
    let alias = service.map(|account| account.alias.as_str()).unwrap_or_default();
    let password = organization.password_of(&email);
    let lists = organization.directory().room_lists().into_iter();
    let roles = organization.roles().clone();
    Announcement {
        ews_url: format!("{main}/EWS/Exchange.asmx"),
        ews_http_url: format!("{plain}/EWS/Exchange.asmx"),
        autodiscover_url: format!("{main}/autodiscover/autodiscover.xml"),
        autodiscover_svc_url: format!("{main}/autodiscover/autodiscover.svc"),
        autodiscover_json_url: format!("{main}/autodiscover/autodiscover.json"),
        ldap_url: String::new(),
        username: format!("{NETBIOS}\\{alias}"),
        password: password.map(|password| password.reveal().to_owned()).unwrap_or_default(),
        email,
        fallback_owner: organization
            .fallback_owner()
            .map(|owner| owner.primary.as_str().to_owned())
            .unwrap_or_default(),
        domain: DOMAIN.to_owned(),
        rooms: roles.rooms.iter().map(SmtpAddress::to_string).collect(),
        meetings_per_room: organization.size().meetings_per_room,
        room_lists: lists
            .map(|list| AnnouncedList {
                name: list.display_name.clone(),
                address: list.primary.as_str().to_owned(),
            })
            .collect(),
        equipment: roles.equipment.to_string(),
        room_list: roles.room_list.to_string(),
        test_user: roles.test_user.to_string(),
        outside_mailbox: roles.outside_mailbox.to_string(),
        account_first_name: roles.first_name,
        account_last_name: roles.last_name,
        troubled: organization.troubled().to_vec(),
        today: options.today.to_string(),
        ca_file: options
            .ca_file
            .as_ref()
            .filter(|_| options.tls != Tls::HttpOnly)
            .map(|path| path.display().to_string()),
    }
}
