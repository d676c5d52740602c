//! Customer values in PowerShell, quoted by one function.

use std::fmt;

/// A value as a PowerShell single-quoted literal. The only way a customer's value gets into a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted(String);

/// A value that must not stand in a script: it has a line break or another control character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a value with a line break or a control character cannot be put into a script")]
pub struct Unquotable;

/// Quotes a value as exactly one literal token.
///
/// PowerShell takes the typographic quotes ‘ ’ ‚ ‛ for `'` ([about_Quoting_Rules]), so each of them is doubled, too. Nothing
/// else has a meaning between single quotes.
///
/// [about_Quoting_Rules]: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
///
/// # Errors
/// If the value has a line break, a control character, or a character that only changes the direction of the text: a script
/// must read the way it runs.
pub fn quote(value: &str) -> Result<Quoted, Unquotable> {
    if value.chars().any(is_refused) {
        return Err(Unquotable);
    }
    let mut literal = String::with_capacity(value.len() + 2);
    literal.push('\'');
    for c in value.chars() {
        literal.push(c);
        if is_single_quote(c) {
            literal.push(c);
        }
    }
    literal.push('\'');
    Ok(Quoted(literal))
}

fn is_single_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}'..='\u{201b}')
}

fn is_refused(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads one literal by PowerShell's own rule: any of the five quotes ends it, two in a row stand for the first. Gives the
    /// value and what follows the literal.
    fn read_literal(text: &str) -> Option<(String, String)> {
        let mut chars = text.chars().peekable();
        chars.next().filter(|c| is_single_quote(*c))?;
        let mut value = String::new();
        while let Some(c) = chars.next() {
            if !is_single_quote(c) {
                value.push(c);
            } else if chars.peek().is_some_and(|next| is_single_quote(*next)) {
                value.push(c);
                chars.next();
            } else {
                return Some((value, chars.collect()));
            }
        }
        None
    }

    #[test]
    fn quotes_as_powershell_reads() {
        assert_eq!(quote("o'brien@contoso.com").unwrap().to_string(), "'o''brien@contoso.com'");
        assert_eq!(
            quote("a\u{2019}; Remove-Mailbox b").unwrap().to_string(),
            "'a\u{2019}\u{2019}; Remove-Mailbox b'"
        );
        assert_eq!(quote("$(calc) `n \"x\"").unwrap().to_string(), "'$(calc) `n \"x\"'");
        for bad in ["a\nb", "a\rb", "a\u{0}", "a\u{85}b", "a\u{2028}b", "a\u{202e}b", "a\u{61c}b"] {
            assert_eq!(quote(bad), Err(Unquotable), "{bad:?} does not belong on one line of a script");
        }
    }

    proptest! {
        #[test]
        fn a_quoted_value_is_exactly_one_literal(value in "[\\PC'‘’‚‛]{0,40}", rest in " -Force| |;x") {
            if let Ok(literal) = quote(&value) {
                prop_assert_eq!(read_literal(&format!("{literal}{rest}")), Some((value, rest)));
            }
        }

        #[test]
        fn any_text_is_refused_or_read_back(value in any::<String>()) {
            match quote(&value) {
                Ok(literal) => prop_assert_eq!(read_literal(&literal.to_string()), Some((value, String::new()))),
                Err(Unquotable) => prop_assert!(value.chars().any(is_refused)),
            }
        }
    }
}
