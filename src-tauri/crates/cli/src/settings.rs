//! `settings`: the settings of the app itself, which hold for window, commands and schedules alike.

use anteroom_wizard::settings::Settings;
use anteroom_wizard::texts::cli_app as texts;
use anteroom_wizard::wire::{Empty, SettingChange, SettingName, SettingsView};
use anteroom_wizard::{Failure, Wizard};
use clap::Args;

use crate::exit::Exit;
use crate::{output, session};

/// `settings`.
#[derive(Debug, Args)]
pub struct SettingsOptions {
    /// Change a setting, as NAME=VALUE; may be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = change)]
    pub set: Vec<(SettingName, String)>,
    /// Remove the passwords of all setups from the credential store
    #[arg(long)]
    pub forget_secrets: bool,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// Shows the settings, after what was to be changed. Nothing is changed when one of the values is wrong.
pub async fn run(options: SettingsOptions) -> Result<Exit, Failure> {
    let wizard = session::wizard();
    let mut tried = Settings::load(wizard.data_folder())?;
    for (setting, value) in &options.set {
        tried.set(*setting, value)?;
    }
    for (setting, value) in options.set.iter().cloned() {
        wizard.settings_set(SettingChange { setting, value }).await?;
    }
    let left = if options.forget_secrets {
        wizard.passwords_forget(Empty {}).await?.setups
    } else {
        let asks = options.set.iter().any(|(setting, _)| *setting == SettingName::AskPasswordEachTime);
        let asks = asks && wizard.settings()?.settings.ask_password_each_time;
        if asks { wizard.passwords_stored(Empty {}).await?.setups } else { Vec::new() }
    };
    let view = wizard.settings_open(Empty {}).await?;
    if options.json {
        output::json(&view);
    } else {
        print(&wizard, &view)?;
    }
    if !left.is_empty() {
        let names: Vec<_> = left.iter().map(|name| output::inline(name)).collect();
        output::notice(&texts::passwords_left(output::list(&names)));
    }
    Ok(if options.forget_secrets && !left.is_empty() { Exit::Failures } else { Exit::Done })
}

fn print(wizard: &Wizard, view: &SettingsView) -> Result<(), Failure> {
    let effective = wizard.settings()?;
    for name in SettingName::ALL {
        let fixed = view.fixed.contains(&name).then(|| format!("  {}", output::tell(&texts::fixed())));
        output::line(&format!("{name}={}{}", effective.settings.value(name), fixed.unwrap_or_default()));
    }
    output::say(&texts::file(&view.file));
    Ok(())
}

fn change(text: &str) -> Result<(SettingName, String), String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=VALUE, such as theme=dark")?;
    Ok((name.parse()?, value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_names_a_setting_that_exists() {
        assert_eq!(change("theme=dark"), Ok((SettingName::Theme, "dark".to_owned())));
        assert_eq!(change("proxy=http://p:1/=x").unwrap().1, "http://p:1/=x", "the rest is the value");
        assert!(change("theme").unwrap_err().contains("NAME=VALUE"));
        assert!(change("hue=dark").unwrap_err().contains("check_for_updates"), "it names those there are");
    }
}
