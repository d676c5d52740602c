//! Where administrators of each system leave their word.

use super::Found;

/// The places of this system, with what stands there; those that bind the computer first.
pub fn read() -> Vec<(String, Found)> {
    // A test has no administrator, and must not depend on the one of the computer it runs on. What ships has no such door: a person
    // who sets a variable would shake off what was fixed for them.
    #[cfg(debug_assertions)]
    if let Some(file) = std::env::var_os("ANTEROOM_POLICY") {
        let file = std::path::PathBuf::from(file);
        let found = match anteroom_files::read_if_there(&file, anteroom_files::limits::POLICY) {
            Ok(None) => Found::Nothing,
            Ok(Some(bytes)) => super::parse_json(&bytes),
            Err(error) => Found::Unreadable(error.reason()),
        };
        return vec![(file.display().to_string(), found)];
    }
    places()
}

#[cfg(windows)]
fn places() -> Vec<(String, Found)> {
    const KEY: &str = r"Software\Policies\Anteroom";
    [
        ("HKEY_LOCAL_MACHINE", windows_registry::LOCAL_MACHINE),
        ("HKEY_CURRENT_USER", windows_registry::CURRENT_USER),
    ]
    .map(|(name, hive)| (format!(r"{name}\{KEY}"), registry(hive, KEY)))
    .into()
}

#[cfg(windows)]
fn registry(hive: &windows_registry::Key, key: &str) -> Found {
    use super::PolicyValue;
    use windows_registry::Type;
    /// `HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)`: there is no such key.
    const NOT_FOUND: u32 = 0x8007_0002;
    let unreadable =
        |error: &dyn std::fmt::Display| Found::Unreadable(anteroom_domain::Args::new().with("reason", error));
    let key = match hive.open(key) {
        Ok(key) => key,
        Err(error) if error.code().0.cast_unsigned() == NOT_FOUND => return Found::Nothing,
        Err(error) => return unreadable(&error),
    };
    let values = match key.values() {
        Ok(values) => values,
        Err(error) => return unreadable(&error),
    };
    let value = |value: windows_registry::Value| match value.ty() {
        Type::U32 | Type::U64 => u64::try_from(value).map_or(PolicyValue::Other, PolicyValue::Number),
        Type::String | Type::ExpandString => {
            String::try_from(value).map_or(PolicyValue::Other, PolicyValue::Text)
        }
        _ => PolicyValue::Other,
    };
    // The key's own value has no name; tools that make a key leave it there.
    Found::Values(
        values.filter(|(name, _)| !name.is_empty()).map(|(name, found)| (name, value(found))).collect(),
    )
}

#[cfg(target_os = "macos")]
fn places() -> Vec<(String, Found)> {
    vec![of_the_system("/Library/Managed Preferences/io.anteroom.desktop.plist", super::parse_plist)]
}

#[cfg(not(any(windows, target_os = "macos")))]
fn places() -> Vec<(String, Found)> {
    vec![of_the_system("/etc/anteroom/policy.json", super::parse_json)]
}

/// A file only an administrator can have written.
#[cfg(not(windows))]
fn of_the_system(file: &str, parse: fn(&[u8]) -> Found) -> (String, Found) {
    let read = anteroom_files::read_of_the_system(std::path::Path::new(file), anteroom_files::limits::POLICY);
    let found = match read {
        Ok(None) => Found::Nothing,
        Ok(Some(bytes)) => parse(&bytes),
        Err(error) => Found::Unreadable(error.reason()),
    };
    (file.to_owned(), found)
}
