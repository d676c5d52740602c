//! What an operation answers, and the response messages it stands in.

use crate::{
    faults::ItemFault,
    soap::{Fault, Xml},
};

/// One response message: `m:ResponseMessageType` and what follows it.
#[derive(Debug)]
pub(crate) struct Message {
    /// `Warning` carries content and a code.
    warning: Option<Fault>,
    content: Result<Xml, Fault>,
}

impl Message {
    pub(crate) fn warning(warning: Fault, content: Xml) -> Self {
        Self { warning: Some(warning), content: Ok(content) }
    }

    fn class(&self) -> &'static str {
        match (&self.content, &self.warning) {
            (Err(_), _) => "Error",
            (Ok(_), Some(_)) => "Warning",
            (Ok(_), None) => "Success",
        }
    }

    /// Text, code and values; an error carries `on_error` where the schema wants an element all the same.
    fn write(&self, xml: &mut Xml, on_error: &str) {
        let fault = self.content.as_ref().err().or(self.warning.as_ref());
        match fault {
            Some(fault) => {
                xml.text("m:MessageText", &fault.text);
                xml.text("m:ResponseCode", &fault.code);
                xml.text("m:DescriptiveLinkKey", 0);
                if !fault.values.is_empty() {
                    xml.within("m:MessageXml", &[], |xml| {
                        for (name, value) in &fault.values {
                            xml.text_with("t:Value", &[("Name", name)], value);
                        }
                    });
                }
            }
            None => {
                xml.text("m:ResponseCode", "NoError");
            }
        }
        match &self.content {
            Ok(content) => xml.raw(content.as_str()),
            Err(_) => xml.raw(on_error),
        };
    }
}

impl From<Result<Xml, Fault>> for Message {
    fn from(content: Result<Xml, Fault>) -> Self {
        Self { warning: None, content }
    }
}

/// How the response messages stand in the response.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Layout {
    /// In `m:ResponseMessages`, each in an element of this name.
    Listed(&'static str),
    /// The response element is the message.
    Direct,
    /// `m:FreeBusyResponseArray`: the message and the content side by side.
    FreeBusy,
}

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) element: &'static str,
    pub(crate) layout: Layout,
    pub(crate) messages: Vec<Message>,
    pub(crate) on_error: &'static str,
}

impl Answer {
    pub(crate) fn listed(
        element: &'static str,
        message: &'static str,
        results: impl IntoIterator<Item = Result<Xml, Fault>>,
    ) -> Self {
        let messages = results.into_iter().map(Message::from).collect();
        Self { element, layout: Layout::Listed(message), messages, on_error: "" }
    }

    pub(crate) fn direct(element: &'static str, result: Result<Xml, Fault>) -> Self {
        Self { element, layout: Layout::Direct, messages: vec![result.into()], on_error: "" }
    }

    /// What an error still has to carry, because the schema demands it.
    pub(crate) fn on_error(self, on_error: &'static str) -> Self {
        Self { on_error, ..self }
    }

    /// Replaces messages by the error a fault script asks for.
    ///
    /// Where the server stops there, what stands behind is neither an error nor an answer
    /// (*ResponseCode*, `ErrorBatchProcessingStopped`, Microsoft Learn).
    pub(crate) fn spoil(mut self, fault: &ItemFault) -> Self {
        if fault.stops {
            let behind = fault.item.unwrap_or(1);
            for message in self.messages.iter_mut().skip(behind) {
                let stopped = Fault::new(
                    "ErrorBatchProcessingStopped",
                    "The batch was not processed to its end: an earlier error stopped it.",
                );
                let mut nothing = Xml::new();
                nothing.raw(self.on_error);
                *message = Message::warning(stopped, nothing);
            }
        }
        for (index, message) in self.messages.iter_mut().enumerate() {
            if fault.item.is_none_or(|item| item == index + 1) {
                let text = format!("The server answered {} as the fault script says.", fault.code);
                *message = Err(Fault::new(&fault.code, text)).into();
            }
        }
        self
    }

    pub(crate) fn to_xml(&self) -> String {
        let mut xml = Xml::new();
        match (self.layout, self.messages.first()) {
            (Layout::Direct, Some(message)) => {
                xml.within(self.element, &[("ResponseClass", message.class())], |xml| {
                    message.write(xml, self.on_error);
                });
            }
            (Layout::Direct, None) => {}
            (Layout::Listed(name), _) => {
                xml.within(self.element, &[], |xml| {
                    xml.within("m:ResponseMessages", &[], |xml| self.list(xml, name));
                });
            }
            (Layout::FreeBusy, _) => {
                xml.within(self.element, &[], |xml| {
                    xml.within("m:FreeBusyResponseArray", &[], |xml| {
                        for message in &self.messages {
                            xml.within("m:FreeBusyResponse", &[], |xml| message.write_free_busy(xml));
                        }
                    });
                });
            }
        }
        xml.finish()
    }

    fn list(&self, xml: &mut Xml, name: &str) {
        for message in &self.messages {
            xml.within(name, &[("ResponseClass", message.class())], |xml| message.write(xml, self.on_error));
        }
    }
}

impl Message {
    /// The availability service keeps the message apart from what it is about.
    fn write_free_busy(&self, xml: &mut Xml) {
        let bare = match &self.content {
            Ok(_) => Self { warning: None, content: Ok(Xml::new()) },
            Err(fault) => Self { warning: None, content: Err(fault.clone()) },
        };
        xml.within("m:ResponseMessage", &[("ResponseClass", self.class())], |xml| bare.write(xml, ""));
        if let Ok(content) = &self.content {
            xml.raw(content.as_str());
        }
    }
}
