//! Requests against the XML Microsoft documents, answers in the shapes Exchange gives.

mod answers;
mod requests;
mod spoilt;

use crate::ews::envelope::{self, OpenError, Opened};
use crate::ews::operation::sealed::Wire;
use crate::ews::{AnswerError, ResponseError};
use crate::scripted;

/// The content of the request's body.
fn body(operation: &impl Wire) -> String {
    let text = envelope::write(operation, None);
    let (_, rest) = text.split_once("<s:Body>").unwrap();
    rest.strip_suffix("</s:Body></s:Envelope>").unwrap().to_owned()
}

/// The value in an answer.
fn read<O: Wire>(body: &str) -> O::Response {
    match open::<O>(body).answer {
        Ok(value) => value,
        Err(OpenError::NotSoap(error)) => panic!("{error}"),
        Err(OpenError::Fault(error)) => panic!("{error}"),
        Err(OpenError::Answer(error)) => panic!("{error}"),
    }
}

/// The error in an answer.
fn read_error<O: Wire>(body: &str) -> ResponseError {
    match open::<O>(body).answer {
        Err(OpenError::Fault(error) | OpenError::Answer(AnswerError::Response(error))) => *error,
        Err(OpenError::Answer(error)) => panic!("{error}"),
        _ => panic!("not an error of Exchange"),
    }
}

fn open<O: Wire>(body: &str) -> Opened<O::Response> {
    envelope::open::<O>(&scripted::envelope(body))
}

/// An answer with one response message.
fn message(operation: &str, content: &str) -> String {
    format!(
        "<m:{operation}Response><m:ResponseMessages><m:{operation}ResponseMessage ResponseClass=\"Success\">\
         <m:ResponseCode>NoError</m:ResponseCode>{content}</m:{operation}ResponseMessage></m:ResponseMessages>\
         </m:{operation}Response>"
    )
}

/// An answer with one response message that is an error.
fn failure(operation: &str, class: &str, code: &str, content: &str) -> String {
    format!(
        "<m:{operation}Response><m:ResponseMessages><m:{operation}ResponseMessage ResponseClass=\"{class}\">\
         <m:MessageText>In words.</m:MessageText><m:ResponseCode>{code}</m:ResponseCode>\
         <m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>{content}</m:{operation}ResponseMessage></m:ResponseMessages>\
         </m:{operation}Response>"
    )
}
