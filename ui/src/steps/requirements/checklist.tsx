import { Badge, Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import {
  ClipboardTextLtr20Regular,
  Code20Regular,
  HandshakeRegular,
  People20Regular,
} from "@fluentui/react-icons";
import type { Requirement } from "../../bindings/Requirement";
import { t } from "../../messages";
import { CheckProgress } from "./check-progress";
import type { RequirementWays } from "./requirement-details";
import { RequirementRow } from "./requirement-row";
import type { useRequirementsCheck } from "./use-requirements-check";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, flexWrap: "wrap" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  tools: { display: "flex", gap: tokens.spacingHorizontalS, marginInlineStart: "auto" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What opens beside the checklist. */
export type ChecklistPanel = "scripts" | "output" | "users" | "handover";

type ChecklistProps = {
  list: readonly Requirement[] | null;
  /** It is on its way, rather than missing for a reason told above. */
  loading: boolean;
  check: ReturnType<typeof useRequirementsCheck>;
  ways: RequirementWays;
  onPanel: (panel: ChecklistPanel) => void;
};

/** The requirements in the order in which they can be met. */
export function Checklist({ list, loading, check, ways, onPanel }: ChecklistProps) {
  const styles = useStyles();
  const { checking, ended, failure, missing, cancel } = check;
  return (
    <section aria-labelledby="checklist" className={styles.section} data-testid="checklist">
      <div className={styles.head}>
        <h2 className={styles.title} id="checklist">
          {t("requirements.listTitle")}
        </h2>
        {list && (
          <Badge appearance="tint" color="informative" data-testid="checklist-met">
            {t("requirements.met", { done: list.filter(isMet).length, total: list.length })}
          </Badge>
        )}
        <div aria-label={t("requirements.tools")} className={styles.tools} role="group">
          <Button
            data-testid="scripts"
            icon={<Code20Regular />}
            onClick={() => onPanel("scripts")}
            size="small"
          >
            {t("requirements.scripts")}
          </Button>
          <Button
            data-testid="bring"
            icon={<ClipboardTextLtr20Regular />}
            onClick={() => onPanel("output")}
            size="small"
          >
            {t("requirements.bring")}
          </Button>
          <Button
            data-testid="users"
            icon={<People20Regular />}
            onClick={() => onPanel("users")}
            size="small"
          >
            {t("requirements.users")}
          </Button>
          <Button
            data-testid="handover"
            icon={<HandshakeRegular />}
            onClick={() => onPanel("handover")}
            size="small"
          >
            {t("requirements.handover")}
          </Button>
        </div>
      </div>
      <CheckProgress checking={checking} missing={missing} onCancel={cancel} onStep={ways.onStep} />
      {checking === null && ended !== null && (
        <Text className={styles.quiet} data-testid="check-ended" size={200}>
          {ended}
        </Text>
      )}
      {list === null ? (
        loading && <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
      ) : (
        <ul className={styles.list}>
          {list.map((requirement) => (
            <RequirementRow
              checking={checking?.requirement === requirement.id}
              isShown={failure?.id === requirement.id}
              // The first that is not in order is opened anew by each check of all.
              key={failure?.id === requirement.id ? `${requirement.id} ${failure.run}` : requirement.id}
              requirement={requirement}
              ways={ways}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

export function isMet(requirement: Requirement): boolean {
  return requirement.state === "met" || requirement.state === "warning";
}
