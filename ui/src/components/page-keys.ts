import { useEffect } from "react";

type PageKeys = {
  onBack?: (() => void) | undefined;
  onAgain?: (() => void) | undefined;
  onPrimary?: (() => void) | undefined;
};

/** The keys every page has: Alt+Left back, F5 check again, Ctrl+F to the filter, Enter for the primary button. */
export function usePageKeys({ onBack, onAgain, onPrimary }: PageKeys) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) {
        return;
      }
      if (event.key === "F5") {
        // Reloading would throw away what is under way.
        event.preventDefault();
        onAgain?.();
      } else if (event.key === "ArrowLeft" && event.altKey) {
        event.preventDefault();
        onBack?.();
      } else if (event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey)) {
        const filter = document.querySelector<HTMLInputElement>("[data-filter] input, input[data-filter]");
        if (filter) {
          event.preventDefault();
          filter.focus();
          filter.select();
        }
      } else if (event.key === "Enter" && isNowhere(event.target)) {
        event.preventDefault();
        onPrimary?.();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [onAgain, onBack, onPrimary]);
}

/** The focus is on the page itself or its heading: Enter belongs to no control. Fields submit the page's form. */
function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof HTMLElement && target.tagName === "H1");
}

export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"],[role="alertdialog"]') !== null;
}
