//! Where this build looks for updates, and whose word it takes: both are given when it is built.

use anteroom_domain::{Args, Code, Disposition, Failure, Reason};
use anteroom_exchange::net::TrustedAuthorities;
use minisign_verify::PublicKey;
use semver::Version;
use url::Url;

/// A place that tells of newer versions.
#[derive(Debug, Clone)]
pub struct UpdatePlace {
    endpoint: Url,
    key: PublicKey,
    authorities: TrustedAuthorities,
    version: Version,
}

impl UpdatePlace {
    /// The place this build was given; `None` for a build that was given none.
    ///
    /// # Errors
    /// `update.no_place` with the reason when what it was given is not usable.
    pub fn of_this_build() -> Result<Option<Self>, Failure> {
        // A test has a server of its own. What ships has no such door: whoever sets variables would choose whose software is
        // installed.
        #[cfg(debug_assertions)]
        if let (Ok(endpoint), Ok(key)) =
            (std::env::var("ANTEROOM_UPDATE_ENDPOINT"), std::env::var("ANTEROOM_UPDATE_KEY"))
        {
            let authorities = match std::env::var_os("ANTEROOM_UPDATE_AUTHORITY") {
                Some(file) => TrustedAuthorities::load(std::path::Path::new(&file))
                    .map_err(|error| no_place(&error.reason()))?,
                None => TrustedAuthorities::system_only(),
            };
            return Self::new(&endpoint, &key).map(|place| Some(place.trusting(authorities)));
        }
        match (option_env!("ANTEROOM_UPDATE_ENDPOINT"), option_env!("ANTEROOM_UPDATE_KEY")) {
            (Some(endpoint), Some(key)) if !endpoint.is_empty() && !key.is_empty() => {
                Self::new(endpoint, key).map(Some)
            }
            _ => Ok(None),
        }
    }

    /// A place at an https address, whose word is signed with this key of minisign: its one line in Base64, or the whole file.
    ///
    /// # Errors
    /// `update.no_place` when one of them is none.
    pub fn new(endpoint: &str, key: &str) -> Result<Self, Failure> {
        let endpoint: Url = endpoint.parse().map_err(|_| no_place(&Args::new().worded(Reason::NoUrl)))?;
        if endpoint.scheme() != "https" {
            return Err(no_place(&Args::new().worded(Reason::NotHttps)));
        }
        let line = key.trim().lines().last().unwrap_or_default().trim();
        let key =
            PublicKey::from_base64(line).map_err(|_| no_place(&Args::new().worded(Reason::NoPublicKey)))?;
        let version = super::news::own_version().clone();
        Ok(Self { endpoint, key, authorities: TrustedAuthorities::system_only(), version })
    }

    /// The same, with these authorities beside the operating system's.
    #[must_use]
    pub fn trusting(mut self, authorities: TrustedAuthorities) -> Self {
        self.authorities = authorities;
        self
    }

    /// The same, as a build of this version asks it.
    #[must_use]
    pub fn asked_by(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    pub(super) fn endpoint(&self) -> &Url {
        &self.endpoint
    }

    pub(super) fn key(&self) -> &PublicKey {
        &self.key
    }

    pub(super) fn authorities(&self) -> &TrustedAuthorities {
        &self.authorities
    }

    /// The version that asks.
    pub(super) fn version(&self) -> &Version {
        &self.version
    }
}

fn no_place(reason: &Args) -> Failure {
    Failure::new(Code::UpdateNoPlace, Disposition::StopRun).with_all(reason)
}
