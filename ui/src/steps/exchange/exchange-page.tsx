import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular, Search20Regular } from "@fluentui/react-icons";
import { CheckResults } from "../../components/check-results";
import { Page } from "../../components/page";
import { ProblemBar } from "../../components/problem-bar";
import { TextField } from "../../components/text-field";
import { t } from "../../messages";
import { stepAfter, type StepPageProps } from "../step-page";
import { DiscoveryAttempts } from "./discovery-attempts";
import { DiscoveryOutcome } from "./discovery-outcome";
import { fields, useExchange } from "./use-exchange";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  narrow: { maxWidth: "640px" },
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  // Level with the input, below its label.
  beside: { marginTop: "26px", flexShrink: 0 },
});

export function ExchangePage(props: StepPageProps) {
  const styles = useStyles();
  const exchange = useExchange(props);
  const { form, errors, run, busy, passed, search } = exchange;
  const test = { label: t("exchange.test"), busy, onPress: () => void exchange.test() };
  const go = { label: t("common.continue"), onPress: () => props.goTo(stepAfter(props.setup, "exchange")) };

  return (
    <Page
      bars={exchange.problem && <ProblemBar actions={exchange.actions} problem={exchange.problem} />}
      errors={errors}
      footer={{
        onBack: props.goBack,
        primary: passed && !busy ? go : test,
        secondary: passed && !busy ? { ...test, label: t("exchange.testAgain") } : undefined,
        note: passed || busy ? undefined : t("exchange.note"),
      }}
      lead={t("exchange.lead")}
      onAgain={() => void exchange.test()}
      title={t("exchange.title")}
    >
      <div className={styles.fields}>
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextField
              errors={errors}
              hint={t("exchange.url.hint")}
              id={fields.url}
              label={t("exchange.url")}
              onBlur={exchange.tidy}
              onChange={exchange.set("url")}
              required
              type="url"
              value={form.url}
            />
          </div>
          <Button
            className={styles.beside}
            data-testid="discover"
            icon={<Search20Regular />}
            onClick={() => void exchange.find()}
          >
            {t("exchange.find")}
          </Button>
        </div>
        <DiscoveryOutcome
          actions={exchange.actions}
          onConfirm={(host) => void exchange.find([...search.confirmed, host])}
          onUse={exchange.set("url")}
          search={search}
          url={form.url}
        />
        <DiscoveryAttempts onCancel={exchange.cancelFinding} search={search} />
        {props.setup.noImport === null && (
          <>
            <div className={styles.narrow}>
              <TextField
                errors={errors}
                hint={t("exchange.domains.hint")}
                id={fields.domains}
                label={t("exchange.domains")}
                lines={2}
                onBlur={exchange.tidy}
                onChange={exchange.set("attendeeDomains")}
                value={form.attendeeDomains}
              />
            </div>
            <div className={styles.narrow}>
              <TextField
                errors={errors}
                hint={t("exchange.fallbackOwner.hint")}
                id={fields.fallbackOwner}
                label={t("exchange.fallbackOwner")}
                onBlur={exchange.tidy}
                onChange={exchange.set("fallbackOwner")}
                required
                type="email"
                value={form.fallbackOwner}
              />
            </div>
          </>
        )}
        <div className={styles.row}>
          <div className={styles.grow}>
            <TextField
              errors={errors}
              hint={t("exchange.authority.hint")}
              id={fields.authority}
              label={t("exchange.authority")}
              onBlur={exchange.tidy}
              onChange={exchange.set("authorityFile")}
              value={form.authorityFile}
            />
          </div>
          <Button
            className={styles.beside}
            icon={<FolderOpen20Regular />}
            onClick={() => void exchange.chooseAuthority()}
          >
            {t("exchange.authority.choose")}
          </Button>
        </div>
      </div>
      <CheckResults
        actions={exchange.actions}
        isRunning={exchange.isRunning}
        onCancel={exchange.cancel}
        outdated={exchange.outdated}
        passed={t("exchange.passed")}
        problem={run.problem}
        report={run.report}
        rows={run.rows}
        running={run.running}
        title={t("exchange.results")}
        waiting={run.waiting}
      />
    </Page>
  );
}
