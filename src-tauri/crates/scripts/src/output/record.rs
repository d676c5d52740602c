//! One object of an output: its properties by name.

use anteroom_domain::{limits, typed};

use super::value;
use super::{CheckCommand, Refused};

/// More than the filter of a scope of every room list there may be.
const LONGEST_FILTER: usize = 32 * 1024;

/// A property's value.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Text(String),
    /// Nothing was there between the object and here that could have cut it.
    Whole(String),
    WholeList(Vec<String>),
    List(Vec<String>),
    /// Its lines may be joined in two ways.
    Joined(String, String),
    /// The text ends behind it, and it may go on.
    Open(String),
}

/// An object's properties, in the order in which they were printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    properties: Vec<(String, Value)>,
}

impl Record {
    /// Adds a property by the text that stands there.
    pub fn push(&mut self, name: &str, value: String) {
        self.properties.push((name.to_owned(), Value::Text(value)));
    }

    /// Adds a property that came whole, whatever it looks like.
    pub fn push_whole(&mut self, name: &str, value: String) {
        self.properties.push((name.to_owned(), Value::Whole(value)));
    }

    /// Adds a property whose elements came whole, one by one.
    pub fn push_whole_list(&mut self, name: &str, value: Vec<String>) {
        self.properties.push((name.to_owned(), Value::WholeList(value)));
    }

    /// Adds a property whose elements are known one by one.
    pub fn push_list(&mut self, name: &str, value: Vec<String>) {
        self.properties.push((name.to_owned(), Value::List(value)));
    }

    /// Adds a property whose lines may be the one text or the other.
    pub fn push_joined(&mut self, name: &str, one: String, other: String) {
        self.properties.push((name.to_owned(), Value::Joined(one, other)));
    }

    /// Takes the value of a property for the beginning of one that was not copied to its end.
    pub fn open(&mut self, name: &str) {
        let found = self.properties.iter_mut().find(|(known, _)| known == name);
        if let Some((_, value)) = found
            && let Value::Text(text) = value
        {
            *value = Value::Open(std::mem::take(text));
        }
    }

    /// Whether it has nothing.
    pub fn is_empty(&self) -> bool {
        self.properties.is_empty()
    }

    /// Whether the property was printed.
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// Names of all properties.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.properties.iter().map(|(name, _)| name.as_str())
    }

    fn value(&self, name: &str) -> Option<&Value> {
        let mut all = self.properties.iter();
        all.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// A property that decides nothing: as it is where that is known, and not at all where it was shortened or may be two.
    pub fn find_shown(&self, name: &str) -> Option<String> {
        let text = match self.value(name)? {
            Value::Text(text) => text.trim(),
            Value::Whole(text) => return Some(through(text)).filter(|text| !text.is_empty()),
            Value::List(items) | Value::WholeList(items) => {
                return Some(through(&items.join(", "))).filter(|text| !text.is_empty());
            }
            Value::Joined(..) | Value::Open(_) => return None,
        };
        let whole = !text.is_empty() && !value::is_shortened(text) && !value::is_type_name(text);
        whole.then(|| through(text)).filter(|text| !text.is_empty())
    }

    /// A property that is not empty, and whole.
    ///
    /// # Errors
    /// When it was shortened, may be joined in two ways, or is the name of a type.
    pub fn find_whole(&self, command: CheckCommand, column: &'static str) -> Result<Option<String>, Refused> {
        self.find_within(command, column, limits::SHOWN)
    }

    /// A property that is compared and may be long: a filter names each room list.
    ///
    /// # Errors
    /// As [`Record::find_whole`].
    pub fn find_filter(
        &self,
        command: CheckCommand,
        column: &'static str,
    ) -> Result<Option<String>, Refused> {
        self.find_within(command, column, LONGEST_FILTER)
    }

    fn find_within(
        &self,
        command: CheckCommand,
        column: &'static str,
        most: usize,
    ) -> Result<Option<String>, Refused> {
        let text = match self.value(column) {
            None => return Ok(None),
            Some(Value::Text(text)) => text.trim(),
            Some(Value::Whole(text)) => return Ok(Some(typed(text, most)).filter(|text| !text.is_empty())),
            Some(Value::List(items) | Value::WholeList(items)) => &items.join(", "),
            Some(Value::Joined(one, other)) => return Err(joined(command, column, one, other)),
            Some(Value::Open(text)) => return Err(open(command, column, text)),
        };
        if text.is_empty() {
            return Ok(None);
        }
        let (cmdlet, format) = (command.cmdlet(), command.format());
        if value::is_shortened(text) {
            return Err(Refused::Shortened { column, value: through(text), cmdlet, format });
        }
        if value::is_type_name(text) {
            return Err(Refused::TypeInsteadOfValue { column, cmdlet, format });
        }
        Ok(Some(typed(text, most)).filter(|text| !text.is_empty()))
    }

    /// A property that must be there.
    ///
    /// # Errors
    /// When it is not, and as [`Record::find_whole`].
    pub fn whole(&self, command: CheckCommand, column: &'static str) -> Result<String, Refused> {
        self.find_whole(command, column)?.ok_or(Refused::Missing {
            column,
            cmdlet: command.cmdlet(),
            format: command.format(),
        })
    }

    /// A property with several values.
    ///
    /// # Errors
    /// When elements were left out, may be told apart in two ways, or it is the name of a type.
    pub fn find_list(
        &self,
        command: CheckCommand,
        column: &'static str,
    ) -> Result<Option<Vec<String>>, Refused> {
        let (cmdlet, format) = (command.cmdlet(), command.format());
        let items = match self.value(column) {
            None => return Ok(None),
            Some(Value::Joined(one, other)) => return Err(joined(command, column, one, other)),
            Some(Value::Open(text)) => return Err(open(command, column, text)),
            Some(Value::WholeList(items)) => {
                return Ok(Some(items.iter().map(|item| through(item)).collect()));
            }
            Some(Value::List(items)) => items.clone(),
            Some(Value::Whole(text)) => vec![text.clone()],
            Some(Value::Text(text)) if value::is_type_name(text.trim()) => {
                return Err(Refused::TypeInsteadOfValue { column, cmdlet, format });
            }
            Some(Value::Text(text)) => match value::parse_list(text) {
                Ok(items) => items,
                Err(value::ListFault::Open) => return Err(Refused::ShortenedList { column, cmdlet, format }),
                Err(value::ListFault::Unclear) => {
                    return Err(Refused::Unclear { column, value: through(text), cmdlet, format });
                }
            },
        };
        if items.iter().any(|item| value::is_shortened(item)) {
            return Err(Refused::ShortenedList { column, cmdlet, format });
        }
        Ok(Some(items.iter().map(|item| through(item)).filter(|item| !item.is_empty()).collect()))
    }

    /// A property that is true or false.
    ///
    /// # Errors
    /// When it is neither, and as [`Record::find_whole`].
    pub fn find_flag(&self, command: CheckCommand, column: &'static str) -> Result<Option<bool>, Refused> {
        let Some(value) = self.find_whole(command, column)? else { return Ok(None) };
        let flag = value::parse_flag(&value);
        flag.map(Some).ok_or(Refused::UnknownValue { column, value })
    }

    /// A property that is a whole number.
    ///
    /// # Errors
    /// When it is none, and as [`Record::find_whole`].
    pub fn find_number(&self, command: CheckCommand, column: &'static str) -> Result<Option<u32>, Refused> {
        let Some(value) = self.find_whole(command, column)? else { return Ok(None) };
        let number = value::parse_number(&value);
        number.map(Some).ok_or(Refused::UnknownValue { column, value })
    }
}

fn joined(command: CheckCommand, column: &'static str, one: &str, other: &str) -> Refused {
    let (cmdlet, format) = (command.cmdlet(), command.format());
    Refused::Joined { column, one: through(one), other: through(other), cmdlet, format }
}

fn open(command: CheckCommand, column: &'static str, text: &str) -> Refused {
    Refused::Open { column, value: through(text), cmdlet: command.cmdlet() }
}

/// A value through the one door for texts from outside.
fn through(text: &str) -> String {
    typed(text, limits::SHOWN)
}
