//! Signatures: slots for whoever has a certificate. Without one everything is made as well, and said to be unsigned.

use std::path::{Path, PathBuf};

use super::remove;
use crate::program::{Program, Stop};

/// A command of a person's own, which is given the file and signs it where it lies: a token's tool, a service's.
const COMMAND: &str = "ANTEROOM_SIGN_COMMAND";
/// A certificate with its chain and its key, in PEM; the file that holds the key's pass phrase; who stamps the time.
const CERTIFICATE: &str = "ANTEROOM_SIGN_CERTIFICATE";
const KEY: &str = "ANTEROOM_SIGN_KEY";
const PASS_FILE: &str = "ANTEROOM_SIGN_PASS_FILE";
const TIME_STAMP: &str = "ANTEROOM_SIGN_TIMESTAMP";

/// Who signs.
pub enum Signer {
    Nobody,
    Command(String),
    Certificate { certificate: PathBuf, key: PathBuf, pass_file: Option<PathBuf>, time_stamp: Option<String> },
}

/// `cargo xtask package --sign FILE`: what the packers call for a file that is gone before anybody else could sign it.
pub fn sign(file: &Path) -> Result<(), Stop> {
    Signer::of_environment()?.sign(file)
}

impl Signer {
    /// What the environment says.
    pub fn of_environment() -> Result<Self, Stop> {
        let said = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self::of(said(COMMAND), said(CERTIFICATE), said(KEY), said(PASS_FILE), said(TIME_STAMP))
    }

    fn of(
        command: Option<String>,
        certificate: Option<String>,
        key: Option<String>,
        pass_file: Option<String>,
        time_stamp: Option<String>,
    ) -> Result<Self, Stop> {
        match (command, certificate, key) {
            (None, None, None) => Ok(Self::Nobody),
            (Some(command), None, None) => Ok(Self::Command(command)),
            (None, Some(certificate), Some(key)) => Ok(Self::Certificate {
                certificate: certificate.into(),
                key: key.into(),
                pass_file: pass_file.map(PathBuf::from),
                time_stamp,
            }),
            _ => Err(Stop::new(format!(
                "To sign, set {COMMAND} alone, or both {CERTIFICATE} and {KEY}; to sign nothing, set none of them."
            ))),
        }
    }

    /// Says aloud what people will see who install it.
    pub fn announce(&self) {
        match self {
            Self::Nobody => println!(
                "UNSIGNED: Windows will warn of an unknown publisher. {COMMAND}, or {CERTIFICATE} and {KEY}, sign it."
            ),
            Self::Command(command) => println!("Signed by `{command}`."),
            Self::Certificate { certificate, time_stamp, .. } => {
                println!("Signed with {}.", certificate.display());
                if time_stamp.is_none() {
                    println!(
                        "NO TIME STAMP: the signature ends with its certificate. {TIME_STAMP} names who stamps it."
                    );
                }
            }
        }
    }

    /// Signs `file` where it lies.
    pub fn sign(&self, file: &Path) -> Result<(), Stop> {
        match self {
            Self::Nobody => Ok(()),
            // Its own words, so that it may be a whole line with arguments and variables.
            Self::Command(command) if cfg!(windows) => {
                Program::new("cmd").arguments(["/C".as_ref(), command.as_ref(), file.as_os_str()]).run()
            }
            Self::Command(command) => Program::new("sh")
                .arguments(["-c", &format!("{command} \"$1\""), "sign"])
                .arguments([file])
                .run(),
            Self::Certificate { certificate, key, pass_file, time_stamp } => {
                let signed = file.with_extension("signed");
                remove(&signed)?;
                let mut signer = Program::new("osslsigncode")
                    .arguments(["sign".as_ref(), "-certs".as_ref(), certificate.as_os_str()])
                    .arguments(["-key".as_ref(), key.as_os_str()])
                    .arguments(["-h", "sha256", "-n", "Anteroom"]);
                if let Some(pass_file) = pass_file {
                    signer = signer.arguments(["-readpass".as_ref(), pass_file.as_os_str()]);
                }
                if let Some(time_stamp) = time_stamp {
                    signer = signer.arguments(["-ts", time_stamp]);
                }
                signer
                    .arguments(["-in".as_ref(), file.as_os_str(), "-out".as_ref(), signed.as_os_str()])
                    .run()?;
                std::fs::rename(&signed, file)
                    .map_err(|error| Stop::new(format!("{} cannot be replaced: {error}.", file.display())))
            }
        }
    }

    /// The command for a packer that hands over a file in place of `%1`.
    pub fn line(&self) -> Option<String> {
        let own = std::env::current_exe().ok()?;
        (!matches!(self, Self::Nobody)).then(|| format!("\"{}\" package --sign \"%1\"", own.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_certificate_is_refused_rather_than_ignored() {
        let some = |text: &str| Some(text.to_owned());
        let half = Signer::of(None, some("c.pem"), None, None, None).err().map(|stop| stop.to_string());
        assert!(half.is_some_and(|words| words.contains(KEY)), "an unsigned package would surprise");
        assert!(
            Signer::of(some("sign"), some("c.pem"), some("k.pem"), None, None).is_err(),
            "two say who signs"
        );
        assert!(matches!(Signer::of(None, None, None, None, None), Ok(Signer::Nobody)), "unsigned is fine");
    }

    #[cfg(unix)]
    #[test]
    fn a_persons_own_command_gets_the_file_whatever_it_is_called() {
        let file = std::env::temp_dir().join(format!("a name with spaces {}", std::process::id()));
        std::fs::write(&file, "plain").expect("a file");
        Signer::Command("printf signed >".to_owned()).sign(&file).expect("signed");
        assert_eq!(std::fs::read_to_string(&file).expect("still there"), "signed");
        std::fs::remove_file(&file).expect("cleared away");
    }
}
