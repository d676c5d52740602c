//! Messages on the socket.

use std::io;

use rasn_ldap::{Controls, LdapMessage, MessageId, ProtocolOp};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

/// The largest request that is read; Active Directory's own limit is 10 MB (`MaxReceiveBuffer`).
const LARGEST: usize = 1024 * 1024;

/// Reads the next message; `None` when the client has hung up.
///
/// # Errors
/// When the connection breaks, or what comes is no LDAP: the protocol ends the connection then.
pub(super) async fn fetch_message(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<LdapMessage>> {
    let mut bytes = vec![0; 2];
    match stream.read(&mut bytes[..1]).await? {
        0 => return Ok(None),
        _ => stream.read_exact(&mut bytes[1..]).await?,
    };
    // A length of up to 127 stands in one byte; longer ones behind a byte that counts theirs (X.690, section 8.1.3).
    let length = match bytes[1] {
        short @ 0..=0x7f => usize::from(short),
        long => {
            let count = usize::from(long & 0x7f);
            if !(1..=4).contains(&count) {
                return Err(malformed("a message whose length is not told"));
            }
            let start = bytes.len();
            bytes.resize(start + count, 0);
            stream.read_exact(&mut bytes[start..]).await?;
            bytes[start..].iter().fold(0, |length, byte| length << 8 | usize::from(*byte))
        }
    };
    if length > LARGEST {
        return Err(malformed("a message that is too large"));
    }
    let start = bytes.len();
    bytes.resize(start + length, 0);
    stream.read_exact(&mut bytes[start..]).await?;
    rasn::ber::decode(&bytes).map(Some).map_err(|error| malformed(&error.to_string()))
}

/// Writes one message.
///
/// # Errors
/// When the connection breaks.
pub(super) async fn write_message(
    stream: &mut (impl AsyncWrite + Unpin),
    id: MessageId,
    operation: ProtocolOp,
    controls: Option<Controls>,
) -> io::Result<()> {
    let mut message = LdapMessage::new(id, operation);
    message.controls = controls;
    let bytes = rasn::ber::encode(&message).map_err(|error| malformed(&error.to_string()))?;
    stream.write_all(&bytes).await
}

fn malformed(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why.to_owned())
}
