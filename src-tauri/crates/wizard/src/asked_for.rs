//! Files a person asked for: documents, reports, scripts, setups to hand on.

use std::path::Path;

use anteroom_domain::{Code, Disposition, Failure, Reason};

/// The file a person chose, if it has the ending of what is written there: what asks for it writes that and nothing else.
///
/// # Errors
/// `output.unwritable` with the reason.
pub(crate) fn expect_ending<'a>(file: &'a str, ending: &str) -> Result<&'a Path, Failure> {
    let path = Path::new(file);
    match path.extension() {
        Some(present) if present.eq_ignore_ascii_case(ending) => Ok(path),
        _ => Err(Failure::new(Code::OutputUnwritable, Disposition::StopRun)
            .with("file", path.display())
            .worded(Reason::OtherEnding)
            .with("ending", format!(".{ending}"))),
    }
}

/// Writes a file a person asked for, whole, readable for them alone.
///
/// # Errors
/// `output.unwritable`: its folder is missing, it is a link or a device, it may not be written; what was there stays.
pub(crate) fn write(file: &Path, text: &str) -> Result<(), Failure> {
    anteroom_files::replace(file, text.as_bytes()).map_err(|error| error.into_failure(Code::OutputUnwritable))
}

/// As [`write`], for a file that is to be new.
///
/// # Errors
/// `output.unwritable`, also where something of that name is there; it stays.
pub(crate) fn write_new(file: &Path, text: &str) -> Result<(), Failure> {
    anteroom_files::create(file, text.as_bytes()).map_err(|error| error.into_failure(Code::OutputUnwritable))
}
