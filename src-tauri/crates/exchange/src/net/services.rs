//! Service records: where DNS says a service is.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use anteroom_domain::limits;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::RData;
use hickory_resolver::{ResolverBuilder, TokioResolver};
use tokio::time::timeout;

/// How long one name server is waited for, and how long all of them.
const ONE_SERVER: Duration = Duration::from_secs(3);
const ALL_SERVERS: Duration = limits::NAME_SERVERS;

/// Where DNS says a service is ([RFC 2782](https://www.rfc-editor.org/rfc/rfc2782)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceRecord {
    /// Lower ones are tried first.
    pub priority: u16,
    /// Among equals, higher ones are chosen more often.
    pub weight: u16,
    /// The host, without a dot at its end.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// Why DNS gave no answer. That there are no records is an answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ServiceError {
    /// The name servers of this machine are not known.
    #[error("the name servers of this computer are not known: {0}")]
    NoNameServers(String),
    /// The name servers answered something else, or not at all.
    #[error("the name servers gave no answer: {0}")]
    Unanswered(String),
    /// It took too long.
    #[error("the name servers did not answer within {} s", ALL_SERVERS.as_secs())]
    Timeout,
}

type Ask = dyn Fn(String) -> BoxFuture<'static, Result<Vec<ServiceRecord>, ServiceError>> + Send + Sync;

/// Whoever is asked for service records. Cloning is cheap.
#[derive(Clone)]
pub struct ServiceRecords(Arc<Ask>);

impl fmt::Debug for ServiceRecords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServiceRecords")
    }
}

impl ServiceRecords {
    /// The name servers of this machine, asked past its cache of host names: the system's own resolver knows no services.
    pub fn system() -> Self {
        Self(Arc::new(|name| ask_system(name).boxed()))
    }

    /// Always the same answer, whatever is asked for.
    pub fn fixed(answer: Result<Vec<ServiceRecord>, ServiceError>) -> Self {
        Self(Arc::new(move |_| std::future::ready(answer.clone()).boxed()))
    }

    /// Fetches the records of a service such as `_autodiscover._tcp.contoso.com`, in the order in which they are tried, the
    /// first [`limits::SERVICES`]. Ends after eight seconds at the latest.
    ///
    /// # Errors
    /// When nobody answered; an empty list is an answer.
    ///
    /// # Cancellation
    /// Dropping the future abandons the question.
    pub async fn fetch(&self, service: &str) -> Result<Vec<ServiceRecord>, ServiceError> {
        let asked = timeout(ALL_SERVERS, (self.0)(service.to_owned()));
        let mut records = asked.await.unwrap_or(Err(ServiceError::Timeout))?;
        // «.» as the host says that there is decidedly no such service.
        records.retain(|record| !record.host.is_empty());
        records.sort_by_key(|record| (record.priority, std::cmp::Reverse(record.weight)));
        records.truncate(limits::SERVICES);
        Ok(records)
    }
}

async fn ask_system(service: String) -> Result<Vec<ServiceRecord>, ServiceError> {
    let unknown = |error: NetError| ServiceError::NoNameServers(error.to_string());
    ask(TokioResolver::builder_tokio().map_err(unknown)?, &service).await
}

async fn ask(
    mut builder: ResolverBuilder<TokioRuntimeProvider>,
    service: &str,
) -> Result<Vec<ServiceRecord>, ServiceError> {
    builder.options_mut().timeout = ONE_SERVER;
    builder.options_mut().attempts = 1;
    let resolver = builder.build().map_err(|error| ServiceError::NoNameServers(error.to_string()))?;
    // The dot at the end keeps the search domains of this machine out of it.
    match resolver.srv_lookup(format!("{}.", service.trim_end_matches('.'))).await {
        Ok(found) => Ok(found
            .answers()
            .iter()
            .filter_map(|record| match &record.data {
                RData::SRV(service) => Some(ServiceRecord {
                    priority: service.priority,
                    weight: service.weight,
                    host: service.target.to_utf8().trim_end_matches('.').to_owned(),
                    port: service.port,
                }),
                _ => None,
            })
            .collect()),
        Err(error) if error.is_no_records_found() => Ok(Vec::new()),
        Err(error) => Err(ServiceError::Unanswered(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig};
    use tokio::net::UdpSocket;

    use super::*;

    const SERVICE: &str = "_autodiscover._tcp.contoso.com";

    /// A name server that gives one answer: `flags` and, if it is not empty, one SRV record with this data, both as they
    /// stand on the wire ([RFC 1035](https://www.rfc-editor.org/rfc/rfc1035)).
    async fn ask_server(flags: [u8; 2], data: &'static [u8]) -> Result<Vec<ServiceRecord>, ServiceError> {
        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let port = socket.local_addr().unwrap().port();
        let serving = tokio::spawn(async move {
            let mut question = [0; 512];
            while let Ok((length, client)) = socket.recv_from(&mut question).await {
                // What follows the question, if anything, is about the message itself and is not repeated.
                let name_ends = 12 + question[12..length].iter().position(|byte| *byte == 0).unwrap();
                let mut answer = question[..2].to_vec();
                let records = u8::from(!data.is_empty());
                answer.extend([flags[0], flags[1], 0, 1, 0, records, 0, 0, 0, 0]);
                answer.extend(&question[12..=name_ends + 4]);
                if !data.is_empty() {
                    let length = u8::try_from(data.len()).unwrap();
                    answer.extend([0xc0, 12, 0, 33, 0, 1, 0, 0, 0, 60, 0, length]);
                    answer.extend(data);
                }
                socket.send_to(&answer, client).await.unwrap();
            }
        });
        let mut connection = ConnectionConfig::udp();
        connection.port = port;
        let server = NameServerConfig::new(IpAddr::V4(Ipv4Addr::LOCALHOST), true, vec![connection]);
        let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
        let builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
        let answered = ask(builder, SERVICE).await;
        serving.abort();
        answered
    }

    #[tokio::test]
    async fn answers_of_a_name_server_are_told_apart() {
        let record = b"\x00\x0a\x00\x05\x01\xbb\x04mail\x07contoso\x03com\x00";
        let found = ask_server([0x81, 0x80], record).await.unwrap();
        let expected = ServiceRecord { priority: 10, weight: 5, host: "mail.contoso.com".into(), port: 443 };
        assert_eq!(found, [expected]);
        assert_eq!(ask_server([0x81, 0x83], b"").await, Ok(Vec::new()), "no such name is an answer");
        assert_eq!(ask_server([0x81, 0x80], b"").await, Ok(Vec::new()), "a name without records, too");
        let failed = ask_server([0x81, 0x82], b"").await;
        assert!(
            matches!(failed, Err(ServiceError::Unanswered(_))),
            "a server in trouble is none: {failed:?}"
        );
    }

    fn record(priority: u16, weight: u16, host: &str) -> ServiceRecord {
        ServiceRecord { priority, weight, host: host.to_owned(), port: 443 }
    }

    #[tokio::test]
    async fn records_come_in_the_order_they_are_tried() {
        let records = ServiceRecords::fixed(Ok(vec![
            record(20, 0, "last.contoso.com"),
            record(10, 1, "second.contoso.com"),
            record(10, 9, "first.contoso.com"),
            record(0, 0, ""),
        ]));
        let found = records.fetch(SERVICE).await.unwrap();
        let hosts: Vec<_> = found.iter().map(|record| record.host.as_str()).collect();
        assert_eq!(hosts, ["first.contoso.com", "second.contoso.com", "last.contoso.com"], "“.” is no host");
    }

    #[tokio::test(start_paused = true)]
    async fn name_servers_that_stay_silent_are_not_waited_for_for_ever() {
        let silent = ServiceRecords(Arc::new(|_| std::future::pending().boxed()));
        assert_eq!(silent.fetch(SERVICE).await, Err(ServiceError::Timeout));
    }
}
