//! A door for the fuzzer (`cargo xtask fuzz`): product profiles, whatever they hold.

use std::collections::HashSet;

use anteroom_domain::Environment;

use crate::parse_profile;

/// The name of a folder of seeds, and who reads them.
pub type Target = (&'static str, fn(&[u8]));

/// The readers.
pub const TARGETS: &[Target] = &[("profile", profile)];

/// Reads bytes as a profile: it is complete, or everything that is wrong is told.
fn profile(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match parse_profile(&text, "contoso.toml") {
        Err(problems) => {
            assert!(!problems.is_empty(), "a refusal says why");
            // An end that comes too early stands behind the last line feed.
            let lines = text.matches('\n').count() + 1;
            for problem in problems {
                assert!(
                    problem.line.is_none_or(|line| (1..=lines).contains(&line)),
                    "{problem:?}: of {lines} lines"
                );
                assert!(!problem.wrong.is_empty(), "{problem:?}: and where");
            }
        }
        Ok(profile) => {
            assert!(!profile.environments.is_empty(), "a product goes somewhere");
            for environment in [Environment::OnPremises, Environment::ExchangeOnline] {
                let goes = profile.environments.contains(&environment);
                assert!(
                    goes || profile.requirements(environment).is_empty(),
                    "requirements where it does not go"
                );
                let ids = profile.requirements(environment).iter().map(|requirement| &requirement.id);
                let distinct: HashSet<_> = ids.clone().collect();
                assert_eq!(distinct.len(), ids.count(), "an id is that of one requirement");
            }
        }
    }
}

#[cfg(test)]
#[path = "../../../fuzz/seed_tests.rs"]
mod seed_tests;
