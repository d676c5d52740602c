//! Which part of Exchange answers which path.

use super::{premises::Premises, reply::Reply, request::Request, sign_in::Visitor};
use crate::{autodiscover, ews, faults::ItemFault, organization::Organization};

/// A virtual directory of the server; paths are matched without regard to case, as IIS does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Route {
    Ews,
    AutodiscoverPox,
    AutodiscoverSoap,
    AutodiscoverJson,
    Nowhere,
}

impl Route {
    pub(crate) fn of(path: &str) -> Self {
        let path = path.to_ascii_lowercase();
        match path.as_str() {
            "/ews/exchange.asmx" => Self::Ews,
            "/autodiscover/autodiscover.xml" => Self::AutodiscoverPox,
            "/autodiscover/autodiscover.svc" => Self::AutodiscoverSoap,
            _ if path.starts_with("/autodiscover/autodiscover.json") => Self::AutodiscoverJson,
            _ => Self::Nowhere,
        }
    }

    /// The operation, where the path alone says it.
    pub(crate) fn operation(self) -> Option<&'static str> {
        match self {
            Self::AutodiscoverPox => Some("AutodiscoverPox"),
            Self::AutodiscoverSoap => Some("AutodiscoverSoap"),
            Self::AutodiscoverJson => Some("AutodiscoverJson"),
            Self::Ews | Self::Nowhere => None,
        }
    }

    /// Whether a visitor has to say who they are.
    pub(crate) fn needs_sign_in(self) -> bool {
        matches!(self, Self::Ews | Self::AutodiscoverPox | Self::AutodiscoverSoap)
    }

    /// Whether the virtual directory can be reached from where the visitor is.
    pub(crate) fn is_published(self, organization: &Organization) -> bool {
        match self {
            Self::Ews => organization.preparation().ews_published,
            Self::AutodiscoverPox | Self::AutodiscoverSoap | Self::AutodiscoverJson => {
                organization.preparation().autodiscover_published
            }
            Self::Nowhere => true,
        }
    }

    pub(crate) fn handle(
        self,
        premises: &Premises,
        organization: &Organization,
        request: &Request,
        visitor: &Visitor<'_>,
        item_fault: Option<&ItemFault>,
    ) -> Reply {
        if self == Self::Nowhere {
            return not_found();
        }
        if self == Self::AutodiscoverJson {
            return autodiscover::json::answer(premises, request);
        }
        let Visitor::Account(account) = visitor else {
            return Reply::html(401, "");
        };
        match (self, request.method.as_str()) {
            (Self::Ews, "GET" | "HEAD") => {
                Reply::html(200, "<html><head><title>Services Service</title></head></html>")
            }
            (Self::AutodiscoverSoap, "GET" | "HEAD") => {
                Reply::html(200, "<html><head><title>Autodiscover Service</title></head></html>")
            }
            (Self::AutodiscoverPox, "GET" | "HEAD" | "POST") => {
                autodiscover::pox::answer(premises, organization, request)
            }
            (_, "POST") if !speaks_xml(request) => Reply::html(415, ""),
            (Self::Ews, "POST") => ews::answer(premises, organization, request, account, item_fault),
            (Self::AutodiscoverSoap, "POST") => autodiscover::soap::answer(premises, organization, request),
            _ => Reply::html(405, "").with_header("Allow", "GET, HEAD, POST"),
        }
    }
}

/// What the web server says where nothing is.
pub(crate) fn not_found() -> Reply {
    Reply::html(404, "<html><head><title>404 - File or directory not found.</title></head></html>")
}

/// SOAP 1.1 is `text/xml`; Exchange answers anything else with 415.
fn speaks_xml(request: &Request) -> bool {
    let essence =
        |value: &str| value.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("text/xml");
    request.header("content-type").is_some_and(essence)
}
