//! The texts that stand in a Rust source, read as the compiler reads them: inside of macros, too, and with their values.
//!
//! Left out is what people are never shown: comments, documentation, attributes, what is compiled for tests alone, and what is
//! written to the log.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::Lit;

/// Macros whose texts are for the log.
const LOG: [&str; 5] = ["trace", "debug", "info", "warn", "error"];

/// The texts of a source, each with its line.
pub fn read(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    walk(source.parse().expect("a source file is Rust"), &mut found);
    found
}

fn walk(tokens: TokenStream, found: &mut Vec<(usize, String)>) {
    use TokenTree::{Group, Ident, Literal, Punct};
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    while let [token, after @ ..] = rest {
        rest = after;
        match (token, after) {
            (Punct(hash), [Group(attribute), item @ ..]) if hash.as_char() == '#' => {
                let is_for_tests = attribute.stream().to_string().replace(' ', "") == "cfg(test)";
                rest = if is_for_tests { behind_item(item) } else { item };
            }
            (Punct(hash), [Punct(_), Group(_), file @ ..]) if hash.as_char() == '#' => rest = file,
            (Ident(name), [Punct(bang), Group(_), behind @ ..])
                if bang.as_char() == '!' && LOG.iter().any(|log| name == log) =>
            {
                rest = behind;
            }
            (Group(group), _) => walk(group.stream(), found),
            (Literal(literal), _) => {
                if let Lit::Str(text) = Lit::new(literal.clone()) {
                    found.push((literal.span().start().line, text.value()));
                }
            }
            _ => {}
        }
    }
}

/// An item ends with its braces, or with a semicolon where it has none.
fn behind_item(tokens: &[TokenTree]) -> &[TokenTree] {
    let is_end = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        token => token.to_string() == ";",
    };
    let end = tokens.iter().position(is_end).map_or(tokens.len(), |end| end + 1);
    &tokens[end..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        read(source).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn what_nobody_is_shown_is_left_out() {
        assert_eq!(
            texts("/// \"a\"\n#[expect(\n    x,\n    reason = \"b\"\n)]\nfn f() {} // \"c\""),
            [""; 0]
        );
        assert_eq!(
            texts("#![doc = \"a\"]\nfn f() { tracing::warn!(\n    %error,\n    \"b\"\n); g(\"c\") }"),
            ["c"]
        );
        assert_eq!(texts("fn f() -> [u8; 2] { [b'\"', *b\"a\".first()] }"), [""; 0], "bytes are no text");
        for tested in
            ["mod tests { const A: &str = \"a\"; }", "const A: [&str; 1] = [\"a\"];", "fn f() { \"a\" }"]
        {
            let source = format!("#[cfg(test)]\n#[x]\n{tested}\nfn g() {{ h(\"b\") }}");
            assert_eq!(texts(&source), ["b"], "what stands after {tested} is shown");
        }
        assert_eq!(texts("#[cfg(any(windows, test))]\nfn f() { g(\"a\") }"), ["a"], "windows is no test");
    }

    #[test]
    fn a_text_is_what_the_compiler_makes_of_it() {
        let long = "fn f() {\n    g(\n        \"one \\\n         \\\"two\\\"\",\n    )\n}";
        assert_eq!(read(long), [(3, "one \"two\"".to_owned())]);
        assert_eq!(texts("fn f() { g(r#\"a \"b\"\"#, '\"', \"c\") }"), ["a \"b\"", "c"]);
    }

    #[test]
    fn a_text_inside_of_any_macro_is_read() {
        assert_eq!(texts("fn f() { select! { a = b => c(&format!(\"d {x}\")), } }"), ["d {x}"]);
        assert_eq!(
            texts("fn f() { if !(a == \"b\") && error != (\"c\") { d() } }"),
            ["b", "c"],
            "no macro at all"
        );
    }
}
