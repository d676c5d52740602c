import type { Commands } from "../bindings/Commands";
import type { FileKind } from "../bindings/FileKind";

export type CommandName = keyof Commands;
export type CommandRequest<K extends CommandName> = Commands[K]["request"];
export type CommandResponse<K extends CommandName> = Commands[K]["response"];
export type CommandEvent<K extends CommandName> = Commands[K]["event"];

/** A kind of file in a dialog: its name for people and its endings without the dot. */
export type FileFilter = FileKind;

/** What the menu leaves to the page. */
export type MenuItem = "about" | "settings" | "help";

/** Everything the window asks of what is around it: the engine, file dialogs, the clipboard. */
export type Platform = {
  /**
   * Calls the engine. Rejects with a `BridgeProblem`, never with anything else. `onEvent` hears the events of a command
   * that streams, in order, all of them before the promise settles.
   */
  invoke: <K extends CommandName>(
    name: K,
    request: CommandRequest<K>,
    onEvent?: (event: CommandEvent<K>) => void,
  ) => Promise<CommandResponse<K>>;
  /** The chosen file's path; `null` when the person closed the dialog. */
  openFile: (filters: FileFilter[]) => Promise<string | null>;
  /** The path to write to, with an ending that was offered; `null` when the person closed the dialog. It is written once. */
  saveFile: (name: string, filters: FileFilter[]) => Promise<string | null>;
  /** Whether the text reached the clipboard. */
  copyText: (text: string) => Promise<boolean>;
  setTitle: (title: string) => void;
  /** Hears what was chosen in the system's menu, which macOS alone has. The answer ends it. */
  onMenu: (listener: (item: MenuItem) => void) => () => void;
};
