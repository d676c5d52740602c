/** What lies over a page once it is asked for: a file of its own, loaded then. */
export { AppPanel } from "./app-panel";
export { ForgetDialog } from "./forget-dialog";
export { NameDialog } from "./name-dialog";
export { ShortcutsDialog } from "./shortcuts-dialog";
