//! [GetMailTips](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getmailtips-operation): what a mail program shows before a message is sent.

use anteroom_domain::SmtpAddress;

use crate::ews::operation::{read_flat, request, sealed::Wire};
use crate::ews::response::Message;
use crate::ews::types::EmailAddress;
use crate::ews::{AnswerError, ResponseError};
use crate::xml::{Child, Cursor, Writer, XmlError};

/// Asks whether messages to recipients would arrive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetMailTips {
    /// Who would send.
    pub sender: SmtpAddress,
    /// Who would receive.
    pub recipients: Vec<SmtpAddress>,
}

/// What is known of one recipient.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailTips {
    /// The recipient.
    pub recipient: EmailAddress,
    /// Whether it accepts messages only from some senders, and not from this one.
    pub is_restricted: bool,
    /// Whether its mailbox is full.
    pub is_full: bool,
    /// Whether there is no such recipient.
    pub is_invalid: bool,
}

impl Wire for GetMailTips {
    const REQUEST: &'static str = "GetMailTips";
    const RESPONSE: &'static str = "GetMailTipsResponse";
    /// One result for each recipient.
    type Response = Vec<Result<MailTips, ResponseError>>;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            EmailAddress::write_smtp(writer, "m:SendingAs", &self.sender);
            writer.element("m:Recipients", &[], |writer| {
                for recipient in &self.recipients {
                    EmailAddress::write_smtp(writer, "t:Mailbox", recipient);
                }
            });
            writer.value("m:MailTipsRequested", "DeliveryRestriction MailboxFullStatus InvalidRecipient");
        });
    }

    fn read(cursor: &mut Cursor<'_>, element: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_flat(cursor, element, |cursor, child, tips: &mut Vec<_>| {
            if child.name() == "ResponseMessages" {
                cursor.children(|cursor, child| {
                    let message = Message::read(cursor, child, |cursor, child, tips| {
                        if child.name() == "MailTips" {
                            *tips = MailTips::read(cursor)?;
                        }
                        Ok(())
                    })?;
                    tips.push(message.into_result());
                    Ok(())
                })?;
            }
            Ok(())
        })
    }
}

impl MailTips {
    fn read(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut tips = Self::default();
        cursor.children(|cursor, child| {
            match child.name() {
                "RecipientAddress" => tips.recipient = EmailAddress::read(cursor)?,
                "DeliveryRestricted" => tips.is_restricted = cursor.find_boolean()?.unwrap_or(false),
                "MailboxFull" => tips.is_full = cursor.find_boolean()?.unwrap_or(false),
                "InvalidRecipient" => tips.is_invalid = cursor.find_boolean()?.unwrap_or(false),
                _ => {}
            }
            Ok(())
        })?;
        Ok(tips)
    }
}
