//! Autodiscover in its three forms: plain old XML, SOAP, and version 2 in JSON.

pub(crate) mod json;
pub(crate) mod pox;
pub(crate) mod soap;
