import { Badge, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Page } from "../../components/page";
import { ProblemBar } from "../../components/problem-bar";
import { t } from "../../messages";
import type { StepPageProps } from "../step-page";
import { EnvironmentChoice } from "./environment-choice";
import { OnlineNotice } from "./online-notice";
import { RequirementRow } from "./requirement-row";
import { useRequirements } from "./use-requirements";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, flexWrap: "wrap" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
});

export function RequirementsPage(props: StepPageProps) {
  const styles = useStyles();
  const { setup, goBack, goTo } = props;
  const { list, errors, problem, choose, confirm, goOn, again } = useRequirements(props);

  return (
    <Page
      bars={problem && <ProblemBar onRetry={again} problem={problem} />}
      errors={errors}
      footer={{
        onBack: goBack,
        primary: { label: t("common.continue"), onPress: goOn },
        note: setup.environment === "exchange_online" ? t("requirements.online.blocked") : list && note(list),
      }}
      lead={t("requirements.lead")}
      onAgain={again}
      title={t("requirements.title")}
    >
      <EnvironmentChoice errors={errors} onChoose={(next) => void choose(next)} value={setup.environment} />
      {setup.environment === "exchange_online" && <OnlineNotice />}
      {setup.environment === "on_premises" && (
        <section aria-labelledby="checklist" className={styles.section}>
          <div className={styles.head}>
            <h2 className={styles.title} id="checklist">
              {t("requirements.listTitle")}
            </h2>
            {list && (
              <Badge appearance="tint" color="informative">
                {t("requirements.met", { done: list.filter(isMet).length, total: list.length })}
              </Badge>
            )}
          </div>
          {list === null ? (
            !problem && <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
          ) : (
            <ul className={styles.list}>
              {list.map((requirement) => (
                <RequirementRow
                  key={requirement.id}
                  onConfirm={(confirmed) => void confirm(requirement.id, confirmed)}
                  onStep={goTo}
                  requirement={requirement}
                />
              ))}
            </ul>
          )}
        </section>
      )}
    </Page>
  );
}

type Row = Parameters<typeof RequirementRow>[0]["requirement"];

function isMet(requirement: Row): boolean {
  return requirement.state === "met" || requirement.state === "warning";
}

function note(list: readonly Row[]): string | undefined {
  const failed = list.filter((requirement) => requirement.state === "not_met").length;
  const open = list.filter((requirement) => requirement.state === "open").length;
  if (failed > 0) {
    return t("requirements.failed", { count: failed });
  }
  return open > 0 ? t("requirements.open", { count: open }) : undefined;
}
