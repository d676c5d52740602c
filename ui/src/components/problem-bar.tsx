import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Dismiss20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import { useEffect, type ReactNode } from "react";
import { t } from "../messages";
import { inSentences, named } from "../messages/joined";
import { problemKind, type ProblemAction } from "../problems/problem-kinds";
import { problemWords, type Told } from "../problems/problem-words";
import { EvidenceView } from "./evidence-view";
import { useSurroundings } from "./surroundings";

/** The ways a page has; the problem's code picks among them. */
export type ProblemActions = Partial<Record<ProblemAction, () => void>>;

type ProblemBarProps = {
  problem: Told;
  actions?: ProblemActions;
  /** Tries once more what just failed, whatever the code is. */
  onRetry?: () => void;
  onDismiss?: () => void;
  /** More below the words: a remedy. */
  children?: ReactNode;
};

const useStyles = makeStyles({
  // In a column that scrolls it would be pressed together, and its words would lie over what follows.
  bar: { alignItems: "flex-start", flexShrink: 0, paddingBlock: tokens.spacingVerticalS },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    whiteSpace: "normal",
  },
  words: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

/** What happened, the cause, one action, how long it takes; codes and the chain of causes folded and copyable. */
export function ProblemBar({ problem, actions = {}, onRetry, onDismiss, children }: ProblemBarProps) {
  const styles = useStyles();
  const { announce, openLogs } = useSurroundings();
  const words = problemWords(problem);
  const kind = problemKind(problem.code);
  const offered = kind.actions.flatMap((action) => {
    const act = actions[action];
    // The step with the connection's test is the one with the URL.
    return act && !(action === "url" && actions.connection) ? [{ action, act }] : [];
  });
  const { title, cause, action } = words;

  useEffect(() => {
    announce(inSentences(title, cause, action), kind.severity === "info" ? "polite" : "assertive");
  }, [action, announce, cause, kind.severity, title]);

  return (
    <MessageBar
      className={styles.bar}
      data-code={problem.code}
      data-testid="problem"
      intent={kind.severity}
      layout="multiline"
      politeness="polite"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {cause !== "" && <p className={styles.words}>{cause}</p>}
        {action !== "" && <p className={styles.words}>{action}</p>}
        {words.takes !== "" && !children && (
          <p className={styles.quiet}>{t("common.takes", { takes: words.takes })}</p>
        )}
        {children}
        {(offered.length > 0 || onRetry) && (
          <div className={styles.actions}>
            {onRetry && (
              <Button onClick={onRetry} size="small">
                {t("common.tryAgain")}
              </Button>
            )}
            {offered.map(({ action: name, act }) => (
              <Button key={name} onClick={act} size="small">
                {t(`common.action.${name}`)}
              </Button>
            ))}
          </div>
        )}
        <EvidenceView
          label={t("common.technical")}
          lines={[
            named(t("common.evidence.code"), problem.code),
            ...("detail" in problem && problem.detail !== "" ? [problem.detail] : []),
          ]}
        >
          {openLogs && (
            <Button appearance="subtle" icon={<FolderOpen20Regular />} onClick={openLogs} size="small">
              {t("support.logs")}
            </Button>
          )}
        </EvidenceView>
      </MessageBarBody>
      {onDismiss && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={t("common.dismiss")}
              icon={<Dismiss20Regular />}
              onClick={onDismiss}
            />
          }
        />
      )}
    </MessageBar>
  );
}
