import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { SetupView } from "../bindings/SetupView";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";
import { named } from "../messages/joined";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

type HostsBarProps = { setup: SetupView; onSetup: (view: SetupView) => void };

const useStyles = makeStyles({
  bar: { alignItems: "flex-start", flexShrink: 0, maxHeight: "40vh", overflowY: "auto" },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal", overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/**
 * Every host a setup file named, before a password goes to any of them. On every step, because every step may need the password;
 * what is confirmed is what was shown.
 */
export function HostsBar({ setup, onSetup }: HostsBarProps) {
  const styles = useStyles();
  const platform = usePlatform();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, unconfirmedHosts } = setup;
  if (unconfirmedHosts.length === 0) {
    return null;
  }
  const confirm = async () => {
    try {
      const hosts = unconfirmedHosts.map((row) => row.host);
      onSetup(await platform.invoke("hosts_confirm", { setup: id, hosts }));
      setProblem(null);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  return (
    <>
      {problem && <ProblemBar onDismiss={() => setProblem(null)} problem={problem} />}
      <MessageBar className={styles.bar} data-testid="hosts" intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t("frame.hosts.title")}</MessageBarTitle>
          {t("frame.hosts.body")}
          <ul className={styles.list}>
            {unconfirmedHosts.map((row) => (
              <li key={`${row.purpose} ${row.host}`}>
                {named(row.host, t(`frame.hosts.purpose.${row.purpose}`))}
              </li>
            ))}
          </ul>
        </MessageBarBody>
        <MessageBarActions>
          <Button data-testid="hosts-confirm" onClick={() => void confirm()} size="small">
            {t("frame.hosts.agree")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </>
  );
}
