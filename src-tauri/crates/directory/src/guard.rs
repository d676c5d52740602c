//! Stands between a server and ldap3: encrypts, and lets whole messages of a bearable size through.
//!
//! ldap3 keeps whatever comes, in a channel without an end, and has no limit to set; so it speaks to this end of a pair of
//! sockets, which nobody else can reach. Rejected: to count the bytes alone below ldap3's own TLS, because how many values they
//! become and how deep those lie shows in what is inside.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use ldap3::StdStream;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::measure::{Answers, Excess};
use crate::server::Protection;
use crate::task::Task;

/// Asks for TLS: the extended operation `1.3.6.1.4.1.1466.20037`, as the first message
/// ([RFC 4511, section 4.14](https://www.rfc-editor.org/rfc/rfc4511#section-4.14)).
const START_TLS: &[u8] = b"\x30\x1d\x02\x01\x01\x77\x18\x80\x161.3.6.1.4.1.1466.20037";
/// The tag of the answer to it, `[APPLICATION 24]`.
const EXTENDED_RESPONSE: u8 = 0x78;

/// What is read at once.
const CHUNK: usize = 16 * 1024;

/// The guard of a connection. Dropping it closes the connection.
#[derive(Debug)]
pub(crate) struct Guard {
    excess: Arc<Mutex<Option<Excess>>>,
    _relay: Task<()>,
}

impl Guard {
    /// What the server sent too much of, if that ended the connection.
    pub(crate) fn find_excess(&self) -> Option<Excess> {
        *self.excess.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Encrypts as asked for, and gives the end that is spoken to.
pub(crate) async fn guarded(
    stream: TcpStream,
    host: &str,
    protection: Protection,
    tls: &Arc<ClientConfig>,
) -> io::Result<(StdStream, Guard)> {
    let (ours, theirs) = pair().await?;
    let mut stream = stream;
    if protection == Protection::StartTls {
        start_tls(&mut stream).await?;
    }
    if protection == Protection::None {
        return Ok((theirs, relayed(stream, ours)));
    }
    let name = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
    let stream = TlsConnector::from(Arc::clone(tls)).connect(name, stream).await?;
    Ok((theirs, relayed(stream, ours)))
}

fn relayed(
    server: impl AsyncRead + AsyncWrite + Send + 'static,
    client: impl AsyncRead + AsyncWrite + Send + 'static,
) -> Guard {
    let excess = Arc::new(Mutex::new(None));
    let told = Arc::clone(&excess);
    let relay = tokio::spawn(async move {
        match relay(server, client, &told).await {
            Ok(()) => {}
            Err(error) => tracing::debug!(%error, "a connection to a directory ended"),
        }
    });
    Guard { excess, _relay: Task(relay) }
}

/// Passes questions on, and answers that are whole and bearable, until one side closes.
async fn relay(
    server: impl AsyncRead + AsyncWrite,
    client: impl AsyncRead + AsyncWrite,
    told: &Mutex<Option<Excess>>,
) -> io::Result<()> {
    let (from_server, to_server) = tokio::io::split(server);
    let (from_client, to_client) = tokio::io::split(client);
    tokio::pin!(from_server, to_server, from_client, to_client);
    let mut answers = Answers::default();
    let (mut asked, mut answered) = (vec![0; CHUNK], vec![0; CHUNK]);
    loop {
        tokio::select! {
            read = from_client.read(&mut asked) => {
                let read = read?;
                if read == 0 {
                    return to_server.shutdown().await;
                }
                answers.ask();
                to_server.write_all(&asked[..read]).await?;
                to_server.flush().await?;
            }
            read = from_server.read(&mut answered) => {
                let read = read?;
                if read == 0 {
                    return to_client.shutdown().await;
                }
                match answers.take(&answered[..read]) {
                    Ok(messages) => to_client.write_all(&messages).await?,
                    Err(excess) => {
                        *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(excess);
                        return Ok(());
                    }
                }
            }
        }
    }
}

/// Asks the server for TLS. Nothing may come behind its answer before the handshake: it would be taken for said inside of it.
async fn start_tls(stream: &mut TcpStream) -> io::Result<()> {
    stream.write_all(START_TLS).await?;
    let mut answers = Answers::default();
    let mut received = [0; 1024];
    loop {
        let read = stream.read(&mut received).await?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let message = answers
            .take(&received[..read])
            .map_err(|_| io::Error::other("the answer to StartTLS is not LDAP"))?;
        if message.is_empty() {
            continue;
        }
        return match find_result(&message) {
            Some(0) if answers.is_at_end() => Ok(()),
            Some(0) => Err(io::Error::other("something stands behind the answer to StartTLS")),
            Some(code) => Err(io::Error::other(format!("StartTLS is refused with result code {code}"))),
            None => Err(io::Error::other("the answer to StartTLS is another one")),
        };
    }
}

/// The result code of an extended response, which must be all there is. Lengths of one byte and of several are usual: Active
/// Directory writes four.
fn find_result(message: &[u8]) -> Option<u8> {
    let (inside, rest) = content(message, 0x30)?;
    let (_, response) = content(inside, 0x02)?;
    let (result, _) = content(response, EXTENDED_RESPONSE)?;
    match content(result, 0x0a)?.0 {
        [code] if rest.is_empty() => Some(*code),
        _ => None,
    }
}

/// The content of a value with this tag, and what follows the value.
fn content(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let [first, length, rest @ ..] = bytes else { return None };
    if *first != tag {
        return None;
    }
    match length.checked_sub(0x80) {
        None => rest.split_at_checked(usize::from(*length)),
        Some(digits) => {
            let (digits, rest) = rest.split_at_checked(usize::from(digits))?;
            let length = digits
                .iter()
                .try_fold(0_usize, |sum, digit| sum.checked_mul(256).map(|sum| sum + usize::from(*digit)))?;
            rest.split_at_checked(length)
        }
    }
}

/// The address ldap3 is given for the pair; it is not looked up.
#[cfg(unix)]
pub(crate) const PLACE: &str = "ldapi://guard";
/// See above.
#[cfg(not(unix))]
pub(crate) const PLACE: &str = "ldap://127.0.0.1";

/// Two ends of a connection inside this process.
#[cfg(unix)]
async fn pair() -> io::Result<(tokio::net::UnixStream, StdStream)> {
    let (ours, theirs) = std::os::unix::net::UnixStream::pair()?;
    ours.set_nonblocking(true)?;
    Ok((tokio::net::UnixStream::from_std(ours)?, StdStream::Unix(theirs)))
}

/// Two ends of a connection inside this process.
#[cfg(not(unix))]
async fn pair() -> io::Result<(TcpStream, StdStream)> {
    let (ours, theirs) = loopback().await?;
    Ok((ours, StdStream::Tcp(theirs.into_std()?)))
}

/// Where the system has no pairs of sockets: a connection of this machine to itself, with nobody else at its other end. Only
/// administrators can listen to it.
#[cfg(any(not(unix), test))]
async fn loopback() -> io::Result<(TcpStream, TcpStream)> {
    let listener = tokio::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).await?;
    let theirs = TcpStream::connect(listener.local_addr()?).await?;
    let (ours, from) = listener.accept().await?;
    if from != theirs.local_addr()? {
        return Err(io::Error::other("another program took the place of the directory client"));
    }
    Ok((ours, theirs))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn both_ways_lead_through_and_an_excess_closes_them() {
        let (client, mut outside) = loopback().await.unwrap();
        let (server, mut far) = loopback().await.unwrap();
        let guard = relayed(server, client);
        let question = b"\x30\x03\x02\x01\x01";
        outside.write_all(question).await.unwrap();
        let mut asked = [0; 5];
        far.read_exact(&mut asked).await.unwrap();
        assert_eq!(&asked, question, "what is asked arrives as it is");
        far.write_all(question).await.unwrap();
        outside.read_exact(&mut asked).await.unwrap();
        assert_eq!(guard.find_excess(), None);
        far.write_all(b"\x30\x84\x40\x00\x00\x00").await.unwrap();
        let mut rest = Vec::new();
        outside.read_to_end(&mut rest).await.unwrap();
        assert_eq!((rest.len(), guard.find_excess()), (0, Some(Excess::Bytes)), "nothing of it came through");
    }

    #[test]
    fn the_answer_to_start_tls_is_read_in_every_spelling() {
        let short = b"\x30\x0c\x02\x01\x01\x78\x07\x0a\x01\x00\x04\x00\x04\x00";
        let long =
            b"\x30\x84\x00\x00\x00\x10\x02\x01\x01\x78\x84\x00\x00\x00\x07\x0a\x01\x34\x04\x00\x04\x00";
        assert_eq!((find_result(short), find_result(long)), (Some(0), Some(52)));
        assert_eq!(find_result(&[&short[..], b"\x30\x00"].concat()), None, "something stands behind it");
        assert_eq!(find_result(b"\x30\x05\x02\x01\x01\x61\x00"), None, "an answer to another question");
    }
}
