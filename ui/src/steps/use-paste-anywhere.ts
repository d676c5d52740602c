import { useEffect, useRef } from "react";

/** Text pasted anywhere but into a field or a dialog. */
export function usePasteAnywhere(onText: (text: string) => void): void {
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  }, [onText]);

  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, [contenteditable="true"], [role="dialog"]')) {
        return;
      }
      const text = event.clipboardData?.getData("text/plain").trim() ?? "";
      if (text !== "") {
        event.preventDefault();
        latest.current(text);
      }
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
