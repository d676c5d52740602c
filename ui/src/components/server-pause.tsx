import { t } from "../messages";
import { formatClock } from "../messages/format";
import { WaitingBar } from "./waiting-bar";

type ServerPauseProps = { remainingMs: number; askedByServer: boolean; testId?: string };

/** A pause before the server is asked on, whatever for: by whose wish, and how much longer. */
export function ServerPause({ remainingMs, askedByServer, testId = "server-pause" }: ServerPauseProps) {
  return (
    <WaitingBar
      testId={testId}
      title={t(askedByServer ? "common.pause.asked" : "common.pause.own", {
        clock: formatClock(remainingMs),
      })}
      why={t(askedByServer ? "common.pause.askedWhy" : "common.pause.ownWhy")}
    />
  );
}
