import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { t } from "../messages";
import { usePlatform } from "../platform/platform-context";

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** A mistake of an earlier run, told once, with what helps whoever is to mend it. */
export function CrashBar({ onLook }: { onLook: () => void }) {
  const styles = useStyles();
  const platform = usePlatform();
  const [file, setFile] = useState<string | null>(null);
  const asked = useRef(false);

  useEffect(() => {
    // Once per window: the engine tells it once, and React mounts twice while developing.
    if (!asked.current) {
      asked.current = true;
      // What cannot be told now is told when the window opens the next time.
      platform.invoke("crash_offer", {}).then(setFile, () => undefined);
    }
  }, [platform]);

  if (file === null) {
    return null;
  }
  return (
    <MessageBar className={styles.bar} data-testid="crash" intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t("support.crash.title")}</MessageBarTitle>
        {t("support.crash.text", { file })}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={t("common.dismiss")}
            icon={<Dismiss20Regular />}
            onClick={() => setFile(null)}
          />
        }
      >
        <Button
          onClick={() => {
            setFile(null);
            onLook();
          }}
          size="small"
        >
          {t("support.crash.look")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
