import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Key20Regular } from "@fluentui/react-icons";
import type { Code } from "../../bindings/Code";
import { CheckResults } from "../../components/check-results";
import { Page } from "../../components/page";
import { ProblemBar } from "../../components/problem-bar";
import { SecretField } from "../../components/secret-field";
import { TextField } from "../../components/text-field";
import { t } from "../../messages";
import { fixedWords } from "../../problems/problem-words";
import type { StepPageProps } from "../step-page";
import { fields, useServiceAccount } from "./use-service-account";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "520px" },
  place: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ServiceAccountPage(props: StepPageProps) {
  const styles = useStyles();
  const account = useServiceAccount(props);
  const { form, errors, run, secret, busy, passed } = account;
  const test = { label: t("account.test"), busy, onPress: () => void account.test() };
  const go = { label: t("common.continue"), onPress: () => props.goTo("exchange") };

  return (
    <Page
      bars={account.problem && <ProblemBar actions={account.actions} problem={account.problem} />}
      errors={errors}
      footer={{
        onBack: props.goBack,
        primary: passed && !busy ? go : test,
        secondary: passed && !busy ? { ...test, label: t("account.testAgain") } : undefined,
        note: passed || busy ? undefined : t("account.once"),
      }}
      lead={t("account.lead")}
      onAgain={() => void account.test()}
      title={t("account.title")}
    >
      <div className={styles.fields}>
        <TextField
          errors={errors}
          hint={t("account.userName.hint")}
          id={fields.userName}
          label={t("account.userName")}
          onBlur={account.tidy}
          onChange={account.set("userName")}
          required
          value={form.userName}
        />
        <TextField
          errors={errors}
          hint={t("account.email.hint")}
          id={fields.email}
          label={t("account.email")}
          onBlur={account.tidy}
          onChange={account.set("email")}
          required
          type="email"
          value={form.email}
        />
        <SecretField
          errors={errors}
          hint={secret.place === "nowhere" ? t("account.password.hint") : undefined}
          id={fields.password}
          inputRef={account.password}
          label={t("account.password")}
          placeholder={secret.place === "nowhere" ? undefined : t("account.password.placeholder")}
        >
          {secret.place !== "nowhere" && (
            <div className={styles.place} data-testid="secret-place">
              <Key20Regular aria-hidden="true" />
              <Text size={200}>{t(`account.place.${secret.place}`)}</Text>
              <Button appearance="transparent" onClick={() => void account.forget()} size="small">
                {t("account.forget")}
              </Button>
            </div>
          )}
          {secret.typedFor !== null && (
            <Text data-testid="typed-for" size={200}>
              {t("account.typedFor", secret.typedFor)}
            </Text>
          )}
          {secret.because !== null && (
            <Text className={styles.quiet} size={200}>
              {whyNotStored(secret.because)}
            </Text>
          )}
        </SecretField>
        {account.asksForUrl && (
          <TextField
            errors={errors}
            hint={t("account.url.hint")}
            id={fields.url}
            label={t("account.url")}
            onBlur={account.tidy}
            onChange={account.set("url")}
            type="url"
            value={form.url}
          />
        )}
      </div>
      <CheckResults
        actions={account.actions}
        isRunning={account.isRunning}
        onCancel={account.cancel}
        outdated={account.outdated}
        passed={t("account.passed")}
        problem={run.problem}
        report={run.report}
        rows={run.rows}
        running={run.running}
        title={t("account.results")}
        waiting={run.waiting}
      />
    </Page>
  );
}

function whyNotStored(code: Code): string {
  const { title, cause } = fixedWords(
    code === "auth.store_locked" ? "auth.store_locked" : "auth.store_unavailable",
  );
  return `${title}. ${cause}`.trim();
}
