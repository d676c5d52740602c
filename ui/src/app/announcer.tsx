import { makeStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";

const politePauseMs = 5000;

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/**
 * Two live regions. Polite words are spoken at most every five seconds, the newest of them; assertive ones at once.
 */
export function useAnnouncer() {
  const [polite, setPolite] = useState("");
  const [assertive, setAssertive] = useState("");
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const speakNext = useCallback(function next() {
    timer.current = null;
    if (waiting.current !== null) {
      setPolite(waiting.current);
      waiting.current = null;
      timer.current = setTimeout(next, politePauseMs);
    }
  }, []);

  const announce = useCallback(
    (text: string, urgency: "polite" | "assertive") => {
      if (urgency === "assertive") {
        // The same words twice are two errors: a changed region is read again.
        setAssertive((before) => (before === text ? `${text}\u00a0` : text));
        return;
      }
      waiting.current = text;
      if (timer.current === null) {
        speakNext();
      }
    },
    [speakNext],
  );

  useEffect(
    () => () => {
      if (timer.current !== null) {
        clearTimeout(timer.current);
      }
    },
    [],
  );

  return { announce, polite, assertive };
}

export function LiveRegions({ polite, assertive }: { polite: string; assertive: string }) {
  const styles = useStyles();
  return (
    <>
      <div aria-live="polite" className={styles.unseen} data-testid="live-polite" role="status">
        {polite}
      </div>
      <div aria-live="assertive" className={styles.unseen} data-testid="live-assertive" role="alert">
        {assertive}
      </div>
    </>
  );
}
