//! `t:Restriction` and `t:SortOrder`, as far as calendars need them.

use std::cmp::Ordering;

use jiff::Timestamp;

use super::{Call, item::View, time};
use crate::soap::{Element, Fault};

/// A condition on an item.
#[derive(Debug)]
pub(crate) enum Restriction {
    All(Vec<Restriction>),
    Any(Vec<Restriction>),
    Not(Box<Restriction>),
    Exists(Field),
    Compare { field: Field, accepts: &'static [Ordering], value: Value },
    Differs { field: Field, value: Value },
    Contains { field: Field, mode: Mode, ignore_case: bool, text: String },
}

/// A property that can be searched and sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Start,
    End,
    Created,
    Modified,
    Subject,
    Location,
    Uid,
    ItemClass,
    Sensitivity,
    Kind,
    IsRecurring,
    IsMeeting,
    IsCancelled,
    IsAllDay,
}

/// How a text is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Whole,
    Beginning,
    Anywhere,
}

/// The value of a property.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    Text(String),
    Instant(Timestamp),
    Truth(bool),
}

impl Restriction {
    /// Reads a `Restriction`; properties that cannot be searched are refused as Exchange does.
    pub(crate) fn parse(call: &Call<'_>, element: Element<'_, '_>) -> Result<Self, Fault> {
        Self::parse_condition(call, element.require_any()?, 0)
    }

    fn parse_condition(call: &Call<'_>, element: Element<'_, '_>, depth: u32) -> Result<Self, Fault> {
        if depth > 64 {
            return Err(Fault::new("ErrorRestrictionTooComplex", "The restriction is too complex."));
        }
        let inner = || {
            element
                .children()
                .map(|child| Self::parse_condition(call, child, depth + 1))
                .collect::<Result<Vec<_>, _>>()
        };
        let compare = |accepts| {
            let (field, value) = comparison(call, element)?;
            Ok(Self::Compare { field, accepts, value })
        };
        match element.name() {
            "And" => Ok(Self::All(inner()?)),
            "Or" => Ok(Self::Any(inner()?)),
            "Not" => Ok(Self::Not(Box::new(Self::parse_condition(call, element.require_any()?, depth + 1)?))),
            "Exists" => Ok(Self::Exists(Field::parse(element.require_any()?)?)),
            "IsEqualTo" => compare(&[Ordering::Equal]),
            "IsGreaterThan" => compare(&[Ordering::Greater]),
            "IsGreaterThanOrEqualTo" => compare(&[Ordering::Greater, Ordering::Equal]),
            "IsLessThan" => compare(&[Ordering::Less]),
            "IsLessThanOrEqualTo" => compare(&[Ordering::Less, Ordering::Equal]),
            "IsNotEqualTo" => {
                let (field, value) = comparison(call, element)?;
                Ok(Self::Differs { field, value })
            }
            "Contains" => {
                let mode = match element.attribute("ContainmentMode") {
                    None | Some("FullString") => Mode::Whole,
                    Some("Prefixed") => Mode::Beginning,
                    Some("Substring" | "PrefixOnWords" | "ExactPhrase") => Mode::Anywhere,
                    Some(other) => return Err(element.invalid(other)),
                };
                Ok(Self::Contains {
                    field: Field::parse(element.require_any()?)?,
                    mode,
                    ignore_case: element.attribute("ContainmentComparison").is_some_and(|how| how != "Exact"),
                    text: element.require("Constant")?.require_attribute("Value")?.to_owned(),
                })
            }
            name => Err(element.schema_fault(format!("The element '{name}' is no search expression."))),
        }
    }

    pub(crate) fn holds(&self, view: &View) -> bool {
        match self {
            Self::All(inner) => inner.iter().all(|condition| condition.holds(view)),
            Self::Any(inner) => inner.iter().any(|condition| condition.holds(view)),
            Self::Not(inner) => !inner.holds(view),
            Self::Exists(field) => field.of(view) != Value::Text(String::new()),
            Self::Compare { field, accepts, value } => accepts.contains(&field.of(view).cmp(value)),
            Self::Differs { field, value } => field.of(view) != *value,
            Self::Contains { field, mode, ignore_case, text } => {
                let Value::Text(is) = field.of(view) else { return false };
                let fold = |text: &str| if *ignore_case { text.to_lowercase() } else { text.to_owned() };
                let (is, wanted) = (fold(&is), fold(text));
                match mode {
                    Mode::Whole => is == wanted,
                    Mode::Beginning => is.starts_with(&wanted),
                    Mode::Anywhere => is.contains(&wanted),
                }
            }
        }
    }
}

fn comparison(call: &Call<'_>, element: Element<'_, '_>) -> Result<(Field, Value), Fault> {
    let field = Field::parse(element.require_any()?)?;
    let constant = element.require("FieldURIOrConstant")?.require("Constant")?;
    let text = constant.require_attribute("Value")?;
    let value = match field {
        Field::Start | Field::End | Field::Created | Field::Modified => {
            Value::Instant(time::parse(text, &call.local_zone())?)
        }
        Field::IsRecurring | Field::IsMeeting | Field::IsCancelled | Field::IsAllDay => {
            Value::Truth(constant.parse_bool(text)?)
        }
        _ => Value::Text(text.to_owned()),
    };
    Ok((field, value))
}

impl Field {
    fn parse(path: Element<'_, '_>) -> Result<Self, Fault> {
        Ok(match path.attribute("FieldURI").unwrap_or_default() {
            "calendar:Start" => Self::Start,
            "calendar:End" => Self::End,
            "item:DateTimeCreated" => Self::Created,
            "item:LastModifiedTime" => Self::Modified,
            "item:Subject" => Self::Subject,
            "calendar:Location" => Self::Location,
            "calendar:UID" => Self::Uid,
            "item:ItemClass" => Self::ItemClass,
            "item:Sensitivity" => Self::Sensitivity,
            "calendar:CalendarItemType" => Self::Kind,
            "calendar:IsRecurring" => Self::IsRecurring,
            "calendar:IsMeeting" => Self::IsMeeting,
            "calendar:IsCancelled" => Self::IsCancelled,
            "calendar:IsAllDayEvent" => Self::IsAllDay,
            _ => {
                return Err(Fault::new(
                    "ErrorUnsupportedPathForQuery",
                    "The property can not be used with this type of restriction.",
                ));
            }
        })
    }

    fn of(self, view: &View) -> Value {
        let appointment = &view.appointment;
        match self {
            Self::Start => Value::Instant(view.start),
            Self::End => Value::Instant(view.end),
            Self::Created => Value::Instant(view.created),
            Self::Modified => Value::Instant(view.modified),
            Self::Subject => Value::Text(appointment.subject.clone()),
            Self::Location => Value::Text(appointment.location.clone()),
            Self::Uid => Value::Text(appointment.uid.0.clone()),
            Self::ItemClass => Value::Text("IPM.Appointment".to_owned()),
            Self::Sensitivity => Value::Text(appointment.sensitivity.as_str().to_owned()),
            Self::Kind => Value::Text(view.kind.to_owned()),
            Self::IsRecurring => Value::Truth(view.is_recurring()),
            Self::IsMeeting => Value::Truth(appointment.is_meeting),
            Self::IsCancelled => Value::Truth(appointment.is_cancelled),
            Self::IsAllDay => Value::Truth(appointment.all_day),
        }
    }
}

/// The properties to sort by, most important first; true means descending.
#[derive(Debug)]
pub(crate) struct SortOrder(Vec<(Field, bool)>);

impl SortOrder {
    pub(crate) fn parse(element: Element<'_, '_>) -> Result<Self, Fault> {
        let fields = element.children().map(|order| {
            let descending = order.require_one_of("Order", &["Ascending", "Descending"])? == "Descending";
            Ok((Field::parse(order.require_any()?)?, descending))
        });
        fields.collect::<Result<_, _>>().map(Self)
    }

    pub(crate) fn sort(&self, views: &mut [View]) {
        views.sort_by(|a, b| {
            let by = |(field, descending): &(Field, bool)| {
                let order = field.of(a).cmp(&field.of(b));
                if *descending { order.reverse() } else { order }
            };
            self.0.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
        });
    }
}
