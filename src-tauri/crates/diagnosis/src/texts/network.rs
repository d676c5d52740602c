//! Texts about names, connections and certificates.

use super::text::Text;

pub(super) const DNS_NOT_FOUND: Text = Text {
    title: "{host} has no address",
    cause: "The name is misspelt, or the DNS this computer uses does not know it.",
    action: "Check the spelling of the host name, or have the name published.",
    takes: "Minutes, up to a day for public DNS.",
};

pub(super) const DNS_FAILED: Text = Text {
    title: "The name server did not answer for {host}",
    cause: "This computer could not ask DNS, or the answer did not come.",
    action: "Check the network connection and the DNS settings of this computer.",
    takes: "At once.",
};

pub(super) const CONNECT_REFUSED: Text = Text {
    title: "{host} refused the connection",
    cause: "The host is there, but nothing listens on this port, or a firewall turns the connection away.",
    action: "Check the port of the URL and the firewall rules.",
    takes: "At once.",
};

pub(super) const CONNECT_TIMEOUT: Text = Text {
    title: "{host} did not answer",
    cause: "A firewall drops the connection, or the host is switched off.",
    action: "Have the way from this computer to the host opened.",
    takes: "At once after the change.",
};

pub(super) const CONNECT_FAILED: Text = Text {
    title: "No connection to {host}",
    cause: "The network between this computer and the host failed.",
    action: "Check the network connection, and the proxy if there is one.",
    takes: "At once.",
};

pub(super) const PROXY_AUTH_REQUIRED: Text = Text {
    title: "The proxy asks for a sign-in",
    cause: "The system's proxy does not let this computer through without one.",
    action: "Add an exception for {host} in the proxy.",
    takes: "At once after the change.",
};

pub(super) const TLS_UNKNOWN_ISSUER: Text = Text {
    title: "The certificate of {host} is not trusted here",
    cause: "Its issuer is not among the authorities this computer trusts; company authorities and inspecting proxies look like this.",
    action: "Add the company's root certificate for this setup.",
    takes: "At once.",
};

pub(super) const TLS_NAME_MISMATCH: Text = Text {
    title: "The certificate is not for {host}",
    cause: "It names {names}.",
    action: "Use a host name the certificate has, or assign a certificate with this name.",
    takes: "At once.",
};

pub(super) const TLS_EXPIRED: Text = Text {
    title: "The certificate of {host} has expired",
    cause: "It was valid until {when}.",
    action: "Have the certificate renewed.",
    takes: "At once after the renewal.",
};

pub(super) const TLS_NOT_YET_VALID: Text = Text {
    title: "The certificate of {host} is not valid yet",
    cause: "It is valid from {when}; or the clock of this computer is wrong.",
    action: "Check the clock of this computer, then the certificate.",
    takes: "At once.",
};

pub(super) const TLS_FAILED: Text = Text {
    title: "No secure connection to {host}",
    cause: "The server and this computer share no TLS version or cipher, usually because the server offers only TLS 1.0 or 1.1.",
    action: "Have TLS 1.2 switched on at the server.",
    takes: "At once after the change.",
};

pub(super) const TLS_EXPIRES_SOON: Text = Text {
    title: "The certificate of {host} expires soon",
    cause: "It is valid until {when}.",
    action: "Have it renewed before that day.",
    takes: "At once after the renewal.",
};

pub(super) const TIMEOUT: Text = Text {
    title: "{host} took too long to answer",
    cause: "The server is busy, or something between holds the answer back.",
    action: "Try again; if it stays, give the evidence to the network administrator.",
    takes: "Usually a few minutes.",
};

pub(super) const CONNECTION_LOST: Text = Text {
    title: "The connection to {host} broke off",
    cause: "The connection was closed before the answer was complete.",
    action: "Try again; if it stays, check proxy and load balancer.",
    takes: "At once.",
};

pub(super) const REDIRECTED_ELSEWHERE: Text = Text {
    title: "{host} sends to another host",
    cause: "The answer leads to {to}, and a password is never sent to a host nobody confirmed.",
    action: "Use the URL on {to} if it is yours.",
    takes: "At once.",
};

pub(super) const INSECURE_URL: Text = Text {
    title: "The URL is not secure",
    cause: "A password travels over https alone; plain http works only on this computer.",
    action: "Begin the URL with https://.",
    takes: "At once.",
};

pub(super) const INVALID_URL: Text = Text {
    title: "The URL cannot be used",
    cause: "It is not the address of an Exchange service.",
    action: "Type a URL such as https://mail.contoso.com/EWS/Exchange.asmx.",
    takes: "At once.",
};
