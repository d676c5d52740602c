//! Holds a document against the JSON schema of its type, so that every deviation is found and not only the first, as
//! deserialisation would.
//!
//! Only what schemars writes for the types of this crate is understood: `$ref`, `type`, `enum`, `const`, `oneOf`, `anyOf`,
//! `properties`, `required`, `additionalProperties: false`, `items`, `minimum` and `maximum`.

use serde_json::Value;
use toml::de::{DeTable, DeValue};

use crate::document::{Document, MOST_PROBLEMS, Path, Problem};

/// What in `document` `schema` does not allow: all of it, or the first hundred deviations.
pub fn deviations(document: &Document<'_>, schema: &Value) -> Vec<Problem> {
    let ruler = Ruler { document, root: schema };
    let mut problems = Vec::new();
    ruler.table(document.root(), schema, &Path::default(), &mut problems);
    problems
}

struct Ruler<'a> {
    document: &'a Document<'a>,
    root: &'a Value,
}

impl Ruler<'_> {
    fn value(&self, value: &DeValue<'_>, schema: &Value, path: &Path, problems: &mut Vec<Problem>) {
        let schema = self.follow(schema);
        if let Some(choices) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array) {
            self.choice(value, choices, path, problems);
            return;
        }
        if let Some(words) = words(schema) {
            self.word(value, &words, &[], path, problems);
            return;
        }
        let types = types(schema);
        if !types.is_empty() && !types.contains(&type_of(value)) {
            let expected = types.iter().copied().filter(|kind| *kind != "null").map(in_words);
            let expected = expected.collect::<Vec<_>>().join(" or ");
            problems.push(self.document.problem(
                path,
                format!("Here stands {}.", in_words(type_of(value))),
                format!("Write {expected}."),
            ));
            return;
        }
        match value {
            DeValue::Table(table) => self.table(table, schema, path, problems),
            DeValue::Array(array) => {
                let Some(items) = schema.get("items") else { return };
                for (index, item) in array.iter().enumerate() {
                    if problems.len() >= MOST_PROBLEMS {
                        return;
                    }
                    self.value(item.get_ref(), items, &path.index(index), problems);
                }
            }
            DeValue::Integer(integer) => self.integer(integer.as_str(), schema, path, problems),
            _ => {}
        }
    }

    fn table(&self, table: &DeTable<'_>, schema: &Value, path: &Path, problems: &mut Vec<Problem>) {
        let schema = self.follow(schema);
        let empty = serde_json::Map::new();
        let fields = schema.get("properties").and_then(Value::as_object).unwrap_or(&empty);
        let closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
        for (key, value) in table {
            if problems.len() >= MOST_PROBLEMS {
                return;
            }
            let key: &str = key.get_ref();
            match fields.get(key) {
                Some(field) => self.value(value.get_ref(), field, &path.key(key), problems),
                None if closed => problems.push(self.document.problem(
                    &path.key(key),
                    format!("There is no field `{key}` here."),
                    format!("Remove it, or use one of: {}.", list(fields.keys().map(String::as_str))),
                )),
                None => {}
            }
        }
        let required =
            schema.get("required").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for name in required.iter().filter_map(Value::as_str).filter(|name| !table.contains_key(*name)) {
            problems.push(self.document.problem(
                path,
                format!("`{name}` is missing."),
                format!("Add `{name}`."),
            ));
        }
    }

    /// The branch that fits; where none does, the complaints of the one that was most likely meant.
    fn choice(&self, value: &DeValue<'_>, choices: &[Value], path: &Path, problems: &mut Vec<Problem>) {
        let mut nearest: Option<Vec<Problem>> = None;
        let mut known = Vec::new();
        let mut kinds = Vec::new();
        for choice in choices.iter().flat_map(|choice| self.branches(choice)) {
            if let Some(words) = words(choice) {
                known.extend(words);
                continue;
            }
            let types = types(choice);
            if !types.is_empty() && !types.contains(&type_of(value)) {
                kinds.extend(types.into_iter().filter(|kind| *kind != "null").map(in_words));
                continue;
            }
            let mut found = Vec::new();
            self.value(value, choice, path, &mut found);
            if nearest.as_ref().is_none_or(|nearest| found.len() < nearest.len()) {
                nearest = Some(found);
            }
        }
        match (nearest, value.as_str()) {
            (_, Some(word)) if known.iter().any(|known| known == word) => {}
            (Some(nearest), _) => problems.extend(nearest),
            (None, _) if known.is_empty() => problems.push(self.document.problem(
                path,
                format!("Here stands {}.", in_words(type_of(value))),
                format!("Write {}.", kinds.join(" or ")),
            )),
            (None, _) => self.word(value, &known, &kinds, path, problems),
        }
    }

    /// What a choice comes to when choices within it are taken apart.
    fn branches<'s>(&'s self, schema: &'s Value) -> Vec<&'s Value> {
        let schema = self.follow(schema);
        match schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array) {
            Some(choices) => choices.iter().flat_map(|choice| self.branches(choice)).collect(),
            None => vec![schema],
        }
    }

    fn word(
        &self,
        value: &DeValue<'_>,
        words: &[String],
        others: &[&str],
        path: &Path,
        problems: &mut Vec<Problem>,
    ) {
        if value.as_str().is_some_and(|word| words.iter().any(|known| known == word)) {
            return;
        }
        let wrong = match value.as_str() {
            Some(word) => format!("`{word}` is not known here."),
            None => format!("Here stands {}.", in_words(type_of(value))),
        };
        let others: String = others.iter().map(|other| format!(", or {other}")).collect();
        let action = format!("Write one of: {}{others}.", list(words.iter().map(String::as_str)));
        problems.push(self.document.problem(path, wrong, action));
    }

    fn integer(&self, written: &str, schema: &Value, path: &Path, problems: &mut Vec<Problem>) {
        let least = schema.get("minimum").and_then(Value::as_i64).unwrap_or(i64::MIN);
        let most = schema.get("maximum").and_then(Value::as_i64).unwrap_or(i64::from(u32::MAX));
        let inside = written.parse::<i64>().is_ok_and(|number| (least..=most).contains(&number));
        if !inside {
            problems.push(self.document.problem(
                path,
                format!("`{written}` is outside of what is allowed."),
                format!("Write a whole number from {least} to {most}."),
            ));
        }
    }

    fn follow<'s>(&'s self, schema: &'s Value) -> &'s Value {
        let Some(pointer) = schema.get("$ref").and_then(Value::as_str) else { return schema };
        pointer.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer)).unwrap_or(schema)
    }
}

/// The words an enum allows, if the schema is one.
fn words(schema: &Value) -> Option<Vec<String>> {
    if let Some(word) = schema.get("const") {
        return word.as_str().map(|word| vec![word.to_owned()]);
    }
    let words = schema.get("enum")?.as_array()?;
    Some(words.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn type_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "string",
        DeValue::Datetime(_) => "date",
        DeValue::Integer(_) => "integer",
        DeValue::Float(_) => "number",
        DeValue::Boolean(_) => "boolean",
        DeValue::Array(_) => "array",
        DeValue::Table(_) => "object",
    }
}

fn in_words(kind: &str) -> &str {
    match kind {
        "string" => "a text in double quotes",
        "integer" => "a whole number",
        "number" => "a number with a fraction",
        "boolean" => "`true` or `false`",
        "array" => "a list in square brackets",
        "object" => "a table",
        "date" => "a date without quotes",
        other => other,
    }
}

fn list<'w>(words: impl Iterator<Item = &'w str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
