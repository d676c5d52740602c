//! The way to the place: https alone, also where it leads on to, and no more bytes than such a thing has.

use anteroom_domain::{Args, Code, Disposition, Failure, Reason, limits};
use anteroom_exchange::net::{HttpClient, HttpRequest, NetError, Timeouts, host_and_port};
use url::Url;

use super::UpdatePlace;
use super::manifest::{Manifest, ManifestFile};
use super::news::unusable;

/// A file of 50 MB takes its time on a slow line.
pub const TIMEOUTS: Timeouts = Timeouts { connect: limits::CONNECT, total: limits::UPDATE_FILE };

/// What the place tells, with its signature beside it.
///
/// # Errors
/// `update.*`, `net.*`.
pub async fn manifest(http: &HttpClient, place: &UpdatePlace) -> Result<Manifest, Failure> {
    let url = place.endpoint();
    let mut beside = url.clone();
    beside.set_path(&format!("{}.minisig", url.path()));
    let bytes = get(http, url, limits::SMALL_ANSWER_BYTES).await?;
    let signature = get(http, &beside, limits::UPDATE_SIGNATURE_BYTES).await?;
    Manifest::parse(&bytes, &signature, place.key(), &host_of(url))
}

/// A file of a version, verified.
///
/// # Errors
/// `update.*`, `net.*`.
pub async fn file(http: &HttpClient, place: &UpdatePlace, file: &ManifestFile) -> Result<Vec<u8>, Failure> {
    let host = host_of(&file.url);
    let most = usize::try_from(file.bytes).unwrap_or(usize::MAX);
    if most > limits::UPDATE_BYTES {
        return Err(unusable(&host, &Args::new().worded(Reason::UpdateTooLarge)));
    }
    let bytes = get(http, &file.url, most).await?;
    file.verify(&bytes, place.key(), &host)?;
    Ok(bytes)
}

/// Places that keep releases lead on to where the files are. That may be any host, for what comes is signed, but never one that
/// is not https: whoever listens would learn which version runs here.
async fn get(http: &HttpClient, url: &Url, most_bytes: usize) -> Result<Vec<u8>, Failure> {
    let mut url = url.clone();
    for _ in 0..=limits::REDIRECTS {
        let host = host_of(&url);
        if url.scheme() != "https" {
            return Err(unusable(&host, &Args::new().worded(Reason::NotHttps)));
        }
        let request = HttpRequest { most_bytes, ..HttpRequest::new(http::Method::GET, url.clone()) };
        let reply = match http.send(request).await {
            Err(NetError::TooLarge { .. }) => {
                return Err(unusable(&host, &Args::new().worded(Reason::NoEnd)));
            }
            answered => answered?,
        };
        if let Some(next) = reply.find_redirect() {
            url = next;
            continue;
        }
        if !reply.status.is_success() {
            return Err(Failure::new(Code::UpdateUnavailable, Disposition::Retry)
                .with("host", &host)
                .with("status", reply.status.as_u16()));
        }
        return Ok(reply.body);
    }
    Err(unusable(&host_of(&url), &Args::new().worded(Reason::LeadsOn)))
}

fn host_of(url: &Url) -> String {
    host_and_port(url)
}
