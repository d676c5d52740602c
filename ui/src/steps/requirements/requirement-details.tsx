import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { FindingRow } from "../../bindings/FindingRow";
import type { RemedyRow } from "../../bindings/RemedyRow";
import type { Requirement } from "../../bindings/Requirement";
import type { StepId } from "../../bindings/StepId";
import { clockWords } from "../../components/clock-words";
import { EvidenceView } from "../../components/evidence-view";
import { FindingView } from "../../components/finding-view";
import { RemedyView } from "../../components/remedy-view";
import { t } from "../../messages";
import { formatWhen } from "../../messages/format";
import { named } from "../../messages/joined";
import type { BringBackWays } from "./bring-back";
import { Reasons } from "./output-understood";
import { PasteOutput } from "./paste-output";
import { RequirementActions } from "./requirement-actions";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL} 64px`,
  },
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  found: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartStyle: "solid",
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartColor: tokens.colorStatusDangerBorder2,
  },
  remark: { borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  bar: { alignItems: "flex-start", paddingBlock: tokens.spacingVerticalS },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What a person can do about a requirement. */
export type RequirementWays = {
  onCheck: (requirement: string) => void;
  onConfirm: (requirement: string, confirmed: boolean) => void;
  /** Whether it was done. */
  onApply: (requirement: string) => Promise<boolean>;
  onStep: (step: StepId) => void;
  onUsers: () => void;
  bring: BringBackWays;
};

type RequirementDetailsProps = {
  requirement: Requirement;
  checking: boolean;
  ways: RequirementWays;
};

export function RequirementDetails({ requirement, checking, ways }: RequirementDetailsProps) {
  const styles = useStyles();
  const { problem, remedy, replaced, paste, ran } = requirement;
  return (
    <div className={styles.details}>
      {problem !== null && (
        <div
          className={mergeClasses(
            styles.block,
            styles.found,
            requirement.state === "warning" && styles.remark,
          )}
          data-code={problem.code}
          data-testid={`found-${requirement.id}`}
        >
          <FindingView finding={problem} remedyToldElsewhere={isTold(problem, remedy)} />
          <EvidenceView
            label={t("common.technical")}
            lines={[named(t("common.evidence.code"), problem.code)]}
          />
        </div>
      )}
      {requirement.clock !== null && (
        <Text data-testid={`clock-${requirement.id}`}>{clockWords(requirement.clock)}</Text>
      )}
      {ran !== null && (
        <div className={styles.block} data-ended={ran.ended} data-testid={`ran-${requirement.id}`}>
          <Text weight="semibold">
            {t(`requirements.ran.${ran.ended}`, { time: formatWhen(ran.at, new Date()) })}
          </Text>
          <Reasons total={ran.total} why={ran.why} />
        </div>
      )}
      <div className={styles.block}>
        <Text weight="semibold">{t("requirements.why")}</Text>
        <Text>{requirement.why}</Text>
        <Text className={styles.quiet} size={200}>
          {t("requirements.guide", { guide: requirement.guide })}
        </Text>
      </div>
      {replaced !== null && (
        <MessageBar className={styles.bar} data-testid={`replaced-${requirement.id}`} layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{t("requirements.replaced")}</MessageBarTitle>
            {replaced}
          </MessageBarBody>
        </MessageBar>
      )}
      {remedy !== null && (
        <div className={styles.block}>
          <Text weight="semibold">{t("requirements.how")}</Text>
          <RemedyView remedy={remedy} />
        </div>
      )}
      {paste !== null && (
        <PasteOutput
          alone={!requirement.checkable}
          command={paste}
          requirement={requirement.id}
          ways={ways.bring}
        />
      )}
      <RequirementActions checking={checking} requirement={requirement} ways={ways} />
    </div>
  );
}

/** The requirement tells how to meet it; a finding whose cause is another one has its own way. */
function isTold(finding: FindingRow, remedy: RemedyRow | null): boolean {
  const own = finding.remedy;
  const does = (one: RemedyRow) => JSON.stringify([one.script, one.commands]);
  const isShell = own !== null && (own.script !== null || own.commands !== null);
  return remedy !== null && (own === null || (isShell && does(own) === does(remedy)));
}
