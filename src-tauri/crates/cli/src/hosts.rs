//! Hosts a setup file names: shown, all of them, before a password goes anywhere.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _};

use anteroom_wizard::texts::cli as texts;
use anteroom_wizard::wire::{HostRow, HostUse, HostsConfirm, SetupId};
use anteroom_wizard::{Failure, Text, Wizard};

use crate::arguments::SetupChoice;
use crate::output;

/// Confirms what the call names, and asks about the rest where somebody is there to be asked. What stays unconfirmed is told by
/// whatever needs the password.
pub async fn settle(wizard: &Wizard, setup: &SetupId, choice: &SetupChoice) -> Result<(), Failure> {
    for stranger in strangers(&choice.confirm_host, &wizard.hosts_named(setup)?) {
        output::notice(&stranger);
    }
    confirm(wizard, setup, choice.confirm_host.clone()).await?;
    let rows = wizard.hosts_unconfirmed(setup)?;
    if rows.is_empty() || choice.secret_stdin || !io::stdin().is_terminal() {
        return Ok(());
    }
    output::notice(&texts::hosts_unconfirmed());
    for row in &rows {
        output::note(&format!("  {}", output::tell(&texts::hosts_host(word(row.purpose), &row.host))));
    }
    if ask(texts::hosts_question()).await {
        confirm(wizard, setup, rows.into_iter().map(|row| row.host).collect()).await?;
    }
    Ok(())
}

/// A use as its text chooses by it.
fn word(purpose: HostUse) -> &'static str {
    match purpose {
        HostUse::Exchange => "exchange",
        HostUse::Autodiscover => "autodiscover",
        HostUse::MailDomain => "mail_domain",
        HostUse::Directory => "directory",
        HostUse::Authority => "authority",
    }
}

/// What to say of each confirmed host that the setup does not name. The command goes on: what is needed and not confirmed is refused
/// anyway, and a schedule does not stand still over an option that has become superfluous.
fn strangers(confirmed: &[String], named: &[HostRow]) -> Vec<Text> {
    let hosts: BTreeSet<_> = named.iter().map(|row| output::inline(&row.host)).collect();
    let hosts = output::list(&Vec::from_iter(hosts));
    let is_named = |host: &&String| named.iter().any(|row| row.host.eq_ignore_ascii_case(host.trim()));
    let strangers = confirmed.iter().filter(|host| !is_named(host));
    strangers.map(|host| texts::hosts_stranger(host, &hosts)).collect()
}

async fn confirm(wizard: &Wizard, setup: &SetupId, hosts: Vec<String>) -> Result<(), Failure> {
    if !hosts.is_empty() {
        wizard.hosts_confirm(HostsConfirm { setup: setup.clone(), hosts }).await?;
    }
    Ok(())
}

/// What a person answers to a question. Everything but a yes is a no.
pub async fn ask(question: Text) -> bool {
    let asking = tokio::task::spawn_blocking(move || {
        output::question(&question);
        let mut answer = String::new();
        io::stdin().read_line(&mut answer).is_ok() && is_yes(&answer, &output::tell(&texts::yes()))
    });
    asking.await.unwrap_or_default()
}

/// Whether it is a yes of the language, or the one everybody knows.
fn is_yes(answer: &str, yes: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    ["y", "yes"].into_iter().chain(yes.split(' ')).any(|yes| yes == answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_the_setup_does_not_name_is_told() {
        let named = ["mail.contoso.com", "contoso.com"]
            .map(|host| HostRow { host: host.to_owned(), purpose: HostUse::Exchange });
        let confirmed = ["MAIL.contoso.com".to_owned(), "mial.contoso.com".to_owned()];
        let told: Vec<_> = strangers(&confirmed, &named).iter().map(output::tell).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("mial.contoso.com") && told[0].contains("contoso.com, mail.contoso.com"));
    }

    #[test]
    fn only_a_yes_is_a_yes() {
        let is_yes = |answer| super::is_yes(answer, "j ja");
        assert!(is_yes("y\n") && is_yes(" YES \r\n") && is_yes("Ja\n"));
        assert!(
            !is_yes("") && !is_yes("\n") && !is_yes("yo") && !is_yes("n"),
            "Enter alone confirms nothing"
        );
    }
}
