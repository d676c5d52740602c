//! What stands for words in a problem is an id with words in the catalogue (`domain::Worded`), no phrase.

use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprLit, Item, Lit};

/// The phrases that a source file gives problems as values, but for those of its tests.
pub fn phrases(source: &str) -> Vec<String> {
    let mut reader = Reader::default();
    reader.visit_file(&syn::parse_file(source).expect("a source file is Rust"));
    reader.phrases
}

/// Two words of letters beside each other, with nothing between them.
fn is_phrase(text: &str) -> bool {
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|sign| sign.is_ascii_lowercase());
    let words: Vec<_> = text.split(' ').collect();
    words.windows(2).any(|pair| matches!(pair, [one, two] if is_word(one) && is_word(two.trim_end_matches([',', ';', ':', '.']))))
}

#[derive(Default)]
struct Reader {
    phrases: Vec<String>,
}

impl Reader {
    fn look_at(&mut self, value: &Expr) {
        match value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if is_phrase(&text.value()) => {
                self.phrases.push(text.value());
            }
            Expr::Reference(reference) => self.look_at(&reference.expr),
            Expr::Macro(called) if called.mac.path.is_ident("format") => {
                let text = called.mac.tokens.clone().into_iter().next().map(|first| first.to_string());
                self.phrases.extend(text.filter(|text| is_phrase(text.trim_matches('"'))));
            }
            _ => {}
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item(&mut self, item: &'ast Item) {
        let of_tests = match item {
            Item::Mod(module) => module.attrs.as_slice(),
            Item::Fn(function) => function.attrs.as_slice(),
            _ => &[],
        };
        if !of_tests.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            visit::visit_item(self, item);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        if call.method == "with"
            && let [Expr::Lit(ExprLit { lit: Lit::Str(_), .. }), value] =
                call.args.iter().collect::<Vec<_>>().as_slice()
        {
            self.look_at(value);
        }
        visit::visit_expr_method_call(self, call);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_told_and_a_value_is_none() {
        let told = |body: &str| phrases(&format!("fn f() {{ {body} }}"));
        assert_eq!(told("stop(code).with(\"reason\", \"it is empty\");"), ["it is empty"]);
        assert_eq!(told("Args::new().with(\"limit\", format!(\"{n} more than that\"));").len(), 1);
        assert_eq!(told("Args::new().with(\"what\", &\"a shared mailbox\");").len(), 1);
        for data in [
            "\"HTTP 200, text/html\"",
            "format!(\"{name}: {is} ({wish})\")",
            "error",
            "\"system, en\"",
            "login",
        ] {
            assert_eq!(told(&format!("Args::new().with(\"values\", {data});")), [""; 0], "{data}");
        }
    }
}
