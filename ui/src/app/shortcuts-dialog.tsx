import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { t } from "../messages";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  key: { fontFamily: tokens.fontFamilyMonospace },
  what: { margin: 0 },
});

const keys = [
  ["Enter", "frame.key.primary"],
  ["Alt+←", "frame.key.back"],
  ["F5", "frame.key.again"],
  ["Ctrl+F", "frame.key.filter"],
  ["Esc", "frame.key.close"],
  ["Ctrl+,", "frame.key.settings"],
  ["?", "frame.key.list"],
] as const;

export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const styles = useStyles();
  return (
    <Dialog onOpenChange={(_, { open: next }) => !next && onClose()} open={open}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t("frame.shortcuts")}</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {keys.map(([key, what]) => (
                <div key={key} style={{ display: "contents" }}>
                  <dt className={styles.key}>{key}</dt>
                  <dd className={styles.what}>{t(what)}</dd>
                </div>
              ))}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t("common.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Ctrl+, and on a Mac Cmd+, wherever the focus is. */
export function useSettingsKey(show: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "," && (event.ctrlKey || event.metaKey) && !event.altKey && !event.defaultPrevented) {
        event.preventDefault();
        show();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [show]);
}

/** `?` outside of text fields. */
export function useShortcutsKey(show: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "?" && !event.defaultPrevented && !isTyping(event.target)) {
        event.preventDefault();
        show();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [show]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  );
}
