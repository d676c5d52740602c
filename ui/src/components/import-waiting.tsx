import { t } from "../messages";
import { formatClock } from "../messages/format";
import { WaitingBar } from "./waiting-bar";

type ImportWaitingProps = { remainingMs: number; askedByServer: boolean };

/** An import that waits. */
export function ImportWaiting({ remainingMs, askedByServer }: ImportWaitingProps) {
  return (
    <WaitingBar
      testId="import-waiting"
      title={t(askedByServer ? "import.run.waiting" : "import.run.backingOff", {
        clock: formatClock(remainingMs),
      })}
      why={t(askedByServer ? "import.run.waitingWhy" : "import.run.backingOffWhy")}
    />
  );
}
