import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  ChevronRight16Regular,
  Circle20Regular,
  ErrorCircle20Filled,
  Warning20Filled,
} from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Requirement } from "../../bindings/Requirement";
import type { RequirementState } from "../../bindings/RequirementState";
import type { StepId } from "../../bindings/StepId";
import { RemedyView } from "../../components/remedy-view";
import { t } from "../../messages";
import { formatWhen } from "../../messages/format";
import { stepOrder } from "../step-page";

const useStyles = makeStyles({
  item: {
    ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  row: {
    display: "grid",
    gridTemplateColumns: "16px 20px minmax(0, 1fr) 176px 184px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    borderTopStyle: "none",
    borderRightStyle: "none",
    borderBottomStyle: "none",
    borderLeftStyle: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (max-width: 999px)": { gridTemplateColumns: "16px 20px minmax(0, 1fr)" },
  },
  chevron: { marginTop: "2px", color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
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
  details: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL} 64px`,
  },
  block: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    width: "100%",
    minWidth: 0,
  },
});

type RequirementRowProps = {
  requirement: Requirement;
  onConfirm: (confirmed: boolean) => void;
  onStep: (step: StepId) => void;
};

/** A line of the checklist; opens to why, how, and the way to verify it. */
export function RequirementRow({ requirement, onConfirm, onStep }: RequirementRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.item} data-state={requirement.state} data-testid={`requirement-${requirement.id}`}>
      <button
        aria-controls={id}
        aria-expanded={open}
        className={styles.row}
        onClick={() => setOpen(!open)}
        type="button"
      >
        <ChevronRight16Regular
          aria-hidden="true"
          className={mergeClasses(styles.chevron, open && styles.open)}
        />
        <StateIcon state={requirement.state} />
        <Text>{requirement.title}</Text>
        <Text className={styles.quiet} size={200}>
          {t(`common.audience.${requirement.audience}`)}
        </Text>
        <Text className={styles.quiet} size={200}>
          {howVerified(requirement)}
        </Text>
      </button>
      {open && (
        <div className={styles.details} id={id}>
          <div className={styles.block}>
            <Text weight="semibold">{t("requirements.why")}</Text>
            <Text>{requirement.why}</Text>
          </div>
          {requirement.remedy && (
            <div className={styles.block}>
              <Text weight="semibold">{t("requirements.how")}</Text>
              <RemedyView remedy={requirement.remedy} />
            </div>
          )}
          <RowAction onConfirm={onConfirm} onStep={onStep} requirement={requirement} />
        </div>
      )}
    </li>
  );
}

function RowAction({ requirement, onConfirm, onStep }: RequirementRowProps) {
  const { step, checkable, state, id } = requirement;
  if (!checkable) {
    const met = state === "met";
    return (
      <Button data-testid={`confirm-${id}`} onClick={() => onConfirm(!met)}>
        {met ? t("requirements.unconfirm") : t("requirements.confirm")}
      </Button>
    );
  }
  if (step === null) {
    return null;
  }
  const number = stepOrder.indexOf(step) + 1;
  return (
    <Button onClick={() => onStep(step)}>
      {state === "open"
        ? t("requirements.goToStep", { number, step: t(`frame.step.${step}`) })
        : t("requirements.checkAgain", { number })}
    </Button>
  );
}

function howVerified({ verified, checkable, step }: Requirement): string {
  switch (verified.kind) {
    case "by_check":
      return t("requirements.verified.by_check", { time: formatWhen(verified.at, new Date()) });
    case "by_hand":
      return t("requirements.verified.by_hand", { time: formatWhen(verified.at, new Date()) });
    case "not":
      return checkable && step !== null
        ? t("requirements.verified.not.checkable", { number: stepOrder.indexOf(step) + 1 })
        : t("requirements.verified.not.manual");
  }
}

function StateIcon({ state }: { state: RequirementState }) {
  const styles = useStyles();
  return (
    <span aria-label={t(`requirements.state.${state}`)} className={styles.icon} role="img">
      {state === "met" && <CheckmarkCircle20Filled className={styles.met} />}
      {state === "warning" && <Warning20Filled className={styles.warning} />}
      {state === "not_met" && <ErrorCircle20Filled className={styles.notMet} />}
      {state === "open" && <Circle20Regular className={styles.pending} />}
    </span>
  );
}
