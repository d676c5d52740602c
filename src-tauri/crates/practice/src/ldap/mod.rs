//! The organization as Active Directory serves it: LDAP version 3 ([RFC 4511](https://www.rfc-editor.org/rfc/rfc4511)) with
//! simple binds, searches and paging. Nothing can be written.

mod conversation;
mod entries;
mod filter;
mod name;
mod root;
mod search;
mod wire;

#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;

use crate::server::Premises;

/// Serves connections until `stopped`; when it returns, all of them are closed.
pub(crate) async fn listen(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    premises: Arc<Premises>,
    stopped: CancellationToken,
) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            () = stopped.cancelled() => break,
            Some(_) = connections.join_next(), if !connections.is_empty() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let (tls, premises) = (tls.clone(), Arc::clone(&premises));
                    connections.spawn(async move {
                        match tls {
                            None => conversation::converse(stream, &premises).await,
                            Some(acceptor) => match acceptor.accept(stream).await {
                                Ok(stream) => conversation::converse(stream, &premises).await,
                                Err(error) => tracing::debug!(%error, "a TLS handshake failed"),
                            },
                        }
                    });
                }
                Err(error) => {
                    // Out of file handles, most likely: give running connections a moment to end.
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        }
    }
    connections.shutdown().await;
}
