//! The system's file dialogs. The shell opens them and remembers what was chosen; what the window names otherwise is refused.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anteroom_wizard::wire::{FileAsk, FileKind, Problem};
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

use crate::chosen::Chosen;

/// Asks for a file to read.
#[tauri::command]
pub async fn file_to_read(
    app: AppHandle,
    window: WebviewWindow,
    chosen: State<'_, Arc<Chosen>>,
    request: FileAsk,
) -> Result<Option<String>, Problem> {
    let dialog = offer(app.dialog().file(), &request.kinds);
    // On Linux the dialog of the desktop would lie below the window it is given.
    let dialog = if cfg!(target_os = "linux") { dialog } else { dialog.set_parent(&window) };
    let (tell, told) = oneshot::channel();
    dialog.pick_file(move |file| drop(tell.send(file)));
    let file = find_path(told.await.ok().flatten()).map(|path| path.display().to_string());
    file.iter().for_each(|file| chosen.keep_to_read(file));
    Ok(file)
}

/// Asks for a file to write.
#[tauri::command]
pub async fn file_to_write(
    app: AppHandle,
    window: WebviewWindow,
    chosen: State<'_, Arc<Chosen>>,
    request: FileAsk,
) -> Result<Option<String>, Problem> {
    // The window offers a name; where it is to be is the person's to say.
    let name = Path::new(&request.name).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let path = match answer_of_a_test(&name) {
        Some(path) => Some(path),
        None => {
            let dialog = offer(app.dialog().file(), &request.kinds).set_parent(&window).set_file_name(name);
            let (tell, told) = oneshot::channel();
            dialog.save_file(move |file| drop(tell.send(file)));
            find_path(told.await.ok().flatten())
        }
    };
    let file = path.map(|path| with_ending(path, &request.kinds).display().to_string());
    file.iter().for_each(|file| chosen.keep_to_write(file));
    Ok(file)
}

fn offer<R: tauri::Runtime>(dialog: FileDialogBuilder<R>, kinds: &[FileKind]) -> FileDialogBuilder<R> {
    kinds.iter().fold(dialog, |dialog, kind| {
        let endings: Vec<&str> = kind.extensions.iter().map(String::as_str).collect();
        dialog.add_filter(&kind.name, &endings)
    })
}

fn find_path(file: Option<FilePath>) -> Option<PathBuf> {
    file?.simplified().into_path().ok()
}

/// Not every dialog adds the ending it offers.
fn with_ending(path: PathBuf, kinds: &[FileKind]) -> PathBuf {
    let endings: Vec<&String> = kinds.iter().flat_map(|kind| &kind.extensions).collect();
    let lowered = path.to_string_lossy().to_lowercase();
    match endings.first() {
        Some(first) if !endings.iter().any(|ending| lowered.ends_with(&format!(".{ending}"))) => {
            let mut ended = path.into_os_string();
            ended.push(format!(".{first}"));
            PathBuf::from(ended)
        }
        _ => path,
    }
}

/// Nobody sits before the dialogs of a build for tests: what is written goes into the folder this variable names.
fn answer_of_a_test(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("ANTEROOM_SAVES").filter(|_| cfg!(debug_assertions))?;
    Some(Path::new(&folder).join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_the_ending_that_was_offered_gets_it() {
        let kind = |endings: &[&str]| FileKind {
            name: "x".to_owned(),
            extensions: endings.iter().map(|ending| (*ending).to_owned()).collect(),
        };
        let ended = |path: &str, kinds: &[FileKind]| with_ending(PathBuf::from(path), kinds);
        let html = [kind(&["html"])];
        assert_eq!(ended("/a/b", &html), Path::new("/a/b.html"));
        assert_eq!(ended("/a/b.HTML", &html), Path::new("/a/b.HTML"));
        assert_eq!(ended("/a/b.png", &html), Path::new("/a/b.png.html"), "no picture is written over");
        assert_eq!(ended("/a/b", &[]), Path::new("/a/b"));
        assert_eq!(ended("/a/b.json", &[kind(&["anteroom.json", "json"])]), Path::new("/a/b.json"));
    }
}
