import { useEffect } from "react";

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
