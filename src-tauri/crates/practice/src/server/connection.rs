//! Sockets: accepting, encrypting, HTTP/1.1 with keep-alive.

use std::{fmt, sync::Arc, time::Duration};

use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;

use super::{
    premises::Premises,
    reply::{Reply, WireBody},
    request::{Request, Unreadable},
    serve::{Outcome, answer},
};

/// Ends a connection without an answer.
#[derive(Debug)]
struct HungUp;

impl fmt::Display for HungUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the server hung up")
    }
}

impl std::error::Error for HungUp {}

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
                    premises.log.note(|log| log.connections += 1);
                    connections.spawn(serve(stream, tls.clone(), Arc::clone(&premises)));
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

async fn serve(stream: TcpStream, tls: Option<TlsAcceptor>, premises: Arc<Premises>) {
    // Small answers must not wait for the acknowledgement of the one before.
    let _ = stream.set_nodelay(true);
    match tls {
        None => converse(stream, premises).await,
        Some(acceptor) => match acceptor.accept(stream).await {
            Ok(stream) => converse(stream, premises).await,
            Err(error) => {
                tracing::debug!(%error, "a TLS handshake failed");
                premises.log.note(|log| log.tls_failures += 1);
            }
        },
    }
}

async fn converse(stream: impl AsyncRead + AsyncWrite + Unpin, premises: Arc<Premises>) {
    let service = service_fn(|request| respond(request, Arc::clone(&premises)));
    if let Err(error) = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await {
        tracing::debug!(%error, "a connection ended early");
    }
}

async fn respond(
    request: http::Request<Incoming>,
    premises: Arc<Premises>,
) -> Result<http::Response<WireBody>, HungUp> {
    let request = match Request::fetch(request).await {
        Ok(request) => request,
        Err(Unreadable::TooLarge) => return Ok(Reply::html(413, "").into_response(false)),
        Err(Unreadable::Broken) => return Err(HungUp),
    };
    let gzip = request
        .header("accept-encoding")
        .is_some_and(|encodings| encodings.to_ascii_lowercase().contains("gzip"));
    match answer(&premises, &request).await {
        Outcome::Reply(reply) => Ok(reply.into_response(gzip)),
        Outcome::HangUp => Err(HungUp),
        // Until the client has had enough.
        Outcome::Hold => std::future::pending().await,
    }
}
