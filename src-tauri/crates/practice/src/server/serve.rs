//! The way of a request: fault script, sign-in, budget, handler, log.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::Duration,
};

use tokio::time::Instant;

use super::{
    premises::Premises,
    reply::Reply,
    request::Request,
    route::Route,
    sign_in::{Visitor, challenge, sign_in},
};
use crate::{
    ews,
    faults::{FaultAction, ItemFault, Rewrite, StatusFault, Subject},
    organization::Organization,
    soap::{Element, Envelope, Fault, parse_document},
};

/// What becomes of a request.
#[derive(Debug)]
pub(crate) enum Outcome {
    Reply(Reply),
    /// The connection is closed without an answer.
    HangUp,
    /// The connection stays open without an answer.
    Hold,
}

/// Answers one request and writes it into the log.
pub(crate) async fn answer(premises: &Premises, request: &Request) -> Outcome {
    let route = Route::of(&request.path);
    let subject = subject_of(route, request);
    let mut line = premises.log.open(&request.path, &subject);
    match decide(premises, request, route, &subject).await {
        outcome @ (Outcome::HangUp | Outcome::Hold) => outcome,
        Outcome::Reply(reply) => {
            line.answered(reply.status, reply.code.as_deref());
            let reply = dress(premises, request, reply);
            if let Some(recording) = &premises.recording {
                recording.write(request, &reply);
            }
            Outcome::Reply(reply)
        }
    }
}

async fn decide(premises: &Premises, request: &Request, route: Route, subject: &Subject) -> Outcome {
    let organization = premises.organization();
    let mut replaced = premises.faults.replaced();
    let verdict = premises.faults.judge(subject);
    let mut pause = async || {
        let wait = premises.latency + verdict.delay;
        if !wait.is_zero() {
            let _ = tokio::time::timeout(wait, replaced.changed()).await;
        }
    };
    let before_sign_in = match &verdict.action {
        Some(FaultAction::Drop) => Some(Outcome::HangUp),
        Some(FaultAction::HoldAfter(0)) => Some(Outcome::Hold),
        Some(FaultAction::Status(fault)) => {
            Some(Outcome::Reply(web_server_answer(premises, &organization, route, fault)))
        }
        Some(FaultAction::Html) => Some(Outcome::Reply(Reply::html(200, LOGIN_PAGE))),
        Some(FaultAction::MalformedXml) => Some(Outcome::Reply(Reply::xml(200, MALFORMED))),
        _ => None,
    };
    if let Some(outcome) = before_sign_in {
        pause().await;
        return outcome;
    }
    let visitor = match sign_in(premises, &organization, request, route) {
        Ok(visitor) => visitor,
        Err(refusal) => {
            pause().await;
            return Outcome::Reply(refusal);
        }
    };
    let account = visitor.budget();
    if let Some(FaultAction::Throttle(asked)) = &verdict.action {
        premises.budgets.block(account, Duration::from_millis(asked.back_off_ms), Instant::now());
    }
    let charge = match route {
        Route::Ews => premises.budgets.charge(account, premises.throttle(), Instant::now()).map(Some),
        _ => Ok(None),
    };
    pause().await;
    let reply = match (&charge, &verdict.action) {
        (Err(fault), _) => ews::refuse(premises, fault),
        (Ok(_), Some(FaultAction::SoapFault(fault))) => ews::refuse(premises, &scripted(fault)),
        (Ok(_), Some(FaultAction::ResponseCode(item))) => {
            handle(premises, &organization, request, route, &visitor, Some(item))
        }
        (Ok(_), _) => handle(premises, &organization, request, route, &visitor, None),
    };
    Outcome::Reply(match verdict.action {
        Some(FaultAction::CutBodyAfter(bytes)) => Reply { cut_after: Some(bytes), ..reply },
        Some(FaultAction::HoldAfter(bytes)) => Reply { cut_after: Some(bytes), holds: true, ..reply },
        Some(FaultAction::Rewrite(Rewrite { find, with })) => {
            Reply { body: reply.body.replacen(&find, &with, 1), ..reply }
        }
        Some(FaultAction::Emptied) => Reply { body: emptied(&reply.body), ..reply },
        _ => reply,
    })
}

/// An answer of `FindItem` that finds nothing in any of the folders that were asked for; every other answer as it is.
fn emptied(body: &str) -> String {
    const END: &str = "</m:RootFolder>";
    let mut made = String::new();
    let mut rest = body;
    while let Some((before, folder)) = rest.split_once("<m:RootFolder") {
        let Some((_, after)) = folder.split_once(END) else { break };
        made.push_str(before);
        made.push_str(r#"<m:RootFolder TotalItemsInView="0" IncludesLastItemInRange="true"><t:Items/>"#);
        made.push_str(END);
        rest = after;
    }
    made + rest
}

/// Runs the handler; one that panics is counted and answered like a crashed application pool.
fn handle(
    premises: &Premises,
    organization: &Organization,
    request: &Request,
    route: Route,
    visitor: &Visitor<'_>,
    item_fault: Option<&ItemFault>,
) -> Reply {
    let handler = AssertUnwindSafe(|| route.handle(premises, organization, request, visitor, item_fault));
    catch_unwind(handler).unwrap_or_else(|_| {
        premises.log.note(|log| log.panics += 1);
        Reply::html(500, "<html><head><title>Server Error in '/EWS' Application.</title></head></html>")
    })
}

fn subject_of(route: Route, request: &Request) -> Subject {
    let mut subject = Subject {
        operation: route.operation().map_or_else(|| request.path.to_ascii_lowercase(), str::to_owned),
        path: request.path.clone(),
        mailbox: request.header("x-anchormailbox").map(str::to_owned),
        items: Vec::new(),
        view: None,
    };
    if route == Route::Ews
        && let Ok(document) = parse_document(&request.body)
        && let Ok(envelope) = Envelope::of(&document)
    {
        subject.operation = envelope.operation.name().to_owned();
        subject.mailbox = envelope.find_mailbox().or(subject.mailbox);
        let ids = envelope.operation.find("ItemIds");
        let ids = ids.into_iter().flat_map(Element::children).filter_map(|id| id.attribute("Id"));
        subject.items = ids.map(str::to_owned).collect();
        subject.view = envelope.operation.find("CalendarView").and_then(|view| {
            let at = |name| view.attribute(name)?.parse().ok();
            Some((at("StartDate")?, at("EndDate")?))
        });
    }
    subject
}

fn scripted(fault: &crate::faults::SoapFault) -> Fault {
    let made =
        Fault::new(&fault.code, format!("The server answered {} as the fault script says.", fault.code));
    let made = match fault.back_off_ms {
        Some(back_off) => made.with_value("BackOffMilliseconds", back_off),
        None => made,
    };
    fault.values.iter().fold(made, |made, (name, value)| made.with_value(name, value))
}

fn web_server_answer(
    premises: &Premises,
    organization: &Organization,
    route: Route,
    fault: &StatusFault,
) -> Reply {
    let mut reply = if fault.code == 401 {
        challenge(premises, organization, route)
    } else {
        Reply::html(fault.code, "")
    };
    reply.body.clone_from(&fault.body);
    if let Some(seconds) = fault.retry_after {
        reply = reply.with_header("Retry-After", seconds.to_string());
    }
    fault.headers.iter().fold(reply, |reply, (name, value)| reply.with_header(name, value))
}

/// Adds the headers every answer of Exchange carries, as far as support looks at them.
fn dress(premises: &Premises, request: &Request, reply: Reply) -> Reply {
    let reply = reply
        .with_header("request-id", premises.next_request_id())
        .with_header("X-FEServer", "MAIL01")
        .with_header("X-BEServer", "MAIL01")
        .with_header("X-CalculatedBETarget", "mail01.practice.example")
        .with_header("X-DiagInfo", "MAIL01")
        .with_header("X-AspNet-Version", "4.0.30319")
        .with_header("X-Powered-By", "ASP.NET")
        .with_header("Server", "Microsoft-IIS/10.0")
        .with_header("Cache-Control", "private");
    match request.header("client-request-id") {
        Some(id) => reply.with_header("client-request-id", id),
        None => reply,
    }
}

const LOGIN_PAGE: &str = "<!DOCTYPE html><html><head><title>Outlook</title></head><body>\
    <form action=\"/owa/auth.owa\" method=\"post\"><input name=\"username\"><input name=\"password\" type=\"password\">\
    </form></body></html>";

const MALFORMED: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
    <s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><m:GetItemResponse></s:Body";
