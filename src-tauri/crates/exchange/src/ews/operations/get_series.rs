//! The masters of series, asked for by one of their occurrences
//! ([RecurringMasterItemId](https://learn.microsoft.com/exchange/client-developer/web-service-reference/recurringmasteritemid)).

use anteroom_domain::ports::SeriesEnd;

use crate::ews::operation::{read_batch, request, sealed::Wire};
use crate::ews::{AnswerError, ResponseError};
use crate::xml::{Child, Cursor, Writer};

/// Asks how series end
/// ([Recurrence](https://learn.microsoft.com/exchange/client-developer/web-service-reference/recurrence-recurrencetype)), one occurrence of each named. Keep it at 50 or less.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetSeries {
    /// The item id of an occurrence of each series.
    pub occurrences: Vec<String>,
}

impl Wire for GetSeries {
    const REQUEST: &'static str = "GetItem";
    const RESPONSE: &'static str = "GetItemResponse";
    /// One result for each occurrence, in their order.
    type Response = Vec<Result<SeriesEnd, ResponseError>>;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            writer.element("m:ItemShape", &[], |writer| {
                writer.value("t:BaseShape", "IdOnly");
                writer.element("t:AdditionalProperties", &[], |writer| {
                    writer.empty("t:FieldURI", &[("FieldURI", "calendar:Recurrence")]);
                });
            });
            writer.element("m:ItemIds", &[], |writer| {
                for occurrence in &self.occurrences {
                    writer.empty("t:RecurringMasterItemId", &[("OccurrenceId", occurrence.as_str())]);
                }
            });
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_batch(cursor, |cursor, child, end: &mut SeriesEnd| {
            if child.name() != "Items" {
                return Ok(());
            }
            cursor.children(|cursor, _| {
                cursor.children(|cursor, child| {
                    if child.name() != "Recurrence" {
                        return Ok(());
                    }
                    cursor.children(|_, child| {
                        match child.name() {
                            "NoEndRecurrence" => *end = SeriesEnd::Never,
                            "EndDateRecurrence" | "NumberedRecurrence" => *end = SeriesEnd::Some,
                            _ => {}
                        }
                        Ok(())
                    })
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ews::envelope;
    use crate::scripted;

    #[test]
    fn the_end_of_a_series_is_read_from_its_master() {
        let item = |range: &str| {
            format!(
                "<m:GetItemResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode>\
                 <m:Items><t:CalendarItem><t:ItemId Id=\"A\" ChangeKey=\"B\"/><t:Recurrence>\
                 <t:DailyRecurrence><t:Interval>1</t:Interval></t:DailyRecurrence>{range}</t:Recurrence>\
                 </t:CalendarItem></m:Items></m:GetItemResponseMessage>"
            )
        };
        let start = "<t:StartDate>2026-03-02Z</t:StartDate>";
        let endless = item(&format!("<t:NoEndRecurrence>{start}</t:NoEndRecurrence>"));
        let numbered = item(&format!(
            "<t:NumberedRecurrence>{start}<t:NumberOfOccurrences>3</t:NumberOfOccurrences></t:NumberedRecurrence>"
        ));
        let gone = "<m:GetItemResponseMessage ResponseClass=\"Error\"><m:MessageText>x</m:MessageText>\
                    <m:ResponseCode>ErrorItemNotFound</m:ResponseCode></m:GetItemResponseMessage>";
        let body = format!(
            "<m:GetItemResponse><m:ResponseMessages>{endless}{numbered}{gone}</m:ResponseMessages></m:GetItemResponse>"
        );
        let answer = envelope::open::<GetSeries>(&scripted::envelope(&body)).answer;
        let ends: Vec<_> = match answer {
            Ok(ends) => ends.into_iter().map(Result::ok).collect(),
            Err(_) => panic!("the answer is one of Exchange"),
        };
        assert_eq!(
            ends,
            [Some(SeriesEnd::Never), Some(SeriesEnd::Some), None],
            "one result for each, in order"
        );
    }
}
