//! The password: from a file, standard input, `ANTEROOM_SECRET`, the credential store, or a prompt.

use std::io::{IsTerminal as _, Read as _};
use std::path::Path;
use std::time::Duration;

use anteroom_wizard::secrets::{MOST_BYTES, is_open_to_others, of_bytes, read_file};
use anteroom_wizard::texts::cli as texts;
use anteroom_wizard::wire::SetupId;
use anteroom_wizard::{Code, Failure, Wizard, bug};
use secrecy::SecretString;

use crate::arguments::SetupChoice;
use crate::{hosts, output};

/// How long the credential store may take before somebody is told what is waited for.
const UNTOLD: Duration = Duration::from_secs(2);

/// Makes a setup's password known to the wizard for this process, once every host it could go to is confirmed: what is given here is
/// given for whatever the setup says.
pub async fn provide(wizard: &Wizard, setup: &SetupId, choice: &SetupChoice) -> Result<(), Failure> {
    hosts::settle(wizard, setup, choice).await?;
    wizard.expect_hosts_confirmed(setup)?;
    if let Some(secret) = given(choice).await? {
        wizard.secrets().keep_for_session(setup, secret);
        return Ok(());
    }
    match load(wizard, setup).await {
        Err(failure) if is_typed_instead(failure.code()) && std::io::stdin().is_terminal() => {
            if failure.code() != Code::SecretMissing {
                output::note(&output::title(failure.code(), failure.args()));
            }
            let question = format!("{} ", output::tell(&texts::password()));
            let prompt = tokio::task::spawn_blocking(|| rpassword::prompt_password(question));
            match prompt.await {
                Ok(Ok(password)) => {
                    wizard.secrets().keep_for_session(setup, SecretString::from(password));
                    Ok(())
                }
                _ => Err(failure),
            }
        }
        other => other,
    }
}

/// What this call was given, if it was.
async fn given(choice: &SetupChoice) -> Result<Option<SecretString>, Failure> {
    if let Some(file) = &choice.secret_file {
        let secret = read_file(file)?;
        warn_of_readers(file);
        return Ok(Some(secret));
    }
    if choice.secret_stdin {
        return read_input().await.map(Some);
    }
    // Empty is what a script gives that found none: trying it would bring the account closer to its lock.
    let secret = std::env::var("ANTEROOM_SECRET").ok().filter(|secret| !secret.is_empty());
    Ok(secret.map(SecretString::from))
}

fn warn_of_readers(file: &Path) {
    if is_open_to_others(file) {
        output::notice(&texts::password_readable(file.display().to_string()));
    }
}

async fn read_input() -> Result<SecretString, Failure> {
    let reading = tokio::task::spawn_blocking(|| {
        let mut bytes = Vec::with_capacity(4096);
        let read = std::io::stdin().take(MOST_BYTES + 1).read_to_end(&mut bytes);
        read.map(|_| bytes).unwrap_or_default()
    });
    of_bytes(reading.await.map_err(bug)?, &output::tell(&texts::standard_input()))
}

/// Asks the credential store, and tells when that takes long: it may be showing a window somewhere.
async fn load(wizard: &Wizard, setup: &SetupId) -> Result<(), Failure> {
    let loading = wizard.secret_find(setup);
    tokio::pin!(loading);
    tokio::select! {
        loaded = &mut loading => loaded,
        () = tokio::time::sleep(UNTOLD) => {
            output::notice(&texts::password_waiting());
            loading.await
        }
    }
}

/// Whether a password can be typed where the credential store gives none.
fn is_typed_instead(code: Code) -> bool {
    matches!(
        code,
        Code::SecretMissing
            | Code::SecretAmbiguous
            | Code::SecretTypedForOther
            | Code::CredentialStoreLocked
            | Code::CredentialStoreUnavailable
    )
}
