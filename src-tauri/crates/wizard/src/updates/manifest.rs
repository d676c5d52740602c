//! What a place tells of the newest version: one signed text, which vouches for the files it names.

use anteroom_domain::{Args, Code, Disposition, Failure, Reason, limits, shown_lines};
use jiff::Timestamp;
use minisign_verify::{PublicKey, Signature};
use semver::Version;
use serde::Deserialize;
use url::Url;

use super::news::unusable;
use super::{Installation, UpdateNews};

/// The version of the format; a place that tells in another is understood by newer builds alone.
const FORMAT: u32 = 1;
/// Whose news it is: a key may sign for more than one product.
const PRODUCT: &str = "Anteroom";

/// The newest version.
#[derive(Debug, Deserialize)]
pub struct Manifest {
    anteroom_update: u32,
    product: String,
    version: Version,
    #[serde(default)]
    published: Option<Timestamp>,
    #[serde(default)]
    notes: String,
    #[serde(default)]
    files: Vec<ManifestFile>,
}

/// A file of it.
#[derive(Debug, Deserialize)]
pub struct ManifestFile {
    /// What it is for, such as `windows-x86_64-installer`.
    kind: String,
    /// Its name on the disk.
    pub name: String,
    /// Where it lies.
    pub url: Url,
    /// How large it is.
    pub bytes: u64,
    /// Its signature by minisign, the text of its file.
    signature: String,
}

impl Manifest {
    /// Reads what a place told, if it was signed with this key. Nothing of it is looked at before.
    ///
    /// # Errors
    /// `update.signature` and `update.unusable`.
    pub fn parse(bytes: &[u8], signature: &[u8], key: &PublicKey, host: &str) -> Result<Self, Failure> {
        let signature = std::str::from_utf8(signature).map_err(|_| unsigned(host))?;
        verify(key, bytes, signature, host)?;
        #[derive(Deserialize)]
        struct Heading {
            anteroom_update: u32,
        }
        let unread = |error: serde_json::Error| unusable(host, &Args::new().with("reason", error));
        let heading: Heading = serde_json::from_slice(bytes).map_err(unread)?;
        if heading.anteroom_update != FORMAT {
            let reason = Args::new().worded(Reason::OtherForm);
            return Err(unusable(host, &reason.with("found", heading.anteroom_update).with("known", FORMAT)));
        }
        let mut manifest: Self = serde_json::from_slice(bytes).map_err(unread)?;
        debug_assert_eq!(manifest.anteroom_update, FORMAT, "the heading is a part of it");
        if manifest.product != PRODUCT {
            return Err(unusable(host, &Args::new().worded(Reason::OtherProduct)));
        }
        if let Some(file) = manifest.files.iter().find(|file| !is_plain_name(&file.name)) {
            return Err(unusable(host, &Args::new().worded(Reason::NoFileName).with("name", &file.name)));
        }
        manifest.notes = shown_lines(&manifest.notes).chars().take(limits::UPDATE_NOTES).collect();
        Ok(manifest)
    }

    /// Whether it is newer; the same and older ones are not: nobody is led back to a version whose faults are known.
    pub fn is_newer_than(&self, own: &Version) -> bool {
        self.version > *own
    }

    /// Its file of a kind.
    pub fn find_file(&self, kind: &str) -> Option<&ManifestFile> {
        self.files.iter().find(|file| file.kind == kind)
    }

    /// What it means for an installation; nothing where it is not newer.
    pub fn news_for(&self, own: &Version, installation: Installation) -> Option<UpdateNews> {
        let kind = installation.file_kind();
        self.is_newer_than(own).then(|| UpdateNews {
            version: self.version.to_string(),
            published: self.published,
            notes: self.notes.clone(),
            bytes: kind.and_then(|kind| self.find_file(&kind)).map(|file| file.bytes),
        })
    }
}

impl ManifestFile {
    /// Whether this is the file that is vouched for.
    ///
    /// # Errors
    /// `update.signature`.
    pub fn verify(&self, bytes: &[u8], key: &PublicKey, host: &str) -> Result<(), Failure> {
        if bytes.len() as u64 != self.bytes {
            return Err(unsigned(host));
        }
        verify(key, bytes, &self.signature, host)
    }
}

fn verify(key: &PublicKey, bytes: &[u8], signature: &str, host: &str) -> Result<(), Failure> {
    let signature = Signature::decode(signature).map_err(|_| unsigned(host))?;
    // Signatures of the old kind are over the text itself, which no release of ours has.
    key.verify(bytes, &signature, false).map_err(|error| unsigned(host).caused_by(error))
}

fn unsigned(host: &str) -> Failure {
    Failure::new(Code::UpdateSignature, Disposition::StopRun).with("host", host)
}

/// A name that is one on every system and leads nowhere.
fn is_plain_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    !name.is_empty() && name.len() <= 100 && !name.starts_with('.') && name.chars().all(is_plain)
}
