//! The password: from `ANTEROOM_SECRET`, the credential store, or a prompt.

use std::io::IsTerminal as _;

use anteroom_wizard::wire::SetupId;
use anteroom_wizard::{Code, Failure, Wizard};
use secrecy::SecretString;

/// Makes a setup's password known to the wizard for this process.
pub async fn provide(wizard: &Wizard, setup: &SetupId) -> Result<(), Failure> {
    if let Ok(secret) = std::env::var("ANTEROOM_SECRET") {
        wizard.secrets().keep_for_session(setup, SecretString::from(secret));
        return Ok(());
    }
    match wizard.secrets().load(setup).await {
        Err(failure) if failure.code() == Code::SecretMissing && std::io::stdin().is_terminal() => {
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
        other => other.map(|_| ()),
    }
}
