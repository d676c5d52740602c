//! Hosts a setup file names: shown, all of them, before a password goes anywhere.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _};

use anteroom_wizard::wire::{HostRow, HostsConfirm, SetupId};
use anteroom_wizard::{Failure, Wizard};

use crate::arguments::SetupChoice;
use crate::output;

/// Confirms what the call names, and asks about the rest where somebody is there to be asked. What stays unconfirmed is told by
/// whatever needs the password.
pub async fn settle(wizard: &Wizard, setup: &SetupId, choice: &SetupChoice) -> Result<(), Failure> {
    for stranger in strangers(&choice.confirm_host, &wizard.hosts_named(setup)?) {
        output::note(&stranger);
    }
    confirm(wizard, setup, choice.confirm_host.clone()).await?;
    let rows = wizard.hosts_unconfirmed(setup)?;
    if rows.is_empty() || choice.secret_stdin || !io::stdin().is_terminal() {
        return Ok(());
    }
    output::note("Nobody has confirmed yet where this setup sends the password:");
    for row in &rows {
        output::note(&format!("  {} ({})", output::inline(&row.host), row.purpose.words()));
    }
    if ask("Are all of them right? [y/N] ").await {
        confirm(wizard, setup, rows.into_iter().map(|row| row.host).collect()).await?;
    }
    Ok(())
}

/// What to say of each confirmed host that the setup does not name. The command goes on: what is needed and not confirmed is refused
/// anyway, and a schedule does not stand still over an option that has become superfluous.
fn strangers(confirmed: &[String], named: &[HostRow]) -> Vec<String> {
    let hosts: BTreeSet<_> = named.iter().map(|row| output::inline(&row.host)).collect();
    let hosts = hosts.into_iter().collect::<Vec<_>>().join(", ");
    let is_named = |host: &&String| named.iter().any(|row| row.host.eq_ignore_ascii_case(host.trim()));
    let strangers = confirmed.iter().filter(|host| !is_named(host));
    strangers
        .map(|host| {
            let host = output::inline(host);
            format!("--confirm-host {host} confirms nothing: this setup names {hosts}, and no such host.")
        })
        .collect()
}

async fn confirm(wizard: &Wizard, setup: &SetupId, hosts: Vec<String>) -> Result<(), Failure> {
    if !hosts.is_empty() {
        wizard.hosts_confirm(HostsConfirm { setup: setup.clone(), hosts }).await?;
    }
    Ok(())
}

/// What a person answers to a question. Everything but a yes is a no.
pub async fn ask(question: &'static str) -> bool {
    let asking = tokio::task::spawn_blocking(move || {
        output::question(question);
        let mut answer = String::new();
        io::stdin().read_line(&mut answer).is_ok() && is_yes(&answer)
    });
    asking.await.unwrap_or_default()
}

fn is_yes(answer: &str) -> bool {
    matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}

#[cfg(test)]
mod tests {
    use anteroom_wizard::wire::HostUse;

    use super::*;

    #[test]
    fn a_host_the_setup_does_not_name_is_told() {
        let named = ["mail.contoso.com", "contoso.com"]
            .map(|host| HostRow { host: host.to_owned(), purpose: HostUse::Exchange });
        let confirmed = ["MAIL.contoso.com".to_owned(), "mial.contoso.com".to_owned()];
        let told = strangers(&confirmed, &named);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("mial.contoso.com") && told[0].contains("contoso.com, mail.contoso.com"));
    }

    #[test]
    fn only_a_yes_is_a_yes() {
        assert!(is_yes("y\n") && is_yes(" YES \r\n"));
        assert!(
            !is_yes("") && !is_yes("\n") && !is_yes("yo") && !is_yes("n"),
            "Enter alone confirms nothing"
        );
    }
}
