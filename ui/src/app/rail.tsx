import {
  Button,
  makeStyles,
  mergeClasses,
  shorthands,
  Text,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import {
  Home20Regular,
  Keyboard20Regular,
  QuestionCircle20Regular,
  Settings20Regular,
} from "@fluentui/react-icons";
import type { ImportProgress } from "../bindings/ImportProgress";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import type { StepSummary } from "../bindings/StepSummary";
import { StepIcon } from "../components/step-icon";
import { t } from "../messages";
import { named } from "../messages/joined";
import { useRunningImport } from "../steps/import/use-import";
import type { AppPanelName } from "./app-panel-ways";
import { railLine } from "./rail-line";

const folded = "@media (max-width: 1099px)";

const useStyles = makeStyles({
  rail: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    width: "260px",
    boxSizing: "border-box",
    overflowY: "auto",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRightStyle: "solid",
    borderRightWidth: tokens.strokeWidthThin,
    borderRightColor: tokens.colorNeutralStroke2,
    [folded]: { width: "56px", paddingInline: tokens.spacingHorizontalXS },
  },
  head: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalL}`,
    [folded]: { padding: `0 0 ${tokens.spacingVerticalM}`, alignItems: "center" },
  },
  name: { overflowWrap: "anywhere", [folded]: { display: "none" } },
  practice: { color: tokens.colorNeutralForeground2, [folded]: { display: "none" } },
  all: { marginInlineStart: "-8px", [folded]: { marginInlineStart: 0 } },
  allWords: { [folded]: { display: "none" } },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  step: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "52px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    ...shorthands.borderStyle("none"),
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    position: "relative",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    [folded]: { justifyContent: "center", minHeight: "44px", padding: tokens.spacingVerticalM },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "::before": {
      content: '""',
      position: "absolute",
      insetInlineStart: 0,
      insetBlock: "10px",
      width: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: "none",
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  locked: {
    cursor: "default",
    color: tokens.colorNeutralForeground3,
    ":hover": { backgroundColor: "transparent" },
  },
  words: { display: "flex", flexDirection: "column", minWidth: 0, [folded]: { display: "none" } },
  line: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  foot: { marginTop: "auto", paddingTop: tokens.spacingVerticalL, [folded]: { alignSelf: "center" } },
});

type RailProps = {
  setup: SetupView;
  step: StepId;
  onStep: (step: StepId) => void;
  onAll: () => void;
  onShortcuts: () => void;
  onPanel: (panel: AppPanelName) => void;
};

export function Rail({ setup, step, onStep, onAll, onShortcuts, onPanel }: RailProps) {
  const styles = useStyles();
  const running = useRunningImport(setup.id);
  return (
    <nav aria-label={t("frame.steps")} className={styles.rail}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          aria-label={t("frame.allSetups")}
          className={styles.all}
          data-testid="all-setups"
          icon={<Home20Regular />}
          onClick={onAll}
          size="small"
        >
          <span className={styles.allWords}>{t("frame.allSetups")}</span>
        </Button>
        <Text className={styles.name} data-testid="setup-name" size={400} weight="semibold">
          {setup.name}
        </Text>
        {setup.practice && (
          <Text className={styles.practice} size={200}>
            {t("frame.practice")}
          </Text>
        )}
      </div>
      <ol className={styles.list}>
        {setup.steps.map((row, index) => (
          <li key={row.step}>
            <RailStep
              current={row.step === step}
              number={index + 1}
              onStep={onStep}
              row={row}
              running={running}
              setup={setup}
            />
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <Tooltip
          content={t("frame.tip", { what: t("frame.shortcuts"), press: t("frame.press.list") })}
          relationship="label"
        >
          <Button appearance="subtle" icon={<Keyboard20Regular />} onClick={onShortcuts} size="small" />
        </Tooltip>
        <Tooltip
          content={t("frame.tip", { what: t("settings.open"), press: t("frame.press.settings") })}
          relationship="label"
        >
          <Button
            appearance="subtle"
            data-testid="open-settings"
            icon={<Settings20Regular />}
            onClick={() => onPanel("settings")}
            size="small"
          />
        </Tooltip>
        <Tooltip content={t("support.open")} relationship="label">
          <Button
            appearance="subtle"
            data-testid="open-support"
            icon={<QuestionCircle20Regular />}
            onClick={() => onPanel("support")}
            size="small"
          />
        </Tooltip>
      </div>
    </nav>
  );
}

type RailStepProps = {
  row: StepSummary;
  number: number;
  current: boolean;
  running: ImportProgress | null;
  setup: SetupView;
  onStep: (step: StepId) => void;
};

function RailStep({ row, number, current, running, setup, onStep }: RailStepProps) {
  const styles = useStyles();
  const locked = row.waitsFor !== null && !current;
  const line = railLine(row, setup, running);
  const name = t(`frame.step.${row.step}`);
  const numberedName = t("frame.numbered", { number, name });
  return (
    <button
      aria-current={current ? "step" : undefined}
      aria-disabled={locked || undefined}
      aria-label={named(numberedName, line)}
      className={mergeClasses(styles.step, current && styles.current, locked && styles.locked)}
      data-state={row.state}
      data-testid={`step-${row.step}`}
      onClick={() => !locked && !current && onStep(row.step)}
      title={named(name, line)}
      type="button"
    >
      <StepIcon state={locked ? "waiting" : row.state} />
      <span className={styles.words}>
        <Text weight={current ? "semibold" : "regular"}>{numberedName}</Text>{" "}
        <Text className={styles.line} size={200}>
          {line}
        </Text>
      </span>
    </button>
  );
}
