//! `t:Recurrence`, both ways, and what a master says about its occurrences.

use std::sync::Arc;

use jiff::civil::Weekday;

use super::{
    Call,
    shape::{Shape, Tier},
    time::{parse_date, print_date},
};
use crate::{
    organization::{Entry, Item, Pattern, Range, Recurrence, WeekIndex, Weekdays},
    soap::{Element, Fault, Xml},
};

const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Sunday, "Sunday"),
    (Weekday::Monday, "Monday"),
    (Weekday::Tuesday, "Tuesday"),
    (Weekday::Wednesday, "Wednesday"),
    (Weekday::Thursday, "Thursday"),
    (Weekday::Friday, "Friday"),
    (Weekday::Saturday, "Saturday"),
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const INDEXES: [(WeekIndex, &str); 5] = [
    (WeekIndex::First, "First"),
    (WeekIndex::Second, "Second"),
    (WeekIndex::Third, "Third"),
    (WeekIndex::Fourth, "Fourth"),
    (WeekIndex::Last, "Last"),
];

/// The day's name in the schema.
pub(crate) fn day_name(day: Weekday) -> &'static str {
    DAYS.iter().find(|(known, _)| *known == day).map_or("Sunday", |(_, name)| name)
}

/// What only a master has: recurrence, first and last occurrence, exceptions, deletions.
pub(crate) fn write_series(xml: &mut Xml, call: &Call<'_>, shape: &Shape, master: &Arc<Item>) {
    let Some(series) = &master.series else { return };
    if shape.wants("calendar:Recurrence", Tier::Default) {
        write(xml, call, &series.recurrence);
    }
    let one = |xml: &mut Xml, element: &str, entry: &Entry| {
        xml.within(element, &[], |xml| {
            xml.empty("t:ItemId", &[("Id", entry.id.as_str()), ("ChangeKey", entry.change_key.as_str())]);
            xml.text("t:Start", call.print(entry.start));
            xml.text("t:End", call.print(entry.end));
            xml.text("t:OriginalStart", call.print(entry.original_start.unwrap_or(entry.start)));
        });
    };
    if let Some(first) = master.first_occurrence()
        && shape.wants("calendar:FirstOccurrence", Tier::Default)
    {
        one(xml, "t:FirstOccurrence", &first);
    }
    if let Some(last) = master.last_occurrence()
        && shape.wants("calendar:LastOccurrence", Tier::Default)
    {
        one(xml, "t:LastOccurrence", &last);
    }
    let modified = master.modified_occurrences();
    if !modified.is_empty() && shape.wants("calendar:ModifiedOccurrences", Tier::Default) {
        xml.within("t:ModifiedOccurrences", &[], |xml| {
            modified.iter().for_each(|entry| one(xml, "t:Occurrence", entry));
        });
    }
    let deleted = master.deleted_occurrences();
    if !deleted.is_empty() && shape.wants("calendar:DeletedOccurrences", Tier::Default) {
        xml.within("t:DeletedOccurrences", &[], |xml| {
            for start in deleted {
                xml.within("t:DeletedOccurrence", &[], |xml| {
                    xml.text("t:Start", call.print(start));
                });
            }
        });
    }
}

fn write(xml: &mut Xml, call: &Call<'_>, recurrence: &Recurrence) {
    xml.within("t:Recurrence", &[], |xml| {
        write_pattern(xml, recurrence.pattern);
        let zone = call.zone.as_ref();
        let start = print_date(recurrence.start, zone);
        match recurrence.range {
            Range::NoEnd => xml.within("t:NoEndRecurrence", &[], |xml| {
                xml.text("t:StartDate", start);
            }),
            Range::EndDate(end) => xml.within("t:EndDateRecurrence", &[], |xml| {
                xml.text("t:StartDate", start);
                xml.text("t:EndDate", print_date(end, zone));
            }),
            Range::Numbered(count) => xml.within("t:NumberedRecurrence", &[], |xml| {
                xml.text("t:StartDate", start);
                xml.text("t:NumberOfOccurrences", count);
            }),
        };
    });
}

fn write_pattern(xml: &mut Xml, pattern: Pattern) {
    let index_name = |index: WeekIndex| {
        INDEXES.iter().find(|(known, _)| *known == index).map_or("Last", |(_, name)| *name)
    };
    let month_name = |month: i8| {
        usize::try_from(month - 1).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or("January")
    };
    match pattern {
        Pattern::Daily { interval } => xml.within("t:DailyRecurrence", &[], |xml| {
            xml.text("t:Interval", interval);
        }),
        Pattern::Weekly { interval, days, first_day } => xml.within("t:WeeklyRecurrence", &[], |xml| {
            xml.text("t:Interval", interval);
            xml.text("t:DaysOfWeek", list_days(days));
            xml.text("t:FirstDayOfWeek", day_name(first_day));
        }),
        Pattern::AbsoluteMonthly { interval, day } => xml.within("t:AbsoluteMonthlyRecurrence", &[], |xml| {
            xml.text("t:Interval", interval);
            xml.text("t:DayOfMonth", day);
        }),
        Pattern::RelativeMonthly { interval, days, index } => {
            xml.within("t:RelativeMonthlyRecurrence", &[], |xml| {
                xml.text("t:Interval", interval);
                xml.text("t:DaysOfWeek", group_name(days));
                xml.text("t:DayOfWeekIndex", index_name(index));
            })
        }
        Pattern::AbsoluteYearly { month, day } => xml.within("t:AbsoluteYearlyRecurrence", &[], |xml| {
            xml.text("t:DayOfMonth", day);
            xml.text("t:Month", month_name(month));
        }),
        Pattern::RelativeYearly { month, days, index } => {
            xml.within("t:RelativeYearlyRecurrence", &[], |xml| {
                xml.text("t:DaysOfWeek", group_name(days));
                xml.text("t:DayOfWeekIndex", index_name(index));
                xml.text("t:Month", month_name(month));
            })
        }
    };
}

fn list_days(days: Weekdays) -> String {
    let names: Vec<_> = DAYS.iter().filter(|(day, _)| days.contains(*day)).map(|(_, name)| *name).collect();
    names.join(" ")
}

/// Relative patterns know groups of days by name.
fn group_name(days: Weekdays) -> String {
    match days {
        Weekdays::ALL => "Day".to_owned(),
        Weekdays::WORKING => "Weekday".to_owned(),
        Weekdays::WEEKEND => "WeekendDay".to_owned(),
        days => list_days(days),
    }
}

/// Reads `t:Recurrence`.
pub(crate) fn parse(element: Element<'_, '_>) -> Result<Recurrence, Fault> {
    let mut parts = element.children();
    let (Some(pattern), Some(range)) = (parts.next(), parts.next()) else {
        return Err(element.schema_fault("The element 'Recurrence' has incomplete content.".to_owned()));
    };
    let start = parse_date(range.require("StartDate")?.text())?;
    let end = match range.name() {
        "NoEndRecurrence" => Range::NoEnd,
        "EndDateRecurrence" => Range::EndDate(parse_date(range.require("EndDate")?.text())?),
        "NumberedRecurrence" => Range::Numbered(count(range, "NumberOfOccurrences", u32::MAX)?),
        _ => return Err(range.schema_fault(format!("The element '{}' is no range.", range.name()))),
    };
    Ok(Recurrence { pattern: parse_pattern(pattern)?, start, range: end })
}

fn parse_pattern(pattern: Element<'_, '_>) -> Result<Pattern, Fault> {
    let interval = |most| count(pattern, "Interval", most);
    let day_of_month = || count(pattern, "DayOfMonth", 31).map(|day| i8::try_from(day).unwrap_or(31));
    Ok(match pattern.name() {
        "DailyRecurrence" => Pattern::Daily { interval: interval(999)? },
        "WeeklyRecurrence" => Pattern::Weekly {
            interval: interval(99)?,
            days: days(pattern)?,
            first_day: match pattern.find("FirstDayOfWeek") {
                Some(first) => one_day(first, first.text())?,
                None => Weekday::Sunday,
            },
        },
        "AbsoluteMonthlyRecurrence" => {
            Pattern::AbsoluteMonthly { interval: interval(99)?, day: day_of_month()? }
        }
        "RelativeMonthlyRecurrence" => {
            Pattern::RelativeMonthly { interval: interval(99)?, days: days(pattern)?, index: index(pattern)? }
        }
        "AbsoluteYearlyRecurrence" => {
            Pattern::AbsoluteYearly { month: month(pattern)?, day: day_of_month()? }
        }
        "RelativeYearlyRecurrence" => {
            Pattern::RelativeYearly { month: month(pattern)?, days: days(pattern)?, index: index(pattern)? }
        }
        name => return Err(pattern.schema_fault(format!("The element '{name}' is no pattern."))),
    })
}

fn count(parent: Element<'_, '_>, name: &str, most: u32) -> Result<u32, Fault> {
    let element = parent.require(name)?;
    let number: u32 = element.parse(element.text())?;
    if (1..=most).contains(&number) { Ok(number) } else { Err(element.invalid(element.text())) }
}

fn one_day(element: Element<'_, '_>, name: &str) -> Result<Weekday, Fault> {
    let day = DAYS.iter().find(|(_, known)| *known == name);
    day.map(|(day, _)| *day).ok_or_else(|| element.invalid(name))
}

fn days(pattern: Element<'_, '_>) -> Result<Weekdays, Fault> {
    let element = pattern.require("DaysOfWeek")?;
    match element.text() {
        "Day" => return Ok(Weekdays::ALL),
        "Weekday" => return Ok(Weekdays::WORKING),
        "WeekendDay" => return Ok(Weekdays::WEEKEND),
        "" => return Err(element.invalid("")),
        _ => {}
    }
    let days: Result<Vec<_>, _> =
        element.text().split_whitespace().map(|name| one_day(element, name)).collect();
    Ok(Weekdays::of(&days?))
}

fn index(pattern: Element<'_, '_>) -> Result<WeekIndex, Fault> {
    let element = pattern.require("DayOfWeekIndex")?;
    let index = INDEXES.iter().find(|(_, name)| *name == element.text());
    index.map(|(index, _)| *index).ok_or_else(|| element.invalid(element.text()))
}

fn month(pattern: Element<'_, '_>) -> Result<i8, Fault> {
    let element = pattern.require("Month")?;
    let position = MONTHS.iter().position(|name| *name == element.text());
    position
        .and_then(|position| i8::try_from(position + 1).ok())
        .ok_or_else(|| element.invalid(element.text()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each, in the words of the schema.
    const RECURRENCES: [&str; 6] = [
        "<t:DailyRecurrence><t:Interval>3</t:Interval></t:DailyRecurrence>",
        "<t:WeeklyRecurrence><t:Interval>2</t:Interval><t:DaysOfWeek>Monday Wednesday</t:DaysOfWeek>\
         <t:FirstDayOfWeek>Monday</t:FirstDayOfWeek></t:WeeklyRecurrence>",
        "<t:AbsoluteMonthlyRecurrence><t:Interval>1</t:Interval><t:DayOfMonth>31</t:DayOfMonth></t:AbsoluteMonthlyRecurrence>",
        "<t:RelativeMonthlyRecurrence><t:Interval>1</t:Interval><t:DaysOfWeek>Weekday</t:DaysOfWeek>\
         <t:DayOfWeekIndex>Last</t:DayOfWeekIndex></t:RelativeMonthlyRecurrence>",
        "<t:AbsoluteYearlyRecurrence><t:DayOfMonth>29</t:DayOfMonth><t:Month>February</t:Month></t:AbsoluteYearlyRecurrence>",
        "<t:RelativeYearlyRecurrence><t:DaysOfWeek>Sunday</t:DaysOfWeek><t:DayOfWeekIndex>Second</t:DayOfWeekIndex>\
         <t:Month>May</t:Month></t:RelativeYearlyRecurrence>",
    ];

    fn read(pattern: &str, range: &str) -> Result<Recurrence, Fault> {
        let text = format!("<Recurrence xmlns:t=\"{}\">{pattern}{range}</Recurrence>", crate::soap::TYPES);
        let document = roxmltree::Document::parse(&text).unwrap();
        parse(Element(document.root_element()))
    }

    #[test]
    fn each_pattern_is_written_as_it_was_read() {
        for text in RECURRENCES {
            let range = "<t:NoEndRecurrence><t:StartDate>2026-03-02Z</t:StartDate></t:NoEndRecurrence>";
            let mut xml = Xml::new();
            write_pattern(&mut xml, read(text, range).unwrap().pattern);
            assert_eq!(xml.as_str(), text, "reading and writing must agree");
        }
    }

    #[test]
    fn the_three_ranges_are_told_apart_and_nonsense_is_refused() {
        let daily = RECURRENCES[0];
        let ends = |range: &str| read(daily, range).map(|recurrence| recurrence.range);
        let start = "<t:StartDate>2026-03-02</t:StartDate>";
        assert_eq!(
            ends(&format!(
                "<t:EndDateRecurrence>{start}<t:EndDate>2026-04-01+02:00</t:EndDate></t:EndDateRecurrence>"
            )),
            Ok(Range::EndDate(jiff::civil::date(2026, 4, 1))),
            "an offset does not change the day"
        );
        let numbered = |count: &str| {
            ends(&format!(
                "<t:NumberedRecurrence>{start}<t:NumberOfOccurrences>{count}</t:NumberOfOccurrences></t:NumberedRecurrence>"
            ))
        };
        assert_eq!(numbered("10"), Ok(Range::Numbered(10)), "a number of occurrences");
        assert!(numbered("0").is_err(), "a series without occurrences");
        assert!(ends("<t:NoEndRecurrence/>").is_err(), "a series without a start");
        let interval = "<t:DailyRecurrence><t:Interval>0</t:Interval></t:DailyRecurrence>";
        let range = format!("<t:NoEndRecurrence>{start}</t:NoEndRecurrence>");
        assert!(read(interval, &range).is_err(), "an interval of no days");
    }
}
