//! The password: from `ANTEROOM_SECRET`, the credential store, or a prompt.

use std::io::IsTerminal as _;
use std::time::Duration;

use anteroom_wizard::wire::SetupId;
use anteroom_wizard::{Code, Failure, Wizard, texts};
use secrecy::SecretString;

use crate::output;

/// How long the credential store may take before somebody is told what is waited for.
const UNTOLD: Duration = Duration::from_secs(2);

/// Makes a setup's password known to the wizard for this process.
pub async fn provide(wizard: &Wizard, setup: &SetupId) -> Result<(), Failure> {
    // Empty is what a script gives that found none: trying it would bring the account closer to its lock.
    if let Some(secret) = std::env::var("ANTEROOM_SECRET").ok().filter(|secret| !secret.is_empty()) {
        wizard.secrets().keep_for_session(setup, SecretString::from(secret));
        return Ok(());
    }
    match load(wizard, setup).await {
        Err(failure) if is_typed_instead(failure.code()) && std::io::stdin().is_terminal() => {
            if failure.code() != Code::SecretMissing {
                output::note(&texts::text(failure.code()).render(failure.args()).title);
            }
            let prompt = tokio::task::spawn_blocking(|| {
                rpassword::prompt_password("Password of the service account: ")
            });
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

/// Asks the credential store, and tells when that takes long: it may be showing a window somewhere.
async fn load(wizard: &Wizard, setup: &SetupId) -> Result<(), Failure> {
    let loading = wizard.secrets().load(setup);
    tokio::pin!(loading);
    tokio::select! {
        loaded = &mut loading => loaded.map(|_| ()),
        () = tokio::time::sleep(UNTOLD) => {
            output::note(
                "Waiting for the credential store, which may be asking to be unlocked. ANTEROOM_SECRET takes the password instead.",
            );
            loading.await.map(|_| ())
        }
    }
}

/// Whether a password can be typed where the credential store gives none.
fn is_typed_instead(code: Code) -> bool {
    matches!(
        code,
        Code::SecretMissing
            | Code::SecretAmbiguous
            | Code::CredentialStoreLocked
            | Code::CredentialStoreUnavailable
    )
}
