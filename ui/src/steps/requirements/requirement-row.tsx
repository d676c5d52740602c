import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  Clock20Regular,
  ErrorCircle20Filled,
  Warning20Filled,
} from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Requirement } from "../../bindings/Requirement";
import type { RequirementState } from "../../bindings/RequirementState";
import { ExpandableRow } from "../../components/expandable-row";
import { t } from "../../messages";
import { formatWhen } from "../../messages/format";
import { RequirementDetails, type RequirementWays } from "./requirement-details";

const useStyles = makeStyles({
  item: {
    ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  columns: {
    gridTemplateColumns: "16px 20px minmax(0, 1fr) 176px 184px",
    "@media (max-width: 999px)": { gridTemplateColumns: "16px 20px minmax(0, 1fr)" },
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
    "@media (max-width: 999px)": { gridColumn: "3" },
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  notMet: { color: tokens.colorStatusDangerForeground1 },
  pending: { color: tokens.colorNeutralForeground3 },
  icon: { display: "inline-flex", height: "20px" },
});

type RequirementRowProps = {
  requirement: Requirement;
  /** A check of it is under way. */
  checking: boolean;
  /** It is what a person looks for: open and in view from the beginning. */
  isShown: boolean;
  ways: RequirementWays;
};

/** A line of the checklist; opens to what was found, why, how, and the ways to verify it. */
export function RequirementRow({ requirement, checking, isShown, ways }: RequirementRowProps) {
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isShown) {
      item.current?.scrollIntoView({ block: "center" });
    }
  }, [isShown]);
  const { state } = requirement;
  return (
    <li className={styles.item} data-state={state} data-testid={`requirement-${requirement.id}`} ref={item}>
      <ExpandableRow
        className={styles.columns}
        head={
          <>
            <StateIcon checking={checking} state={state} />
            <Text weight={state === "not_met" ? "semibold" : "regular"}>{requirement.title}</Text>
            <Text className={styles.quiet} size={200}>
              {t(`common.audience.${requirement.audience}`)}
            </Text>
            <Text className={styles.quiet} size={200}>
              {checking ? t("requirements.state.checking") : howVerified(requirement)}
            </Text>
          </>
        }
        opened={isShown}
      >
        <RequirementDetails checking={checking} requirement={requirement} ways={ways} />
      </ExpandableRow>
    </li>
  );
}

function howVerified({ verified, checkable, paste }: Requirement): string {
  switch (verified.kind) {
    case "by_check":
    case "by_output":
    case "by_script":
    case "by_hand":
      return t(`requirements.verified.${verified.kind}`, { time: formatWhen(verified.at, new Date()) });
    case "not":
      return t(
        checkable
          ? "requirements.verified.not.checkable"
          : paste !== null
            ? "requirements.verified.not.paste"
            : "requirements.verified.not.manual",
      );
  }
}

function StateIcon({ state, checking }: { state: RequirementState; checking: boolean }) {
  const styles = useStyles();
  return (
    <span
      aria-label={t(checking ? "requirements.state.checking" : `requirements.state.${state}`)}
      className={styles.icon}
      role="img"
    >
      {checking ? <Spinner aria-hidden size="extra-tiny" /> : iconOf(state, styles)}
    </span>
  );
}

function iconOf(state: RequirementState, styles: ReturnType<typeof useStyles>) {
  switch (state) {
    case "met":
      return <CheckmarkCircle20Filled className={styles.met} />;
    case "warning":
      return <Warning20Filled className={styles.warning} />;
    case "not_met":
      return <ErrorCircle20Filled className={styles.notMet} />;
    case "waiting":
      return <Clock20Regular className={styles.warning} />;
    case "open":
      return <Circle20Regular className={styles.pending} />;
  }
}
