import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Clock20Regular } from "@fluentui/react-icons";
import type { SetRow } from "../bindings/SetRow";
import { clockWords } from "../components/clock-words";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";
import { whatOf, type useSetRight } from "./use-set-right";

const useStyles = makeStyles({
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}`,
  },
});

type SetRightBarProps = { rows: readonly SetRow[]; ways: ReturnType<typeof useSetRight> };

/** What was set and is waited for, on every step: whoever comes back from the coffee machine wants to know. */
export function SetRightBar({ rows, ways }: SetRightBarProps) {
  const styles = useStyles();
  if (rows.length === 0 && ways.problem === null) {
    return null;
  }
  return (
    <div className={styles.bars}>
      {ways.problem && <ProblemBar problem={ways.problem} />}
      {rows.map((row) => (
        <MessageBar
          data-testid={`waits-${row.remedy}`}
          icon={<Clock20Regular />}
          intent="info"
          key={row.remedy}
          layout="multiline"
        >
          <MessageBarBody>
            <MessageBarTitle>{t("inForce.title", { what: whatOf(row) })}</MessageBarTitle>
            {clockWords(row.clock)}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={ways.looking} onClick={ways.look} size="small">
              {t(ways.looking ? "inForce.looking" : "inForce.look")}
            </Button>
            <Button onClick={() => void ways.note(row.remedy, false)} size="small">
              {t("inForce.undo")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
