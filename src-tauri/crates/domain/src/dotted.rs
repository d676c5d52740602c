//! Ids that are written as dotted names.

/// Declares an enum of ids once, in its order: variant and dotted name. It is shown, read and serialized by that name.
macro_rules! dotted_ids {
    ($(#[doc = $about:literal])+ $name:ident, $unknown:ident is no $what:literal
     $($(#[doc = $doc:literal])+ $variant:ident = $dotted:literal,)+) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[doc = $doc])+ #[serde(rename = $dotted)] $variant,)+
        }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The dotted name, as in files, reports, logs and on the wire to the window.
            pub fn dotted(self) -> &'static str {
                match self { $(Self::$variant => $dotted),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.dotted())
            }
        }

        #[doc = concat!("A text that is not ", $what, " of this version.")]
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[error("`{0}` is not {what} of this version", what = $what)]
        pub struct $unknown(String);

        impl std::str::FromStr for $name {
            type Err = $unknown;

            fn from_str(dotted: &str) -> Result<Self, $unknown> {
                let mut all = Self::ALL.iter().copied();
                all.find(|id| id.dotted() == dotted).ok_or_else(|| $unknown(dotted.to_owned()))
            }
        }
    };
}

pub(crate) use dotted_ids;
