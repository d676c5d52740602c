//! The language people are answered in. English whatever is asked for is the contract: `--json` with what is told beside it, the grammar of
//! the call with its help and its usage errors, the table of exits, and the log.

use anteroom_wizard::{Language, texts};

use crate::output;

/// The language of whoever is at this computer.
const AUTO: &str = "auto";

/// Chooses it for the whole process, by a tag or `auto`, and says where it is not spoken.
pub fn choose(asked: Option<&str>, json: bool) {
    let Some(asked) = asked.filter(|asked| !json && !asked.is_empty()) else { return };
    let tag = if asked == AUTO { of_system() } else { Some(asked.to_owned()) };
    let Some(tag) = tag else { return };
    match Language::find(&tag) {
        Some(language) => output::speak(language),
        None => output::notice(&texts::cli::language_unspoken(tag)),
    }
}

/// What the locale names for messages (`locale(7)`): the first that is set counts. `C` is the locale of programs.
#[cfg(not(windows))]
fn of_system() -> Option<String> {
    of_locale(|name| std::env::var(name).ok())
}

#[cfg(any(not(windows), test))]
fn of_locale(find: impl Fn(&str) -> Option<String>) -> Option<String> {
    let set = |name: &&str| find(name).filter(|locale| !locale.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set)?;
    let name = locale.split('.').next().unwrap_or_default();
    (!matches!(name, "C" | "POSIX")).then_some(locale)
}

/// The language Windows shows its own windows in.
#[cfg(windows)]
fn of_system() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_names_the_language_and_c_names_none() {
        let of = |set: &[(&str, &str)]| {
            of_locale(|name| {
                set.iter().find(|(known, _)| *known == name).map(|(_, locale)| (*locale).to_owned())
            })
        };
        assert_eq!(
            of(&[("LC_ALL", ""), ("LC_MESSAGES", "de_AT.UTF-8"), ("LANG", "fr_FR")]).unwrap(),
            "de_AT.UTF-8"
        );
        assert_eq!(
            of(&[("LC_ALL", "C.UTF-8"), ("LANG", "de_DE.UTF-8")]),
            None,
            "a script that wants none gets none"
        );
        assert_eq!(of(&[]), None);
    }
}
