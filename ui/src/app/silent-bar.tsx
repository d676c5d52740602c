import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SilentRow } from "../bindings/SilentRow";
import { WaitingBar } from "../components/waiting-bar";
import { t } from "../messages";
import { usePlatform } from "../platform/platform-context";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}` },
});

/** A silence is told by the second, and the look costs nothing: nobody is asked for it. */
const lookEveryMs = 2_000;

/** A server that was asked and says nothing: whatever waits for it looks as if it hung. On every step, because all of them ask. */
export function SilentBar() {
  const styles = useStyles();
  const platform = usePlatform();
  const [silent, setSilent] = useState<SilentRow | null>(null);
  useEffect(() => {
    const look = () => platform.invoke("silent_server", {}).then(setSilent, () => setSilent(null));
    const ticks = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(ticks);
  }, [platform]);

  if (silent === null) {
    return null;
  }
  const { host, silentSeconds, leftSeconds } = silent;
  return (
    <div className={styles.bar}>
      <WaitingBar
        testId="silent"
        title={t("frame.silent.title", { host, seconds: silentSeconds })}
        why={t("frame.silent.why", { seconds: leftSeconds })}
      />
    </div>
  );
}
