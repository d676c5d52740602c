//! A function for each text of the engine, so that one that is not there, or lacks a value, does not compile.

use std::fmt::Write as _;
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;
use fluent_syntax::serializer::serialize;

/// A module for each file, as Rust, and what is wrong with the files.
pub fn functions(files: &[(PathBuf, String)]) -> (String, Vec<String>) {
    let (mut rust, mut problems) = (String::new(), Vec::new());
    for (path, text) in files {
        let module = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let resource = match parser::parse(text.as_str()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                problems.extend(errors.iter().map(|error| format!("{}: {error}", path.display())));
                continue;
            }
        };
        let about = resource.body.iter().find_map(|entry| match entry {
            Entry::ResourceComment(comment) => Some(comment.content.join(" ")),
            _ => None,
        });
        let _ =
            writeln!(rust, "/// {}\npub mod {module} {{\nuse crate::text::Text;", about.unwrap_or_default());
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let prefix = format!("{module}-");
            match (message.id.name.strip_prefix(&prefix), &message.value, message.attributes.is_empty()) {
                (Some(name), Some(_), true) => rust.push_str(&function(name, &message)),
                _ => problems.push(format!(
                    "{}: `{}` is called after its file, has a text, and no attributes",
                    path.display(),
                    message.id.name
                )),
            }
        }
        rust.push_str("}\n");
    }
    (rust, problems)
}

/// Values in the order in which English names them first.
fn function(name: &str, message: &Message<&str>) -> String {
    let mut values = Vec::new();
    message.value.iter().for_each(|pattern| named(pattern, &mut values));
    let takes: String =
        values.iter().map(|value| format!("{value}: impl Into<crate::text::Value>, ")).collect();
    let with: String = values.iter().map(|value| format!(".with({value:?}, {value})")).collect();
    let (id, shown) = (message.id.name, quoted(message));
    let name = name.replace('-', "_");
    format!("{shown}#[must_use]\npub fn {name}({takes}) -> Text {{ Text::new({id:?}){with} }}\n")
}

/// The text as the documentation of its function.
fn quoted(message: &Message<&str>) -> String {
    let resource = fluent_syntax::ast::Resource {
        body: vec![Entry::Message(Message { comment: None, ..message.clone() })],
    };
    let lines = serialize(&resource);
    let lines = lines.trim_end().lines().map(|line| format!("/// {line}\n")).collect::<String>();
    format!("/// ```text\n{lines}/// ```\n")
}

fn named(pattern: &Pattern<&str>, values: &mut Vec<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inside(inline, values),
            Expression::Select { selector, variants } => {
                inside(selector, values);
                variants.iter().for_each(|variant| named(&variant.value, values));
            }
        }
    }
}

fn inside(inline: &InlineExpression<&str>, values: &mut Vec<String>) {
    if let InlineExpression::VariableReference { id } = inline
        && !values.iter().any(|value| value == id.name)
    {
        values.push(id.name.to_owned());
    }
}
