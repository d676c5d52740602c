//! `GetMailTips`: what a sender should know about recipients beforehand.

use super::{
    Answer, Call,
    answer::{Layout, Message},
};
use crate::{
    organization::{MailboxState, Recipient},
    soap::{Element, Fault, Xml},
};

/// Source: *GetMailTips operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&["SendingAs", "Recipients", "MailTipsRequested"])?;
    request.require("SendingAs")?.require("EmailAddress")?;
    let wanted: Vec<&str> = request.require("MailTipsRequested")?.text().split_whitespace().collect();
    let recipients = request.require("Recipients")?;
    recipients.require_any()?;
    let messages = recipients.children().map(|recipient| {
        let address = recipient.require("EmailAddress")?.text();
        let mut xml = Xml::new();
        write(&mut xml, address, call.organization.directory().find(address), &wanted);
        Ok(xml)
    });
    let messages = messages.map(Message::from).collect();
    Ok(Answer { element: "m:GetMailTipsResponse", layout: Layout::MailTips, messages, on_error: "" })
}

fn write(xml: &mut Xml, address: &str, recipient: Option<&Recipient>, wanted: &[&str]) {
    let wants = |tip: &str| wanted.contains(&tip) || wanted.contains(&"All");
    let is_here = recipient.is_some_and(|recipient| recipient.mailbox == MailboxState::Available);
    xml.within("m:MailTips", &[], |xml| {
        xml.within("t:RecipientAddress", &[], |xml| {
            xml.text("t:Name", recipient.map_or("", |recipient| recipient.display_name.as_str()));
            xml.text("t:EmailAddress", address);
            xml.text("t:RoutingType", "SMTP");
        });
        xml.text("t:PendingMailTips", "");
        if is_here && wants("OutOfOfficeMessage") {
            xml.within("t:OutOfOffice", &[], |xml| {
                xml.within("t:ReplyBody", &[], |xml| {
                    xml.text("t:Message", "");
                });
            });
        }
        if is_here && wants("MailboxFullStatus") {
            xml.text("t:MailboxFull", false);
        }
        if wants("TotalMemberCount") {
            let members = recipient.and_then(Recipient::members).map_or(1, <[_]>::len);
            xml.text("t:TotalMemberCount", members);
        }
        if wants("MaxMessageSize") {
            xml.text("t:MaxMessageSize", 37_748_736);
        }
        if wants("DeliveryRestriction") {
            xml.text("t:DeliveryRestricted", false);
        }
        if wants("ModerationStatus") {
            xml.text("t:IsModerated", false);
        }
        if wants("InvalidRecipient") {
            xml.text("t:InvalidRecipient", recipient.is_none());
        }
    });
}
