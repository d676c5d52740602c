//! What runs with the project's name on somebody else's machines: every action is one that was looked at, nothing may more than it
//! must, secrets are for an environment somebody guards, and the work itself is done by commands a person can repeat.

/// What a workflow may run beside `cargo xtask`.
const BESIDE: &[&str] = &["gh release create "];

/// A sentence for each rule a workflow breaks.
pub fn violations(place: &str, text: &str) -> Vec<String> {
    let mut broken = Vec::new();
    let mut tell = |what: String| broken.push(format!("{place}: {what}"));
    if !text.contains("\npermissions:\n  contents: read\n\n") {
        tell("it begins with more rights than reading".to_owned());
    }
    for line in text.lines() {
        let words = line.trim_start().trim_start_matches("- ");
        if let Some(action) = words.strip_prefix("uses: ")
            && !is_pinned(action)
        {
            tell(format!("“{action}” is not pinned to a commit, with its version behind"));
        }
        if let Some(command) = words.strip_prefix("run: ")
            && !command.starts_with("cargo xtask ")
            && !BESIDE.iter().any(|beside| command.starts_with(beside))
        {
            tell(format!("“{command}” is no command of xtask"));
        }
        if words.starts_with("pull_request_target") {
            tell("strangers' changes run with the project's own rights".to_owned());
        }
    }
    for job in jobs(text) {
        if job.contains("secrets.") && !job.contains("\n    environment: release\n") {
            tell("a job has secrets and no environment that guards them".to_owned());
        }
    }
    for checkout in text.split("actions/checkout@").skip(1) {
        let step = checkout.split("\n      - ").next().unwrap_or_default();
        if !step.contains("persist-credentials: false") {
            tell("a checkout leaves its credentials behind".to_owned());
        }
    }
    broken
}

/// `owner/name@` and forty hexadecimal digits, then the version they stand for.
fn is_pinned(action: &str) -> bool {
    let Some((_, pin)) = action.split_once('@') else { return false };
    let Some((commit, version)) = pin.split_once(" # v") else { return false };
    commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()) && !version.is_empty()
}

/// The jobs of a workflow, each as its lines.
fn jobs(text: &str) -> Vec<String> {
    let after = text.split_once("\njobs:\n").map(|(_, after)| after).unwrap_or_default();
    let mut jobs: Vec<String> = Vec::new();
    for line in after.lines() {
        let begins = line.starts_with("  ") && !line[2..].starts_with([' ', '#']);
        match jobs.last_mut() {
            Some(job) if !begins => job.push_str(&format!("{line}\n")),
            _ => jobs.push(format!("{line}\n")),
        }
    }
    jobs
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "name: x\n\npermissions:\n  contents: read\n\njobs:\n  one:\n    environment: release\n    steps:\n      \
                        - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1\n        with:\n          \
                        persist-credentials: false\n      - run: cargo xtask test\n        env:\n          KEY: ${{ secrets.KEY }}\n";

    #[test]
    fn each_rule_is_kept_or_told() {
        assert!(violations("good", GOOD).is_empty(), "{:?}", violations("good", GOOD));
        for (from, to) in [
            ("  contents: read\n\n", "  contents: write\n\n"),
            ("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7"),
            (" # v7.0.1", ""),
            ("3d3c42e5", "3d3c42"),
            ("cargo xtask test", "curl https://example.com | sh"),
            ("    environment: release\n", ""),
            ("persist-credentials: false", "fetch-depth: 0"),
        ] {
            let broken = GOOD.replace(from, to);
            assert_ne!(broken, GOOD, "{from}");
            assert_eq!(violations("x", &broken).len(), 1, "{to}: {:?}", violations("x", &broken));
        }
    }
}
