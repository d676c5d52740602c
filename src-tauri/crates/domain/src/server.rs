//! Which Exchange answered.

use serde::{Deserialize, Serialize};

/// The build of the server that answered, from the `ServerVersionInfo` header of an EWS reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ServerVersion {
    /// 15 since Exchange 2013.
    pub major: u32,
    /// 0 for 2013, 1 for 2016, 2 for 2019 and SE, 20 for Exchange Online.
    pub minor: u32,
    /// The build.
    pub build: u32,
    /// The revision of the build.
    pub revision: u32,
}

/// The product a build belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProductLine {
    /// Exchange 2010 or older: not supported by Anteroom.
    Older,
    /// Exchange Server 2013.
    Exchange2013,
    /// Exchange Server 2016.
    Exchange2016,
    /// Exchange Server 2019.
    Exchange2019,
    /// Exchange Server Subscription Edition.
    SubscriptionEdition,
    /// Exchange Online.
    Online,
    /// A build this version does not know.
    Unknown,
}

impl ServerVersion {
    /// The product, by Microsoft's table of build numbers. The Subscription Edition shares 15.2 with Exchange 2019 and begins
    /// with build 2562.
    pub fn product(&self) -> ProductLine {
        match (self.major, self.minor, self.build) {
            (15, 0, _) => ProductLine::Exchange2013,
            (15, 1, _) => ProductLine::Exchange2016,
            (15, 2, 2562..) => ProductLine::SubscriptionEdition,
            (15, 2, _) => ProductLine::Exchange2019,
            (15, 20, _) => ProductLine::Online,
            (..15, _, _) => ProductLine::Older,
            _ => ProductLine::Unknown,
        }
    }
}

impl ProductLine {
    /// The product's name as Microsoft writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Older => "Exchange Server 2010 or older",
            Self::Exchange2013 => "Exchange Server 2013",
            Self::Exchange2016 => "Exchange Server 2016",
            Self::Exchange2019 => "Exchange Server 2019",
            Self::SubscriptionEdition => "Exchange Server SE",
            Self::Online => "Exchange Online",
            Self::Unknown => "Exchange",
        }
    }

    /// Whether Microsoft still supports it: 2013 ended in April 2023, 2016 and 2019 in October 2025.
    pub fn is_supported(self) -> bool {
        matches!(self, Self::SubscriptionEdition | Self::Online | Self::Unknown)
    }
}

impl std::fmt::Display for ServerVersion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}.{}", self.major, self.minor, self.build, self.revision)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subscription_edition_is_not_2019() {
        let version = |build| ServerVersion { major: 15, minor: 2, build, revision: 4 };
        assert_eq!(version(1544).product(), ProductLine::Exchange2019);
        assert_eq!(version(2562).product(), ProductLine::SubscriptionEdition);
    }
}
