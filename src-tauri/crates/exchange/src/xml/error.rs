//! Why a document cannot be read.

use anteroom_domain::Limit;

/// Why a document cannot be read, and where in it.
#[derive(Debug, thiserror::Error)]
#[error("{fault} at {path}")]
pub struct XmlError {
    /// What is wrong.
    #[source]
    pub fault: XmlFault,
    /// The elements around the place, as `/Envelope/Body/GetFolderResponse`.
    pub path: String,
}

impl XmlError {
    /// Whether the document is larger than what is read, and not wrong otherwise.
    pub fn is_limit(&self) -> bool {
        matches!(self.fault, XmlFault::TooMany { .. })
    }
}

/// What is wrong with a document.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum XmlFault {
    /// It is not well-formed.
    #[error("not well-formed XML")]
    Syntax(#[source] quick_xml::Error),
    /// It ends in the middle.
    #[error("the document ends too early")]
    EndsEarly,
    /// It declares a document type. Exchange never does, and entities in one can be used to attack.
    #[error("a document type declaration")]
    Doctype,
    /// Its elements are nested deeper than any answer of Exchange.
    #[error("nested too deep")]
    TooDeep,
    /// It has more of something than any answer of Exchange.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Of what.
        what: Limit,
        /// How many are read at most.
        limit: usize,
    },
    /// A value is not of its type.
    #[error("`{found}` where {expected} belongs")]
    Value {
        /// What belongs there, in words.
        expected: &'static str,
        /// The beginning of what stands there.
        found: String,
    },
    /// An element or attribute that must be there is not.
    #[error("no {0}")]
    Missing(&'static str),
    /// Something else than the answer to what was asked.
    #[error("an unexpected element `{0}`")]
    Unexpected(String),
}
